"""Lines around a page; measured on LibreOffice 7.4, which draws those of a first page on no page."""

import pytest

from tests.office.layout.word_file import A4, numbered, word_file
from ttdn_desktop.office.layout.document_reader import read_document
from ttdn_desktop.office.layout.page_borders import draw_page_borders
from ttdn_desktop.office.layout.pagination import Paginator
from ttdn_desktop.office.layout.sheet import Rule


def bordered(
    attributes: str, kind: str = "single", sides: tuple[str, ...] = ("top", "left", "bottom", "right")
) -> str:
    lines = "".join(f'<w:{side} w:val="{kind}" w:sz="8" w:space="24" w:color="FF0000"/>' for side in sides)
    return A4 + f"<w:pgBorders {attributes}>{lines}</w:pgBorders>"


def rules(section: str) -> list[list[Rule]]:
    """Return each page's lines, on two pages."""
    sheets = Paginator(read_document(word_file(numbered(60), section=section))).run()
    draw_page_borders(sheets)
    return [list(sheet.rules) for sheet in sheets]


@pytest.mark.parametrize(
    ("attributes", "top", "right"),
    [
        ('w:offsetFrom="page"', (490, 490, 11416, 490), (11416, 490, 11416, 16348)),
        ('w:offsetFrom="text"', (1211, 644, 11262, 644), (11262, 644, 11262, 16194)),
    ],
)
def test_borders_stand_at_their_distance_from_the_page_or_from_the_text(
    attributes: str, top: tuple[float, ...], right: tuple[float, ...]
) -> None:
    first, second = rules(bordered(attributes))
    assert first == second
    assert [tuple(rule[:4]) for rule in (first[0], first[3])] == [top, right]
    assert {rule.stroke for rule in first} == {20}


@pytest.mark.parametrize(
    ("shown", "counts"), [("allPages", [4, 4]), ("firstPage", [4, 0]), ("notFirstPage", [0, 4])]
)
def test_borders_are_drawn_on_the_pages_that_ask_for_them(shown: str, counts: list[int]) -> None:
    pages = rules(bordered(f'w:offsetFrom="page" w:display="{shown}"'))
    assert [len(page) for page in pages] == counts


def test_a_double_border_is_drawn_twice_and_a_side_without_one_not_at_all() -> None:
    assert len(rules(bordered('w:offsetFrom="page"', "double"))[0]) == 8
    assert len(rules(bordered('w:offsetFrom="page"', sides=("top", "bottom")))[0]) == 2
    assert rules(bordered('w:offsetFrom="page"', "none"))[0] == []
