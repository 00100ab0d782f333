"""Expected values were measured on LibreOffice 7.4 with the same files (NOTES.md, Tabs)."""

import pytest

from tests.office.layout.word_file import paragraph, shown_stretches, word_file
from ttdn_desktop.office.layout import to_pdf

SUPERSCRIPT = '<w:vertAlign w:val="superscript"/>'


def tabbed(stop: str, *texts: str, align: str = "") -> str:
    """Return a paragraph whose texts stand apart by tabs, with one tab stop."""
    between = "</w:t><w:tab/><w:t>".join(texts)
    return f"<w:p><w:pPr><w:tabs>{stop}</w:tabs>{align}</w:pPr><w:r><w:t>{between}</w:t></w:r></w:p>"


def stop(kind: str, at: int, leader: str = "") -> str:
    return f'<w:tab w:val="{kind}" w:pos="{at}" w:leader="{leader or "none"}"/>'


def lines(body: str, mode: int = 15) -> list[tuple[float, float, str]]:
    return [(x, y, text) for _, x, y, text in shown_stretches(to_pdf(word_file(body, mode=mode)).pdf)]


@pytest.mark.parametrize(
    ("leader", "sign", "count"),
    [("dot", ".", 127), ("hyphen", "-", 96), ("underscore", "_", 64), ("middleDot", "·", 96)],
)
def test_a_tab_is_filled_with_whole_signs(leader: str, sign: str, count: int) -> None:
    [(_, _, text)] = lines(tabbed(stop("right", 9071, leader), "a", ""))
    assert text.replace(" ", "") == f"a{sign * count}"


def test_a_decimal_tab_lines_up_the_point() -> None:
    found = lines(tabbed(stop("decimal", 4500), "a", "12.75") + tabbed(stop("decimal", 4500), "a", "1234"))
    starts = {text: x for x, _, text in found}
    assert starts["12.75"] == pytest.approx(296.2, abs=0.2)
    assert starts["1234"] == pytest.approx(282.2, abs=0.2)


def test_past_the_edge_a_tab_takes_its_text_along_up_to_word_2010() -> None:
    body = tabbed(stop("left", 9900), "a", "b")
    starts = {text: (x, y) for x, y, text in lines(body, mode=11)}
    assert starts["b"][0] == pytest.approx(580.2, abs=0.2)
    assert starts["b"][1] == starts["a"][1]


def test_past_the_edge_a_tab_has_a_line_of_its_own_since_word_2013() -> None:
    found = {text: y for _, y, text in lines(tabbed(stop("left", 9900), "a", "b"))}
    assert found["b"] - found["a"] == pytest.approx(32.2, abs=0.2)


@pytest.mark.parametrize(("align", "height"), [("left", 16.1), ("both", 0), ("center", 0), ("right", 0)])
def test_an_empty_superscript_line_has_height_only_on_the_left(align: str, height: float) -> None:
    empty = paragraph("", f'<w:jc w:val="{align}"/>', run=SUPERSCRIPT)
    found = {text: y for _, y, text in lines(paragraph("A") + empty + paragraph("B"))}
    assert found["B"] - found["A"] - 16.1 == pytest.approx(height, abs=0.1)
