"""Where what a decision issues begins, and the block of a copy; what only looks like them."""

from dataclasses import replace

import pytest

from tests.format_rules.specimens.laying_out import MAKES, Make
from tests.format_rules.specimens.papers import build, specimens
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.recognise.document import recognise
from ttdn_desktop.office.format_check.measure import measure

DECISION, COPY = "quyết định kèm quy chế (1.3)", "sao y (3.1)"


def elements(name: str, make: Make = MAKES[0]) -> Elements:
    return recognise(measure(build(specimens()[name], make)))


@pytest.mark.parametrize("make", MAKES, ids=lambda make: make.name)
def test_what_a_decision_issues_has_a_head_kind_note_and_chapters(make: Make) -> None:
    main = elements(DECISION, make)
    (issued,) = main.attached
    assert issued.role == "issued"
    assert [line.words for line in (*issued.parent, *issued.issuer)] == ["UBND TỈNH BÌNH SƠN", "SỞ NỘI VỤ"]
    assert issued.kind is not None
    assert issued.kind.words == "QUY CHẾ"
    assert issued.note is not None
    assert [division.label.words for division in issued.divisions] == [
        "Chương I",
        "Chương II",
        "Mục 1",
        "Mục 2",
    ]
    assert len(main.body) == 2


@pytest.mark.parametrize("make", MAKES, ids=lambda make: make.name)
def test_a_copys_block_has_issuer_form_number_and_signature(make: Make) -> None:
    main = elements(COPY, make)
    (copy,) = main.attached
    assert copy.role == "copy"
    assert [line.words for line in copy.issuer] == ["ỦY BAN NHÂN DÂN", "XÃ ĐÔNG HẢI"]
    assert copy.kind_of_paper is not None
    assert copy.kind_of_paper.title == "SAO Y"
    assert [line.words for line in copy.authority] == ["TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]
    assert copy.signer is not None
    assert main.signer is not None
    assert main.signer.words == "Dương Quốc Anh"


@pytest.mark.parametrize(
    ("form", "kind"), [("SAO LỤC", "SAO LỤC"), ("TRÍCH SAO", "TRÍCH SAO"), ("SAO Y BẢN CHÍNH", "SAO Y")]
)
def test_forms_of_a_copy(form: str, kind: str) -> None:
    paper = specimens()[COPY]
    assert paper.copy is not None
    found = recognise(measure(build(paper.set(copy=replace(paper.copy, form=form)), MAKES[0])))
    (copy,) = found.attached
    assert copy.kind_of_paper is not None
    assert copy.kind_of_paper.title == kind


def test_a_plan_with_an_annex_has_nothing_attached() -> None:
    assert elements("công văn (1.5)").attached == []
