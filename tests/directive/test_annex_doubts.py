"""Tables of an annex: what they give to the communes is told, and taken where the clerk marks it."""

import datetime as dt

from tests.directive.plans import HEAD
from ttdn_desktop.directive.lines import Cell, Line, Source
from ttdn_desktop.directive.notes import Doubt
from ttdn_desktop.directive.parser import parse_plan
from ttdn_desktop.directive.roles import Role

BODY = """I. NỘI DUNG
- Nạo vét kênh mương.
II. TỔ CHỨC THỰC HIỆN
1. UBND các xã:
- Tổ chức thực hiện các nhiệm vụ tại Phụ lục.
Trên đây là Kế hoạch năm 2022./.
Nơi nhận:
- UBND các xã;
- Lưu: VT.
PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ"""
ROWS = (
    ("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"),
    ("1", "Nạo vét kênh nội đồng", "UBND các xã, thị trấn", "Trước ngày 30/4/2022"),
    ("2", "Kiểm tra cống", "Phòng Nông nghiệp", "Quý II"),
    ("3", "Vớt lục bình", "Trạm Thủy nông; UBND các xã", "Hằng tháng"),
)


def with_annex() -> Source:
    text = [Line(text=line) for line in f"{HEAD}\n{BODY}".split("\n")]
    cells = [
        Line(text=words, cell=Cell(table=0, row=row, column=column, rows=1))
        for row, each in enumerate(ROWS)
        for column, words in enumerate(each)
    ]
    return Source(name="a.docx", kind="docx", features=False, lines=(*text, *cells))


def test_rows_led_by_the_communes_are_told() -> None:
    plan = parse_plan(with_annex())
    told = {"words": ("Nạo vét kênh nội đồng", "Vớt lục bình"), "count": 2}
    assert Doubt("annex_duties", told, "commune_duties") in plan.doubts
    assert [duty.text for duty in plan.directive.commune_duties] == [
        "Tổ chức thực hiện các nhiệm vụ tại Phụ lục."
    ]


def test_a_marked_row_is_a_duty_with_its_deadline() -> None:
    source = with_annex()
    marked: dict[int, Role] = {
        index: "duty" for index, line in enumerate(source.lines) if line.text == "Nạo vét kênh nội đồng"
    }
    plan = parse_plan(source, marked)
    assert [(duty.text, duty.due) for duty in plan.directive.commune_duties] == [
        ("Tổ chức thực hiện các nhiệm vụ tại Phụ lục.", None),
        ("Nạo vét kênh nội đồng", dt.date(2022, 4, 30)),
    ]
    assert [doubt.data["words"] for doubt in plan.doubts if doubt.code == "annex_duties"] == [
        ("Vớt lục bình",)
    ]
