"""Telling a paper's elements apart: each length and count on both sides."""

from dataclasses import replace

import pytest

from tests.format_rules.measured import Paper, decree
from ttdn_desktop.format_rules.facts import Cell
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.recognise.document import recognise

KIND, SUBJECT, DATED, NUMBER, TITLE = "KẾ HOẠCH", "Hoạt động", "Vạn Thắng, ngày", "Số:", "CỘNG HÒA"
BASE, OPENING, LAST = "Căn cứ Luật", "Thực hiện Kế hoạch", "Trên đây là"


def elements(paper: Paper) -> Elements:
    return recognise(paper.facts)


def spaced(letters: int) -> str:
    """So many letters, the subject's words among them, without a stop."""
    return ("Hoạt động " + "năm và " * 40)[: letters - 1].rstrip().ljust(letters, "x")


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


@pytest.mark.parametrize(("letters", "is_found"), [(89, True), (90, False)])
def test_a_dated_line_of_the_head_has_less_than_ninety_letters(letters: int, is_found: bool) -> None:
    text = "ngày 05 tháng 02 năm 2026".rjust(letters, "x")
    assert (elements(decree().says(DATED, text)).place_date is not None) is is_found


@pytest.mark.parametrize(("letters", "is_found"), [(69, True), (70, False)])
def test_without_a_kind_a_dated_line_of_the_head_has_less_than_seventy(letters: int, is_found: bool) -> None:
    text = "ngày 05 tháng 02 năm 2026".rjust(letters, "x")
    paper = decree().without(KIND).says(DATED, text)
    assert (elements(paper).place_date is not None) is is_found


@pytest.mark.parametrize(("at", "is_found"), [(12, True), (13, False)])
def test_without_a_kind_the_head_ends_among_the_first_twelve_texts(at: int, is_found: bool) -> None:
    dated = decree().para(DATED).words
    before = at - place_of(decree(), dated)
    paper = decree().without(KIND).added(NUMBER, *[f"Dòng {number}" for number in range(before)])
    assert place_of(paper, dated) == at
    assert (elements(paper).place_date is not None) is is_found


@pytest.mark.parametrize(
    ("letters", "code"),
    [("K Ế H O Ạ C H", "KH"), ("B Á O C Á O", "BC"), ("Đ Ề Á N", None), ("K Ế H O Ạ CH", None)],
)
def test_letters_set_apart_are_one_word_from_five_on(letters: str, code: str | None) -> None:
    found = elements(decree().says(KIND, letters))
    assert (found.kind_code if found.kind else None) == code


@pytest.mark.parametrize(("lines", "taken"), [(3, 3), (4, 4), (5, 4)])
def test_a_subject_has_four_paragraphs_at_most(lines: int, taken: int) -> None:
    paper = decree().added(SUBJECT, *[f"của xã Vạn Thắng {at}" for at in range(lines - 1)])
    assert len(elements(paper).subject) == taken


@pytest.mark.parametrize(("letters", "subject"), [(60, True), (61, False)])
def test_a_long_sentence_of_sixty_letters_begins_the_text(letters: int, subject: bool) -> None:
    text = spaced(letters - 1) + "."
    paper = decree().says(SUBJECT, text).with_para(text, align="both")
    assert bool(elements(paper).subject) is subject
    # centred or without a stop it's the subject, however long
    assert elements(decree().says(SUBJECT, text)).subject
    bare = spaced(200)
    assert elements(decree().says(SUBJECT, bare).with_para(bare, align="both")).subject


@pytest.mark.parametrize(("letters", "taken"), [(159, 3), (160, 1)])
def test_an_addressee_of_a_list_has_less_than_160_letters(letters: int, taken: int) -> None:
    line = "- " + "x" * (letters - 2)
    bases = decree().para(BASE).text
    paper = decree().says(BASE, "Kính gửi:").added("Kính gửi:", line, "- Sở Ngoại vụ.", bases)
    assert len(elements(paper).addressee) == taken


@pytest.mark.parametrize(("letters", "signed"), [(59, True), (60, False)])
def test_an_authority_has_less_than_sixty_letters(letters: int, signed: bool) -> None:
    text = "TM. ỦY BAN NHÂN DÂN ".ljust(letters, "X")
    found = elements(decree().says("TM. ỦY BAN", text))
    assert (bool(found.authority) and found.authority[0].words == text) is signed


def test_an_authority_is_in_capitals() -> None:
    found = elements(decree().says("TM. ỦY BAN", "TM. Ủy ban nhân dân"))
    assert [para.words for para in found.authority] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


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


def test_bases_go_on_until_the_text_acts() -> None:
    def bases(*more: str) -> int:
        return len(elements(decree().added("Căn cứ Kế", *more)).bases)

    assert bases() == 3
    assert bases("Căn cứ Luật Báo chí;") == 4
    assert bases("Theo đề nghị của Phòng Văn hóa;") == 4
    assert bases("Theo đề nghị của Phòng Văn hóa, Ủy ban nhân dân xã ban hành Kế hoạch như sau.") == 3
    assert bases("Căn cứ vào đó, làm các việc sau:") == 3


def test_recipients_and_signer_stand_each_in_their_own_column() -> None:
    signer = decree().para("Trần Thị B")
    assert signer.cell is not None
    moved = decree().with_para("Trần Thị B", cell=replace(signer.cell, column=0))
    assert elements(decree()).signer == signer
    assert elements(moved).signer is None
