"""Plans typed in the fonts of the 1990s: the letters mean nothing without the font's name."""

from docx_out import Writer, same, whole
from old_codes import tcvn3, tcvn3_capitals, vni
from plan import HERE, Plan

OUTLINE = """
= I | I. | Mục đích, yêu cầu
* - | Mở rộng tuyên truyền về đường lối đối ngoại của Đảng.
* - | Giữ gìn đoàn kết, ổn định ở cơ sở.
= II | II. | Nội dung
* - | Chủ quyền đối với quần đảo Trường Sa, Hoàng Sa.
* - | Thủ công mỹ nghệ, ẩm thực, lễ hội của địa phương.
= III | III. | Hình thức
* - | Tờ rơi, áp phích, đội thông tin lưu động.
= IV | IV. | Tổ chức thực hiện
= IV.1 | 1. | Phòng Văn hóa và Thông tin | :
* - | Giúp Ủy ban nhân dân huyện chỉ đạo, kiểm tra.
= IV.2 | 2. | Ủy ban nhân dân các xã, thị trấn | :
* - | Xây dựng kế hoạch cụ thể của địa phương.
* - | Dành thời lượng trên hệ thống truyền thanh.
"""


def _plan(name: str, district: str, year: int, to: str) -> Plan:
    base = "Căn cứ Quyết định số 79/2010/QĐ-TTg ngày 30/11/2010 của Thủ tướng Chính phủ;"
    return Plan(
        name=name,
        title=f"Công tác thông tin đối ngoại huyện {district} năm {year}",
        issuer=f"Ủy ban nhân dân huyện {district}",
        level="huyện",
        number="17/KH-UBND",
        date=f"{year}-03-09",
        signer=("TM", "CHỦ TỊCH", "Đặng Đình Ơn"),
        opening=[base, f"Ủy ban nhân dân huyện {district} xây dựng kế hoạch như sau:"],
        bases=[(base, "79/2010/QĐ-TTg", "2010-11-30")],
        outline=OUTLINE,
        closing=[f"Báo cáo kết quả gửi về {to} trước ngày 10/12/{year}./."],
        purposes=["I"],
        contents=["II"],
        forms=["III"],
        assignments=["IV.1", "IV.2"],
        communes="IV.2",
        due=f"{year}-12-10",
        to=to,
        recipients=["Sở Thông tin và Truyền thông", "Thường trực Huyện ủy", "Các xã, thị trấn", "Lưu: VT"],
    )


GIA_VIEN = _plan("gia-vien-2013", "Gia Viễn", 2013, "UBND huyện (qua Phòng Văn hóa và Thông tin)")
CHO_LACH = _plan("cho-lach-2014", "Chợ Lách", 2014, "Phòng Văn hóa và Thông tin huyện")


def build() -> None:
    for plan in (GIA_VIEN, CHO_LACH):
        plan.write_answer()
    _tcvn3()
    _vni()


def _tcvn3() -> None:
    """.VnTime for the text, .VnTimeH for capitals (small letters that the font draws large)."""
    w = Writer(font=".VnTime", code=tcvn3)
    capitals = Writer(font=".VnTimeH", code=tcvn3_capitals)

    def run(paragraph: object, text: str) -> object:
        chosen = capitals if text.isupper() else w
        return Writer.run(chosen, paragraph, text)

    w.run = run  # type: ignore[method-assign]
    head = ("ỦY BAN NHÂN DÂN\nHUYỆN GIA VIỄN", "Số: 17/KH-UBND", "Gia Viễn, ngày 09 tháng 3 năm 2013")
    whole(GIA_VIEN, w, head, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nĐặng Đình Ơn")
    w.save(HERE / "gia-vien-2013.docx")


def _vni() -> None:
    """VNI-Times throughout, but one paragraph in Times New Roman and Unicode."""
    w = Writer(font="VNI-Times", code=vni)
    head = ("ỦY BAN NHÂN DÂN\nHUYỆN CHỢ LÁCH", "Số: 17/KH-UBND", "Chợ Lách, ngày 09 tháng 3 năm 2014")
    whole(CHO_LACH, w, head, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nĐặng Đình Ơn")
    plain = Writer(font="Times New Roman", code=same)
    for paragraph in w.doc.paragraphs:
        if paragraph.text.startswith("- Giöõ gìn"):
            paragraph.clear()
            plain.run(paragraph, "- Giữ gìn đoàn kết, ổn định ở cơ sở.")
    w.save(HERE / "cho-lach-2014.docx")
