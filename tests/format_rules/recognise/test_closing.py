"""The closing block: where it begins, and who stands in it."""

import pytest
from msgspec.structs import replace

from tests.format_rules.measured import Paper, decree
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.recognise.document import recognise

BASE, OPENING, LAST = "Căn cứ Luật", "Thực hiện Kế hoạch", "Trên đây là"


def elements(paper: Paper) -> Elements:
    return recognise(paper.facts)


@pytest.mark.parametrize(("letters", "signed"), [(59, True), (60, False)])
def test_an_authority_has_less_than_sixty_letters(letters: int, signed: bool) -> None:
    text = "TM. ỦY BAN NHÂN DÂN ".ljust(letters, "X")
    found = elements(decree().says("TM. ỦY BAN", text))
    assert (bool(found.authority) and found.authority[0].words == text) is signed


def test_an_authority_is_in_capitals() -> None:
    found = elements(decree().says("TM. ỦY BAN", "TM. Ủy ban nhân dân"))
    assert [para.words for para in found.authority] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_the_closing_block_begins_with_the_row_of_its_table() -> None:
    paper = decree().without("Nơi nhận")
    found = elements(paper)
    assert found.recipients_heading is None
    # the recipients beside the authority, in the same row, are none of the text
    assert found.body[-1].words.startswith(LAST)


def test_a_justified_paragraph_that_begins_with_an_office_is_text() -> None:
    text = "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ"
    paper = decree().says("Tham mưu bố trí", text)
    assert text in [para.words for para in elements(paper).body]
    assert text not in [para.words for para in elements(paper.with_para(text, align="center")).body]


def test_recipients_and_signer_stand_each_in_their_own_column() -> None:
    signer = decree().para("Trần Thị B")
    assert signer.cell is not None
    moved = decree().with_para("Trần Thị B", cell=replace(signer.cell, column=0))
    assert elements(decree()).signer == signer
    assert elements(moved).signer is None


def test_the_recipients_go_on_to_the_papers_last_line() -> None:
    paper = decree()
    for words in ("TM. ỦY BAN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị B"):
        paper = paper.without(words)
    found = elements(paper)
    assert [para.words for para in found.recipients] == [para.words for para in elements(decree()).recipients]
    assert found.recipients[-1].words.startswith("- Lưu")
