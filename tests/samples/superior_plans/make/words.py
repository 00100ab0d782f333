"""Plans as Word files with everything typed."""

from copy import deepcopy

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx_out import STATE, Writer, listed, whole
from plan import HERE, Plan

DECREE = (
    "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;",
    "72/2015/NĐ-CP",
    "2015-09-07",
)

NINH_HOA = Plan(
    name="ninh-hoa-2016",
    title="Về việc triển khai công tác thông tin đối ngoại trên địa bàn thị xã Ninh Hòa năm 2016",
    issuer="Ủy ban nhân dân thị xã Ninh Hòa",
    level="huyện",
    number="105/KH-UBND",
    date="2016-03-08",
    signer=("Q", "Q. CHỦ TỊCH", "Đỗ Văn G"),
    bases=[
        DECREE,
        (
            "Xét đề nghị của Trưởng phòng Văn hóa và Thông tin tại Tờ trình số 14/TTr-VHTT ngày 01/3/2016.",
            "14/TTr-VHTT",
            "2016-03-01",
        ),
    ][:1],
    opening=[DECREE[0], "UBND thị xã Ninh Hòa xây dựng kế hoạch như sau:"],
    outline="""
    = A | A. | MỤC ĐÍCH, YÊU CẦU
    * 1. | Mọi tầng lớp Nhân dân thị xã được tiếp cận thông tin đúng về tình hình đối ngoại.
    * 2. | Không hình thức, không phô trương.
    = B | B. | NỘI DUNG
    * 1. | Thông tin về hợp tác tại Khu kinh tế Vân Phong.
    * 2. | Giới thiệu nem Ninh Hòa, Dốc Lết, Hòn Khói.
    = C | C. | HÌNH THỨC
    * 1. | Đài Truyền thanh thị xã.
    = D | D. | PHÂN CÔNG THỰC HIỆN
    = D.1 | 1. | Đối với các xã, phường
    * - | Niêm yết Kế hoạch tại trụ sở.
    * - | Đưa thông tin đối ngoại vào sinh hoạt tổ dân phố.
    = D.2 | 2. | Đối với Phòng Văn hóa và Thông tin
    * - | Tổng hợp, báo cáo UBND thị xã.
    """,
    closing=["Các đơn vị báo cáo về Phòng Văn hóa và Thông tin thị xã trước ngày 05/12/2016 để tổng hợp./."],
    purposes=["A"],
    contents=["B"],
    forms=["C"],
    assignments=["D.1", "D.2"],
    communes="D.1",
    due="2016-12-05",
    to="Phòng Văn hóa và Thông tin thị xã",
    recipients=["UBND tỉnh", "TTTU, HĐND thị xã", "27 xã, phường", "Lưu: VT"],
)

TRUONG_SA = Plan(
    name="dong-hai-2023",
    title="Công tác thông tin đối ngoại năm 2023 trên địa bàn huyện Đông Hải",
    issuer="Ủy ban nhân dân huyện Đông Hải",
    level="huyện",
    number=None,
    date=None,
    signer=("TM", "CHỦ TỊCH", "Nguyễn Hữu H"),
    opening=[
        "Thực hiện Kế hoạch số 18/KH-UBND ngày 10/02/2023 của Ủy ban nhân dân tỉnh Bạc Liêu về công tác thông tin đối ngoại "
        "năm 2023; Ủy ban nhân dân huyện ban hành Kế hoạch như sau:",
    ],
    bases=[
        (
            "Thực hiện Kế hoạch số 18/KH-UBND ngày 10/02/2023 của Ủy ban nhân dân tỉnh Bạc Liêu về công tác thông tin đối "
            "ngoại năm 2023; Ủy ban nhân dân huyện ban hành Kế hoạch như sau:",
            "18/KH-UBND",
            "2023-02-10",
        )
    ],
    outline="""
    = I | I. | MỤC ĐÍCH - YÊU CẦU
    = I.1 | 1. | Mục đích
    > Quảng bá hình ảnh vùng đất, con người Đông Hải; nghề muối Bạc Liêu, di sản văn hóa phi vật thể quốc gia.
    = I.2 | 2. | Yêu cầu
    > Bám sát định hướng của cấp ủy; bảo đảm đúng quy định.
    = II | II. | NỘI DUNG, HÌNH THỨC THÔNG TIN ĐỐI NGOẠI
    = II.1 | 1. | Nội dung
    = II.1.1 | 1.1. | Thông tin chính thức về huyện
    * - | Cung cấp số liệu kinh tế - xã hội trên trang thông tin điện tử huyện.
    = II.1.2 | 1.2. | Thông tin giải thích, làm rõ
    * - | Làm rõ các thông tin sai lệch về chống khai thác hải sản bất hợp pháp (IUU).
    = II.2 | 2. | Hình thức
    * - | Pa nô tại cửa biển Gành Hào.
    * - | Phát tờ rơi cho ngư dân.
    = III | III. | TỔ CHỨC THỰC HIỆN
    = III.1 | 1. | Phòng Văn hóa và Thông tin huyện
    * - | Tham mưu, đôn đốc.
    = III.2 | 2. | Ủy ban nhân dân các xã, thị trấn
    > Xây dựng kế hoạch và tổ chức thực hiện tại địa phương; báo cáo kết quả về Ủy ban nhân dân huyện (thông qua Phòng Văn hóa và Thông tin huyện) trước ngày 15/11/2023.
    = III.3 | 3. | Đề nghị Đồn Biên phòng Gành Hào
    > Tuyên truyền cho ngư dân trước khi ra khơi.
    """,
    closing=[
        "Trên đây là Kế hoạch công tác thông tin đối ngoại năm 2023, đề nghị các đơn vị triển khai thực hiện./."
    ],
    purposes=["I.1", "I.2"],
    contents=["II.1.1", "II.1.2"],
    forms=["II.2"],
    assignments=["III.1", "III.2", "III.3"],
    communes="III.2",
    due="2023-11-15",
    to="Ủy ban nhân dân huyện (thông qua Phòng Văn hóa và Thông tin huyện)",
    recipients=["Sở TTTT", "TT. HU, HĐND huyện", "Như mục III", "Lưu: VT, VHTT"],
    expect={"unscored": ["report_to"]},
)

BAC_GIANG = Plan(
    name="bac-giang-2024",
    title="Hoạt động thông tin đối ngoại tỉnh Bắc Giang năm 2024",
    issuer="Ủy ban nhân dân tỉnh Bắc Giang",
    level="tỉnh",
    number="4/KH-UBND",
    date="2024-01-03",
    signer=("KT", "PHÓ CHỦ TỊCH", "Mai I"),
    opening=[
        "Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;",
        "Căn cứ Thông tư số 22/2016/TT-BTTTT ngày 19 tháng 10 năm 2016 của Bộ trưởng Bộ Thông tin và Truyền thông hướng dẫn quản lý "
        "hoạt động thông tin đối ngoại của các tỉnh, thành phố trực thuộc Trung ương;",
        "Căn cứ Quyết định số 1209/QĐ-TTg ngày 04 tháng 9 năm 2012 của Thủ tướng Chính phủ.",
        "Ủy ban nhân dân tỉnh Bắc Giang ban hành Kế hoạch hoạt động thông tin đối ngoại năm 2024, như sau:",
    ],
    bases=[
        ("Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;", None, "2016-04-05"),
        (
            "Căn cứ Thông tư số 22/2016/TT-BTTTT ngày 19 tháng 10 năm 2016 của Bộ trưởng Bộ Thông tin và Truyền thông hướng dẫn "
            "quản lý hoạt động thông tin đối ngoại của các tỉnh, thành phố trực thuộc Trung ương;",
            "22/2016/TT-BTTTT",
            "2016-10-19",
        ),
        (
            "Căn cứ Quyết định số 1209/QĐ-TTg ngày 04 tháng 9 năm 2012 của Thủ tướng Chính phủ.",
            "1209/QĐ-TTg",
            "2012-09-04",
        ),
    ],
    outline="""
    = I | I. | MỤC ĐÍCH, YÊU CẦU
    * - | Thúc đẩy tiêu thụ vải thiều Lục Ngạn ở nước ngoài.
    * - | Tạo niềm tin cho nhà đầu tư.
    = II | II. | NHIỆM VỤ
    * - | Quảng bá dân ca Quan họ, mộc bản chùa Vĩnh Nghiêm.
    * - | Thông tin về các khu công nghiệp Quang Châu, Vân Trung.
    = III | III. | HÌNH THỨC
    * - | Tuần văn hóa - du lịch.
    * - | Ấn phẩm bằng tiếng Anh, tiếng Hàn, tiếng Trung.
    = IV | IV. | KINH PHÍ THỰC HIỆN
    * | Từ nguồn ngân sách tỉnh và nguồn xã hội hóa.
    = V | V. | TỔ CHỨC THỰC HIỆN
    = V.1 | 1. | Sở Thông tin và Truyền thông
    * - | Chủ trì hướng dẫn triển khai.
    = V.2 | 2. | Sở Công Thương; Sở Nông nghiệp và Phát triển nông thôn
    * - | Tổ chức hội nghị xúc tiến tiêu thụ nông sản.
    = V.3 | 3. | UBND các huyện, thị xã, thành phố; UBND các xã, phường, thị trấn
    * - | Ban hành kế hoạch, bố trí kinh phí.
    * - | Tuyên truyền trên hệ thống đài truyền thanh.
    = V.4 | 4. | Báo Bắc Giang, Đài Phát thanh và Truyền hình tỉnh
    * - | Mở chuyên trang, chuyên mục.
    """,
    closing=[
        "Định kỳ 6 tháng (trước 15/6) và năm (trước 15/12), các đơn vị báo cáo kết quả về Sở Thông tin và Truyền thông để tổng hợp./."
    ],
    purposes=["I"],
    contents=["II"],
    forms=["III"],
    assignments=["V.1", "V.2", "V.3", "V.4"],
    communes="V.3",
    due="2024-12-15",
    to="Sở Thông tin và Truyền thông",
    recipients=[
        "Bộ Thông tin và Truyền thông",
        "TT Tỉnh ủy, TT HĐND tỉnh",
        "Chủ tịch, các PCT UBND tỉnh",
        "Lưu: VT, KGVX",
    ],
    expect={"other_due": "2024-06-15"},
)

DAK_LAK = Plan(
    name="dak-lak-2026",
    title="Thông tin đối ngoại năm 2026",
    issuer="Ủy ban nhân dân tỉnh Đắk Lắk",
    level="tỉnh",
    number="012/KH-UBND",
    date="2026-01-20",
    signer=("KT", "PHÓ CHỦ TỊCH", "H’Linh Niê"),
    opening=[
        "Căn cứ Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị;",
        "UBND tỉnh Đắk Lắk ban hành Kế hoạch thông tin đối ngoại năm 2026 như sau:",
    ],
    bases=[("Căn cứ Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị;", "57-KL/TW", "2023-06-15")],
    outline="""
    = I | I. | Mục đích, yêu cầu
    * - | Giới thiệu không gian văn hóa cồng chiêng, cà phê Buôn Ma Thuột và biển Phú Yên.
    * - | Thiết thực, hiệu quả.
    = II | II. | Nội dung
    * - | Thông tin về cao tốc Khánh Hòa - Buôn Ma Thuột.
    * - | Đấu tranh với luận điệu về cái gọi là “Nhà nước Đề ga”.
    = III | III. | Hình thức
    * - | Báo chí, mạng xã hội.
    = IV | IV. | Tổ chức thực hiện
    = IV.1 | 1. | UBND các xã, phường
    * - | Giao Phòng Văn hóa - Xã hội làm đầu mối.
    * - | Tổ chức tuyên truyền tại buôn, thôn bằng tiếng Êđê, M’nông.
    * - | Gửi báo cáo về UBND tỉnh (qua Sở Văn hóa, Thể thao và Du lịch) trước ngày 30/11/2026.
    = IV.2 | 2. | Sở Văn hóa, Thể thao và Du lịch
    * - | Đôn đốc, kiểm tra.
    """,
    closing=["Yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc thực hiện./."],
    purposes=["I"],
    contents=["II"],
    forms=["III"],
    assignments=["IV.1", "IV.2"],
    communes="IV.1",
    due="2026-11-30",
    to="UBND tỉnh (qua Sở Văn hóa, Thể thao và Du lịch)",
    recipients=["Bộ VHTTDL", "102 xã, phường", "Lưu: VT"],
)

PLANS = (NINH_HOA, TRUONG_SA, BAC_GIANG, DAK_LAK)


def build() -> None:
    for plan in PLANS:
        plan.write_answer()
    _ninh_hoa()
    _dong_hai()
    _bac_giang()
    _dak_lak()


def _ninh_hoa() -> None:
    """Plain paragraphs in place of tables, headings neither bold nor (below) capital, a Q. signer."""
    w = Writer()
    for text in (
        "ỦY BAN NHÂN DÂN",
        "THỊ XÃ NINH HÒA",
        *STATE.split("\n"),
        "Số: 105/KH-UBND",
        "Ninh Hòa, ngày 08 tháng 3 năm 2016",
    ):
        w.add(text)
    w.add("KẾ HOẠCH")
    for text in (
        "Về việc triển khai công tác thông tin đối ngoại",
        "trên địa bàn thị xã Ninh Hòa",
        "năm 2016",
    ):
        w.add(text)
    for text in NINH_HOA.opening:
        w.add(text, italic=text.startswith("Căn cứ"))
    for line in NINH_HOA.lines():
        w.add(line.shown)
    w.add(NINH_HOA.closing[0])
    w.add("Nơi nhận:")
    for text in listed(NINH_HOA.recipients).split("\n"):
        w.add(text)
    for text in ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH", "", "", "Đỗ Văn G"):
        w.add(text, bold=True)
    w.save(HERE / "ninh-hoa-2016.docx")


def _dong_hai() -> None:
    """One paragraph holds several dash items by line breaks; headings in styles; number and date blank; a text box."""
    plan = TRUONG_SA
    w = Writer()
    w.masthead(
        "ỦY BAN NHÂN DÂN\nHUYỆN ĐÔNG HẢI", "Số:       /KH-UBND", "Đông Hải, ngày      tháng      năm 2023"
    )
    box = parse_xml(
        f'<w:p {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape style="width:80pt;height:30pt"><v:textbox>'
        "<w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    w.doc.element.body.insert(1, box)
    w.doc.add_paragraph("KẾ HOẠCH", style="Title")
    w.doc.add_paragraph(plan.title, style="Subtitle")
    w.add(plan.opening[0])
    before = None
    for line in plan.lines():
        if line.depth and before is not None:
            before.add_run().add_break()
            w.run(before, line.shown)
        elif line.depth:
            before = w.add(line.shown)
        else:
            before = None
            depth = line.number.count(".") + 1
            if line.text.endswith("."):
                w.add(line.shown)
            else:
                w.doc.add_paragraph(line.shown, style=f"Heading {depth}")
    w.add(plan.closing[0])
    w.table(
        [["Nơi nhận:\n" + listed(plan.recipients), "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNguyễn Hữu H"]],
        by_lines=False,
    )
    w.save(HERE / "dong-hai-2023.docx")


def _bac_giang() -> None:
    """A header, a footer with the page, a bordered table of tasks after the signature, ligated no-break spaces."""
    w = Writer()
    head = ("ỦY BAN NHÂN DÂN\nTỈNH BẮC GIANG", "Số: 4/KH-UBND", "Bắc Giang, ngày 03 tháng 01 năm 2024")
    whole(BAC_GIANG, w, head, "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\nMai I")
    section = w.doc.sections[0]
    section.header.paragraphs[0].text = "UBND tỉnh Bắc Giang - Kế hoạch năm 2024"
    section.footer.paragraphs[0].text = "Trang 1"
    w.doc.add_page_break()
    w.add("Phụ lục", bold=True, center=True)
    w.add("CÁC NHIỆM VỤ CỤ THỂ", center=True)
    w.add("(Kèm theo Kế hoạch số 4/KH-UBND ngày 03/01/2024)", italic=True)
    rows = [
        ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"],
        ["1", "Tập huấn", "Sở TT&TT", "Trước 30/4/2024"],
    ]
    w.table([*rows, ["I", "UBND các xã, phường, thị trấn", "- Báo cáo", "20/11/2024"]], border=True)
    for paragraph in w.doc.paragraphs:
        for text in paragraph._p.iter(qn("w:t")):
            text.text = (text.text or "").replace(" số ", " số\u00a0").replace("ngày 15", "ngày\u00a015")
    w.save(HERE / "bac-giang-2024.docx")


def _dak_lak() -> None:
    """Changes tracked: struck-out words and a struck-out item stay out, words put in count; tabs after marks."""
    w = Writer()
    head = ("ỦY BAN NHÂN DÂN\nTỈNH ĐẮK LẮK", "Số: 012/KH-UBND", "Đắk Lắk, ngày 20 tháng 01 năm 2026")
    whole(DAK_LAK, w, head, "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\nH’Linh Niê")
    for paragraph in w.doc.paragraphs:
        if paragraph.text.startswith("- Thiết thực"):
            struck = deepcopy(paragraph._p)
            _tracked(struck, "w:del")
            paragraph._p.addnext(struck)
        if paragraph.text.startswith("- Đôn đốc"):
            _tracked(paragraph._p, "w:ins")
        for text in paragraph._p.iter(qn("w:t")):
            if (text.text or "").startswith("- "):
                text.text = "-\u2003" + (text.text or "")[2:]
    w.save(HERE / "dak-lak-2026.docx")


def _tracked(paragraph: object, tag: str) -> None:
    """Put the runs of ``paragraph`` in a tracked insertion or deletion."""
    for run in list(paragraph.findall(qn("w:r"))):  # type: ignore[attr-defined]
        change = OxmlElement(tag)
        for key, value in (("w:id", "7"), ("w:author", "VP"), ("w:date", "2026-01-10T00:00:00Z")):
            change.set(qn(key), value)
        run.addprevious(change)
        change.append(run)
        if tag == "w:del":
            for text in run.findall(qn("w:t")):
                text.tag = qn("w:delText")
                text.text = "- Một ý đã bị gạch bỏ khi góp ý dự thảo."
