"""Sections of targets, and sections that nothing is taken from, are told with their words."""

import pytest

from tests.directive.plans import plan, source
from ttdn_desktop.directive.lines import Cell, Line, Source
from ttdn_desktop.directive.notes import Doubt
from ttdn_desktop.directive.parser import parse_plan
from ttdn_desktop.directive.records import Directive

CODES = ("targets", "money_section", "section_left_out")
WORK = "\nV. NHIỆM VỤ\n- Tuyên truyền.\nVI. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Lập kế hoạch."
END = "\nTrên đây là Kế hoạch năm 2022./.\n\nNơi nhận:\n- Lưu: VT.\n"


def told(body: str, end: str = END) -> list[Doubt]:
    head = (
        "KẾ HOẠCH\nGiảm nghèo huyện Sông Mây năm 2022\n\nỦy ban nhân dân huyện Sông Mây ban hành Kế hoạch:\n"
    )
    found = parse_plan(source(f"{head}\n{body}{WORK}\n{end}")).doubts
    return [doubt for doubt in found if doubt.code in CODES]


@pytest.mark.parametrize(
    "heading", ["CHỈ TIÊU", "CÁC CHỈ TIÊU CHỦ YẾU", "MỤC TIÊU, CHỈ TIÊU", "CHỈ TIÊU PHẤN ĐẤU NĂM 2022"]
)
def test_targets_are_purposes_and_told(heading: str) -> None:
    body = f"II. {heading}\n- Mỗi xã có ít nhất 02 tổ hòa giải.\n- 100% hộ nghèo có thẻ bảo hiểm y tế."
    found = told(body)
    assert [(doubt.code, doubt.place) for doubt in found] == [("targets", "II")]
    assert found[0].data["words"] == (
        "Mỗi xã có ít nhất 02 tổ hòa giải.",
        "100% hộ nghèo có thẻ bảo hiểm y tế.",
    )
    assert plan(body + WORK).purposes == ("II.1", "II.2")


def test_the_innermost_section_of_targets_is_told() -> None:
    body = "II. MỤC TIÊU, CHỈ TIÊU\n1. Mục tiêu\n- Giảm nghèo.\n2. Chỉ tiêu cụ thể\n- Mỗi xã giảm 10 hộ."
    assert [(doubt.code, doubt.place) for doubt in told(body)] == [("targets", "II.2")]


@pytest.mark.parametrize("heading", ["ĐỊNH MỨC CHI TIÊU", "GIẢI PHÁP", "KHEN THƯỞNG", "NGUYÊN TẮC"])
def test_a_section_without_a_part_is_told(heading: str) -> None:
    found = told(f"II. {heading}\n- Một việc.\n- Hai việc.\n1. Mục nhỏ\n- Ba.\n- Bốn.")
    assert [(doubt.code, doubt.place) for doubt in found] == [("section_left_out", "II")]
    assert found[0].data["words"] == ("Một việc.", "Hai việc.", "Ba.")
    assert found[0].data["count"] == 4


def test_a_heading_with_nothing_below_is_told_too() -> None:
    assert [(each.code, each.place) for each in told("II. LỘ TRÌNH\nIII. MỤC ĐÍCH\n- Một.")] == [
        ("section_left_out", "II")
    ]


def test_what_has_a_part_is_not_told() -> None:
    body = "I. MỤC ĐÍCH, YÊU CẦU\n- Một.\nII. NỘI DUNG\n1. Giải pháp\n- Hai.\nIII. HÌNH THỨC\n- Ba."
    assert told(body) == []


def test_money_is_told_as_what_stands_beside_its_question() -> None:
    assert [doubt.code for doubt in told("II. KINH PHÍ\n- Ngân sách huyện.")] == ["money_section"]


@pytest.mark.parametrize(("sentence", "left_out"), [("Báo cáo trước ngày 20/11/2022.", False), ("Có.", True)])
def test_a_section_on_reports_is_told_where_no_report_is_read(sentence: str, left_out: bool) -> None:
    found = told(
        f"IV. CHẾ ĐỘ BÁO CÁO\n- Các xã gửi báo cáo năm: {sentence}" if not left_out else "IV. BÁO CÁO\n- Có."
    )
    assert ([doubt.code for doubt in found] == ["section_left_out"]) is left_out


def table_plan(*rows: tuple[str, ...]) -> tuple[Directive, tuple[Doubt, ...]]:
    cells = [
        Line(text=text, cell=Cell(table=0, row=row, column=column, rows=1))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    head = (
        "KẾ HOẠCH\nGiảm nghèo huyện Sông Mây năm 2022\nỦy ban nhân dân huyện ban hành Kế hoạch:\nII. CHỈ TIÊU"
    )
    lines = [Line(text=line) for line in head.split("\n")]
    lines += [*cells, *(Line(text=line) for line in (WORK + END).split("\n"))]
    found = parse_plan(Source(name="a.docx", kind="docx", lines=tuple(lines)))
    return found.directive, tuple(doubt for doubt in found.doubts if doubt.code in CODES)


def test_a_table_of_targets_is_told_with_its_figures() -> None:
    heads = ("TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2022")
    directive, doubts = table_plan(heads, ("1", "Số hộ thoát nghèo", "hộ", "120"), ("2", "Tỷ lệ", "%", "5"))
    section = directive.section("II")
    assert section is not None
    assert [item.text for item in section.items] == ["Số hộ thoát nghèo", "Tỷ lệ"]
    assert directive.purposes == ()
    assert [doubt.data["words"] for doubt in doubts] == [
        (
            "Số hộ thoát nghèo | Đơn vị tính: hộ | Kế hoạch năm 2022: 120",
            "Tỷ lệ | Đơn vị tính: % | Kế hoạch năm 2022: 5",
        )
    ]


def test_a_table_that_gives_each_commune_its_figure_names_the_communes() -> None:
    heads = ("TT", "Đơn vị", "Chỉ tiêu")
    directive, doubts = table_plan(heads, ("1", "Xã An Phú", "120"), ("2", "Xã An Hòa", "90"))
    assert [doubt.data["words"] for doubt in doubts] == [
        ("Xã An Phú | Chỉ tiêu: 120", "Xã An Hòa | Chỉ tiêu: 90")
    ]
    assert [one.to for one in directive.assignments] == ["UBND các xã"]


def test_two_columns_of_targets_are_a_table() -> None:
    _, doubts = table_plan(("Chỉ tiêu", "Giao"), ("Số hộ thoát nghèo", "120 hộ"))
    assert [doubt.data["words"] for doubt in doubts] == [("Số hộ thoát nghèo | Giao: 120 hộ",)]


def test_a_paragraph_beside_what_is_used_is_told() -> None:
    body = "VI. TỔ CHỨC THỰC HIỆN\nNghiêm túc triển khai, không phô trương.\n1. UBND các xã:\n- Lập kế hoạch."
    found = plan(f"I. NỘI DUNG\n- Một.\n- Hai.\n{body}").warnings
    assert [text for text in found if "không phô trương" in text and "còn đoạn" in text]


def test_a_paragraph_on_reports_is_none_that_is_left_out() -> None:
    body = "VI. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Lập kế hoạch.\n2. Các đơn vị báo cáo trước ngày 20/11/2022."
    assert not [text for text in plan(f"I. NỘI DUNG\n- Một.\n- Hai.\n{body}").warnings if "còn đoạn" in text]


def test_beside_tasks_only_figures_may_be_targets() -> None:
    found = told(
        "III. CHỈ TIÊU, NHIỆM VỤ\n- Kéo giảm 5% số vụ.\n- Thực hiện Nghị quyết số 12-NQ/TW năm 2022."
    )
    assert [doubt.data["words"] for doubt in found] == [("Kéo giảm 5% số vụ.",)]
