"""Plans as PDF: by LibreOffice with running heads, and drawn line by line in an odd order."""

import tempfile
from pathlib import Path
from typing import Any

from docx_out import Writer, listed, to_pdf, whole
from plan import HERE, Plan
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONT = "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"
LEFT, RIGHT, TOP, LOW, STEP = 85, 540, 780, 70, 17

SOC_SON = Plan(
    name="soc-son-2018",
    title="Triển khai công tác thông tin đối ngoại trên địa bàn huyện Sóc Sơn năm 2018",
    issuer="Ủy ban nhân dân huyện Sóc Sơn",
    level="huyện",
    number="140/KH-UBND",
    date="2018-04-18",
    signer=("KT", "PHÓ CHỦ TỊCH", "Hồ Thị P"),
    opening=[
        "Căn cứ Kế hoạch số 69/KH-UBND ngày 20/3/2018 của UBND thành phố Hà Nội về công tác thông tin đối ngoại năm 2018;",
        "UBND huyện Sóc Sơn ban hành Kế hoạch triển khai công tác thông tin đối ngoại năm 2018 như sau:",
    ],
    bases=[
        (
            "Căn cứ Kế hoạch số 69/KH-UBND ngày 20/3/2018 của UBND thành phố Hà Nội về công tác thông tin đối ngoại năm 2018;",
            "69/KH-UBND",
            "2018-03-20",
        )
    ],
    outline="""
    = I | I. | MỤC ĐÍCH, YÊU CẦU
    = I.1 | 1. | Mục đích
    * - | Tuyên truyền để cán bộ, công chức, viên chức, lực lượng vũ trang và các tầng lớp Nhân dân trong huyện nhận thức đầy đủ hơn về ý nghĩa của công tác thông tin đối ngoại trong thời kỳ hội nhập; giới thiệu cửa ngõ phía Bắc của Thủ đô với bạn bè quốc tế.
    = I.2 | 2. | Yêu cầu
    * - | Công tác thông tin đối ngoại phải đặt dưới sự lãnh đạo trực tiếp của cấp ủy, sự quản lý của chính quyền, có sự phối hợp nhịp nhàng giữa các ngành, các cấp, tránh chồng chéo, lãng phí.
    = II | II. | NỘI DUNG
    * 1. | Thông tin về sự phát triển của đất nước sau hơn 30 năm đổi mới; những thành tựu của huyện về xây dựng nông thôn mới, giảm nghèo, giáo dục, y tế, bảo vệ rừng phòng hộ và môi trường.
    * 2. | Giới thiệu Khu di tích đền Sóc, lễ hội Gióng - di sản văn hóa phi vật thể đại diện của nhân loại; các điểm đến sinh thái hồ Đồng Quan, hồ Hàm Lợn, Việt phủ Thành Chương và các sản phẩm trà, rau hữu cơ Thanh Xuân.
    * 3. | Tuyên truyền về Cảng hàng không quốc tế Nội Bài, các khu công nghiệp, dịch vụ hậu cần hàng không và các chính sách thu hút đầu tư nước ngoài của Thành phố, của huyện trong giai đoạn mới.
    * 4. | Thông tin kịp thời, đúng mức về những vụ việc được báo chí nước ngoài quan tâm; không để kẻ xấu lợi dụng xuyên tạc, kích động, gây mất an ninh, trật tự trên địa bàn.
    = III | III. | HÌNH THỨC
    * 1. | Trên Cổng thông tin điện tử huyện, hệ thống đài truyền thanh huyện và 26 xã, thị trấn; trên bảng điện tử, biển quảng cáo tấm lớn dọc đường Võ Nguyên Giáp, đường Võ Văn Kiệt, quốc lộ 3.
    * 2. | Qua hội nghị báo cáo viên, sinh hoạt chi bộ, chi đoàn, câu lạc bộ; qua các ngày hội, giao lưu với sinh viên nước ngoài đến thực tế tại địa phương.
    = IV | IV. | TỔ CHỨC THỰC HIỆN
    = IV.1 | 1. | Phòng Văn hóa và Thông tin
    * - | Chủ trì, phối hợp với các cơ quan liên quan tham mưu giúp UBND huyện tổ chức thực hiện; xây dựng chuyên đề, biên tập tài liệu, cung cấp cho các xã, thị trấn.
    = IV.2 | 2. | Trung tâm Văn hóa - Thông tin và Thể thao
    * - | Tổ chức tuyên truyền trực quan, chiếu phim lưu động; mỗi quý dàn dựng một chương trình văn nghệ phục vụ cơ sở, khách tham quan tại khu di tích.
    = IV.3 | 3. | UBND các xã, thị trấn
    * - | Xây dựng kế hoạch thông tin đối ngoại năm 2018 trước ngày 10/5/2018; phân công một công chức kiêm nhiệm, bố trí kinh phí trong dự toán được giao để thực hiện.
    * - | Tuyên truyền trên hệ thống truyền thanh cơ sở vào các buổi sáng, chiều; phối hợp với Ban Quản lý khu di tích hướng dẫn khách nước ngoài ứng xử phù hợp với phong tục của địa phương.
    * - | Chỉ đạo Công an xã nắm tình hình người nước ngoài tạm trú.
    """,
    closing=[
        "Yêu cầu các phòng, ban, ngành, UBND các xã, thị trấn triển khai thực hiện, báo cáo kết quả về UBND huyện (qua Phòng Văn "
        "hóa và Thông tin) trước ngày 15 tháng 11 năm 2018./."
    ],
    purposes=["I.1", "I.2"],
    contents=["II"],
    forms=["III"],
    assignments=["IV.1", "IV.2", "IV.3"],
    communes="IV.3",
    due="2018-11-15",
    to="UBND huyện (qua Phòng Văn hóa và Thông tin)",
    recipients=[
        "Sở TT&TT Hà Nội",
        "TT. Huyện ủy, TT. HĐND huyện",
        "Chủ tịch, các PCT UBND huyện",
        "UBND các xã, thị trấn",
        "Lưu: VT",
    ],
)

DA_NANG = Plan(
    name="da-nang-2026",
    title="Công tác thông tin đối ngoại trên địa bàn thành phố Đà Nẵng năm 2026",
    issuer="Ủy ban nhân dân thành phố Đà Nẵng",
    level="tỉnh",
    number="33/KH-UBND",
    date="2026-01-28",
    signer=("KT", "PHÓ CHỦ TỊCH", "Trịnh Văn R"),
    opening=[
        "Thực hiện Nghị quyết số 47/NQ-CP ngày 15 tháng 4 năm 2024 của Chính phủ, UBND thành phố Đà Nẵng ban hành Kế hoạch công "
        "tác thông tin đối ngoại năm 2026 với các nội dung như sau:",
    ],
    bases=[
        (
            "Thực hiện Nghị quyết số 47/NQ-CP ngày 15 tháng 4 năm 2024 của Chính phủ, UBND thành phố Đà Nẵng ban hành Kế hoạch "
            "công tác thông tin đối ngoại năm 2026 với các nội dung như sau:",
            "47/NQ-CP",
            "2024-04-15",
        )
    ],
    outline="""
    = I | I. | MỤC ĐÍCH, YÊU CẦU
    * 1. | Giới thiệu thành phố đáng sống, đáng đến; trung tâm tài chính quốc tế, khu thương mại tự do; hai di sản Hội An, Mỹ Sơn và khu dự trữ sinh quyển Cù Lao Chàm đến công chúng các nước.
    * 2. | Phân công rõ người, rõ việc, rõ thời gian, rõ kết quả; không làm phát sinh đầu mối, không tăng thủ tục cho cơ sở.
    = II | II. | NỘI DUNG TRỌNG TÂM
    * 1. | Tuyên truyền chủ quyền của Việt Nam đối với quần đảo Hoàng Sa qua tư liệu, hiện vật tại Nhà Trưng bày Hoàng Sa và các trường học.
    * 2. | Thông tin về Lễ hội Pháo hoa quốc tế, các hội nghị, hội thảo quốc tế tổ chức tại thành phố trong năm 2026 và những năm tiếp theo.
    = III | III. | HÌNH THỨC TUYÊN TRUYỀN
    * 1. | Báo chí, xuất bản, phim tài liệu, mạng xã hội bằng nhiều thứ tiếng.
    * 2. | Đại sứ du lịch, người có ảnh hưởng, kiều bào.
    = IV | IV. | PHÂN CÔNG NHIỆM VỤ
    = IV.1 | 1. | Sở Ngoại vụ
    > Chủ trì theo dõi, tổng hợp; tham mưu việc đón tiếp đoàn khách quốc tế.
    = IV.2 | 2. | Sở Văn hóa, Thể thao và Du lịch
    * a) | Chỉ đạo, định hướng cơ quan báo chí.
    * b) | Biên soạn tài liệu song ngữ phát cho cơ sở, bao gồm tờ gấp, sổ tay, đoạn phim ngắn và bộ nhận diện chung của thành phố.
    = IV.3 | 3. | UBND các xã, phường, đặc khu Hoàng Sa
    * a) | Ban hành kế hoạch năm 2026; rà soát, củng cố đội ngũ cộng tác viên thông tin đối ngoại tại thôn, tổ dân phố, nhất là ở những nơi có nhiều người nước ngoài sinh sống, làm việc.
    * b) | Vận hành trang thông tin điện tử có chuyên mục tiếng Anh.
    * c) | Gặp gỡ, đối thoại với người nước ngoài trên địa bàn ít nhất mỗi năm một lần.
    """,
    closing=[
        "Định kỳ 6 tháng (trước ngày 05/6) và năm (trước ngày 05/12), các đơn vị, địa phương báo cáo kết quả về UBND thành phố "
        "(qua Sở Ngoại vụ)./."
    ],
    purposes=["I"],
    contents=["II"],
    forms=["III"],
    assignments=["IV.1", "IV.2", "IV.3"],
    communes="IV.3",
    due="2026-12-05",
    to="UBND thành phố (qua Sở Ngoại vụ)",
    recipients=[
        "Bộ Ngoại giao",
        "TTTU, TTHĐND TP",
        "Các sở, ban, ngành",
        "94 xã, phường, đặc khu",
        "Lưu: VT, SNV",
    ],
    expect={"other_due": "2026-06-05"},
)


def build() -> None:
    for plan in (SOC_SON, DA_NANG):
        plan.write_answer()
    _printed(SOC_SON)
    _drawn(DA_NANG)


def _printed(plan: Plan) -> None:
    """A running head and 'Trang 2' on each page; two columns at head and foot."""
    w = Writer(font="Liberation Serif")
    head = ("ỦY BAN NHÂN DÂN\nHUYỆN SÓC SƠN", "Số: 140/KH-UBND", "Sóc Sơn, ngày 18 tháng 4 năm 2018")
    whole(plan, w, head, "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\nHồ Thị P")
    section = w.doc.sections[0]
    section.header.paragraphs[0].text = "Kế hoạch thông tin đối ngoại huyện Sóc Sơn"
    foot = section.footer.paragraphs[0]
    foot.add_run("Trang ")
    field = foot._p.makeelement("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}fldSimple", {})
    field.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}instr", "PAGE")
    foot._p.append(field)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "plan.docx"
        w.save(source)
        to_pdf(source, HERE / f"{plan.name}.pdf")


def _drawn(plan: Plan) -> None:
    """The foot is drawn before the body, the right column before the left, page numbers at the top centre."""
    pdfmetrics.registerFont(TTFont("Serif", FONT))
    canvas: Any = Canvas(str(HERE / f"{plan.name}.pdf"), pagesize=A4, invariant=1)
    canvas.setFont("Serif", 13)
    for x, y, text in (
        (415, TOP, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (415, TOP - STEP, "Độc lập - Tự do - Hạnh phúc"),
        (415, TOP - 3 * STEP, "Đà Nẵng, ngày 28 tháng 01 năm 2026"),
        (165, TOP, "ỦY BAN NHÂN DÂN"),
        (165, TOP - STEP, "THÀNH PHỐ ĐÀ NẴNG"),
        (165, TOP - 3 * STEP, "Số: 33/KH-UBND"),
        (310, TOP - 5 * STEP, "KẾ HOẠCH"),
        (310, TOP - 6 * STEP, "Công tác thông tin đối ngoại"),
        (310, TOP - 7 * STEP, "trên địa bàn thành phố Đà Nẵng năm 2026"),
    ):
        canvas.drawCentredString(x, y, text)
    y, page = TOP - 9 * STEP, 1
    for text in (*plan.opening, *(line.shown for line in plan.lines()), *plan.closing):
        for n, part in enumerate(simpleSplit(text, "Serif", 13, RIGHT - LEFT - 28)):
            if y < LOW:
                canvas.showPage()
                page += 1
                canvas.setFont("Serif", 13)
                canvas.drawCentredString(297, TOP + 25, str(page))
                y = TOP
            canvas.drawString(LEFT + (28 if n == 0 else 0), y, part)
            y -= STEP
        y -= 4
    if y < LOW + 8 * STEP:
        canvas.showPage()
        canvas.setFont("Serif", 13)
        canvas.drawCentredString(297, TOP + 25, str(page + 1))
        y = TOP
    y -= STEP
    for n, text in enumerate(
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "", "Trịnh Văn R")
    ):
        canvas.drawCentredString(430, y - n * STEP, text)
    canvas.drawString(LEFT, y, "Nơi nhận:")
    for n, text in enumerate(listed(plan.recipients).split("\n"), 1):
        canvas.drawString(LEFT, y - n * STEP, text)
    canvas.save()
