"""Plans as plain text."""

import unicodedata

from docx_out import STATE, listed
from plan import HERE, Plan
from text_out import write_text

CAM_LAM = Plan(
    name="cam-lam-2020",
    title="Công tác thông tin đối ngoại và tuyên truyền biển, đảo huyện Cam Lâm năm 2020",
    issuer="Ủy ban nhân dân huyện Cam Lâm",
    level="huyện",
    number="31/KH-UBND",
    date="2020-02-20",
    signer=("KT", "PHÓ CHỦ TỊCH", "Nguyễn Thị B"),
    opening=[
        "Thực hiện Kế hoạch số 1130/KH-UBND ngày 14/02/2020 của UBND tỉnh Khánh Hòa về việc triển khai Quyết định số "
        "1191/QĐ-TTg của Thủ tướng Chính phủ trên địa bàn tỉnh; Hướng dẫn số 12/HD-STTTT ngày 17-02-2020 của Sở Thông tin "
        "và Truyền thông về thông tin đối ngoại năm 2020, UBND huyện Cam Lâm xây dựng Kế hoạch với các nội dung sau:",
    ],
    bases=[
        (
            "Kế hoạch số 1130/KH-UBND ngày 14/02/2020 của UBND tỉnh Khánh Hòa về việc triển khai Quyết định số "
            "1191/QĐ-TTg của Thủ tướng Chính phủ trên địa bàn tỉnh",
            "1130/KH-UBND",
            "2020-02-14",
        ),
        (
            "Hướng dẫn số 12/HD-STTTT ngày 17-02-2020 của Sở Thông tin và Truyền thông về thông tin đối ngoại năm 2020",
            "12/HD-STTTT",
            "2020-02-17",
        ),
    ],
    outline="""
    = I | I- | MỤC ĐÍCH, YÊU CẦU | :
    = I.1 | 1/ | Mục đích | :
    * - | Làm cho Nhân dân, du khách và kiều bào hiểu đúng về đất nước, con người Việt Nam và về huyện Cam Lâm.
    * - | Góp phần giữ vững chủ quyền biển, đảo của Tổ quốc.
    = I.2 | 2/ | Yêu cầu | :
    * - | Nội dung gọn, đúng, phù hợp từng đối tượng; không để lộ, lọt bí mật nhà nước.
    = II | II- | NỘI DUNG TUYÊN TRUYỀN | :
    = II.1 | 1/ | Về đối ngoại | :
    * - | Quan hệ hữu nghị giữa nước ta với các nước; vai trò Chủ tịch ASEAN 2020 của Việt Nam.
    * - | Môi trường đầu tư tại khu du lịch Bắc bán đảo Cam Ranh.
    = II.2 | 2/ | Về biển, đảo | :
    * - | Luật Biển Việt Nam, tấm gương bám biển của ngư dân Cam Hải Đông, Cam Đức.
    = III | III- | HÌNH THỨC TUYÊN TRUYỀN | :
    * - | Loa truyền thanh, bảng tin, xe lưu động.
    * - | Hội thi tìm hiểu, nói chuyện chuyên đề.
    = IV | IV- | TỔ CHỨC THỰC HIỆN | :
    = IV.1 | 1/ | Phòng Văn hóa và Thông tin | :
    * - | Là cơ quan thường trực, theo dõi và đôn đốc thực hiện Kế hoạch này.
    = IV.2 | 2/ | UBND các xã, thị trấn | :
    * - | Căn cứ Kế hoạch này, ban hành kế hoạch của địa phương trong tháng 3 năm 2020.
    * - | Phát trên truyền thanh cơ sở mỗi tuần ít nhất một chuyên mục, mỗi chuyên mục từ 10 đến 15 phút vào buổi sáng và buổi chiều.
    * - | Mỗi thôn treo ít nhất một băng rôn trong dịp Tuần lễ Biển và Hải đảo Việt Nam.
    = IV.3 | 3/ | Phòng Tài chính - Kế hoạch | :
    * - | Thẩm định dự toán, trình UBND huyện cấp kinh phí.
    """,
    closing=[
        "Trên đây là Kế hoạch công tác thông tin đối ngoại và tuyên truyền biển, đảo năm 2020. Đề nghị các cơ quan, địa phương "
        "báo cáo kết quả về UBND huyện (qua Phòng Văn hóa và Thông tin) chậm nhất ngày 25/11/2020./.",
    ],
    purposes=["I.1", "I.2"],
    contents=["II.1", "II.2"],
    forms=["III"],
    assignments=["IV.1", "IV.2", "IV.3"],
    communes="IV.2",
    due="2020-11-25",
    to="UBND huyện (qua Phòng Văn hóa và Thông tin)",
    recipients=[
        "UBND tỉnh (báo cáo)",
        "Các ban Đảng, đoàn thể huyện",
        "UBND 14 xã, thị trấn",
        "Lưu: VT, VHTT, Hg",
    ],
    expect={
        "base_sentence": "Thực hiện Kế hoạch số 1130/KH-UBND ngày 14/02/2020 của UBND tỉnh Khánh Hòa về việc triển khai "
        "Quyết định số 1191/QĐ-TTg của Thủ tướng Chính phủ trên địa bàn tỉnh; Hướng dẫn số 12/HD-STTTT ngày 17-02-2020 của Sở "
        "Thông tin và Truyền thông về thông tin đối ngoại năm 2020, UBND huyện Cam Lâm xây dựng Kế hoạch với các nội dung sau:"
    },
)
HAI_PHONG = Plan(
    name="hai-phong-2022",
    title="Thông tin đối ngoại trên địa bàn thành phố Hải Phòng năm 2022",
    issuer="Ủy ban nhân dân thành phố Hải Phòng",
    level="tỉnh",
    number="28/KH-UBND",
    date="2022-01-27",
    signer=("TM", "CHỦ TỊCH", "Trần Văn C"),
    opening=[
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;",
        "Theo đề nghị của Sở Thông tin và Truyền thông tại Tờ trình số 05/TTr-STTTT ngày 18 tháng 01 năm 2022,",
        "Ủy ban nhân dân thành phố ban hành Kế hoạch thông tin đối ngoại năm 2022 như sau:",
    ],
    bases=[
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", None, "2015-06-19"),
        (
            "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin "
            "đối ngoại;",
            "72/2015/NĐ-CP",
            "2015-09-07",
        ),
    ],
    outline="""
    = I | I. | MỤC ĐÍCH
    * 1. | Nâng vị thế của thành phố cảng trong mắt bạn bè quốc tế.
    * 2. | Tạo đồng thuận trong Nhân dân về hội nhập quốc tế.
    = II | II. | YÊU CẦU
    * 1. | Thông tin phải có nguồn, có kiểm chứng.
    = III | III. | NHIỆM VỤ
    * 1. | Thông tin về các hiệp định thương mại tự do thế hệ mới và cơ hội của doanh nghiệp thành phố.
    * 2. | Giới thiệu di sản quần đảo Cát Bà, lễ hội chọi trâu Đồ Sơn.
    = IV | IV. | HÌNH THỨC THỰC HIỆN
    * 1. | Sản xuất ấn phẩm song ngữ.
    * 2. | Đón, hướng dẫn phóng viên nước ngoài.
    = V | V. | TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐỊA PHƯƠNG
    = V.1 | 1. | Ủy ban nhân dân các quận, huyện, xã, phường, thị trấn
    * a) | Xây dựng kế hoạch năm 2022.
    * b) | Bố trí cán bộ làm đầu mối.
    * c) | Cập nhật tin, bài lên trang thông tin điện tử.
    = V.2 | 2. | Sở Ngoại vụ
    * a) | Theo dõi dư luận ngoài nước về thành phố.
    * b) | Cung cấp thông tin cho cơ quan lãnh sự.
    = V.3 | 3. | Sở Thông tin và Truyền thông
    > Chủ trì, đôn đốc việc thực hiện; tổng hợp báo cáo.
    """,
    closing=[
        "Yêu cầu các sở, ngành, địa phương báo cáo kết quả thực hiện về Ủy ban nhân dân thành phố (qua Sở Thông tin và Truyền "
        "thông) trước ngày 30 tháng 11 năm 2022./.",
    ],
    purposes=["I", "II"],
    contents=["III"],
    forms=["IV"],
    assignments=["V.1", "V.2", "V.3"],
    communes="V.1",
    due="2022-11-30",
    to="Ủy ban nhân dân thành phố (qua Sở Thông tin và Truyền thông)",
    recipients=["Bộ TT&TT", "TTTU, TT HĐND TP", "CT, các PCT UBND TP", "Các sở, ngành thành phố", "Lưu: VT"],
)

NHA_TRANG = Plan(
    name="nha-trang-2017",
    title="Hoạt động thông tin đối ngoại thành phố Nha Trang năm 2017",
    issuer="Ủy ban nhân dân thành phố Nha Trang",
    level="huyện",
    signer=("KT", "PHÓ CHỦ TỊCH", "Lê Văn D"),
    opening=[
        "Thực hiện Kế hoạch số 8752/KH-UBND ngày 30/11/2016 của Ủy ban nhân dân tỉnh Khánh Hoà về thông tin đối ngoại;",
        "Thực hiện Công văn số 45/STTTT-TTBCXB ngày 12/01/2017 của Sở Thông tin và Truyền thông.",
        "Uỷ ban nhân dân thành phố Nha Trang xây dựng Kế hoạch như sau:",
    ],
    bases=[
        (
            "Thực hiện Kế hoạch số 8752/KH-UBND ngày 30/11/2016 của Ủy ban nhân dân tỉnh Khánh Hoà về thông tin đối ngoại;",
            "8752/KH-UBND",
            "2016-11-30",
        ),
        (
            "Thực hiện Công văn số 45/STTTT-TTBCXB ngày 12/01/2017 của Sở Thông tin và Truyền thông.",
            "45/STTTT-TTBCXB",
            "2017-01-12",
        ),
    ],
    outline="""
    = 1 | 1. | Mục đích, yêu cầu
    * + | Giữ hình ảnh thành phố du lịch thân thiện, an toàn, mến khách đối với du khách các nước, nhất là khách Nga, khách Trung Quốc và khách Hàn Quốc.
    * + | Thông tin có trọng tâm.
    = 2 | 2. | Nội dung
    * + | Vịnh Nha Trang, Festival Biển 2017, di tích Tháp Bà Ponagar và các làng nghề ven đô, qua đó giới thiệu văn hóa biển của người dân thành phố.
    * + | Kết quả cải cách hành chính.
    = 3 | 3. | Hình thức
    * + | Màn hình LED, quầy thông tin du lịch, mạng xã hội.
    = 4 | 4. | Tổ chức thực hiện
    = 4.1 | 4.1. | Phòng Văn hóa và Thông tin
    * + | Chủ trì, hướng dẫn các xã, phường; định kỳ giao ban với các đơn vị.
    = 4.2 | 4.2. | Công an thành phố
    * + | Nắm tình hình lưu trú của người nước ngoài.
    = 4.3 | 4.3. | UBND các xã, phường
    * + | Lập kế hoạch riêng của địa phương.
    * + | Vận động người dân ứng xử văn minh với du khách.
    * + | Báo tin về những vụ việc có yếu tố nước ngoài.
    """,
    closing=[
        "Các cơ quan, địa phương gửi báo cáo về UBND thành phố qua Phòng Văn hóa và Thông tin: 6 tháng trước ngày 10/6 và năm "
        "trước ngày 10/11 hằng năm.",
    ],
    purposes=["1"],
    contents=["2"],
    forms=["3"],
    assignments=["4.1", "4.2", "4.3"],
    communes="4.3",
    due="2017-11-10",
    to="UBND thành phố (qua Phòng Văn hóa và Thông tin)",
    recipients=["UBND tỉnh", "Sở TT&TT", "TT Thành ủy", "27 xã, phường", "Lưu: VT, VHTT"],
    expect={"other_due": "2017-06-10", "unscored": ["report_to"]},
)

AN_GIANG = Plan(
    name="an-giang-2026",
    title="Triển khai công tác thông tin đối ngoại, bảo vệ chủ quyền biên giới và biển đảo tỉnh An Giang năm 2026",
    issuer="Ủy ban nhân dân tỉnh An Giang",
    level="tỉnh",
    number="09/KH-UBND",
    date="2026-01-05",
    signer=("KT", "PHÓ CHỦ TỊCH", "Phạm Thị E"),
    opening=[
        "- Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;",
        "- Căn cứ Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ ban hành Chương trình hành động thực hiện Kết luận số "
        "57-KL/TW ngày 15/6/2023 của Bộ Chính trị;",
        "Ủy ban nhân dân tỉnh An Giang ban hành Kế hoạch, cụ thể:",
    ],
    bases=[
        (
            "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;",
            "72/2025/QH15",
            "2025-06-16",
        ),
        (
            "Căn cứ Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ ban hành Chương trình hành động thực hiện Kết luận số "
            "57-KL/TW ngày 15/6/2023 của Bộ Chính trị;",
            "47/NQ-CP",
            "2024-04-15",
        ),
    ],
    outline="""
    = I | I. | Mục đích, yêu cầu
    * 1. | Đưa thông tin đến với đồng bào Khmer, Chăm, Hoa bằng tiếng của đồng bào.
    * 2. | Gắn với nhiệm vụ của chính quyền địa phương hai cấp.
    = II | II. | Nội dung
    * a) | Tuyên truyền về đường biên giới hòa bình, hữu nghị với Vương quốc Campuchia, bao gồm:
    ** - | Kết quả phân giới, cắm mốc;
    ** - | Quy chế khu vực biên giới.
    * b) | Giới thiệu đảo Phú Quốc, núi Sam, Hà Tiên.
    = III | III. | Hình thức
    * 1. | Bản tin song ngữ phát trên hệ thống thông tin nguồn.
    * 2. | Gặp gỡ định kỳ với địa phương phía bạn.
    = IV | IV. | Kinh phí
    * | Do ngân sách nhà nước bảo đảm theo phân cấp hiện hành.
    = V | V. | Tổ chức thực hiện
    = V.1 | 1. | Sở Văn hóa và Thể thao
    * - | Chủ trì triển khai Kế hoạch.
    = V.2 | 2. | Bộ Chỉ huy Bộ đội Biên phòng tỉnh
    * - | Tuyên truyền đặc biệt cho Nhân dân hai bên biên giới.
    = V.3 | 3. | Ủy ban nhân dân các xã, phường, đặc khu
    * a) | Ban hành kế hoạch trước ngày 15/02/2026.
    * b) | Tổ chức tuyên truyền bằng các hình thức:
    ** - | Truyền thanh thông minh;
    ** - | Trang thông tin điện tử, gồm:
    *** + | tin, bài tiếng Việt;
    *** + | tin, bài tiếng Khmer.
    * c) | Riêng các xã biên giới duy trì kết nghĩa cụm dân cư.
    = VI | VI. | Chế độ báo cáo
    * | Các đơn vị, địa phương gửi báo cáo quý trước ngày 20 của tháng cuối quý và báo cáo năm trước ngày 10/12/2026 về Sở Văn hóa và Thể thao.
    """,
    closing=["Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Văn hóa và Thể thao./."],
    purposes=["I"],
    contents=["II"],
    forms=["III"],
    assignments=["V.1", "V.2", "V.3"],
    communes="V.3",
    due="2026-12-10",
    to="Sở Văn hóa và Thể thao",
    recipients=["TT Tỉnh ủy", "TT HĐND tỉnh", "UBND các xã, phường, đặc khu", "Lưu: VT"],
)


def _joined(*lines: str) -> str:
    return "\n".join(lines)


def build() -> None:
    for plan in (CAM_LAM, HAI_PHONG, NHA_TRANG, AN_GIANG):
        plan.write_answer()
    _wrapped(CAM_LAM)
    _decomposed(HAI_PHONG)
    _split(NHA_TRANG)
    _starred(AN_GIANG)


def _wrapped(plan: Plan) -> None:
    """Lines of 72 characters, a page number in the middle, no empty lines between paragraphs."""
    head = [
        "UỶ BAN NHÂN DÂN",
        "HUYỆN CAM LÂM",
        "Số: 31/KH-UBND",
        *STATE.split("\n"),
        "Cam Lâm, ngày 20 tháng 02 năm 2020",
        "",
    ]
    title = [
        "KẾ HOẠCH",
        "Công tác thông tin đối ngoại và tuyên truyền biển, đảo",
        "huyện Cam Lâm năm 2020",
        "",
    ]
    body = [line.shown for line in plan.lines()]
    cut = next(n for n, text in enumerate(body) if text.startswith("III-"))
    end = [
        "",
        "Nơi nhận:",
        listed(plan.recipients),
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "",
        "(Đã ký)",
        "",
        "Nguyễn Thị B",
    ]
    every = [*head, *title, *plan.opening, *body[:cut], "\n\n2\n", *body[cut:], *plan.closing, *end]
    write_text(HERE / "cam-lam-2020.txt", every, width=72, gap="")


def _decomposed(plan: Plan) -> None:
    """Letters apart from their accents (NFD), Windows line ends, a mark at the file's start."""
    head = [
        _joined(
            "ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "THÀNH PHỐ HẢI PHÒNG        Độc lập - Tự do - Hạnh phúc",
        ),
        "Số: 28/KH-UBND        Hải Phòng, ngày 27 tháng 01 năm 2022",
    ]
    end = [
        _joined("Nơi nhận:", listed(plan.recipients)),
        _joined("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        "Trần Văn C",
    ]
    every = [
        *head,
        "KẾ HOẠCH",
        plan.title,
        *plan.opening,
        *(line.shown for line in plan.lines()),
        *plan.closing,
        *end,
    ]
    write_text(
        HERE / "hai-phong-2022.txt", [unicodedata.normalize("NFD", t) for t in every], end="\r\n", bom=True
    )


def _split(plan: Plan) -> None:
    """Two paragraphs cut by a page's end, with the running head and the number between; blanks in the head."""
    head = [
        "UBND THÀNH PHỐ NHA TRANG",
        "Số:        /KH-UBND",
        STATE,
        "Nha Trang, ngày      tháng 01 năm 2017",
    ]
    body = [line.shown for line in plan.lines()]
    for words in (" nhất là khách Nga", " qua đó giới thiệu"):
        at = next(n for n, text in enumerate(body) if words in text)
        first, _, second = body[at].partition(words)
        body[at : at + 1] = [first, "\u00a0", words.strip() + second]
    end = [
        _joined("Nơi nhận:", listed(plan.recipients)),
        _joined("TM. UỶ BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        "\u00a0",
        "Lê Văn D",
    ]
    write_text(
        HERE / "nha-trang-2017.txt",
        [*head, "KẾ HOẠCH", plan.title, *plan.opening, *body, *plan.closing, *end],
    )


def _starred(plan: Plan) -> None:
    """A converter's ** around headings, no-break spaces after marks."""
    head = [
        "**ỦY BAN NHÂN DÂN**",
        "**TỈNH AN GIANG**",
        "Số: 09/KH-UBND",
        *STATE.split("\n"),
        "An Giang, ngày 05 tháng 01 năm 2026",
    ]
    body = [f"**{n.shown}**" if not n.depth else n.shown.replace(" ", "\u00a0", 1) for n in plan.lines()]
    end = [
        _joined("**Nơi nhận:**", listed(plan.recipients)),
        "**TM. ỦY BAN NHÂN DÂN**",
        "**KT. CHỦ TỊCH**",
        "**PHÓ CHỦ TỊCH**",
        "**Phạm Thị E**",
    ]
    title = ["**KẾ HOẠCH**", f"**{plan.title}**"]
    write_text(HERE / "an-giang-2026.txt", [*head, *title, *plan.opening, *body, *plan.closing, *end])
