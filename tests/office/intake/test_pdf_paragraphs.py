"""Rows become the paragraphs they were."""

import pytest

from tests.office.intake.pdf_spans import LETTER, span
from ttdn_desktop.office.intake.pdf_paragraphs import TextMeasures, blocks_of, measure
from ttdn_desktop.office.intake.pdf_rows import TextSpan

LEFT, RIGHT, LEADING = 85.0, 541.0, 18.0
TEXT = TextMeasures(LEFT, RIGHT, LEADING, indented=True)
FULL = int((RIGHT - LEFT) / LETTER)


def full(words: str, base: float, left: float = LEFT, **others: object) -> TextSpan:
    """Return a row that begins with ``words`` and reaches the right edge."""
    count = int((RIGHT - left) / LETTER) - len(words)
    return span(words + "a" * count, left, base, right=RIGHT, **others)


def blocks(*rows: TextSpan, text: TextMeasures = TEXT) -> list[int]:
    return [len(block.rows) for block in blocks_of(list(rows), text)]


def test_a_full_row_goes_on_and_a_short_one_ends_its_paragraph() -> None:
    first = full("Ủy ban ", 700, LEFT + 28)
    assert blocks(first, span("nhân dân xã.", LEFT, 682)) == [2]
    assert blocks(span("Ủy ban.", LEFT + 28, 700), span("nhân dân xã.", LEFT, 682)) == [1, 1]


@pytest.mark.parametrize(("gap", "expected"), [(LEADING, [2]), (LEADING + 6, [1, 1])])
def test_space_between_paragraphs_parts_them(gap: float, expected: list[int]) -> None:
    assert blocks(full("Ủy ban ", 700), span("nhân dân xã.", LEFT, 700 - gap)) == expected


def test_an_indented_row_begins_a_paragraph() -> None:
    assert blocks(full("Ủy ban ", 700), span("Các đơn vị.", LEFT + 28, 682)) == [1, 1]


def test_a_mark_begins_a_paragraph_unless_its_sentence_broke_there() -> None:
    first = full("Thực hiện Kế hoạch ", 700, LEFT + 28)
    assert blocks(first, span("- Nội dung hai.", LEFT + 28, 682)) == [1, 1]
    assert blocks(first, span("- nội dung còn lại.", LEFT, 682)) == [2]


@pytest.mark.parametrize(
    ("beginning", "expected"), [("Căn cứ Luật", [1, 1]), ("Xét đề nghị", [1, 1]), ("căn cứ luật", [2])]
)
def test_the_next_base_begins_a_paragraph_even_below_a_full_row(beginning: str, expected: list[int]) -> None:
    ended = full("Căn cứ ", 700)
    ended = span(f"{ended.text[:-1]};", ended.left, ended.base, right=ended.right)
    assert blocks(ended, span(f"{beginning} năm 2025", LEFT, 682)) == expected


def test_a_heading_does_not_go_on_in_plain_text() -> None:
    assert blocks(full("MỤC ĐÍCH ", 700, bold=1.0), span("Nội dung.", LEFT, 682)) == [1, 1]
    assert blocks(full("MỤC ĐÍCH ", 700, bold=1.0), span("YÊU CẦU", LEFT, 682, bold=1.0)) == [2]


def test_centred_rows_stand_each_for_itself() -> None:
    middle = (LEFT + RIGHT) / 2
    texts = (("KẾ HOẠCH", 700), ("NĂM", 682))
    rows = [span(words, middle - len(words) * LETTER / 2, base) for words, base in texts]
    assert blocks(*rows) == [1, 1]
    assert all(block.centered for block in blocks_of(rows, TEXT))


@pytest.mark.parametrize(
    ("last", "first", "expected"),
    [
        (full("Ủy ban nhân ", 60), span("dân xã.", LEFT, 780, page=2), True),
        (span("Ủy ban.", LEFT, 60), span("dân xã.", LEFT, 780, page=2), False),
        (full("Ủy ban nhân ", 60), span("Các đơn vị.", LEFT + 28, 780, page=2), False),
    ],
    ids=["goes on", "ended", "indented"],
)
def test_over_the_page_a_paragraph_goes_on_or_not(last: TextSpan, first: TextSpan, expected: bool) -> None:
    assert blocks_of([last, first], TEXT)[1].continues is expected


def test_where_the_last_row_of_a_page_ends_a_sentence_it_may_go_on() -> None:
    ended = full("Ủy ban ", 60)
    ended = span(f"{ended.text[:-1]}.", ended.left, ended.base, right=ended.right)
    assert blocks_of([ended, span("Các đơn vị", LEFT, 780, page=2)], TEXT)[1].continues is None


def test_the_measures_are_those_of_most_rows() -> None:
    rows = [full("1. ", 700 - 18 * at, LEFT + 28 if at % 2 else LEFT) for at in range(40)]
    found = measure([span("ra ngoài", 40, 750), *rows])
    assert (found.left, found.right, found.leading) == (LEFT, RIGHT, LEADING)
    assert not found.indented
    assert measure([]) == TextMeasures(0, 0, 0, indented=False)
