"""Label, title and note of an annex."""

import pytest

from tests.format_rules.measured import Paper, decree
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Cell
from ttdn_desktop.format_rules.recognise.document import recognise


def elements(paper: Paper) -> Elements:
    return recognise(paper.facts)


@pytest.mark.parametrize(
    ("lines", "title", "noted"), [(1, 1, True), (3, 3, True), (6, 3, True), (7, 1, False)]
)
def test_an_annexs_note_is_among_its_next_seven_paragraphs(lines: int, title: int, noted: bool) -> None:
    paper = decree().added("DANH MỤC", *[f"Dòng {at}" for at in range(lines - 1)])
    (annex,) = elements(paper).annexes
    assert (len(annex.title), annex.note is not None) == (title, noted)


def test_an_annex_begins_with_a_paragraph_that_says_only_that() -> None:
    for text, count in (
        ("Phụ lục", 1),
        ("PHỤ LỤC II", 1),
        ("Phụ lục 1:", 1),
        ("Phụ lục kèm theo", 0),
        ("Phụ lục A.", 1),
    ):
        assert len(elements(decree().says("Phụ lục", text)).annexes) == count
    in_table = decree().with_para("Phụ lục", cell=Cell(9, 0, 0))
    assert elements(in_table).annexes == []
