"""Tables within cells, parted where a page ends (NOTES.md, Tables)."""

import pypdfium2
import pytest

from tests.office.layout.word_file import cell, paragraph, row, shown_lines, small_page, table, word_file
from ttdn_desktop.office.layout import LaidOut, to_pdf


def pages_of(made: LaidOut) -> list[list[str]]:
    document = pypdfium2.PdfDocument(made.pdf)
    found = [page.get_textpage().get_text_range().split() for page in document]
    document.close()
    return found


def lines(letter: str, count: int) -> str:
    return "".join(paragraph(f"{letter}{number}") for number in range(count))


def laid(body: str, height: int = 3000) -> LaidOut:
    return to_pdf(word_file(body, section=small_page(height)))


def test_a_nested_row_taller_than_a_page_goes_on_over_the_pages() -> None:
    inner = table([2000, 2000], row(cell(lines("a", 30), 2000), cell(lines("b", 12), 2000)))
    pages = pages_of(laid(table([4800], row(cell(inner + paragraph("hết"), 4800)))))
    assert [word for page in pages for word in page if word[0] == "a"] == [f"a{n}" for n in range(30)]
    assert [word for page in pages for word in page if word[0] == "b"] == [f"b{n}" for n in range(12)]
    assert {"a0", "b0"} <= set(pages[0])
    assert len(pages) == 4


@pytest.mark.parametrize("depth", [3, 6])
def test_tables_within_tables_lose_nothing(depth: int) -> None:
    body = lines("x", 40)
    for _ in range(depth):
        body = table([4600], row(cell(body, 4600))) + paragraph("sau")
    words = [word for page in pages_of(laid(body)) for word in page]
    assert [word for word in words if word != "sau"] == [f"x{n}" for n in range(40)]
    assert words.count("sau") == depth


def test_a_merged_cell_of_a_nested_table_is_parted_with_its_rows() -> None:
    rows = [row(cell(lines("m", 25), 2000, '<w:vMerge w:val="restart"/>'), cell("r0", 2000))]
    rows += [row(cell("", 2000, "<w:vMerge/>"), cell(f"r{n}", 2000)) for n in range(1, 20)]
    pages = pages_of(laid(table([4800], row(cell(table([2000, 2000], *rows) + paragraph(), 4800)))))
    words = [word for page in pages for word in page]
    assert sorted(words) == sorted([f"m{n}" for n in range(25)] + [f"r{n}" for n in range(20)])
    assert {"m0", "r0"} <= set(pages[0])


def test_a_row_that_must_not_be_parted_is_when_no_page_holds_it() -> None:
    tall = row(cell(lines("a", 30), 2000), properties="<w:cantSplit/>")
    pages = pages_of(laid(paragraph("trước") + table([2000], tall)))
    assert [word for page in pages for word in page] == ["trước"] + [f"a{n}" for n in range(30)]
    assert "a0" in pages[0]


def test_a_table_of_no_width_fills_its_cell_and_a_wide_one_ends_with_it() -> None:
    """Columns of 1,000 become half of the cell's 4,784 twips (measured on LibreOffice)."""
    unsized = table([1000, 1000], row(cell("a", 1000), cell("b", 1000)))
    found = pages_of(to_pdf(word_file(table([5000], row(cell(unsized + paragraph(), 5000))))))
    assert found == [["a", "b"]]


@pytest.mark.parametrize(
    ("end", "gap"),
    [
        (paragraph(), 17.2),
        (paragraph("", '<w:spacing w:before="200" w:after="100"/>'), 17.2),
        (paragraph() + paragraph(), 49.3),
    ],
)
def test_the_empty_paragraph_that_must_end_a_cell_behind_a_table_has_no_height(end: str, gap: float) -> None:
    inner = table([3000], row(cell(paragraph("trong"), 3000)))
    body = table([5000], row(cell(inner + end, 5000)), row(cell(paragraph("sau"), 5000)))
    found = {text: y for _, _, y, text in shown_lines(to_pdf(word_file(body)).pdf)}
    assert found["sau"] - found["trong"] == pytest.approx(gap, abs=0.2)
