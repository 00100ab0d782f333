"""Plans as Word files that number their headings and items themselves."""

from docx_out import Writer, listed, numbered, numbering
from plan import HERE, Plan

VAN_LAM = Plan(
    name="van-lam-2019",
    title="Tuyên truyền, thông tin đối ngoại trên địa bàn huyện Văn Lâm năm 2019",
    issuer="Ủy ban nhân dân huyện Văn Lâm",
    level="huyện",
    number="56/KH-UBND",
    date="2019-03-12",
    signer=("KT", "PHÓ CHỦ TỊCH", "Chu Thị L"),
    opening=[
        "Căn cứ Chỉ thị số 21/CT-TTg ngày 06/8/2012 của Thủ tướng Chính phủ về tăng cường công tác thông tin đối ngoại;",
        "Căn cứ Kế hoạch số 33/KH-UBND ngày 25/02/2019 của UBND tỉnh Hưng Yên về thực hiện Quyết định số 368/QĐ-TTg ngày "
        "28/02/2013 của Thủ tướng Chính phủ;",
        "UBND huyện Văn Lâm ban hành Kế hoạch tuyên truyền, thông tin đối ngoại năm 2019 như sau:",
    ],
    bases=[
        (
            "Căn cứ Chỉ thị số 21/CT-TTg ngày 06/8/2012 của Thủ tướng Chính phủ về tăng cường công tác thông tin đối ngoại;",
            "21/CT-TTg",
            "2012-08-06",
        ),
        (
            "Căn cứ Kế hoạch số 33/KH-UBND ngày 25/02/2019 của UBND tỉnh Hưng Yên về thực hiện Quyết định số 368/QĐ-TTg ngày "
            "28/02/2013 của Thủ tướng Chính phủ;",
            "33/KH-UBND",
            "2019-02-25",
        ),
    ],
    outline="""
    = I | I. | MỤC ĐÍCH
    * - | Nâng cao nhận thức của cán bộ, Nhân dân về công tác thông tin đối ngoại.
    = II | II. | YÊU CẦU
    * - | Thường xuyên, liên tục, có trọng điểm.
    * - | Lồng ghép với các phong trào thi đua.
    = III | III. | NỘI DUNG
    * - | Kết quả thu hút đầu tư vào các cụm công nghiệp.
    * - | Nghề đúc đồng Lộng Thượng, nghề thuốc nam Nghĩa Trai.
    = IV | IV. | HÌNH THỨC
    * - | Truyền thanh ba cấp.
    = V | V. | TỔ CHỨC THỰC HIỆN
    = V.1 | 1. | Đài Truyền thanh huyện
    * - | Mỗi tháng hai tin, bài, trong đó:
    ** + | một bài về làng nghề;
    ** + | một bài về đầu tư.
    = V.2 | 2. | Ủy ban nhân dân các xã, thị trấn
    * - | Xây dựng kế hoạch, trong đó nêu rõ:
    ** + | việc làm;
    ** + | người làm.
    * - | Giới thiệu làng nghề tới du khách.
    """,
    closing=[
        "Yêu cầu các cơ quan, địa phương báo cáo UBND huyện (qua Phòng Văn hóa và Thông tin) trước ngày 01-12-2019./."
    ],
    purposes=["I", "II"],
    contents=["III"],
    forms=["IV"],
    assignments=["V.1", "V.2"],
    communes="V.2",
    due="2019-12-01",
    to="UBND huyện (qua Phòng Văn hóa và Thông tin)",
    recipients=["Sở TT và TT", "TT Huyện ủy, HĐND huyện", "Các xã, thị trấn", "Lưu: VT, VHTT"],
)

DONG_THAP = Plan(
    name="dong-thap-2026",
    title="Triển khai thực hiện công tác thông tin đối ngoại năm 2026 trên địa bàn tỉnh Đồng Tháp",
    issuer="Ủy ban nhân dân tỉnh Đồng Tháp",
    level="tỉnh",
    number="21/KH-UBND",
    date="2026-02-02",
    signer=("TM", "CHỦ TỊCH", "Võ Văn M"),
    opening=[
        "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;",
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
    ],
    bases=[
        (
            "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;",
            "72/2015/NĐ-CP",
            "2015-09-07",
        ),
    ],
    outline="""
    = I | I. | MỤC ĐÍCH, YÊU CẦU
    = I.1 | 1. | Mục đích
    * a) | Đưa hình ảnh đất sen hồng đến với bạn bè năm châu.
    * b) | Phục vụ xúc tiến xuất khẩu trái cây.
    = I.2 | 2. | Yêu cầu
    * a) | Đúng người, đúng việc.
    = II | II. | NHIỆM VỤ VÀ GIẢI PHÁP
    = II.1 | 1. | Nhiệm vụ
    * a) | Thông tin về cửa khẩu quốc tế Dinh Bà, Thường Phước.
    * b) | Quảng bá Vườn quốc gia Tràm Chim.
    = II.2 | 2. | Hình thức
    * a) | Trang thông tin điện tử, bản tin điện tử.
    * b) | Hội chợ, triển lãm.
    = III | III. | TỔ CHỨC THỰC HIỆN
    = III.1 | 1. | Sở Văn hóa, Thể thao và Du lịch
    * a) | Chủ trì, hướng dẫn, kiểm tra.
    * b) | Tổng hợp báo cáo.
    = III.2 | 2. | Sở Tài chính
    * a) | Bố trí kinh phí.
    = III.3 | 3. | Ủy ban nhân dân cấp xã
    * a) | Cụ thể hóa Kế hoạch này phù hợp với địa phương.
    * b) | Rà soát, thay thế cụm pa nô cũ.
    * c) | Báo cáo số liệu đúng hạn.
    """,
    closing=[
        "Các sở, ngành, Ủy ban nhân dân cấp xã gửi báo cáo về Sở Văn hóa, Thể thao và Du lịch trước ngày 25 tháng 11 để tổng hợp, "
        "tham mưu Ủy ban nhân dân tỉnh./."
    ],
    purposes=["I.1", "I.2"],
    contents=["II.1"],
    forms=["II.2"],
    assignments=["III.1", "III.2", "III.3"],
    communes="III.3",
    due="2026-11-25",
    to="Sở Văn hóa, Thể thao và Du lịch",
    recipients=["TT. TU, HĐND tỉnh", "CT, các PCT UBND tỉnh", "UBND các xã, phường", "Lưu: VT, (T)"],
)

LAC_DUONG = Plan(
    name="lac-duong-2022",
    title="Công tác thông tin đối ngoại năm 2022",
    issuer="Ủy ban nhân dân huyện Lạc Dương",
    level="huyện",
    number="88/KH-UBND",
    date="2022-04-14",
    signer=("KT", "PHÓ CHỦ TỊCH", "Sử Thanh N"),
    opening=[
        "Căn cứ Kế hoạch số 1512/KH-UBND ngày 10/3/2022 của UBND tỉnh Lâm Đồng về thông tin đối ngoại năm 2022,",
        "Ủy ban nhân dân huyện Lạc Dương xây dựng Kế hoạch, cụ thể như sau:",
    ],
    bases=[
        (
            "Căn cứ Kế hoạch số 1512/KH-UBND ngày 10/3/2022 của UBND tỉnh Lâm Đồng về thông tin đối ngoại năm 2022,",
            "1512/KH-UBND",
            "2022-03-10",
        ),
    ],
    outline="""
    = 1 | 1. | Mục đích, yêu cầu
    * - | Đồng bào K’Ho, Cil, Lạch hiểu và làm theo.
    = 2 | 2. | Nội dung
    * - | Không gian cồng chiêng Lang Biang; Vườn quốc gia Bidoup - Núi Bà.
    = 3 | 3. | Hình thức
    * - | Biểu diễn nghệ thuật; phim ngắn.
    = 4 | 4. | Tổ chức thực hiện
    = 4.1 | 4.1. | Phòng Văn hóa và Thông tin
    * - | Theo dõi, đôn đốc.
    = 4.2 | 4.2. | Các phòng, ban, ngành, đoàn thể huyện và UBND các xã, thị trấn
    * - | Căn cứ nhiệm vụ được giao, xây dựng kế hoạch thực hiện.
    * - | Phối hợp đón tiếp khách quốc tế.
    = 5 | 5. | Chế độ báo cáo
    * - | Báo cáo năm gửi về Phòng Văn hóa và Thông tin huyện trước ngày 20/11/2022.
    """,
    closing=["Kế hoạch này được gửi đến các cơ quan, đơn vị để thực hiện./."],
    purposes=["1"],
    contents=["2"],
    forms=["3"],
    assignments=["4.1", "4.2"],
    communes="4.2",
    due="2022-11-20",
    to="Phòng Văn hóa và Thông tin huyện",
    recipients=["TT HU, HĐND huyện", "Các phòng, ban", "06 xã, thị trấn", "Lưu: VT"],
)


def build() -> None:
    for plan in (VAN_LAM, DONG_THAP, LAC_DUONG):
        plan.write_answer()
    _write(
        VAN_LAM,
        ("HUYỆN VĂN LÂM", "56", "Văn Lâm, ngày 12 tháng 3 năm 2019"),
        [("upperRoman", "%1."), ("decimal", "%2.")],
        ("-", "+"),
    )
    levels = [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")]
    _write(DONG_THAP, ("TỈNH ĐỒNG THÁP", "21", "Đồng Tháp, ngày 02 tháng 02 năm 2026"), levels, None)
    levels = [("decimal", "%1."), ("decimal", "%1.%2.")]
    _write(
        LAC_DUONG, ("HUYỆN LẠC DƯƠNG", "88", "Lạc Dương, ngày 14 tháng 4 năm 2022"), levels, ("\uf02d", "+")
    )


def _write(
    plan: Plan, head: tuple[str, str, str], levels: list[tuple[str, str]], bullets: tuple[str, str] | None
) -> None:
    """One list numbers the headings (and lettered items), another draws the bullets."""
    w = Writer()
    w.masthead(f"ỦY BAN NHÂN DÂN\n{head[0]}", f"Số: {head[1]}/KH-UBND", head[2])
    for text in ("KẾ HOẠCH", plan.title):
        w.add(text, bold=True, center=True)
    for text in plan.opening:
        w.add(text)
    heads = numbering(w, levels)
    drawn = numbering(w, [("bullet", b) for b in bullets]) if bullets else 0
    for line in plan.lines():
        paragraph = w.add(line.text + line.tail, bold=line.depth == 0)
        if line.depth and drawn:
            numbered(paragraph, drawn, line.depth - 1)
        else:
            numbered(paragraph, heads, 2 if line.depth else line.number.count("."))
    for text in plan.closing:
        w.add(text)
    authority = "CHỦ TỊCH" if plan.signer[0] == "TM" else "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
    w.table(
        [["Nơi nhận:\n" + listed(plan.recipients), f"TM. ỦY BAN NHÂN DÂN\n{authority}\n\n\n{plan.signer[2]}"]]
    )
    w.save(HERE / f"{plan.name}.docx")
