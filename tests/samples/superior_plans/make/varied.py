"""Plans whose wording or order is unlike the others; most in one simple form of file."""

from typing import Any

from docx_out import STATE, Writer, listed, whole
from plan import HERE, Plan
from text_out import write_text

COMMON: dict[str, Any] = {"level": "huyện", "signer": ("KT", "PHÓ CHỦ TỊCH", "Vũ Đức S")}

NHU_XUAN = Plan(
    name="nhu-xuan-2021",
    title="Thực hiện công tác thông tin đối ngoại năm 2021",
    issuer="Ủy ban nhân dân huyện Như Xuân",
    number="203/KH-UBND",
    date="2021-05-06",
    opening=[
        "Để làm tốt công tác thông tin đối ngoại trên địa bàn, UBND huyện Như Xuân xây dựng Kế hoạch thực hiện năm 2021 như sau:"
    ],
    bases=[],
    outline="""
    = I | I/ | Mục đích
    * – | Lan tỏa hình ảnh con người xứ Thanh.
    = II | II/ | Yêu cầu
    * – | 100% thôn, bản được nghe tuyên truyền.
    = III | III/ | Nội dung
    * – | Văn hóa dân tộc Thổ, đền Chín Gian, thác Đồng Quan.
    = IV | IV/ | Hình thức
    * – | Chợ phiên, hội diễn, loa kéo tay.
    = V | V/ | Tổ chức thực hiện
    = V.1 | 1/ | UBND các xã, thị trấn | :
    * – | Phân công một đồng chí lãnh đạo phụ trách.
    * – | Gắn thông tin đối ngoại với xây dựng nông thôn mới.
    = V.2 | 2/ | Phòng Tư pháp | :
    * – | Phổ biến pháp luật về xuất nhập cảnh.
    = V.3 | 3/ | Phòng Văn hóa và Thông tin | :
    * – | Tổng hợp kết quả, báo cáo UBND huyện.
    """,
    closing=[
        "Kết quả thực hiện gửi về Phòng Văn hóa và Thông tin huyện trước ngày 20 tháng 11.",
        "Trên đây là Kế hoạch thực hiện công tác thông tin đối ngoại năm 2021./.",
    ],
    purposes=["I", "II"],
    contents=["III"],
    forms=["IV"],
    assignments=["V.1", "V.2", "V.3"],
    communes="V.1",
    due="2021-11-20",
    to="Phòng Văn hóa và Thông tin huyện",
    recipients=["TTr. HU, HĐND huyện (để b/c)", "16 xã, thị trấn (t/h)", "Lưu: VT, VHTT"],
    **COMMON,
)

PHU_QUOC = Plan(
    name="phu-quoc-2022",
    title="Thông tin đối ngoại thành phố Phú Quốc năm 2022",
    issuer="Ủy ban nhân dân thành phố Phú Quốc",
    number="64/KH-UBND",
    date="2022-02-28",
    opening=[
        "Căn cứ Luật An ninh mạng ngày 12 tháng 6 năm 2018;",
        "Căn cứ Thông báo số 12-TB/TU ngày 11-01-2022 của Thành ủy về kết luận của Ban Thường vụ;",
        "Thực hiện Kế hoạch số 25/KH-UBND ngày 26/01/2022 của UBND tỉnh Kiên Giang về thông tin đối ngoại năm 2022.",
        "UBND thành phố Phú Quốc ban hành Kế hoạch như sau:",
    ],
    bases=[
        ("Căn cứ Luật An ninh mạng ngày 12 tháng 6 năm 2018;", None, "2018-06-12"),
        (
            "Căn cứ Thông báo số 12-TB/TU ngày 11-01-2022 của Thành ủy về kết luận của Ban Thường vụ;",
            "12-TB/TU",
            "2022-01-11",
        ),
        (
            "Thực hiện Kế hoạch số 25/KH-UBND ngày 26/01/2022 của UBND tỉnh Kiên Giang về thông tin đối ngoại năm 2022.",
            "25/KH-UBND",
            "2022-01-26",
        ),
    ],
    outline="""
    = I | I. | MỤC ĐÍCH, YÊU CẦU
    * | Đưa hình ảnh đảo ngọc đến với du khách quốc tế.
    * | Thông tin kịp thời, bằng nhiều ngôn ngữ.
    = II | II. | NỘI DUNG VÀ HÌNH THỨC
    = II.1 | 1. | Nội dung
    * | Mở lại đường bay quốc tế, an toàn với du khách.
    * | Di tích Nhà tù Phú Quốc, nghề nước mắm.
    = II.2 | 2. | Hình thức
    * | Mã QR tại điểm đến, bản đồ số.
    = III | III. | TỔ CHỨC THỰC HIỆN
    = III.1 | 1. | Phòng Văn hóa và Thông tin thành phố
    * | Tham mưu, theo dõi việc thực hiện.
    = III.2 | 2. | Công an thành phố, Ban Chỉ huy Quân sự thành phố, các Đồn Biên phòng
    * | Giữ vững an ninh vùng biển, đảo.
    = III.3 | 3. | Các xã, phường
    * | Tuyên truyền, vận động ngư dân.
    * | Không xả rác xuống biển.
    """,
    closing=[
        "Báo cáo kết quả về Phòng Văn hóa và Thông tin thành phố định kỳ quý (ngày 15 tháng cuối quý) và năm trước ngày 01/12/2022."
    ],
    purposes=["I"],
    contents=["II.1"],
    forms=["II.2"],
    assignments=["III.1", "III.2", "III.3"],
    communes="III.3",
    due="2022-12-01",
    to="Phòng Văn hóa và Thông tin thành phố",
    recipients=[
        "Sở TT&TT",
        "TT. TU, TT. HĐND TP",
        "UBND các xã, phường",
        "Trang TTĐT thành phố",
        "Lưu: VT, LTD (02b)",
    ],
    **COMMON,
)

CAO_BANG = Plan(
    name="cao-bang-2025",
    title="Công tác thông tin đối ngoại quý IV năm 2025 và cả năm 2025",
    issuer="Ủy ban nhân dân tỉnh Cao Bằng",
    level="tỉnh",
    number="3051/KH-UBND",
    date="2025-09-30",
    signer=("TM", "CHỦ TỊCH", "Lê Hải T"),
    opening=[
        "Thực hiện Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị; Nghị quyết số 47/NQ-CP, ngày 15/4/2024 của Chính phủ; "
        "Công văn số 2210/BVHTTDL-TTCSTTĐN, ngày 12/9/2025 của Bộ Văn hóa, Thể thao và Du lịch. Ủy ban nhân dân tỉnh Cao Bằng ban "
        "hành Kế hoạch như sau:",
    ],
    bases=[
        ("Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị", "57-KL/TW", "2023-06-15"),
        ("Nghị quyết số 47/NQ-CP, ngày 15/4/2024 của Chính phủ", "47/NQ-CP", "2024-04-15"),
        (
            "Công văn số 2210/BVHTTDL-TTCSTTĐN, ngày 12/9/2025 của Bộ Văn hóa, Thể thao và Du lịch",
            "2210/BVHTTDL-TTCSTTĐN",
            "2025-09-12",
        ),
    ],
    outline="""
    = I | I. | MỤC ĐÍCH, YÊU CẦU
    * 1. | Giới thiệu Công viên địa chất toàn cầu Non nước Cao Bằng.
    * 2. | Bảo đảm lợi ích quốc gia, dân tộc.
    = II | II. | NHIỆM VỤ
    = II.1 | 1. | Thông tin về biên giới
    * - | Ba văn kiện pháp lý về biên giới đất liền Việt Nam - Trung Quốc.
    * - | Cửa khẩu Tà Lùng, Trà Lĩnh.
    = II.2 | 2. | Thông tin về du lịch
    * - | Khu cảnh quan thác Bản Giốc - Đức Thiên.
    = III | III. | HÌNH THỨC
    * 1. | Hội đàm, giao lưu, kết nghĩa.
    = IV | IV. | TỔ CHỨC THỰC HIỆN
    = IV.1 | 1. | Sở Văn hóa, Thể thao và Du lịch
    * 1.1. | Đầu mối, hướng dẫn triển khai Kế hoạch.
    * 1.2. | Tổng hợp, báo cáo UBND tỉnh.
    = IV.2 | 2. | Ủy ban nhân dân các xã, phường
    * 2.1. | Tuyên truyền trong các phiên chợ vùng cao.
    * 2.2. | Treo cờ Tổ quốc, chăm sóc cột mốc.
    """,
    closing=[
        "Báo cáo kết quả năm gửi về Sở Văn hóa, Thể thao và Du lịch chậm nhất là ngày 08 tháng 12 năm 2025./."
    ],
    purposes=["I"],
    contents=["II.1", "II.2"],
    forms=["III"],
    assignments=["IV.1", "IV.2"],
    communes="IV.2",
    due="2025-12-08",
    to="Sở Văn hóa, Thể thao và Du lịch",
    recipients=["Bộ VHTTDL (b/c)", "Thường trực Tỉnh ủy (b/c)", "56 xã, phường", "VP: LĐVP, VX", "Lưu: VT"],
    expect={
        "base_sentence": "Thực hiện Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị; Nghị quyết số 47/NQ-CP, ngày 15/4/2024 của "
        "Chính phủ; Công văn số 2210/BVHTTDL-TTCSTTĐN, ngày 12/9/2025 của Bộ Văn hóa, Thể thao và Du lịch. Ủy ban nhân dân tỉnh "
        "Cao Bằng ban hành Kế hoạch như sau:"
    },
)

TUY_PHONG = Plan(
    name="tuy-phong-2024",
    title="Triển khai hoạt động thông tin đối ngoại năm 2024",
    issuer="Ủy ban nhân dân huyện Tuy Phong",
    number="5/KH-UBND",
    date="2024-01-09",
    opening=[
        "Căn cứ Kế hoạch số 4502/KH-UBND ngày 28/11/2023 của Ủy ban nhân dân tỉnh Bình Thuận về hoạt động thông tin đối ngoại "
        "năm 2024; Chương trình số 15-CTr/HU ngày 10/10/2021 của Huyện ủy,",
        "Ủy ban nhân dân huyện xây dựng Kế hoạch triển khai hoạt động thông tin đối ngoại năm 2024 cụ thể như sau:",
    ],
    bases=[
        (
            "Kế hoạch số 4502/KH-UBND ngày 28/11/2023 của Ủy ban nhân dân tỉnh Bình Thuận về hoạt động thông tin đối ngoại năm 2024",
            "4502/KH-UBND",
            "2023-11-28",
        ),
        ("Chương trình số 15-CTr/HU ngày 10/10/2021 của Huyện ủy", "15-CTr/HU", "2021-10-10"),
    ],
    outline="""
    = I | I. | MỤC ĐÍCH, YÊU CẦU
    = I.1 | 1. | Mục đích
    * • | Góp phần phát triển du lịch Cù Lao Câu, Cổ Thạch.
    = I.2 | 2. | Yêu cầu
    * • | Kịp thời, thường xuyên.
    = II | II. | NỘI DUNG
    * • | Văn hóa Chăm, lễ hội Nghinh Ông.
    * • | Phòng, chống khai thác IUU.
    = III | III. | HÌNH THỨC
    * • | Zalo, Facebook của địa phương.
    = IV | IV. | KINH PHÍ
    * | Sử dụng trong dự toán năm 2024 đã được giao.
    = V | V. | TỔ CHỨC THỰC HIỆN
    = V.1 | 1. | Các cơ quan, ban, ngành, đoàn thể huyện
    * • | Phối hợp thực hiện.
    = V.2 | 2. | Đề nghị các cơ quan báo chí
    > Tăng thời lượng tuyên truyền.
    = V.3 | 3. | UBND các xã, thị trấn
    * a) | Xây dựng kế hoạch, hoàn thành trong tháng 01/2024.
    * b) | Tổ chức các hoạt động sau:
    ** - | Nói chuyện chuyên đề;
    ** - | Giao lưu văn nghệ.
    * c) | Gửi báo cáo 6 tháng trước ngày 10/6/2024, báo cáo năm trước ngày 10/12/2024 về UBND huyện (qua Phòng Văn hóa - Thông tin).
    """,
    closing=[
        "Trên đây là Kế hoạch triển khai hoạt động thông tin đối ngoại năm 2024 của Ủy ban nhân dân huyện./."
    ],
    purposes=["I.1", "I.2"],
    contents=["II"],
    forms=["III"],
    assignments=["V.1", "V.2", "V.3"],
    communes="V.3",
    due="2024-12-10",
    to="UBND huyện (qua Phòng Văn hóa - Thông tin)",
    recipients=["Sở TT&TT", "TT. Huyện ủy", "TT. HĐND huyện", "UBND các xã, thị trấn", "Lưu: VT"],
    expect={
        "other_due": "2024-06-10",
        "base_sentence": "Căn cứ Kế hoạch số 4502/KH-UBND ngày 28/11/2023 của Ủy ban nhân dân tỉnh Bình Thuận về hoạt động thông tin "
        "đối ngoại năm 2024; Chương trình số 15-CTr/HU ngày 10/10/2021 của Huyện ủy,",
    },
    **COMMON,
)

NO_DUE = Plan(
    name="mu-cang-chai-2017",
    title="Công tác thông tin đối ngoại năm 2017",
    issuer="Ủy ban nhân dân huyện Mù Cang Chải",
    number="22/KH-UBND",
    date="2017-02-14",
    opening=[
        "Căn cứ Kết luận số 16-KL/TW ngày 14/02/2012 của Bộ Chính trị;",
        "UBND huyện ban hành Kế hoạch như sau:",
    ],
    bases=[("Căn cứ Kết luận số 16-KL/TW ngày 14/02/2012 của Bộ Chính trị;", "16-KL/TW", "2012-02-14")],
    outline="""
    = I | I. | MỤC ĐÍCH, YÊU CẦU
    * - | Nhân dân các dân tộc hiểu và tin.
    = II | II. | NỘI DUNG
    * - | Ruộng bậc thang, danh thắng quốc gia.
    = III | III. | HÌNH THỨC
    * - | Truyền thông bằng tiếng Mông.
    = IV | IV. | TỔ CHỨC THỰC HIỆN
    = IV.1 | 1. | Phòng Văn hóa và Thông tin
    * - | Chủ trì thực hiện; hoàn thành tập huấn trước ngày 30/6/2017.
    = IV.2 | 2. | UBND các xã, thị trấn
    * - | Tuyên truyền tại chợ phiên.
    """,
    closing=[
        "Trong quá trình thực hiện nếu có khó khăn, các đơn vị phản ánh về UBND huyện để xem xét, giải quyết./."
    ],
    purposes=["I"],
    contents=["II"],
    forms=["III"],
    assignments=["IV.1", "IV.2"],
    communes="IV.2",
    due=None,
    to=None,
    recipients=["UBND tỉnh", "TT. Huyện ủy", "Các xã, thị trấn", "Lưu: VT"],
    expect={"unscored": ["report_to"]},
    **COMMON,
)

PLANS = (NHU_XUAN, PHU_QUOC, CAO_BANG, TUY_PHONG, NO_DUE)
SIGN = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\nVũ Đức S"


def build() -> None:
    for plan in PLANS:
        plan.write_answer()
    _nhu_xuan()
    for plan, unit, place in (
        (PHU_QUOC, "THÀNH PHỐ PHÚ QUỐC", "Phú Quốc, ngày 28 tháng 02 năm 2022"),
        (TUY_PHONG, "HUYỆN TUY PHONG", "Tuy Phong, ngày 09 tháng 01 năm 2024"),
        (NO_DUE, "HUYỆN MÙ CANG CHẢI", "Mù Cang Chải, ngày 14 tháng 02 năm 2017"),
    ):
        head = (f"ỦY BAN NHÂN DÂN\n{unit}", f"Số: {plan.number}", place)
        whole(plan, Writer(), head, SIGN).save(HERE / f"{plan.name}.docx")
    _cao_bang()


def _nhu_xuan() -> None:
    """Text with long dashes, the signature before the recipients, rules under the head."""
    head = [
        "ỦY BAN NHÂN DÂN\nHUYỆN NHƯ XUÂN\n-------",
        "Số: 203/KH-UBND",
        f"{STATE}\n---------------",
        "Như Xuân, ngày 06 tháng 5 năm 2021",
    ]
    end = [SIGN.replace("\n\n\n\n", "\n(Đã ký)\n"), "Nơi nhận:\n" + listed(NHU_XUAN.recipients, "– ")]
    body = [line.shown for line in NHU_XUAN.lines()]
    write_text(
        HERE / "nhu-xuan-2021.txt",
        [*head, "KẾ HOẠCH", NHU_XUAN.title, *NHU_XUAN.opening, *body, *NHU_XUAN.closing, *end],
    )


def _cao_bang() -> None:
    """Recipients in paragraphs after the signature's table, and the head's two columns one under the other."""
    w = Writer()
    w.table(
        [["ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nSố: 3051/KH-UBND", f"{STATE}\nCao Bằng, ngày 30 tháng 9 năm 2025"]]
    )
    for text in ("KẾ HOẠCH", "Công tác thông tin đối ngoại quý IV năm 2025", "và cả năm 2025"):
        w.add(text, bold=True, center=True)
    w.add("_______________", center=True)
    for text in CAO_BANG.opening:
        w.add(text)
    w.body(CAO_BANG.lines())
    for text in CAO_BANG.closing:
        w.add(text)
    w.table([["", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nLê Hải T"]])
    w.add("Nơi nhận:", bold=True, italic=True)
    for text in listed(CAO_BANG.recipients).split("\n"):
        w.add(text)
    w.save(HERE / "cao-bang-2025.docx")
