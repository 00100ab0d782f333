"""Sheet, margins, page numbers, fonts, the pages' ends: each number on both sides."""

import pytest
from msgspec.structs import replace

from tests.format_rules.measured import TEXT, Paper, circular, decree
from ttdn_desktop.format_rules.engine import check

SIGNED = "TM. ỦY BAN"


def lines_beside_the_signature(count: int, *, page: int = 4) -> Paper:
    """The closing block on a page with so many lines of the text, the rest of it a page before."""
    paper = decree()
    signed = paper.para(SIGNED).position
    assert signed is not None
    facts = paper.facts
    for para in facts.paras[: paper.para("Nơi nhận").number - 1]:
        if para.position is not None and para.position.page >= page:
            paper = paper.with_position(para.words, page=page - 1)
    last = "Trên đây là"
    if count:
        paper = paper.with_position(last, page=page, lines=count)
    return paper


@pytest.mark.parametrize(("width", "kept"), [(208.9, False), (209, True), (211, True), (211.1, False)])
def test_width_of_the_sheet(width: float, kept: bool) -> None:
    assert ("page.size" not in decree().with_section(width=width).broken()) is kept
    lying = decree().with_section(1, height=width)
    assert ("page.size" not in lying.broken()) is kept


@pytest.mark.parametrize(("height", "kept"), [(295.9, False), (296, True), (298, True), (298.1, False)])
def test_height_of_the_sheet(height: float, kept: bool) -> None:
    assert ("page.size" not in decree().with_section(height=height).broken()) is kept


@pytest.mark.parametrize(
    ("side", "low", "high"), [("top", 20, 25), ("bottom", 20, 25), ("left", 30, 35), ("right", 15, 20)]
)
def test_margins_within_two_tenths_of_a_millimetre(side: str, low: float, high: float) -> None:
    rule = f"page.margin.{side}"
    for value in (low - 0.2, low, high, high + 0.2):
        assert rule not in decree().with_margin(side, value).broken()
    for value in (low - 0.21, high + 0.21):
        assert rule in decree().with_margin(side, value).broken()


def test_on_a_lying_page_the_upright_margins_may_have_turned_with_it() -> None:
    # turned to the left, the top margin (20 to 25) lies at the left
    turned = decree().with_margin("left", 22, at=1)
    assert "page.margin.left" not in turned.broken()
    # the same on an upright page is none
    assert "page.margin.left" in decree().with_margin("left", 22).broken()
    # what no upright margin has is none either
    assert "page.margin.left" in decree().with_margin("left", 27, at=1).broken()
    # to either side: the left margin (30 to 35) comes to lie at the top or at the bottom
    assert "page.margin.top" not in decree().with_margin("top", 33, at=1).broken()
    assert "page.margin.bottom" not in decree().with_margin("bottom", 33, at=1).broken()
    assert "page.margin.right" not in decree().with_margin("right", 24, at=1).broken()


def test_a_square_page_is_upright() -> None:
    square = decree().with_section(width=210, height=210)
    assert "page.orientation" not in square.broken()
    assert "page.margin.left" in square.with_margin("left", 22).broken()
    assert "page.orientation" in decree().with_section(width=210.1, height=210).broken()


@pytest.mark.parametrize(("size", "kept"), [(12.5, False), (13, True), (14, True), (14.5, False)])
def test_size_of_the_page_number(size: float, kept: bool) -> None:
    assert ("page.number" not in decree().with_page_number(size=size).broken()) is kept


def test_look_of_the_page_number() -> None:
    for wrong in ({"bold": True}, {"italic": True}, {"align": "right"}, {"around": "Trang 1"}):
        assert "page.number" in decree().with_page_number(**wrong).broken()
    assert "page.number" not in decree().with_page_number(around="- 1 -".replace("1", "")).broken()
    assert "page.number" in decree().with_page_number(place="footer").broken()
    assert "page.number" in circular().with_page_number(place="header").broken()


@pytest.mark.parametrize(("first", "kept"), [(None, True), (0, False), (1, True), (2, False)])
def test_pages_count_from_one(first: int | None, kept: bool) -> None:
    assert ("page.number" not in decree().with_section(first_number=first).broken()) is kept
    # a later section goes on counting, or is counted anew from anywhere
    assert "page.number" not in decree().with_section(1, first_number=4).broken()


def test_the_number_is_hidden_on_the_papers_first_page_only() -> None:
    assert "page.number" in decree().with_section(on_first=True).broken()
    assert "page.number" not in decree().with_section(1, on_first=True).broken()


@pytest.mark.parametrize(("fmt", "kept"), [("decimal", True), ("numberInDash", True), ("upperRoman", False)])
def test_pages_are_counted_in_arabic(fmt: str, kept: bool) -> None:
    assert ("page.number" not in decree().with_section(number_format=fmt).broken()) is kept


def test_one_page_needs_no_number_and_two_do() -> None:
    bare = decree().with_section(numbers=())
    assert "page.number" in bare.with_facts(pages=2).broken()
    assert "page.number" not in bare.with_facts(pages=1).broken()


def test_a_later_section_needs_a_number_of_its_own_where_an_annex_stands_in_it() -> None:
    assert "page.number" in decree().with_section(1, numbers=()).broken()
    without_annex = decree().without("Phụ lục")
    assert "page.number" not in without_annex.with_section(1, numbers=()).broken()


def test_what_only_the_number_is_wrong_in_can_be_fixed_by_a_program() -> None:
    assert decree().with_section(first_number=5).fixable("page.number") == [True]
    assert decree().with_section(number_format="upperRoman").fixable("page.number") == [True]
    assert decree().with_page_number(bold=True).fixable("page.number") == [False]
    assert decree().with_section(on_first=True, title_page=False).fixable("page.number") == [True]
    assert decree().with_section(on_first=True, title_page=True).fixable("page.number") == [False]
    bare = decree().with_section(on_first=True, title_page=False, holds_more=True)
    assert bare.fixable("page.number") == [False]
    assert decree().with_section(first_number=5, holds_more=True).fixable("page.number") == [True]


def test_a_font_is_told_once_with_all_its_paragraphs() -> None:
    paper = decree().with_runs(TEXT, fonts=("Arial",)).with_runs("b) Khẳng định", fonts=("Arial",))
    assert paper.places("font.name") == [(18, 19)]
    assert "font.name" not in circular().with_runs("1. Tạo sự", fonts=("Arial",)).broken()
    assert "font.name" in circular().with_runs("1. Tạo sự", fonts=(".VnTime",)).broken()


def test_a_font_of_header_or_footer_is_told_beside_the_texts() -> None:
    other = replace(decree().para(TEXT).runs[0], fonts=("Arial",))
    furniture = decree().with_facts(furniture=(*decree().facts.furniture, other))
    assert furniture.count("font.name") == 1
    # the text's can be put right, the header's can't: each is told
    both = furniture.with_runs(TEXT, fonts=("Arial",))
    assert sorted(both.fixable("font.name")) == [False, True]


def test_color_in_text_and_in_header_or_footer() -> None:
    assert "font.color" in decree().with_runs(TEXT, color="C00000").broken()
    red = replace(decree().para(TEXT).runs[0], color="C00000")
    assert "font.color" in decree().with_facts(furniture=(red,)).broken()


def test_each_empty_page_is_told() -> None:
    assert decree().with_facts(empty_pages=(2, 4)).count("paper.empty-page") == 2


@pytest.mark.parametrize(("lines", "kept"), [(0, False), (1, False), (2, True)])
def test_two_lines_of_text_stand_with_the_signature(lines: int, kept: bool) -> None:
    assert ("paper.widow" not in lines_beside_the_signature(lines).broken()) is kept


def test_one_line_above_the_signature_of_a_paper_of_one_page_is_enough() -> None:
    paper = decree().with_position(SIGNED, page=1)
    for para in paper.facts.paras:
        body = 15 <= para.number <= 57
        if para.position and body:
            paper = paper.with_position(para.words, page=1 if para.number == 57 else 2, lines=1)
    assert "paper.widow" not in paper.broken()
    assert "paper.widow" in lines_beside_the_signature(1, page=2).with_position(SIGNED, page=2).broken()


def test_a_last_paragraph_that_runs_on_over_the_page_stands_with_the_signature() -> None:
    alone = lines_beside_the_signature(0)
    running = alone.with_position("Trên đây là", top=270, bottom=30, lines=2)
    assert "paper.widow" not in running.broken()
    assert "paper.widow" in running.with_position("Trên đây là", lines=1).broken()
    assert "paper.widow" in running.with_position("Trên đây là", bottom=270).broken()


def test_one_old_font_among_a_runs_fonts_is_enough() -> None:
    assert "font.name" in circular().with_runs("1. Tạo sự", fonts=("Arial", ".VnTime")).broken()
    assert circular().with_runs("1. Tạo sự", fonts=("Arial", ".VnTime")).count("font.name") == 1


@pytest.mark.parametrize(
    ("slots", "severity", "code"),
    [
        ((("ascii", "Arial"),), "error", "font.name/other"),
        ((("eastAsia", "Arial"),), "warning", "font.name/undrawn"),
        ((("cs", "Arial"), ("hAnsi", "Arial")), "error", "font.name/other"),
    ],
)
def test_a_font_that_nothing_is_drawn_in_is_to_be_looked_at(
    slots: tuple[tuple[str, str], ...], severity: str, code: str
) -> None:
    (found,) = check(decree().with_runs(TEXT, fonts=("Arial",), slots=slots).facts).findings
    assert (found.severity, found.code) == (severity, code)
    assert dict(found.data)["slots"] == tuple(
        name for name in ("ascii", "hAnsi", "eastAsia", "cs") if name in dict(slots)
    )


@pytest.mark.parametrize(("fmt", "kept"), [("", True), ("decimal", True), ("upperRoman", False)])
def test_a_page_field_may_say_itself_how_it_counts(fmt: str, kept: bool) -> None:
    assert ("page.number" not in decree().with_page_number(number_format=fmt).broken()) is kept
    # whatever the section counts in
    paper = decree().with_section(number_format="upperRoman").with_page_number(number_format=fmt)
    assert ("page.number" not in paper.broken()) is (fmt == "decimal")
