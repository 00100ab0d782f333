"""Where each paragraph stands: sections by their numbers, items by their marks."""

import pytest

from tests.directive.plans import HEAD, ids, numbers, plan
from ttdn_desktop.directive.lines import Line, Source
from ttdn_desktop.directive.parser import parse_plan

BODY = """I. MỤC ĐÍCH, YÊU CẦU
- Giới thiệu huyện.
II. NỘI DUNG
- Tuyên truyền.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa và Thông tin:
- Chủ trì.
2. Ủy ban nhân dân các xã:
- Xây dựng kế hoạch.
"""


def test_roman_and_arabic_headings_are_sections_and_dashes_items() -> None:
    directive = plan(BODY)
    assert numbers(directive) == {
        "I": "MỤC ĐÍCH, YÊU CẦU",
        "II": "NỘI DUNG",
        "III": "TỔ CHỨC THỰC HIỆN",
        "III.1": "Phòng Văn hóa và Thông tin",
        "III.2": "Ủy ban nhân dân các xã",
    }
    assert ids(directive)["III.2.1"] == "Xây dựng kế hoạch."


def test_plus_lines_stand_below_the_dash_before_them() -> None:
    directive = plan("I. NỘI DUNG\n- Tuyên truyền, gồm:\n+ Về biển;\n+ Về đảo.\n- Quảng bá.")
    assert ids(directive) == {
        "I.1": "Tuyên truyền, gồm:",
        "I.1.1": "Về biển;",
        "I.1.2": "Về đảo.",
        "I.2": "Quảng bá.",
    }
    assert directive.contents == ("I.1", "I.2")


def test_letters_hold_dashes_and_dashes_hold_plus() -> None:
    directive = plan("I. NỘI DUNG\na) Một:\n- Hai:\n+ Ba.\nb) Bốn.")
    assert list(ids(directive)) == ["I.1", "I.1.1", "I.1.1.1", "I.2"]


def test_without_roman_numbers_the_arabic_ones_are_the_top() -> None:
    directive = plan("1. Nội dung\n1.1. Về biển\na) Một.\n1.2. Về đảo\na) Hai.\n2. Hình thức\n- Ba.")
    assert list(numbers(directive)) == ["1", "1.1", "1.2", "2"]
    assert directive.contents == ("1.1.1", "1.2.1")
    assert directive.forms == ("2.1",)


def test_decimal_duties_are_items_of_the_body_they_repeat_the_number_of() -> None:
    directive = plan("I. TỔ CHỨC THỰC HIỆN\n2. UBND các xã:\n2.1. Lập kế hoạch.\n2.2. Báo cáo.")
    assert [duty.id for duty in directive.commune_duties] == ["I.2.1", "I.2.2"]


def test_bracketed_numbers_below_a_number_are_items() -> None:
    directive = plan("I. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n(1) Lập kế hoạch;\n(2) Báo cáo.")
    assert [duty.text for duty in directive.commune_duties] == ["Lập kế hoạch;", "Báo cáo."]


def test_upper_case_lines_without_numbers_are_headings_too() -> None:
    directive = plan("MỤC ĐÍCH\n- Một.\nNỘI DUNG\n- Hai.\nHÌNH THỨC\n- Ba.")
    assert numbers(directive) == {"I": "MỤC ĐÍCH", "II": "NỘI DUNG", "III": "HÌNH THỨC"}
    assert directive.forms == ("III.1",)


def test_bold_lines_without_numbers_are_headings_below_roman_ones() -> None:
    texts = [("I. TỔ CHỨC THỰC HIỆN", 1.0), ("Phòng Văn hóa và Thông tin", 1.0), ("- Chủ trì.", 0.0),
             ("UBND các xã, thị trấn", 1.0), ("- Lập kế hoạch.", 0.0)]  # fmt: skip
    head = [Line(text=line) for line in HEAD.split("\n")]
    lines = tuple(head + [Line(text=text, bold=bold) for text, bold in texts])
    directive = parse_plan(Source(name="a.docx", kind="docx", lines=lines)).directive
    assert [body.to for body in directive.assignments] == [
        "Phòng Văn hóa và Thông tin",
        "UBND các xã, thị trấn",
    ]
    assert [duty.id for duty in directive.commune_duties] == ["I.2.1"]


def test_automatic_numbers_count_as_if_typed() -> None:
    head = [Line(text=line) for line in HEAD.split("\n")]
    body = [
        Line(text="NỘI DUNG", number="I.", level=0, bold=1.0),
        Line(text="Tuyên truyền, gồm:", number="-", level=0),
        Line(text="Về biển;", number="-", level=1),
        Line(text="Quảng bá.", number="-", level=0),
    ]
    directive = parse_plan(Source(name="a.docx", kind="docx", lines=tuple(head + body))).directive
    assert list(ids(directive)) == ["I.1", "I.1.1", "I.2"]


@pytest.mark.parametrize(("further", "below"), [(0.0, False), (9.5, False), (10.0, True), (18.0, True)])
def test_a_list_set_ten_points_further_in_stands_below_the_item_that_announces_it(
    further: float, below: bool
) -> None:
    texts = (
        ("KẾ HOẠCH", 0.0),
        ("I. NỘI DUNG", 0.0),
        ("- Tuyên truyền, gồm:", 36.0),
        ("- Về biển;", 36.0 + further),
    )
    lines = tuple(Line(text=text, indent=indent) for text, indent in texts)
    directive = parse_plan(Source(name="a.docx", kind="docx", lines=lines)).directive
    assert list(ids(directive)) == (["I.1", "I.1.1"] if below else ["I.1", "I.2"])


@pytest.mark.parametrize("line", ["1. Các phòng:", "1. Chủ trì:"])
def test_lists_within_lists_end_at_a_depth_no_plan_has(line: str) -> None:
    found = plan(f"I. NỘI DUNG\n{chr(10).join([line] * 3_000)}")
    deepest, sections = 0, found.sections
    while sections:
        deepest, sections = deepest + 1, sections[-1].sections
    assert 8 < deepest <= 20
    assert sum(len(one) for one in (ids(found), numbers(found))) >= 3_000


def test_an_id_counted_below_an_item_is_not_that_of_a_numbered_one() -> None:
    found = plan("I. NỘI DUNG\n- Một:\n+ Hai\n+ Ba\n1.1. Bốn\n1.2. Năm")
    assert sorted(ids(found).values()) == ["Ba", "Bốn", "Hai", "Một:", "Năm"]
