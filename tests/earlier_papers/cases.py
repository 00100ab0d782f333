"""Papers of many makes with what they hold, written before the program read them."""

from tests.earlier_papers.written import Case, P, T, foot, head

H = lambda text: P(text, bold=True)  # noqa: E731
N = None


def plan(number, date, signer, archive, recipients=(), choices=(), activities=(), assignments=()):
    return dict(number=number, date=date, signer=dict(zip(("authority", "position", "name"), signer)) if signer else None,
                archive=archive, recipients=list(recipients), choices=list(choices),
                activities=[dict(zip(("title", "start", "end", "lead", "support", "quantity", "unit", "budget"), a)) for a in activities],
                assignments=[dict(to=to, tasks=list(tasks)) for to, tasks in assignments])


def none_plan():
    return plan(N, N, N, N)


def doc(file, kind, year, number, date):
    return dict(file=file, kind=kind, year=year, number=number, date=date)


def unit(name, kind, district, province):
    return dict(name=name, kind=kind, district=district, province=province)


CASES = []


def case(name, files, **expected):
    expected.setdefault("report", N)
    expected.setdefault("log", N)
    expected.setdefault("superior", dict(number=N, date=N))
    CASES.append(Case(name, files, expected))


# 1: a district above, one line of organ; unit of money in a line above; heads on two rows; groups with subtotals
case(
    "two-row-heads",
    {"kh.docx": [
        *head("UBND HUYỆN ĐẠI LỘC\nUBND XÃ ĐẠI HỒNG", "27/KH-UBND", "Đại Hồng, ngày 05 tháng 3 năm 2019", "KẾ HOẠCH", "Tuyên truyền, phổ biến, giáo dục pháp luật năm 2019"),
        P("Căn cứ Luật Phổ biến, giáo dục pháp luật ngày 20 tháng 6 năm 2012;"),
        P("Căn cứ Kế hoạch số 112/KH-UBND ngày 10/01/2019 của UBND tỉnh Quảng Nam về phổ biến, giáo dục pháp luật năm 2019;"),
        P("Thực hiện Kế hoạch số 18/KH-UBND ngày 29/01/2019 của UBND huyện Đại Lộc về phổ biến, giáo dục pháp luật năm 2019, UBND xã Đại Hồng ban hành Kế hoạch như sau:"),
        H("I. MỤC ĐÍCH, YÊU CẦU"), H("1. Mục đích"),
        P("a) Đưa pháp luật đến từng hộ gia đình, nhất là đồng bào ở vùng xa."),
        P("b) Hạn chế vi phạm hành chính trên địa bàn xã."),
        H("2. Yêu cầu"), P("Nội dung ngắn gọn, dễ hiểu, dễ nhớ."),
        H("II. NỘI DUNG"),
        P("Tập trung vào các văn bản sau:"),
        P("- Luật Đất đai, Luật Lâm nghiệp;"), P("- Luật Hòa giải ở cơ sở;"),
        H("III. TỔ CHỨC THỰC HIỆN"),
        P("1. Giao công chức Tư pháp - Hộ tịch: tham mưu triển khai, sơ kết 6 tháng và tổng kết năm."),
        P("2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã: vận động đoàn viên, hội viên chấp hành pháp luật."),
        P("3. Trưởng các thôn: lồng ghép vào họp thôn; phản ánh vướng mắc về UBND xã."),
        P("Trên đây là Kế hoạch của UBND xã Đại Hồng./."),
        foot(["UBND huyện (báo cáo);", "Phòng Tư pháp huyện;", "TT Đảng ủy, TT HĐND xã;", "Các thôn;", "Lưu: VT, TP."], "TM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH\n\n\nTrần Văn Bảy"),
        P("PHỤ LỤC", True, True), P("NỘI DUNG CÔNG VIỆC", True, True), P("Đơn vị tính: nghìn đồng", center=True),
        T([["TT", "Nội dung hoạt động", "Thời gian", "", "Đơn vị thực hiện", "Kinh phí"],
           ["", "", "Từ tháng", "Đến tháng", "", ""],
           ["A", "Tuyên truyền miệng", "", "", "", "6.500"],
           ["1", "Tổ chức 05 cuộc tuyên truyền Luật Đất đai tại các thôn", "3", "10", "Công chức Tư pháp - Hộ tịch", "4.500"],
           ["2", "Tổ chức 01 hội nghị tập huấn hòa giải viên", "5", "5", "Công chức Tư pháp - Hộ tịch", "2.000"],
           ["B", "Truyền thanh", "", "", "", "1.250"],
           ["3", "Phát 25 tin, bài pháp luật", "1", "12", "Đài Truyền thanh xã", "1.250"],
           ["", "Tổng cộng (A+B)", "", "", "", "7.750"]],
          merges=[(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 1, 4), (0, 5, 1, 5)]),
    ]},
    year=2019, commune=unit("Đại Hồng", "xã", "Đại Lộc", "Quảng Nam"),
    superior=dict(number="18/KH-UBND", date="2019-01-29"),
    documents=[doc("kh.docx", "plan", 2019, "27/KH-UBND", "2019-03-05")],
    plan=plan("27/KH-UBND", "2019-03-05", ("Q", ["Q. CHỦ TỊCH", "CHỦ TỊCH"], "Trần Văn Bảy"), "VT, TP",
              ["UBND huyện (báo cáo)", "Phòng Tư pháp huyện", "TT Đảng ủy, TT HĐND xã", "Các thôn"],
              ["Đưa pháp luật đến từng hộ gia đình, nhất là đồng bào ở vùng xa.", "Hạn chế vi phạm hành chính trên địa bàn xã.", "Nội dung ngắn gọn, dễ hiểu, dễ nhớ.", "Luật Đất đai, Luật Lâm nghiệp", "Luật Hòa giải ở cơ sở"],
              [("Tổ chức 05 cuộc tuyên truyền Luật Đất đai tại các thôn", "2019-03", "2019-10", "Công chức Tư pháp - Hộ tịch", [], 5, ["cuộc", "cuộc tuyên truyền"], 4500000),
               ("Tổ chức 01 hội nghị tập huấn hòa giải viên", "2019-05", "2019-05", "Công chức Tư pháp - Hộ tịch", [], 1, ["hội nghị", "hội nghị tập huấn"], 2000000),
               ("Phát 25 tin, bài pháp luật", "2019-01", "2019-12", "Đài Truyền thanh xã", [], 25, ["tin, bài"], 1250000)],
              [("công chức Tư pháp - Hộ tịch", ["tham mưu triển khai, sơ kết 6 tháng và tổng kết năm."]),
               ("Ủy ban Mặt trận Tổ quốc Việt Nam xã", ["vận động đoàn viên, hội viên chấp hành pháp luật."]),
               ("Trưởng các thôn", ["lồng ghép vào họp thôn; phản ánh vướng mắc về UBND xã."])]),
)

# 2: a phường of today; who does what in a table; budget in words in cells
case(
    "phuong-2026",
    {"KH-chuyen-doi-so.docx": [
        *head("ỦY BAN NHÂN DÂN\nPHƯỜNG ĐÔNG HÀ", "15/KH-UBND", "Đông Hà, ngày 09 tháng 02 năm 2026", "KẾ HOẠCH", "Chuyển đổi số phường Đông Hà năm 2026"),
        P("Thực hiện Kế hoạch số 05/KH-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Quảng Trị về chuyển đổi số tỉnh Quảng Trị năm 2026, Ủy ban nhân dân phường Đông Hà ban hành Kế hoạch như sau:"),
        H("I. MỤC TIÊU"), P("1. 100% hồ sơ công việc được xử lý trên môi trường mạng."), P("2. Mỗi tổ dân phố có một tổ công nghệ số cộng đồng hoạt động thường xuyên."),
        H("II. NHIỆM VỤ TRỌNG TÂM"), P("1. Tuyên truyền, phổ biến kỹ năng số cho người dân."), P("2. Chuẩn hóa dữ liệu dân cư, đất đai."),
        H("III. PHÂN CÔNG NHIỆM VỤ"),
        T([["STT", "Bộ phận, đơn vị", "Nhiệm vụ được giao"],
           ["1", "Phòng Văn hóa - Xã hội", "- Tham mưu triển khai, theo dõi Kế hoạch.\n- Tổng hợp báo cáo UBND tỉnh trước ngày 10/12/2026."],
           ["2", "Trung tâm Phục vụ hành chính công", "Hướng dẫn người dân nộp hồ sơ trực tuyến."],
           ["3", "Công an phường", "Làm sạch dữ liệu dân cư."]]),
        H("IV. DANH MỤC HOẠT ĐỘNG"),
        T([["STT", "Hoạt động", "Thời gian hoàn thành", "Chủ trì", "Phối hợp", "Dự toán"],
           ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
           ["1", "Mở 02 lớp tập huấn kỹ năng số cho tổ công nghệ số cộng đồng", "Quý II/2026", "Phòng Văn hóa - Xã hội", "Đoàn Thanh niên; Hội Phụ nữ", "12 triệu đồng"],
           ["2", "Lắp 06 bảng tuyên truyền mã QR tại nhà sinh hoạt tổ dân phố", "Trước 30/9/2026", "Phòng Kinh tế, Hạ tầng và Đô thị", "Các tổ dân phố", "9.600.000 đồng"],
           ["3", "Rà soát, làm giàu dữ liệu hộ kinh doanh", "15/11/2026", "Phòng Kinh tế, Hạ tầng và Đô thị", "", "Không"]]),
        P("Trên đây là Kế hoạch chuyển đổi số năm 2026./."),
        foot(["UBND tỉnh (để b/c);", "Sở Khoa học và Công nghệ;", "Thường trực Đảng ủy, HĐND phường;", "Lưu: VT, VHXH."], "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Thị Hồng Gấm"),
    ]},
    year=2026, commune=unit("Đông Hà", "phường", N, "Quảng Trị"), superior=dict(number="05/KH-UBND", date="2026-01-12"),
    documents=[doc("KH-chuyen-doi-so.docx", "plan", 2026, "15/KH-UBND", "2026-02-09")],
    plan=plan("15/KH-UBND", "2026-02-09", ("KT", "PHÓ CHỦ TỊCH", "Lê Thị Hồng Gấm"), "VT, VHXH",
              ["UBND tỉnh (để b/c)", "Sở Khoa học và Công nghệ", "Thường trực Đảng ủy, HĐND phường"],
              ["100% hồ sơ công việc được xử lý trên môi trường mạng.", "Mỗi tổ dân phố có một tổ công nghệ số cộng đồng hoạt động thường xuyên.", "Tuyên truyền, phổ biến kỹ năng số cho người dân.", "Chuẩn hóa dữ liệu dân cư, đất đai."],
              [("Mở 02 lớp tập huấn kỹ năng số cho tổ công nghệ số cộng đồng", [N, "2026-04", "2026-01", "2026-02"], "2026-06", "Phòng Văn hóa - Xã hội", ["Đoàn Thanh niên", "Hội Phụ nữ"], 2, ["lớp", "lớp tập huấn"], 12000000),
               ("Lắp 06 bảng tuyên truyền mã QR tại nhà sinh hoạt tổ dân phố", N, "2026-09", "Phòng Kinh tế, Hạ tầng và Đô thị", ["Các tổ dân phố"], 6, ["bảng", "bảng tuyên truyền"], 9600000),
               ("Rà soát, làm giàu dữ liệu hộ kinh doanh", [N, "2026-11"], "2026-11", "Phòng Kinh tế, Hạ tầng và Đô thị", [], N, N, 0)],
              [("Phòng Văn hóa - Xã hội", ["Tham mưu triển khai, theo dõi Kế hoạch.", "Tổng hợp báo cáo UBND tỉnh trước ngày 10/12/2026."]),
               ("Trung tâm Phục vụ hành chính công", ["Hướng dẫn người dân nộp hồ sơ trực tuyến."]), ("Công an phường", ["Làm sạch dữ liệu dân cư."])]),
)

# 3: a đặc khu of today; sub-lines below each activity; lettered tasks
case(
    "dac-khu-2026",
    {"kehoach.docx": [
        *head("ỦY BAN NHÂN DÂN\nĐẶC KHU LÝ SƠN", "41/KH-UBND", "Lý Sơn, ngày 03 tháng 3 năm 2026", "KẾ HOẠCH", "Phòng, chống thiên tai năm 2026"),
        P("Căn cứ Kế hoạch số 21/KH-UBND ngày 30/01/2026 của Ủy ban nhân dân tỉnh Quảng Ngãi về phòng, chống thiên tai năm 2026;"),
        P("Ủy ban nhân dân đặc khu Lý Sơn xây dựng Kế hoạch phòng, chống thiên tai năm 2026, cụ thể:"),
        H("I. YÊU CẦU"), P("- Chủ động phòng ngừa, ứng phó kịp thời, khắc phục khẩn trương."),
        H("II. HOẠT ĐỘNG CỤ THỂ"),
        P("1. Kiểm tra 03 khu neo đậu tàu thuyền"), P("- Thời gian: tháng 8."), P("- Đơn vị chủ trì: Ban Chỉ huy Quân sự đặc khu."), P("- Đơn vị phối hợp: Đồn Biên phòng Lý Sơn, Công an đặc khu."), P("- Kinh phí: 15 triệu đồng."),
        P("2. Diễn tập ứng phó bão mạnh"), P("- Thời gian: trước ngày 31/8/2026."), P("- Đơn vị chủ trì: Văn phòng HĐND và UBND."), P("- Kinh phí: 120.000.000 đồng (một trăm hai mươi triệu đồng)."),
        P("3. Phát thanh 60 bản tin dự báo thời tiết biển"), P("- Thời gian: cả năm."), P("- Đơn vị chủ trì: Trung tâm Dịch vụ tổng hợp."),
        H("III. TỔ CHỨC THỰC HIỆN"),
        H("1. Văn phòng HĐND và UBND"), P("a) Trực ban 24/24 giờ khi có bão."), P("b) Tổng hợp thiệt hại, báo cáo Ủy ban nhân dân tỉnh."),
        H("2. Phòng Kinh tế"), P("a) Rà soát phương án sơ tán dân."), P("b) Chuẩn bị vật tư, lương thực."),
        P("Trên đây là Kế hoạch phòng, chống thiên tai năm 2026, yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./."),
        foot(["UBND tỉnh;", "Ban Chỉ huy PTDS tỉnh;", "Các cơ quan, đơn vị thuộc đặc khu;", "Lưu: VT, VP."], "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNguyễn Văn Huy"),
    ]},
    year=2026, commune=unit("Lý Sơn", "đặc khu", N, "Quảng Ngãi"), superior=dict(number="21/KH-UBND", date="2026-01-30"),
    documents=[doc("kehoach.docx", "plan", 2026, "41/KH-UBND", "2026-03-03")],
    plan=plan("41/KH-UBND", "2026-03-03", ("TM", "CHỦ TỊCH", "Nguyễn Văn Huy"), "VT, VP", ["UBND tỉnh", "Ban Chỉ huy PTDS tỉnh", "Các cơ quan, đơn vị thuộc đặc khu"],
              ["Chủ động phòng ngừa, ứng phó kịp thời, khắc phục khẩn trương."],
              [("Kiểm tra 03 khu neo đậu tàu thuyền", "2026-08", "2026-08", "Ban Chỉ huy Quân sự đặc khu", ["Đồn Biên phòng Lý Sơn", "Công an đặc khu"], [N, 3], [N, "khu", "khu neo đậu"], 15000000),
               ("Diễn tập ứng phó bão mạnh", N, "2026-08", "Văn phòng HĐND và UBND", [], N, N, 120000000),
               ("Phát thanh 60 bản tin dự báo thời tiết biển", [N, "2026-01", "2026-03"], [N, "2026-12"], "Trung tâm Dịch vụ tổng hợp", [], 60, ["bản tin"], 0)],
              [("Văn phòng HĐND và UBND", ["Trực ban 24/24 giờ khi có bão.", "Tổng hợp thiệt hại, báo cáo Ủy ban nhân dân tỉnh."]),
               ("Phòng Kinh tế", ["Rà soát phương án sơ tán dân.", "Chuẩn bị vật tư, lương thực."])]),
)

# 4: a decision with the plan attached
case(
    "decision-2016",
    {"QD ban hanh KH.docx": [
        *head("ỦY BAN NHÂN DÂN\nXÃ CAM THÀNH BẮC", "61/QĐ-UBND", "Cam Thành Bắc, ngày 22 tháng 02 năm 2016", "QUYẾT ĐỊNH", "Ban hành Kế hoạch bảo vệ môi trường năm 2016"),
        P("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ CAM THÀNH BẮC", True, True),
        P("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"),
        P("Căn cứ Kế hoạch số 44/KH-UBND ngày 25 tháng 01 năm 2016 của Ủy ban nhân dân huyện Cam Lâm về bảo vệ môi trường năm 2016;"),
        P("Xét đề nghị của công chức Địa chính - Xây dựng - Nông nghiệp và Môi trường,"),
        P("QUYẾT ĐỊNH:", True, True),
        P("Điều 1. Ban hành kèm theo Quyết định này Kế hoạch bảo vệ môi trường năm 2016."),
        P("Điều 2. Quyết định này có hiệu lực kể từ ngày ký."),
        P("Điều 3. Các ông (bà) công chức chuyên môn, Trưởng thôn chịu trách nhiệm thi hành Quyết định này./."),
        foot(["Như Điều 3;", "UBND huyện (b/c);", "Lưu: VT."], "CHỦ TỊCH\n\n\nHồ Sỹ Long"),
        P("KẾ HOẠCH", True, True), P("Bảo vệ môi trường năm 2016", True, True), P("(Ban hành kèm theo Quyết định số 61/QĐ-UBND ngày 22 tháng 02 năm 2016 của Chủ tịch Ủy ban nhân dân xã Cam Thành Bắc)", center=True),
        H("I. MỤC ĐÍCH"), P("Giữ gìn đường làng, bờ kênh sạch đẹp."),
        H("II. CÁC HOẠT ĐỘNG"),
        P("1. Ra quân dọn vệ sinh 04 đợt trên toàn xã (tháng 2, tháng 4, tháng 6 và tháng 11; Đoàn Thanh niên xã chủ trì, kinh phí 4 triệu đồng)."),
        P("2. Trồng 300 cây xanh dọc đường liên thôn (quý III; do Hội Nông dân xã chủ trì; phối hợp với Trường Tiểu học Cam Thành Bắc; kinh phí 7,5 triệu đồng)."),
        H("III. TỔ CHỨC THỰC HIỆN"),
        P("- Công chức Địa chính: theo dõi, đôn đốc, tổng hợp."), P("- Các Trưởng thôn: huy động Nhân dân tham gia."),
    ]},
    year=2016, commune=unit("Cam Thành Bắc", "xã", "Cam Lâm", [N, "Khánh Hòa"]), superior=dict(number="44/KH-UBND", date="2016-01-25"),
    documents=[doc("QD ban hanh KH.docx", "plan", 2016, "61/QĐ-UBND", "2016-02-22")],
    plan=plan("61/QĐ-UBND", "2016-02-22", (["TM", "none"], "CHỦ TỊCH", "Hồ Sỹ Long"), "VT", ["Như Điều 3", "UBND huyện (b/c)"],
              ["Giữ gìn đường làng, bờ kênh sạch đẹp."],
              [("Ra quân dọn vệ sinh 04 đợt trên toàn xã", "2016-02", "2016-11", "Đoàn Thanh niên xã", [], 4, ["đợt"], 4000000),
               ("Trồng 300 cây xanh dọc đường liên thôn", "2016-07", "2016-09", "Hội Nông dân xã", ["Trường Tiểu học Cam Thành Bắc"], 300, ["cây", "cây xanh"], 7500000)],
              [("Công chức Địa chính", ["theo dõi, đôn đốc, tổng hợp."]), ("Các Trưởng thôn", ["huy động Nhân dân tham gia."])]),
)

# 5: sentences with stops between details; months in words; several addressees of work in one list
case(
    "sentences-2018",
    {"kh.docx": [
        *head("ỦY BAN NHÂN DÂN\nPHƯỜNG 5", "09/KH-UBND", "Phường 5, ngày 18 tháng 01 năm 2018", "KẾ HOẠCH", "Truyền thông dân số năm 2018"),
        P("Triển khai Kế hoạch số 03/KH-UBND ngày 05/01/2018 của Ủy ban nhân dân thành phố Tuy Hòa về công tác dân số năm 2018, UBND phường 5 xây dựng kế hoạch truyền thông như sau:"),
        H("I. Mục tiêu"), P("+ Giảm tỷ lệ sinh con thứ ba trở lên."), P("+ 95% phụ nữ mang thai được khám sàng lọc."),
        H("II. Nội dung hoạt động"),
        P("1. Nói chuyện chuyên đề hai buổi cho vị thành niên. Thời gian thực hiện: quý hai. Đơn vị chủ trì: Trạm Y tế phường. Đơn vị phối hợp: Trường THCS Trần Quốc Toản. Kinh phí: 1.600.000 đồng."),
        P("2. Cấp phát 1.500 tờ rơi tại hộ gia đình. Thời gian thực hiện: từ tháng Ba đến tháng Mười. Đơn vị chủ trì: Cộng tác viên dân số. Kinh phí: 2,25 triệu đồng."),
        P("3. Treo 04 pa nô nhân Ngày Dân số Việt Nam 26/12. Thời gian thực hiện: tháng mười hai. Đơn vị chủ trì: Công chức Văn hóa - Xã hội. Kinh phí: 800 nghìn đồng."),
        H("III. Tổ chức thực hiện"),
        P("1. Trạm Y tế phường chịu trách nhiệm tham mưu, tổng hợp báo cáo."), P("2. Hội Liên hiệp Phụ nữ phường vận động hội viên tham gia sinh hoạt câu lạc bộ."),
        P("UBND phường yêu cầu các ban, ngành nghiêm túc thực hiện./."),
        foot(["UBND thành phố;", "Trung tâm Y tế TP;", "Lưu VT."], "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nPhan Thị Mỹ Hạnh"),
    ]},
    year=2018, commune=unit("5", "phường", "Tuy Hòa", [N, "Phú Yên"]), superior=dict(number="03/KH-UBND", date="2018-01-05"),
    documents=[doc("kh.docx", "plan", 2018, "09/KH-UBND", "2018-01-18")],
    plan=plan("09/KH-UBND", "2018-01-18", ("KT", "PHÓ CHỦ TỊCH", "Phan Thị Mỹ Hạnh"), "VT", ["UBND thành phố", "Trung tâm Y tế TP"],
              ["Giảm tỷ lệ sinh con thứ ba trở lên.", "95% phụ nữ mang thai được khám sàng lọc."],
              [("Nói chuyện chuyên đề hai buổi cho vị thành niên", "2018-04", "2018-06", "Trạm Y tế phường", ["Trường THCS Trần Quốc Toản"], 2, ["buổi"], 1600000),
               ("Cấp phát 1.500 tờ rơi tại hộ gia đình", "2018-03", "2018-10", "Cộng tác viên dân số", [], 1500, ["tờ rơi", "tờ"], 2250000),
               ("Treo 04 pa nô nhân Ngày Dân số Việt Nam 26/12", "2018-12", "2018-12", "Công chức Văn hóa - Xã hội", [], 4, ["pa nô"], 800000)],
              [("Trạm Y tế phường", ["chịu trách nhiệm tham mưu, tổng hợp báo cáo."]), ("Hội Liên hiệp Phụ nữ phường", ["vận động hội viên tham gia sinh hoạt câu lạc bộ."])]),
)

# 6: a half-year report; strengths as headed dashes; parts after "trong đó"; addressees as a list
case(
    "half-report-2021",
    {"BC 6 thang.docx": [
        *head("ỦY BAN NHÂN DÂN\nTHỊ TRẤN PHÚ THỨ", "77/BC-UBND", "Phú Thứ, ngày 14 tháng 6 năm 2021", "BÁO CÁO", "Kết quả thực hiện Chương trình xây dựng nông thôn mới 6 tháng đầu năm 2021"),
        P("Kính gửi:"), P("- Ủy ban nhân dân huyện Tây Hòa;"), P("- Phòng Nông nghiệp và PTNT huyện."),
        P("Thực hiện Kế hoạch số 40/KH-UBND ngày 02/02/2021 của UBND huyện Tây Hòa, UBND thị trấn Phú Thứ báo cáo như sau:"),
        H("I. KẾT QUẢ ĐẠT ĐƯỢC"),
        H("1. Công tác tuyên truyền"),
        P("- Đài truyền thanh phát 48 tin, bài, trong đó 20 tin về môi trường và 28 bài về vườn mẫu."),
        P("- Tổ chức 06 cuộc họp khu phố với 420 lượt người tham dự; treo 12 băng rôn, kinh phí 3,6 triệu đồng."),
        H("2. Công tác kiểm tra"), P("- Kiểm tra 15 hộ chăn nuôi (kế hoạch 20 hộ), đạt 75%."),
        H("II. ĐÁNH GIÁ"),
        P("- Ưu điểm: Nhân dân đồng tình, hưởng ứng."), P("- Hạn chế: Một số tuyến đường chưa có cây xanh."), P("- Nguyên nhân: Kinh phí phân bổ chậm."),
        H("III. NHIỆM VỤ 6 THÁNG CUỐI NĂM"), P("1. Hoàn thành 02 tuyến đường hoa."), P("2. Tiếp tục vận động hiến đất."),
        H("IV. KIẾN NGHỊ"), P("Không."),
        P("Trên đây là báo cáo 6 tháng đầu năm 2021./."),
        foot(["Như trên;", "TT. Đảng ủy, HĐND;", "Lưu: VT, ĐC."], "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nĐặng Quốc Việt"),
    ]},
    year=2021, commune=unit("Phú Thứ", "thị trấn", "Tây Hòa", [N, "Phú Yên"]), superior=dict(number="40/KH-UBND", date="2021-02-02"),
    documents=[doc("BC 6 thang.docx", "report", 2021, "77/BC-UBND", "2021-06-14")], plan=none_plan(),
    report=dict(number="77/BC-UBND", date="2021-06-14", signer=dict(authority="TM", position="CHỦ TỊCH", name="Đặng Quốc Việt"),
                period=dict(start=[N, "2021-01-01"], end=[N, "2021-06-30", "2021-06-14"]), archive="VT, ĐC",
                addressee=["Ủy ban nhân dân huyện Tây Hòa", "Phòng Nông nghiệp và PTNT huyện"], recipients=["TT. Đảng ủy, HĐND"], recipients_free=["Như trên"],
                strengths=["Nhân dân đồng tình, hưởng ứng."], difficulties=["Một số tuyến đường chưa có cây xanh."], causes=["Kinh phí phân bổ chậm."],
                next_year=["Hoàn thành 02 tuyến đường hoa.", "Tiếp tục vận động hiến đất."], proposals=[], proposals_free=["Không."]),
    log=dict(sums=[[["radio"], "tin, bài", 48], [["meeting"], ["cuộc", "cuộc họp"], 6], [["visual"], "băng rôn", 12], [["other", "directive"], "hộ", 15]], audience=420, cost=3600000),
)

# 7: a PDF report with a table of figures (planned and done), weaknesses and causes under one heading
case(
    "pdf-table-report-2024",
    {"baocao.pdf": [
        *head("ỦY BAN NHÂN DÂN\nXÃ HÒA PHONG", "310/BC-UBND", "Hòa Phong, ngày 25 tháng 11 năm 2024", "BÁO CÁO", "Kết quả công tác thông tin, tuyên truyền năm 2024", "và phương hướng, nhiệm vụ năm 2025"),
        P("Kính gửi: Phòng Văn hóa và Thông tin huyện Hòa Vang"),
        P("Ủy ban nhân dân xã Hòa Phong báo cáo kết quả công tác thông tin, tuyên truyền từ ngày 15/12/2023 đến ngày 20/11/2024 như sau:"),
        H("I. KẾT QUẢ THỰC HIỆN"),
        P("Kết quả cụ thể theo bảng sau:"),
        T([["TT", "Nội dung", "ĐVT", "Kế hoạch", "Thực hiện", "Kinh phí (triệu đồng)"],
           ["1", "Tin, bài phát trên đài truyền thanh xã", "tin, bài", "120", "132", "13,2"],
           ["2", "Tin đăng trên trang thông tin điện tử", "tin", "40", "38", "3,8"],
           ["3", "Buổi văn nghệ, chiếu phim lưu động", "buổi", "4", "4", "20"],
           ["4", "Pa nô tuyên truyền", "pa nô", "10", "8", "9,6"],
           ["", "Cộng", "", "", "", "46,6"]]),
        H("II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN"),
        P("1. Loa ở hai thôn còn hỏng, chưa sửa."), P("2. Cán bộ kiêm nhiệm nhiều việc."), P("Nguyên nhân chủ yếu do thiếu kinh phí sửa chữa."),
        H("III. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025"), P("- Thay thế 05 cụm loa thông minh."), P("- Mở trang Zalo của xã."),
        H("IV. ĐỀ XUẤT, KIẾN NGHỊ"), P("Kiến nghị huyện hỗ trợ kinh phí thay loa."),
        P("Trên đây là báo cáo của UBND xã Hòa Phong./."),
        foot(["Như trên;", "Đảng ủy xã;", "Lưu: VT."], "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nĐỗ Thanh Tân"),
    ]},
    year=2024, commune=unit("Hòa Phong", "xã", "Hòa Vang", [N, "Đà Nẵng"]),
    documents=[doc("baocao.pdf", "report", 2024, "310/BC-UBND", "2024-11-25")], plan=none_plan(),
    report=dict(number="310/BC-UBND", date="2024-11-25", signer=dict(authority="KT", position="PHÓ CHỦ TỊCH", name="Đỗ Thanh Tân"),
                period=dict(start="2023-12-15", end="2024-11-20"), archive="VT", addressee=["Phòng Văn hóa và Thông tin huyện Hòa Vang"], recipients=["Đảng ủy xã"], recipients_free=["Như trên"],
                strengths=[], difficulties=["Loa ở hai thôn còn hỏng, chưa sửa.", "Cán bộ kiêm nhiệm nhiều việc."], causes=["Nguyên nhân chủ yếu do thiếu kinh phí sửa chữa."],
                next_year=["Thay thế 05 cụm loa thông minh.", "Mở trang Zalo của xã."], proposals=["Kiến nghị huyện hỗ trợ kinh phí thay loa."]),
    log=dict(sums=[[["radio"], "tin, bài", 132], [["portal"], "tin", 38], [["culture", "mobile"], "buổi", 4], [["visual"], "pa nô", 8]], audience=0, cost=46600000),
)

# 8: plan and report of one unit, automatic lists, body table without number column, "đồng" with commas
case(
    "word-lists-2020",
    {"KH.docx": [
        *head("ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP", "11/KH-UBND", "Tân Lập, ngày 12 tháng 3 năm 2020", "KẾ HOẠCH", "Công tác bảo vệ, chăm sóc trẻ em năm 2020"),
        P("Căn cứ Kế hoạch số 25/KH-UBND ngày 14 tháng 02 năm 2020 của Ủy ban nhân dân huyện Vũ Thư, tỉnh Thái Bình về công tác trẻ em năm 2020, Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch như sau:"),
        H("I. MỤC ĐÍCH, YÊU CẦU"), P("Bảo đảm thực hiện quyền trẻ em.", style="List Bullet"), P("Huy động sự tham gia của gia đình, nhà trường.", style="List Bullet"),
        H("II. NỘI DUNG, THỜI GIAN THỰC HIỆN"),
        T([["Nội dung công việc", "Số lượng", "Thời gian", "Đơn vị chủ trì, phối hợp", "Kinh phí (đồng)"],
           ["Tổ chức Tháng hành động vì trẻ em", "", "Tháng 6", "Công chức Văn hóa - Xã hội; Đoàn Thanh niên", "5,000,000"],
           ["Tặng quà trẻ em có hoàn cảnh khó khăn", "35 suất", "01/6/2020", "Hội Phụ nữ", "7,000,000"],
           ["Mở lớp dạy bơi cho trẻ em", "2 lớp", "6 tháng đầu năm", "Đoàn Thanh niên", "0"],
           ["Tổng", "", "", "", "12,000,000"]]),
        H("III. TỔ CHỨC THỰC HIỆN"),
        P("Công chức Văn hóa - Xã hội: Tham mưu, theo dõi.", style="List Number"), P("Trạm Y tế: Khám sức khỏe định kỳ cho trẻ em.", style="List Number"),
        P("Trên đây là Kế hoạch công tác trẻ em năm 2020./."),
        foot(["UBND huyện;", "Lưu: VT, VHXH."], "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nBùi Văn Thắng"),
    ],
     "BC.docx": [
        *head("ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP", "95/BC-UBND", "Tân Lập, ngày 02 tháng 12 năm 2020", "BÁO CÁO", "Kết quả công tác bảo vệ, chăm sóc trẻ em năm 2020"),
        P("Kính gửi: UBND huyện Vũ Thư."),
        P("Thực hiện Kế hoạch số 11/KH-UBND ngày 12/3/2020 của UBND xã, UBND xã Tân Lập báo cáo kết quả như sau:"),
        H("I. KẾT QUẢ"),
        P("1. Phát 10 tin và 06 bài trên loa truyền thanh."),
        P("2. Tặng 35 suất quà, kinh phí 7 triệu đồng."),
        P("3. Mở 01/02 lớp dạy bơi, 30 học sinh tham gia."),
        P("Kinh phí đã chi: 7.000.000 đồng/12.000.000 đồng."),
        H("II. ƯU ĐIỂM"), P("Công tác phối hợp tốt."), H("III. KHÓ KHĂN, VƯỚNG MẮC"), P("Chưa có bể bơi cố định."),
        H("IV. KẾ HOẠCH NĂM 2021"), P("Mở thêm 02 lớp dạy bơi."),
        P("Trên đây là báo cáo./."),
        foot(["Như trên;", "Lưu: VT."], "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nBùi Văn Thắng"),
     ]},
    year=2020, commune=unit("Tân Lập", "xã", "Vũ Thư", "Thái Bình"), superior=dict(number="25/KH-UBND", date="2020-02-14"),
    documents=[doc("KH.docx", "plan", 2020, "11/KH-UBND", "2020-03-12"), doc("BC.docx", "report", 2020, "95/BC-UBND", "2020-12-02")],
    plan=plan("11/KH-UBND", "2020-03-12", ("TM", "CHỦ TỊCH", "Bùi Văn Thắng"), "VT, VHXH", ["UBND huyện"],
              ["Bảo đảm thực hiện quyền trẻ em.", "Huy động sự tham gia của gia đình, nhà trường."],
              [("Tổ chức Tháng hành động vì trẻ em", "2020-06", "2020-06", "Công chức Văn hóa - Xã hội", ["Đoàn Thanh niên"], N, N, 5000000),
               ("Tặng quà trẻ em có hoàn cảnh khó khăn", [N, "2020-06"], "2020-06", "Hội Phụ nữ", [], 35, ["suất"], 7000000),
               ("Mở lớp dạy bơi cho trẻ em", "2020-01", "2020-06", "Đoàn Thanh niên", [], 2, ["lớp"], 0)],
              [("Công chức Văn hóa - Xã hội", ["Tham mưu, theo dõi."]), ("Trạm Y tế", ["Khám sức khỏe định kỳ cho trẻ em."])]),
    report=dict(number="95/BC-UBND", date="2020-12-02", signer=dict(authority="TM", position="CHỦ TỊCH", name="Bùi Văn Thắng"), period=dict(start=[N, "2020-01-01"], end=[N, "2020-12-31"]),
                archive="VT", addressee=["UBND huyện Vũ Thư"], recipients=[], recipients_free=["Như trên"], strengths=["Công tác phối hợp tốt."], difficulties=["Chưa có bể bơi cố định."], causes=[], next_year=["Mở thêm 02 lớp dạy bơi."], proposals=[]),
    log=dict(sums=[[["radio"], "tin", 10], [["radio"], "bài", 6], [["other", "culture"], "suất", 35], [["training", "other", "culture"], "lớp", 1]], audience=30, cost=7000000),
)
