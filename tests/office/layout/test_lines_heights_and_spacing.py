"""How high lines are and what lies between paragraphs; twips measured on LibreOffice 7.4."""

import pytest

from tests.office.layout.word_file import drops, lines_in, numbered, paragraph, size, spaced
from ttdn_desktop.office.docx.model import ParagraphFormat
from ttdn_desktop.office.layout.lines import apply_line_rule


def pitch(points: float, properties: str = "") -> float:
    """Return the distance of baselines in twips, over 20 lines."""
    shown = lines_in(paragraph("\n".join(["L"] * 21), properties, run=size(points)))
    return (shown[-1][2] - shown[0][2]) * 20 / 20


@pytest.mark.parametrize(
    ("points", "twips"),
    [(8, 184), (10, 231), (11, 253), (12, 276), (13, 299), (13.5, 311), (14, 322), (15, 345)],
)
def test_a_single_line_is_as_high_as_libreoffice_makes_it(points: float, twips: int) -> None:
    assert pitch(points) == pytest.approx(twips, abs=0.3)


@pytest.mark.parametrize(
    ("points", "line", "twips"),
    [
        (14, 252, 338),
        (14, 264, 354),
        (13, 264, 328),
        (13, 250, 310),
        (14, 276, 370),
        (14, 259, 347),
        (14, 278, 370),
        (13, 271, 337),
        (14, 235, 316.2),
        (14, 360, 483),
        (14, 216, 290),
    ],
)
def test_a_proportional_line_counts_whole_percents_of_the_font(points: float, line: int, twips: int) -> None:
    assert pitch(points, spaced(line=line)) == pytest.approx(twips, abs=0.3)


@pytest.mark.parametrize(
    ("line", "percent", "made"),
    [
        (120, 50, (161, 101, 0)),
        (237, 98, (316, 256, 0)),
        (239, 99, (319, 259, 0)),  # 3 of 322 taken away, from above the text
        (240, 100, (322, 262, 0)),
        (243, 101, (325, 262, 3)),  # 3 of 322 added, below the text, where the page's end may cut them off
        (245, 102, (328, 262, 6)),
    ],
)
def test_below_a_whole_line_the_text_moves_up_and_above_it_room_lies_below(
    line: int, percent: int, made: tuple[int, int, int]
) -> None:
    assert (line * 100 + 20) // 240 == percent
    assert apply_line_rule(ParagraphFormat(line=line), 322, 262) == made


def test_a_proportional_lines_excess_lies_below_it() -> None:
    found = drops(paragraph("a\nb", spaced(line=276)) + paragraph("c"))
    assert (found["a"], found["b"], found["c"]) == pytest.approx((262, 632, 1002), abs=3)


def test_an_exact_line_has_its_baseline_at_four_fifths() -> None:
    found = drops(paragraph("a\nb", spaced(line=340, rule="exact")))
    assert (found["a"], found["b"]) == pytest.approx((272, 612), abs=3)


def test_an_at_least_line_grows_above_the_text() -> None:
    found = drops(paragraph("a", spaced(line=400, rule="atLeast")) + paragraph("b"))
    assert (found["a"], found["b"]) == pytest.approx((340, 662), abs=3)


def test_automatic_spacing_is_fourteen_points() -> None:
    automatic = '<w:spacing w:before="100" w:beforeAutospacing="1" w:after="100" w:afterAutospacing="1"/>'
    found = drops(paragraph("a") + paragraph("b", automatic) + paragraph("c"))
    assert (found["b"] - found["a"], found["c"] - found["b"]) == pytest.approx((602, 602), abs=3)


def test_between_paragraphs_lies_the_larger_of_after_and_before() -> None:
    body = paragraph("a", spaced(after=200)) + paragraph("b", spaced(before=100, after=100))
    found = drops(body + paragraph("c", spaced(before=300)))
    assert (found["b"] - found["a"], found["c"] - found["b"]) == pytest.approx((522, 622), abs=3)


def test_contextual_spacing_drops_only_the_paragraphs_own_share() -> None:
    contextual = "<w:contextualSpacing/>"
    body = paragraph("a", spaced(after=100)) + paragraph("b", spaced(300, 100) + contextual)
    found = drops(body + paragraph("c", spaced(300, 200) + contextual))
    assert (found["b"] - found["a"], found["c"] - found["b"]) == pytest.approx((422, 322), abs=3)


def test_empty_paragraphs_are_as_high_as_their_mark() -> None:
    low = spaced(line=20, rule="exact")
    body = paragraph("a") + paragraph() + paragraph(run=size(8)) + paragraph(properties=low)
    found = drops(body + paragraph("b") + paragraph(properties=low, run=size(1)) + paragraph("c"))
    assert (found["a"], found["b"], found["c"]) == pytest.approx((262, 1110, 1452), abs=3)


def test_space_above_counts_on_the_first_page_and_after_a_page_break_but_not_when_a_page_is_full() -> None:
    first = drops(paragraph("a", spaced(before=300)))
    assert first["a"] == pytest.approx(562, abs=3)
    asked = drops(numbered(2) + paragraph("a", "<w:pageBreakBefore/>" + spaced(before=300)))
    assert asked["a"] == pytest.approx(562, abs=3)
    full = drops(numbered(9) + paragraph("a", spaced(before=300)))
    assert full["a"] == pytest.approx(262, abs=3)


def test_a_superscript_hangs_from_the_lines_ascent() -> None:
    raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r>"
    body = f"<w:p><w:r><w:t>a</w:t></w:r>{raised}</w:p>"
    (_, _, low, _), (_, _, high, _) = lines_in(body)
    assert low - high == pytest.approx(5.5, abs=0.1)


def test_paragraph_borders_take_their_width_and_distance() -> None:
    edge = '<w:{} w:val="single" w:sz="8" w:space="4" w:color="auto"/>'
    borders = f"<w:pBdr>{edge.format('top')}{edge.format('bottom')}</w:pBdr>"
    found = drops(paragraph("a") + paragraph("b", borders + spaced(100, 100)) + paragraph("c"))
    assert (found["b"], found["c"]) == pytest.approx((784, 1306), abs=3)
