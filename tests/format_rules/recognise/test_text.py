"""Subject, addressees, bases: each length and count on both sides."""

import pytest

from tests.format_rules.measured import Paper, decree
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.recognise.document import recognise

KIND, SUBJECT, DATED, NUMBER, TITLE = "KẾ HOẠCH", "Hoạt động", "Vạn Thắng, ngày", "Số:", "CỘNG HÒA"

BASE, OPENING, LAST = "Căn cứ Luật", "Thực hiện Kế hoạch", "Trên đây là"


def elements(paper: Paper) -> Elements:
    return recognise(paper.facts)


def spaced(letters: int) -> str:
    """So many letters, the subject's words among them, without a stop."""
    return ("Hoạt động " + "năm và " * 40)[: letters - 1].rstrip().ljust(letters, "x")


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


def test_bases_go_on_until_the_text_acts() -> None:
    def bases(*more: str) -> int:
        return len(elements(decree().added("Căn cứ Kế", *more)).bases)

    assert bases() == 3
    assert bases("Căn cứ Luật Báo chí;") == 4
    assert bases("Theo đề nghị của Phòng Văn hóa;") == 4
    assert bases("Theo đề nghị của Phòng Văn hóa, Ủy ban nhân dân xã ban hành Kế hoạch như sau.") == 3
    assert bases("Căn cứ vào đó, làm các việc sau:") == 3
