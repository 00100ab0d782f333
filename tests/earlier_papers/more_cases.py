"""Further papers, each of another kind than those of ``cases``."""

from tests.earlier_papers.cases import CASES, H, N, P, T, case, doc, foot, head, none_plan, plan, unit

FIRST = len(CASES)

# 9: activities below headings of quarters; two sums of money a row elsewhere; a city of a province
case(
    "by-quarters-2019",
    {"kh.docx": [
        P("\tỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), P("\tPHƯỜNG LÊ HỒNG PHONG\tĐộc lập - Tự do - Hạnh phúc"),
        P("\tSố: 08/KH-UBND\tPhường Lê Hồng Phong, ngày 25 tháng 01 năm 2019"), P("KẾ HOẠCH", True, True), P("Hoạt động văn hóa, thể thao năm 2019", True, True),
        P("Thực hiện Kế hoạch số 07/KH-UBND ngày 11 tháng 01 năm 2019 của UBND thành phố Quảng Ngãi về văn hóa, thể thao năm 2019, UBND phường Lê Hồng Phong xây dựng Kế hoạch năm 2019 như sau:"),
        H("I. MỤC ĐÍCH, YÊU CẦU"), P("1. Mục đích: Nâng cao đời sống tinh thần của Nhân dân."), P("2. Yêu cầu: Vui tươi, lành mạnh, tiết kiệm."),
        H("II. CÁC HOẠT ĐỘNG TRONG NĂM"),
        H("1. Quý I"), P("- Tổ chức 01 đêm văn nghệ mừng Đảng, mừng Xuân; Công chức Văn hóa - Xã hội phụ trách."), P("- Treo 30 cờ Tổ quốc trên đường Hùng Vương."),
        H("2. Quý II"), P("- Giải bóng chuyền các tổ dân phố; Đoàn Thanh niên phường phụ trách; kinh phí 6 triệu đồng."),
        H("3. Quý IV"), P("- Ngày hội Đại đoàn kết; Ủy ban MTTQ phường phụ trách."),
        H("III. PHÂN CÔNG"),
        P("- Công chức Văn hóa - Xã hội:\n+ Tham mưu Kế hoạch;\n+ Báo cáo kết quả từng hoạt động."), P("- Ủy ban MTTQ phường: Vận động các tổ dân phố tham gia."),
        P("Trên đây là Kế hoạch hoạt động văn hóa, thể thao năm 2019./."),
        P("\tNơi nhận:\tTM. ỦY BAN NHÂN DÂN"), P("- Phòng VH-TT thành phố;\tCHỦ TỊCH"), P("- Đảng ủy phường;"), P("- Lưu: VT."), P("\t\t"), P("\t\tVõ Thị Kim Ngân"),
    ]},
    year=2019, commune=unit("Lê Hồng Phong", "phường", "Quảng Ngãi", [N, "Quảng Ngãi"]), superior=dict(number="07/KH-UBND", date="2019-01-11"),
    documents=[doc("kh.docx", "plan", 2019, "08/KH-UBND", "2019-01-25")],
    plan=plan("08/KH-UBND", "2019-01-25", ("TM", "CHỦ TỊCH", "Võ Thị Kim Ngân"), "VT", ["Phòng VH-TT thành phố", "Đảng ủy phường"],
              ["Nâng cao đời sống tinh thần của Nhân dân.", "Vui tươi, lành mạnh, tiết kiệm."],
              [("Tổ chức 01 đêm văn nghệ mừng Đảng, mừng Xuân", "2019-01", "2019-03", "Công chức Văn hóa - Xã hội", [], 1, ["đêm", "đêm văn nghệ"], 0),
               ("Treo 30 cờ Tổ quốc trên đường Hùng Vương", "2019-01", "2019-03", N, [], 30, ["cờ", "cờ Tổ quốc"], 0),
               ("Giải bóng chuyền các tổ dân phố", "2019-04", "2019-06", "Đoàn Thanh niên phường", [], N, N, 6000000),
               ("Ngày hội Đại đoàn kết", "2019-10", "2019-12", "Ủy ban MTTQ phường", [], N, N, 0)],
              [("Công chức Văn hóa - Xã hội", ["Tham mưu Kế hoạch", "Báo cáo kết quả từng hoạt động."]), ("Ủy ban MTTQ phường", ["Vận động các tổ dân phố tham gia."])]),
)

# 10: many columns, two sources of money, cells merged downwards for time, heads again on the next page
case(
    "many-columns-2023",
    {"ke hoach.docx": [
        *head("ỦY BAN NHÂN DÂN\nXÃ EA KPAM", "33/KH-UBND", "Ea Kpam, ngày 20 tháng 02 năm 2023", "KẾ HOẠCH", "Giảm nghèo bền vững năm 2023"),
        P("Căn cứ Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ;"),
        P("Căn cứ Kế hoạch số 19/KH-UBND ngày 31/01/2023 của UBND huyện Cư M'gar về giảm nghèo bền vững năm 2023,"),
        P("UBND xã Ea Kpam ban hành Kế hoạch như sau:"),
        H("A. MỤC TIÊU"), P("I. Mục tiêu chung"), P("Giảm số hộ nghèo, ngăn ngừa tái nghèo."), P("II. Mục tiêu cụ thể"), P("- Giảm 25 hộ nghèo trong năm."), P("- Không có hộ tái nghèo."),
        H("B. NHIỆM VỤ, GIẢI PHÁP"), P("1. Hỗ trợ sản xuất, đa dạng hóa sinh kế."), P("2. Đào tạo nghề cho lao động nông thôn."),
        H("C. TỔ CHỨC THỰC HIỆN"), P("I. Công chức Lao động - Thương binh và Xã hội"), P("- Rà soát hộ nghèo, hộ cận nghèo cuối năm."), P("II. Hội Nông dân xã"), P("- Hướng dẫn hội viên vay vốn."),
        P("Trên đây là Kế hoạch giảm nghèo bền vững năm 2023./."),
        foot(["UBND huyện;", "Phòng LĐTBXH huyện;", "Các buôn;", "Lưu: VT, LĐ."], "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nY Blăm Niê"),
        P("Phụ lục", True, True), P("BIỂU PHÂN CÔNG, KINH PHÍ", True, True),
        T([["STT", "Tên công việc", "Chỉ tiêu", "Bắt đầu", "Kết thúc", "Phụ trách", "Kinh phí (triệu đồng)", ""],
           ["", "", "", "", "", "", "Ngân sách", "Xã hội hóa"],
           ["1", "Hỗ trợ bò giống", "10 con", "01/4/2023", "30/6/2023", "Hội Nông dân xã", "150", "20,5"],
           ["2", "Mở lớp nghề trồng cà phê tái canh", "1 lớp", "", "", "Trung tâm Học tập cộng đồng", "25", ""],
           ["3", "Sửa nhà cho hộ nghèo", "4 căn", "15/8/2023", "15/11/2023", "MTTQ xã", "80", "160"],
           ["STT", "Tên công việc", "Chỉ tiêu", "Bắt đầu", "Kết thúc", "Phụ trách", "Ngân sách", "Xã hội hóa"],
           ["4", "Tập huấn cách làm ăn cho 120 hộ", "", "Tháng 9", "Tháng 10", "MTTQ xã", "", ""],
           ["", "Tổng số:", "", "", "", "", "255", "180,5"]],
          merges=[(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 1, 3), (0, 4, 1, 4), (0, 5, 1, 5), (0, 6, 0, 7), (2, 3, 3, 3), (2, 4, 3, 4)]),
    ]},
    year=2023, commune=unit("Ea Kpam", "xã", "Cư M'gar", [N, "Đắk Lắk"]), superior=dict(number="19/KH-UBND", date="2023-01-31"),
    documents=[doc("ke hoach.docx", "plan", 2023, "33/KH-UBND", "2023-02-20")],
    plan=plan("33/KH-UBND", "2023-02-20", ("KT", "PHÓ CHỦ TỊCH", "Y Blăm Niê"), "VT, LĐ", ["UBND huyện", "Phòng LĐTBXH huyện", "Các buôn"],
              ["Giảm số hộ nghèo, ngăn ngừa tái nghèo.", "Giảm 25 hộ nghèo trong năm.", "Không có hộ tái nghèo.", "Hỗ trợ sản xuất, đa dạng hóa sinh kế.", "Đào tạo nghề cho lao động nông thôn."],
              [("Hỗ trợ bò giống", "2023-04", "2023-06", "Hội Nông dân xã", [], 10, ["con"], 170500000),
               ("Mở lớp nghề trồng cà phê tái canh", "2023-04", "2023-06", "Trung tâm Học tập cộng đồng", [], 1, ["lớp"], 25000000),
               ("Sửa nhà cho hộ nghèo", "2023-08", "2023-11", "MTTQ xã", [], 4, ["căn"], 240000000),
               ("Tập huấn cách làm ăn cho 120 hộ", "2023-09", "2023-10", "MTTQ xã", [], 120, ["hộ"], 0)],
              [("Công chức Lao động - Thương binh và Xã hội", ["Rà soát hộ nghèo, hộ cận nghèo cuối năm."]), ("Hội Nông dân xã", ["Hướng dẫn hội viên vay vốn."])]),
)

# 11: a report that says totals alone, parts in "Cụ thể" below; period in months; no lists, paragraphs only
case(
    "totals-alone-2022",
    {"BC.docx": [
        *head("ỦY BAN NHÂN DÂN\nXÃ VĨNH HẬU", "188/BC-UBND", "Vĩnh Hậu, ngày 12 tháng 12 năm 2022", "BÁO CÁO", "Tình hình thực hiện công tác phòng, chống ma túy năm 2022"),
        P("Kính gửi: Ủy ban nhân dân huyện Hòa Bình, tỉnh Bạc Liêu; Công an huyện Hòa Bình."),
        P("Thực hiện Kế hoạch số 11/KH-UBND ngày 17/01/2022 của Ủy ban nhân dân huyện Hòa Bình, Ủy ban nhân dân xã Vĩnh Hậu báo cáo kết quả từ tháng 01 đến tháng 11 năm 2022:"),
        H("I. Tình hình và kết quả thực hiện"),
        P("Công tác tuyên truyền: Tổng số 18 buổi tuyên truyền tại các ấp với 1.150 lượt người dự. Cụ thể: ấp 12 tổ chức 10 buổi, 700 lượt người; ấp 13 tổ chức 8 buổi, 450 lượt người."),
        P("Công an xã cấp phát 2.000 tờ gấp, dán 45 áp phích tại các điểm công cộng."),
        P("Đã ban hành 03 văn bản chỉ đạo; đăng 22 bài trên trang Facebook Công an xã."),
        P("Phát hiện, đấu tranh 01 vụ việc thông tin sai sự thật trên mạng xã hội."),
        P("Kinh phí thực hiện trong năm là 24,5 triệu đồng."),
        H("II. Nhận xét, đánh giá"),
        P("1. Những mặt làm được: Cấp ủy quan tâm chỉ đạo. Các ngành phối hợp chặt chẽ."),
        P("2. Những khó khăn, hạn chế: Địa bàn rộng, dân cư phân tán."),
        P("3. Nguyên nhân: Lực lượng mỏng."),
        H("III. Phương hướng năm 2023"), P("Tiếp tục tuyên truyền tại các ấp ven biển."),
        H("IV. Những kiến nghị, đề xuất"), P("Đề nghị Công an huyện hỗ trợ tài liệu tuyên truyền."),
        P("Trên đây là báo cáo kết quả công tác phòng, chống ma túy năm 2022./."),
        foot(["Như kính gửi;", "Lưu: VT."], "CHỦ TỊCH\n\n\nTrần Minh Đương"),
    ]},
    year=2022, commune=unit("Vĩnh Hậu", "xã", "Hòa Bình", "Bạc Liêu"), superior=dict(number="11/KH-UBND", date="2022-01-17"),
    documents=[doc("BC.docx", "report", 2022, "188/BC-UBND", "2022-12-12")], plan=none_plan(),
    report=dict(number="188/BC-UBND", date="2022-12-12", signer=dict(authority=["TM", "none"], position="CHỦ TỊCH", name="Trần Minh Đương"),
                period=dict(start="2022-01-01", end="2022-11-30"), archive="VT", addressee=["Ủy ban nhân dân huyện Hòa Bình, tỉnh Bạc Liêu", "Công an huyện Hòa Bình"],
                recipients=[], recipients_free=["Như kính gửi"], strengths=["Cấp ủy quan tâm chỉ đạo. Các ngành phối hợp chặt chẽ."], difficulties=["Địa bàn rộng, dân cư phân tán."], causes=["Lực lượng mỏng."],
                next_year=["Tiếp tục tuyên truyền tại các ấp ven biển."], proposals=["Đề nghị Công an huyện hỗ trợ tài liệu tuyên truyền."]),
    log=dict(sums=[[["meeting", "training", "other"], "buổi", 18], [["leaflet"], ["tờ gấp", "tờ"], 2000], [["visual"], "áp phích", 45], [["directive"], ["văn bản", "văn bản chỉ đạo"], 3], [["social"], "bài", 22], [["rebuttal"], ["vụ việc", "vụ"], 1]], audience=1150, cost=24500000),
)

# 12: a name that several units bear, nothing else said: district and province stay open
case(
    "name-alone-2018",
    {"kh.docx": [
        *head("ỦY BAN NHÂN DÂN\nXÃ TÂN TIẾN", "14/KH-UBND", "Tân Tiến, ngày 08 tháng 02 năm 2018", "KẾ HOẠCH", "Cải cách hành chính năm 2018"),
        P("Thực hiện Kế hoạch số 06/KH-UBND ngày 15/01/2018 của UBND huyện về cải cách hành chính năm 2018, UBND xã xây dựng kế hoạch như sau:"),
        H("I. MỤC ĐÍCH, YÊU CẦU"), P("- Nâng cao sự hài lòng của người dân."),
        H("II. NỘI DUNG\nVÀ HÌNH THỨC TUYÊN TRUYỀN"), H("1. Nội dung"), P("- Quy trình giải quyết thủ tục."), H("2. Hình thức"), P("- Niêm yết tại trụ sở."), P("- Trên loa truyền thanh."),
        H("III. KINH PHÍ"), P("Kinh phí thực hiện: 3 triệu đồng, từ ngân sách xã."),
        H("IV. TỔ CHỨC THỰC HIỆN"), P("1. Văn phòng - Thống kê: Theo dõi chung."),
        P("Trên đây là kế hoạch cải cách hành chính năm 2018./."),
        P("Nơi nhận:"), P("UBND huyện;"), P("Các ban, ngành xã;"), P("Lưu: VP."), P("TM. ỦY BAN NHÂN DÂN", True, True), P("CHỦ TỊCH", True, True), P("Lê Văn Hậu", True, True),
    ]},
    year=2018, commune=unit("Tân Tiến", "xã", N, N), superior=dict(number="06/KH-UBND", date="2018-01-15"),
    documents=[doc("kh.docx", "plan", 2018, "14/KH-UBND", "2018-02-08")],
    plan=plan("14/KH-UBND", "2018-02-08", ("TM", "CHỦ TỊCH", "Lê Văn Hậu"), "VP", ["UBND huyện", "Các ban, ngành xã"],
              ["Nâng cao sự hài lòng của người dân.", "Quy trình giải quyết thủ tục.", "Niêm yết tại trụ sở.", "Trên loa truyền thanh."], [],
              [("Văn phòng - Thống kê", ["Theo dõi chung."])]),
)

# 13: PDF plan, annex table over two pages, thousand đồng in the head, Quảng Trị's islands aside
_ROWS = [[str(n), f"Phát chuyên mục số {n} về an toàn giao thông", "Tháng %d" % (n % 12 + 1), "Đài Truyền thanh xã", "Công an xã", "150"] for n in range(1, 19)]
case(
    "pdf-plan-2021",
    {"ke-hoach.pdf": [
        *head("ỦY BAN NHÂN DÂN\nXÃ CAM HIẾU", "22/KH-UBND", "Cam Hiếu, ngày 10 tháng 3 năm 2021", "KẾ HOẠCH", "Bảo đảm trật tự, an toàn giao thông năm 2021"),
        P("Thực hiện Kế hoạch số 31/KH-UBND ngày 22/02/2021 của UBND huyện Cam Lộ, tỉnh Quảng Trị về bảo đảm trật tự, an toàn giao thông năm 2021, UBND xã Cam Hiếu ban hành Kế hoạch như sau:"),
        H("I. MỤC ĐÍCH, YÊU CẦU"), P("- Kéo giảm tai nạn giao thông trên các tuyến đường liên thôn, liên xã và đoạn Quốc lộ 9 đi qua địa bàn xã."),
        H("II. HÌNH THỨC TUYÊN TRUYỀN"), P("- Trên hệ thống truyền thanh; tại trường học và các cuộc họp thôn."),
        H("III. TỔ CHỨC THỰC HIỆN"), P("1. Công an xã: Tuần tra, kiểm soát, nhắc nhở người vi phạm."), P("2. Đài Truyền thanh xã: Xây dựng chuyên mục hằng tháng."),
        P("Trên đây là Kế hoạch năm 2021./."),
        foot(["UBND huyện;", "Ban ATGT huyện;", "Lưu: VT, CA."], "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Công Phú"),
        P("PHỤ LỤC", True, True),
        T([["STT", "Nhiệm vụ", "Thời gian", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kinh phí (1.000 đồng)"], *_ROWS]),
    ]},
    year=2021, commune=unit("Cam Hiếu", "xã", "Cam Lộ", "Quảng Trị"), superior=dict(number="31/KH-UBND", date="2021-02-22"),
    documents=[doc("ke-hoach.pdf", "plan", 2021, "22/KH-UBND", "2021-03-10")],
    plan=plan("22/KH-UBND", "2021-03-10", ("TM", "CHỦ TỊCH", "Nguyễn Công Phú"), "VT, CA", ["UBND huyện", "Ban ATGT huyện"],
              ["Kéo giảm tai nạn giao thông trên các tuyến đường liên thôn, liên xã và đoạn Quốc lộ 9 đi qua địa bàn xã.", "Trên hệ thống truyền thanh; tại trường học và các cuộc họp thôn."],
              [(r[1], "2021-%02d" % (i % 12 + 1), "2021-%02d" % (i % 12 + 1), r[3], [r[4]], N, N, 150000) for i, r in enumerate(_ROWS, 1)],
              [("Công an xã", ["Tuần tra, kiểm soát, nhắc nhở người vi phạm."]), ("Đài Truyền thanh xã", ["Xây dựng chuyên mục hằng tháng."])]),
)

# 14: a report of today's xã; press, delegations, portal; half the figures in nested lists
case(
    "xa-report-2026",
    {"BAO CAO.docx": [
        *head("ỦY BAN NHÂN DÂN\nXÃ BẢO THẮNG", "402/BC-UBND", "Bảo Thắng, ngày 28 tháng 11 năm 2026", "BÁO CÁO", "Kết quả thực hiện Kế hoạch thông tin đối ngoại năm 2026"),
        P("Kính gửi: Sở Văn hóa, Thể thao và Du lịch."),
        P("Thực hiện Kế hoạch số 33/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Lào Cai về thông tin đối ngoại năm 2026, Ủy ban nhân dân xã Bảo Thắng báo cáo kết quả (số liệu tính đến ngày 25/11/2026) như sau:"),
        H("I. KẾT QUẢ CHỦ YẾU"),
        H("1. Công tác chỉ đạo"), P("Ban hành 02 kế hoạch, 05 công văn triển khai."),
        H("2. Thông tin, tuyên truyền"),
        P("a) Hệ thống truyền thanh: phát 90 tin, bài, gồm:"), P("- 50 tin, bài về cửa khẩu;"), P("- 40 tin, bài về du lịch cộng đồng."),
        P("b) Trang thông tin điện tử xã: 64 tin, bài; kinh phí 12.800.000 đồng."),
        P("c) Cung cấp thông tin cho báo chí: 07 lượt; đón 03 đoàn khách quốc tế với 86 người."),
        P("d) Tổ chức 01 hội thi tìm hiểu biên giới, 240 người tham gia, kinh phí 30 triệu đồng."),
        P("Tổng kinh phí cả năm: 42,8 triệu đồng."),
        H("II. ƯU ĐIỂM, HẠN CHẾ"), H("1. Ưu điểm"), P("- Nội dung sát thực tế địa bàn biên giới."), P("- Kinh phí sử dụng đúng mục đích."), H("2. Hạn chế, nguyên nhân"), P("- Tin bằng tiếng nước ngoài còn ít."), P("- Nguyên nhân: chưa có người biên dịch."),
        H("III. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2027"), P("1. Xây dựng chuyên trang tiếng Trung."), P("2. Bồi dưỡng cộng tác viên:"), P("- Mở 02 lớp viết tin;"), P("- Trang bị 10 máy ghi âm."),
        H("IV. KIẾN NGHỊ"), P("1. Với tỉnh: Hỗ trợ biên dịch."), P("2. Với Sở: Mở lớp tập huấn."),
        P("Ủy ban nhân dân xã Bảo Thắng báo cáo Sở theo dõi, tổng hợp./."),
        foot(["Như trên;", "UBND tỉnh (b/c);", "TT Đảng ủy, HĐND xã;", "Lưu: VT, VHXH (02b)."], "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nSùng A Páo"),
    ]},
    year=2026, commune=unit("Bảo Thắng", "xã", N, "Lào Cai"), superior=dict(number="33/KH-UBND", date="2026-01-20"),
    documents=[doc("BAO CAO.docx", "report", 2026, "402/BC-UBND", "2026-11-28")], plan=none_plan(),
    report=dict(number="402/BC-UBND", date="2026-11-28", signer=dict(authority="KT", position="PHÓ CHỦ TỊCH", name="Sùng A Páo"), period=dict(start=[N, "2026-01-01"], end="2026-11-25"),
                archive=["VT, VHXH (02b)", "VT, VHXH"], addressee=["Sở Văn hóa, Thể thao và Du lịch"], recipients=["UBND tỉnh (b/c)", "TT Đảng ủy, HĐND xã"], recipients_free=["Như trên"],
                strengths=["Nội dung sát thực tế địa bàn biên giới.", "Kinh phí sử dụng đúng mục đích."], difficulties=["Tin bằng tiếng nước ngoài còn ít."], causes=["chưa có người biên dịch."],
                next_year=["Xây dựng chuyên trang tiếng Trung.", "Mở 02 lớp viết tin", "Trang bị 10 máy ghi âm."], proposals=["Với tỉnh: Hỗ trợ biên dịch.", "Với Sở: Mở lớp tập huấn."]),
    log=dict(sums=[[["directive"], "kế hoạch", 2], [["directive"], "công văn", 5], [["radio"], "tin, bài", 90], [["portal"], "tin, bài", 64], [["press"], "lượt", 7], [["delegation"], ["đoàn khách", "đoàn", "đoàn khách quốc tế"], 3], [["culture"], "hội thi", 1]], audience=326, cost=42800000),
)

# 15: old fonts, plan by table; whole text of TCVN3
def _tcvn(text):
    from ttdn_desktop.basics.legacy_text import _TCVN3  # noqa: PLC2701
    back = {new: old for old, new in _TCVN3.items()}
    return "".join(back.get(letter, letter) for letter in text)


def _V(text, bold=False, center=False):
    capital = text.isupper()
    return P(_tcvn(text.lower() if capital else text), bold, center, font=".VnTimeH" if capital else ".VnTime")


case(
    "vntime-2012",
    {"KH 2012.docx": [
        _V("ỦY BAN NHÂN DÂN"), _V("XÃ QUẢNG THÁI"), _V("Số: 17/KH-UBND"), _V("Quảng Thái, ngày 06 tháng 02 năm 2012"), _V("KẾ HOẠCH", True, True), _V("Phát triển giáo dục mầm non năm 2012", True, True),
        _V("Thực hiện Kế hoạch số 02/KH-UBND ngày 09/01/2012 của Uỷ ban nhân dân huyện Quảng Xương, tỉnh Thanh Hoá về giáo dục mầm non năm 2012, Uỷ ban nhân dân xã Quảng Thái xây dựng kế hoạch như sau:"),
        _V("I. Mục đích, yêu cầu", True), _V("- Huy động trẻ ra lớp đúng độ tuổi."), _V("II. Hoạt động", True),
        T([[_tcvn(t) for t in r] for r in [["TT", "Tên hoạt động", "Thời gian", "Người phụ trách", "Số lượng", "Kinh phí (đồng)"],
           ["1", "Điều tra trẻ trong độ tuổi", "Tháng 8", "Ông Lê Văn Cường", "9 thôn", "900.000"],
           ["2", "Hội thi bé khoẻ, bé ngoan", "Tháng 5", "Trường Mầm non xã", "1", "2.500.000"],
           ["", "Cộng", "", "", "", "3.400.000"]]], font=".VnTime"),
        _V("III. Tổ chức thực hiện", True), _V("1. Trường Mầm non xã: Xây dựng kế hoạch năm học."), _V("2. Các trưởng thôn: Vận động gia đình đưa trẻ đến lớp."),
        _V("Trên đây là kế hoạch năm 2012./."), _V("Nơi nhận:"), _V("- UBND huyện (b/c);"), _V("- Lưu: VP."), _V("TM. ỦY BAN NHÂN DÂN"), _V("CHỦ TỊCH"), _V("Nguyễn Đình Tưởng"),
    ]},
    year=2012, commune=unit("Quảng Thái", "xã", "Quảng Xương", "Thanh Hóa"), superior=dict(number="02/KH-UBND", date="2012-01-09"),
    documents=[doc("KH 2012.docx", "plan", 2012, "17/KH-UBND", "2012-02-06")],
    plan=plan("17/KH-UBND", "2012-02-06", ("TM", "CHỦ TỊCH", "Nguyễn Đình Tưởng"), "VP", ["UBND huyện (b/c)"], ["Huy động trẻ ra lớp đúng độ tuổi."],
              [("Điều tra trẻ trong độ tuổi", "2012-08", "2012-08", "Ông Lê Văn Cường", [], 9, ["thôn"], 900000), ("Hội thi bé khoẻ, bé ngoan", "2012-05", "2012-05", "Trường Mầm non xã", [], 1, [N, "hội thi"], 2500000)],
              [("Trường Mầm non xã", ["Xây dựng kế hoạch năm học."]), ("Các trưởng thôn", ["Vận động gia đình đưa trẻ đến lớp."])]),
)

# 16: activities in running sentences: who first, then what; groups of bodies with lettered lines
case(
    "who-first-2024",
    {"kh.docx": [
        *head("ỦY BAN NHÂN DÂN\nXÃ AN PHÚ", "52/KH-UBND", "An Phú, ngày 01 tháng 3 năm 2024", "KẾ HOẠCH", "Triển khai Tháng Thanh niên và tuyên truyền an toàn thực phẩm năm 2024"),
        P("Căn cứ Công văn số 120/UBND-YT ngày 06/02/2024 của Ủy ban nhân dân huyện Mỹ Đức về an toàn thực phẩm;"),
        P("Thực hiện Kế hoạch số 48/KH-UBND ngày 19 tháng 02 năm 2024 của Ủy ban nhân dân huyện Mỹ Đức, thành phố Hà Nội về an toàn thực phẩm năm 2024, Ủy ban nhân dân xã An Phú ban hành Kế hoạch cụ thể như sau:"),
        H("I. Mục đích"), P("Phòng ngừa ngộ độc thực phẩm trong mùa lễ hội."),
        H("II. Kế hoạch cụ thể"),
        P("- Tháng 3: Tổ chức 01 lớp tập huấn cho 60 chủ cơ sở (Trạm Y tế chủ trì)."),
        P("- Tháng 4 và tháng 5: Kiểm tra 25 cơ sở kinh doanh, do Đoàn kiểm tra liên ngành xã thực hiện, kinh phí 5.000.000đ."),
        P("- Thường xuyên: Đăng tin trên Zalo của xã, do Công chức Văn hóa - Xã hội phụ trách."),
        H("III. Phân công trách nhiệm"),
        P("1. Các công chức chuyên môn"), P("a) Công chức Tài chính - Kế toán: Cân đối kinh phí."), P("b) Công chức Văn hóa - Xã hội: Đăng tin, treo băng rôn."),
        P("2. Trạm Y tế"), P("- Hướng dẫn chuyên môn."), P("- Báo cáo kết quả trước ngày 15/6/2024."),
        P("Trên đây là Kế hoạch năm 2024./."),
        foot(["UBND huyện;", "Lưu: VT, YT."], "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐinh Thị Nga"),
    ]},
    year=2024, commune=unit("An Phú", "xã", "Mỹ Đức", "Hà Nội"), superior=dict(number="48/KH-UBND", date="2024-02-19"),
    documents=[doc("kh.docx", "plan", 2024, "52/KH-UBND", "2024-03-01")],
    plan=plan("52/KH-UBND", "2024-03-01", ("KT", "PHÓ CHỦ TỊCH", "Đinh Thị Nga"), "VT, YT", ["UBND huyện"], ["Phòng ngừa ngộ độc thực phẩm trong mùa lễ hội."],
              [("Tổ chức 01 lớp tập huấn cho 60 chủ cơ sở", "2024-03", "2024-03", "Trạm Y tế", [], 1, ["lớp", "lớp tập huấn"], 0),
               ("Kiểm tra 25 cơ sở kinh doanh", "2024-04", "2024-05", "Đoàn kiểm tra liên ngành xã", [], 25, ["cơ sở", "cơ sở kinh doanh"], 5000000),
               ("Đăng tin trên Zalo của xã", [N, "2024-01", "2024-03"], [N, "2024-12"], "Công chức Văn hóa - Xã hội", [], N, N, 0)],
              [("Công chức Tài chính - Kế toán", ["Cân đối kinh phí."]), ("Công chức Văn hóa - Xã hội", ["Đăng tin, treo băng rôn."]), ("Trạm Y tế", ["Hướng dẫn chuyên môn.", "Báo cáo kết quả trước ngày 15/6/2024."])]),
)
