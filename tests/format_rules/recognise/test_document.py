"""The elements of a whole paper, and where its kind stands."""

import pytest

from tests.format_rules.measured import Paper, decree
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.recognise.document import recognise

KIND, SUBJECT, DATED, NUMBER, TITLE = "KẾ HOẠCH", "Hoạt động", "Vạn Thắng, ngày", "Số:", "CỘNG HÒA"


def elements(paper: Paper) -> Elements:
    return recognise(paper.facts)


def test_every_element_of_a_clean_paper_is_found() -> None:
    found = elements(decree())
    assert [para.words for para in found.issuer] == ["ỦY BAN NHÂN DÂN", "XÃ VẠN THẮNG"]
    assert found.parent == []
    assert (found.kind_code, len(found.subject), len(found.bases), len(found.annexes)) == ("KH", 1, 3, 1)
    assert [para.words for para in found.authority] == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert found.signer is not None
    assert found.signer.words == "Trần Thị B"
    assert len(found.recipients) == 8
    assert [para.number for para in found.opening] == [15]
    assert (found.body[0].number, found.body[-1].number) == (15, 57)


def place_of(paper: Paper, words: str) -> int:
    """Return which of the texts one is, from 1."""
    return [para.words for para in paper.facts.paras if para.words].index(words) + 1


@pytest.mark.parametrize(("place", "is_found"), [(30, True), (31, False)])
def test_the_kind_stands_among_the_first_thirty_texts(place: int, is_found: bool) -> None:
    before = place - place_of(decree(), KIND)
    paper = decree().added(DATED, *[f"Dòng {at}" for at in range(before)])
    assert place_of(paper, KIND) == place
    assert (elements(paper).kind is not None) is is_found


@pytest.mark.parametrize(
    ("letters", "code"),
    [("K Ế H O Ạ C H", "KH"), ("B Á O C Á O", "BC"), ("Đ Ề Á N", None), ("K Ế H O Ạ CH", None)],
)
def test_letters_set_apart_are_one_word_from_five_on(letters: str, code: str | None) -> None:
    found = elements(decree().says(KIND, letters))
    assert (found.kind_code if found.kind else None) == code


def test_a_name_that_goes_on_in_the_head_is_no_kind() -> None:
    paper = decree().says("ỦY BAN NHÂN DÂN", "PHÒNG TÀI CHÍNH -").says("XÃ VẠN THẮNG", "KẾ HOẠCH")
    found = elements(paper)
    assert found.kind is not None
    assert place_of(paper, "KẾ HOẠCH") == 2
    assert found.kind.cell is None
