"""Official letters that give work."""

from tests.directive.plans import ids, source
from ttdn_desktop.directive.lines import Cell, Line, Source
from ttdn_desktop.directive.parser import parse_plan
from ttdn_desktop.directive.records import Directive

HEAD = """UBND TỈNH B
SỞ TƯ PHÁP
Số: 1150/STP-PBGDPL
V/v đẩy mạnh công tác hòa giải
ở cơ sở năm 2026
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
B, ngày 05 tháng 02 năm 2026

Kính gửi: {to}

Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh, Sở Tư pháp đề nghị:
"""
END = "\nBáo cáo kết quả về Sở Tư pháp trước ngày 20/11/2026./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"


def letter(body: str, to: str = "Ủy ban nhân dân các xã, phường.") -> Directive:
    return parse_plan(source(HEAD.format(to=to) + body + END)).directive


def test_subject_and_head_of_a_letter() -> None:
    found = letter("1. Rà soát các tổ hòa giải.\n2. Tập huấn cho hòa giải viên.")
    assert (found.kind, found.title, found.number) == (
        "CÔNG VĂN",
        "đẩy mạnh công tác hòa giải ở cơ sở năm 2026",
        "1150/STP-PBGDPL",
    )
    assert found.subject == "Đẩy mạnh công tác hòa giải ở cơ sở trên địa bàn {area} năm {year}"
    assert [base.citation for base in found.legal_bases] == ["12/KH-UBND"]
    assert found.recipients == ("Như trên", "Lưu: VT")


def test_a_letter_to_the_communes_alone_gives_all_its_work_to_them() -> None:
    body = "1. Rà soát các tổ hòa giải trước ngày 30/4/2026.\n2. Tập huấn cho hòa giải viên."
    found = letter(body)
    assert [duty.id for duty in found.commune_duties] == ["1", "2"]
    assert letter(body, to="Công an tỉnh.").commune_duties == ()


def test_bodies_named_in_a_letter_have_their_own() -> None:
    body = "1. Phòng Phổ biến\n- Hướng dẫn.\n2. Ủy ban nhân dân các xã, phường\n- Rà soát.\n- Tập huấn."
    to = "\n- Các phòng thuộc Sở;\n- Ủy ban nhân dân các xã, phường."
    assert [duty.text for duty in letter(body, to).commune_duties] == ["Rà soát.", "Tập huấn."]


def test_in_a_table_the_subject_ends_with_its_cell() -> None:
    left = ["UBND TỈNH B", "SỞ TƯ PHÁP", "Số: 7/STP-PB", "V/v hòa giải", "ở cơ sở"]
    right = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "B, ngày 05 tháng 02 năm 2026",
    ]
    cells = [
        Line(text=text, cell=Cell(table=0, row=0, column=column))
        for column, texts in enumerate((left, right))
        for text in texts
    ]
    rest = [
        "Kính gửi: UBND các xã, phường",
        "Sở Tư pháp đề nghị:",
        "1. Rà soát.",
        "2. Tập huấn.",
        "Nơi nhận:",
        "- Lưu: VT.",
    ]
    read = Source(name="a.docx", kind="docx", lines=(*cells, *(Line(text=text) for text in rest)))
    found = parse_plan(read).directive
    assert (found.title, found.issuer, str(found.date)) == (
        "hòa giải ở cơ sở",
        "Sở Tư pháp tỉnh B",
        "2026-02-05",
    )
    assert list(ids(found).values()) == ["Rà soát.", "Tập huấn."]
