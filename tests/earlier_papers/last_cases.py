"""The last papers: calendars, estimates, VNI letters, decomposed letters, titles in capitals."""

import unicodedata

from tests.earlier_papers.more_cases import CASES, H, N, P, T, case, doc, foot, head, none_plan, plan, unit

__all__ = ["CASES"]

# 17: a calendar of quarters with marks, an estimate besides, the title in capitals on the kind's line
case(
    "calendar-2015",
    {"KH PCTH thuoc la.docx": [
        P("UBND THÀNH PHỐ NHA TRANG\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"), P("UBND PHƯỜNG PHƯỚC HẢI\tĐộc lập – Tự do – Hạnh phúc"), P("Số: 30 /KH-UBND\tPhước Hải, ngày 16 tháng 3 năm 2015"),
        P("KẾ HOẠCH PHÒNG, CHỐNG TÁC HẠI THUỐC LÁ NĂM 2015", True, True),
        P("Thực hiện chỉ đạo của UBND thành phố Nha Trang tại Kế hoạch số 1020/KH-UBND ngày 27/02/2015 về phòng, chống tác hại thuốc lá, UBND phường Phước Hải xây dựng kế hoạch như sau:"),
        P("I/ MỤC ĐÍCH – YÊU CẦU:", True), P("1/ Giảm tỷ lệ hút thuốc nơi công cộng."), P("2/ Mọi cơ quan, trường học treo biển cấm hút thuốc."),
        P("II/ CÁC HOẠT ĐỘNG CHÍNH:", True),
        T([["Stt", "Hoạt động", "Quý I", "Quý II", "Quý III", "Quý IV", "Người phụ trách"],
           ["1", "Ký cam kết không hút thuốc với 120 hộ kinh doanh", "", "x", "x", "", "Trạm Y tế"],
           ["2", "Kiểm tra 15 quán ăn, giải khát", "", "", "X", "X", "Công an phường"],
           ["3", "Phát thanh tuần lễ không thuốc lá", "", "x", "", "", "Cán bộ VHTT"]]),
        P("III/ DỰ TOÁN KINH PHÍ:", True),
        T([["Stt", "Nội dung chi", "Số lượng", "Đơn giá", "Thành tiền"], ["1", "In biển cấm", "120", "15.000", "1.800.000"], ["", "Tổng cộng", "", "", "1.800.000"]]),
        P("IV/ TỔ CHỨC THỰC HIỆN:", True), P("– Trạm Y tế: tham mưu, báo cáo quý."), P("– Công an phường: xử lý vi phạm."),
        P("Trên đây là Kế hoạch của UBND phường Phước Hải./."),
        foot(["TTYT Nha Trang", "ĐU, HĐND phường", "Lưu VT"], "TM. UBND PHƯỜNG PHƯỚC HẢI\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nHuỳnh Ngọc Bông"),
    ]},
    year=2015, commune=unit("Phước Hải", "phường", "Nha Trang", [N, "Khánh Hòa"]), superior=dict(number="1020/KH-UBND", date="2015-02-27"),
    documents=[doc("KH PCTH thuoc la.docx", "plan", 2015, "30/KH-UBND", "2015-03-16")],
    plan=plan("30/KH-UBND", "2015-03-16", ("KT", "PHÓ CHỦ TỊCH", "Huỳnh Ngọc Bông"), "VT", ["TTYT Nha Trang", "ĐU, HĐND phường"],
              ["Giảm tỷ lệ hút thuốc nơi công cộng.", "Mọi cơ quan, trường học treo biển cấm hút thuốc."],
              [("Ký cam kết không hút thuốc với 120 hộ kinh doanh", "2015-04", "2015-09", "Trạm Y tế", [], 120, ["hộ", "hộ kinh doanh"], 0),
               ("Kiểm tra 15 quán ăn, giải khát", "2015-07", "2015-12", "Công an phường", [], [N, 15], [N, "quán", "quán ăn"], 0),
               ("Phát thanh tuần lễ không thuốc lá", "2015-04", "2015-06", "Cán bộ VHTT", [], N, N, 0)],
              [("Trạm Y tế", ["tham mưu, báo cáo quý."]), ("Công an phường", ["xử lý vi phạm."])]),
)

# 18: a report in decomposed letters, lettered heads, period in brackets below the title, planned beside done
def _nfd(blocks):
    return [P(unicodedata.normalize("NFD", b.text), b.bold, b.center) if isinstance(b, P) else b for b in blocks]


case(
    "nfd-report-2017",
    {"Báo cáo năm.docx": _nfd([
        *head("ỦY BAN NHÂN DÂN\nXÃ PHƯỚC ĐỒNG", "164/BC-UBND", "Phước Đồng, ngày 20 tháng 11 năm 2017", "BÁO CÁO", "Tổng kết phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2017"),
        P("(Từ ngày 16/11/2016 đến ngày 15/11/2017)", center=True),
        P("Căn cứ Kế hoạch số 70/KH-UBND ngày 10/3/2017 của Ủy ban nhân dân thành phố Nha Trang về phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2017;"),
        P("Căn cứ Kế hoạch số 29/KH-UBND ngày 24/3/2017 của Ủy ban nhân dân xã Phước Đồng, nay báo cáo kết quả như sau:"),
        H("Phần thứ nhất"), H("KẾT QUẢ THỰC HIỆN"),
        H("I. CÔNG TÁC TUYÊN TRUYỀN"),
        P("1. Tuyên truyền miệng: 22/20 buổi họp thôn, 1.980 lượt người tham dự (kế hoạch 1.500 lượt người)."),
        P("2. Phát hành 800 tờ rơi, 02 phóng sự trên loa phát thanh; so với năm 2016 tăng 120 tờ rơi."),
        P("3. Chi hỗ trợ 05 mô hình tự quản: 25 triệu đồng; trao thưởng cho 12 tập thể."),
        H("II. ĐÁNH GIÁ"),
        P("a) Ưu điểm"), P("- Quần chúng tích cực tố giác tội phạm."), P("- Các mô hình được nhân rộng."),
        P("b) Tồn tại"), P("- Một số mô hình hoạt động hình thức."),
        P("c) Nguyên nhân"), P("- Kinh phí còn ít."),
        H("Phần thứ hai"), H("PHƯƠNG HƯỚNG NĂM 2018"),
        P("1. Xây dựng 03 mô hình mới."), P("2. Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc."),
        P("Trên đây là báo cáo tổng kết năm 2017./."),
        foot(["Công an TP Nha Trang (b/c);", "UBND thành phố (b/c);", "Lưu: VT, CA."], "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn Minh"),
    ])},
    year=2017, commune=unit("Phước Đồng", "xã", "Nha Trang", [N, "Khánh Hòa"]), superior=dict(number="70/KH-UBND", date="2017-03-10"),
    documents=[doc("Báo cáo năm.docx", "report", 2017, "164/BC-UBND", "2017-11-20")], plan=none_plan(),
    report=dict(number="164/BC-UBND", date="2017-11-20", signer=dict(authority="TM", position="CHỦ TỊCH", name="Nguyễn Văn Minh"), period=dict(start="2016-11-16", end="2017-11-15"),
                archive="VT, CA", addressee_free=["Công an TP Nha Trang", "UBND thành phố"], recipients_free=["Công an TP Nha Trang (b/c)", "UBND thành phố (b/c)"],
                strengths=["Quần chúng tích cực tố giác tội phạm.", "Các mô hình được nhân rộng."], difficulties=["Một số mô hình hoạt động hình thức."], causes=["Kinh phí còn ít."],
                next_year=["Xây dựng 03 mô hình mới.", "Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc."], proposals=[]),
    log=dict(sums=[[["meeting"], "buổi", 22], [["leaflet"], "tờ rơi", 800], [["radio"], "phóng sự", 2], [["other"], "mô hình", 5]], audience=1980, cost=25000000),
)

# 19: VNI letters; work for one's bodies as sentences without colon; a plan for two quarters
_VNI = {"à": "aø", "á": "aù", "ả": "aû", "ã": "aõ", "ạ": "aï", "ă": "aê", "ắ": "aé", "ằ": "aè", "ặ": "aë", "â": "aâ", "ấ": "aá", "ầ": "aà", "ẩ": "aå", "ẫ": "aã", "ậ": "aä", "đ": "ñ",
        "è": "eø", "é": "eù", "ẻ": "eû", "ẽ": "eõ", "ẹ": "eï", "ê": "eâ", "ế": "eá", "ề": "eà", "ể": "eå", "ễ": "eã", "ệ": "eä", "ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò",
        "ò": "oø", "ó": "où", "ỏ": "oû", "õ": "oõ", "ọ": "oï", "ô": "oâ", "ố": "oá", "ồ": "oà", "ổ": "oå", "ỗ": "oã", "ộ": "oä", "ơ": "ô", "ớ": "ôù", "ờ": "ôø", "ở": "ôû", "ỡ": "ôõ", "ợ": "ôï",
        "ù": "uø", "ú": "uù", "ủ": "uû", "ũ": "uõ", "ụ": "uï", "ư": "ö", "ứ": "öù", "ừ": "öø", "ử": "öû", "ữ": "öõ", "ự": "öï", "ý": "yù", "ỳ": "yø", "ỷ": "yû", "ỹ": "yõ", "ỵ": "î"}


def _vni(text):
    return "".join(_VNI.get(c, _VNI.get(c.lower(), c).upper() if c.lower() in _VNI else c) if not c.islower() else _VNI.get(c, c) for c in unicodedata.normalize("NFC", text))


def _W(text, bold=False, center=False):
    return P(_vni(text), bold, center, font="VNI-Times")


case(
    "vni-2008",
    {"KH DSGD.docx": [
        T([[_vni("ỦY BAN NHÂN DÂN\nTHỊ TRẤN TRÀ CÚ\nSố: 06/KH-UBND"), _vni("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTrà Cú, ngày 28 tháng 02 năm 2008")]], grid=False, font="VNI-Times"),
        _W("KẾ HOẠCH", True, True), _W("Công tác dân số, gia đình và trẻ em năm 2008", True, True),
        _W("Thực hiện Kế hoạch số 04/KH-UBND ngày 01/02/2008 của UBND huyện Trà Cú về công tác dân số, gia đình và trẻ em năm 2008; UBND thị trấn Trà Cú xây dựng kế hoạch như sau:"),
        _W("I. MỤC TIÊU", True), _W("- Giảm sinh bền vững."),
        _W("II. CÁC HOẠT ĐỘNG", True),
        _W("1. Mở 02 lớp bồi dưỡng cộng tác viên, thời gian trong tháng 4, do Ban Dân số thị trấn phụ trách, kinh phí 1.200.000 đồng."),
        _W("2. Cấp 30 suất học bổng cho trẻ em nghèo hiếu học, thời gian trong quý III, do Hội Khuyến học phụ trách, phối hợp với Trường Tiểu học Trà Cú A, kinh phí 6.000.000 đồng."),
        _W("III. TỔ CHỨC THỰC HIỆN", True), _W("- Ban Dân số thị trấn: Theo dõi, báo cáo hằng tháng."), _W("- Các khóm: Vận động gia đình thực hiện."),
        _W("Trên đây là kế hoạch năm 2008./."),
        T([[_vni("Nơi nhận:\n- UBND huyện;\n- Các khóm;\n- Lưu: VP."), _vni("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nThạch Sa Rây")]], grid=False, font="VNI-Times"),
    ]},
    year=2008, commune=unit("Trà Cú", "thị trấn", "Trà Cú", [N, "Trà Vinh"]), superior=dict(number="04/KH-UBND", date="2008-02-01"),
    documents=[doc("KH DSGD.docx", "plan", 2008, "06/KH-UBND", "2008-02-28")],
    plan=plan("06/KH-UBND", "2008-02-28", ("TM", "CHỦ TỊCH", "Thạch Sa Rây"), "VP", ["UBND huyện", "Các khóm"], ["Giảm sinh bền vững."],
              [("Mở 02 lớp bồi dưỡng cộng tác viên", "2008-04", "2008-04", "Ban Dân số thị trấn", [], 2, ["lớp", "lớp bồi dưỡng"], 1200000),
               ("Cấp 30 suất học bổng cho trẻ em nghèo hiếu học", "2008-07", "2008-09", "Hội Khuyến học", ["Trường Tiểu học Trà Cú A"], 30, ["suất", "suất học bổng"], 6000000)],
              [("Ban Dân số thị trấn", ["Theo dõi, báo cáo hằng tháng."]), ("Các khóm", ["Vận động gia đình thực hiện."])]),
)

# 20: a figure table with its columns on people and money, a paper of a phường of today that bears a person's name
case(
    "table-of-people-2026",
    {"bc.docx": [
        *head("ỦY BAN NHÂN DÂN\nPHƯỜNG NGÔ QUYỀN", "512/BC-UBND", "Phường Ngô Quyền, ngày 05 tháng 12 năm 2026", "BÁO CÁO", "Kết quả phổ biến, giáo dục pháp luật năm 2026"),
        P("Kính gửi: Sở Tư pháp thành phố Hải Phòng"),
        P("Ủy ban nhân dân phường Ngô Quyền báo cáo kết quả phổ biến, giáo dục pháp luật năm 2026 như sau:"),
        H("1. Kết quả thực hiện"), P("Số liệu chi tiết:"),
        T([["STT", "Nội dung thực hiện", "Số lượng", "Đơn vị tính", "Số người tham dự", "Kinh phí (nghìn đồng)"],
           ["1", "Hội nghị phổ biến pháp luật", "6", "hội nghị", "720", "18.000"],
           ["2", "Hội thi Hòa giải viên giỏi", "1", "hội thi", "150", "25.500"],
           ["3", "Tờ gấp pháp luật về đất đai", "3.000", "tờ gấp", "", "9.000"],
           ["", "Tổng", "", "", "870", "52.500"]]),
        H("2. Đánh giá chung"), H("2.1. Kết quả đạt được"), P("Nhận thức pháp luật của người dân được nâng lên."), H("2.2. Khó khăn, tồn tại"), P("Tài liệu tiếng nước ngoài còn thiếu."),
        H("3. Nhiệm vụ trọng tâm năm 2027"), P("a) Chuyển đổi số công tác phổ biến pháp luật."), P("b) Củng cố tổ hòa giải."),
        H("4. Đề xuất"), P("Sở Tư pháp tập huấn nghiệp vụ sớm trong quý I."),
        P("Trên đây là báo cáo của Ủy ban nhân dân phường Ngô Quyền./."),
        foot(["Như trên;", "TT. HĐND phường;", "Lưu: VT, TP."], "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nPhạm Thu Hà"),
    ]},
    year=2026, commune=unit("Ngô Quyền", "phường", N, [N, "Hải Phòng"]),
    documents=[doc("bc.docx", "report", 2026, "512/BC-UBND", "2026-12-05")], plan=none_plan(),
    report=dict(number="512/BC-UBND", date="2026-12-05", signer=dict(authority="KT", position="PHÓ CHỦ TỊCH", name="Phạm Thu Hà"), period=dict(start=[N, "2026-01-01"], end=[N, "2026-12-31"]),
                archive="VT, TP", addressee=["Sở Tư pháp thành phố Hải Phòng"], recipients=["TT. HĐND phường"], recipients_free=["Như trên"],
                strengths=["Nhận thức pháp luật của người dân được nâng lên."], difficulties=["Tài liệu tiếng nước ngoài còn thiếu."], causes=[], next_year=["Chuyển đổi số công tác phổ biến pháp luật.", "Củng cố tổ hòa giải."], proposals=["Sở Tư pháp tập huấn nghiệp vụ sớm trong quý I."]),
    log=dict(sums=[[["meeting", "training"], "hội nghị", 6], [["culture"], "hội thi", 1], [["leaflet"], "tờ gấp", 3000]], audience=870, cost=52500000),
)
