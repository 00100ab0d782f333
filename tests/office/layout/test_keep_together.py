"""How much of a paragraph must stand on a page at least."""

import pytest

from tests.office.layout.word_file import numbered, pages_in, paragraph, text_lines
from ttdn_desktop.office.docx.model import Paragraph, ParagraphFormat, TextStyle
from ttdn_desktop.office.layout.keep_together import least_of_paragraph
from ttdn_desktop.office.layout.lines import Line


def least(count: int, form: ParagraphFormat) -> int:
    """Return the least of a paragraph whose lines are 1, 10, 100 … twips high, none of it spare."""
    lines = tuple(Line(height=10**number, ascent=0, spare=0, spans=()) for number in range(count))
    return least_of_paragraph(Paragraph(form, (), TextStyle()), lambda _: lines)


@pytest.mark.parametrize(("count", "twips"), [(1, 1), (2, 11), (3, 111), (4, 11), (5, 11), (6, 11), (7, 11)])
def test_of_four_lines_and_more_two_must_stand_and_of_fewer_all(count: int, twips: int) -> None:
    assert least(count, ParagraphFormat()) == twips


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_without_widow_control_one_line_is_enough(count: int) -> None:
    assert least(count, ParagraphFormat(widow_control=False)) == 1


@pytest.mark.parametrize(("count", "twips"), [(3, 111), (4, 1_111), (5, 11_111)])
def test_lines_kept_together_must_all_stand(count: int, twips: int) -> None:
    assert least(count, ParagraphFormat(keep_lines=True)) == twips


def test_a_heading_leaves_the_page_where_only_two_of_the_next_three_lines_would_fit() -> None:
    head = paragraph("head", "<w:keepNext/>")
    three, four = paragraph(text_lines("a", 3)), paragraph(text_lines("a", 4))
    assert pages_in(numbered(5) + head + three)[0][-4:] == ["head", "a0", "a1", "a2"]
    assert pages_in(numbered(6) + head + three)[1] == ["head", "a0", "a1", "a2"]
    assert pages_in(numbered(6) + head + four)[1] == ["a2", "a3"]
