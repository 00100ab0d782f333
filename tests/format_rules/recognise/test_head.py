"""Telling the elements of the head apart: each length and count on both sides."""

import pytest

from tests.format_rules.measured import Paper, decree
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.recognise.document import recognise

TITLE, MOTTO, ISSUER, NUMBER, DATED = "CỘNG HÒA", "Độc lập", "XÃ VẠN THẮNG", "Số:", "Vạn Thắng, ngày"

KIND, SUBJECT = "KẾ HOẠCH", "Hoạt động"


def test_a_paper_without_a_kind_is_read_by_its_motto_and_title_too() -> None:
    bare = decree().without(KIND).without(NUMBER).without(DATED)
    assert "motto" not in bare.broken()
    assert "national-title" not in bare.broken()


def elements(paper: Paper) -> Elements:
    return recognise(paper.facts)


def place_of(paper: Paper, words: str) -> int:
    """Return which of the texts one is, from 1."""
    return [para.words for para in paper.facts.paras if para.words].index(words) + 1


@pytest.mark.parametrize(("letters", "is_found"), [(89, True), (90, False)])
def test_a_dated_line_of_the_head_has_less_than_ninety_letters(letters: int, is_found: bool) -> None:
    text = "ngày 05 tháng 02 năm 2026".rjust(letters, "x")
    assert (elements(decree().says(DATED, text)).place_date is not None) is is_found


@pytest.mark.parametrize(("letters", "is_found"), [(69, True), (70, False)])
def test_without_a_kind_a_dated_line_of_the_head_has_less_than_seventy(letters: int, is_found: bool) -> None:
    text = "ngày 05 tháng 02 năm 2026".rjust(letters, "x")
    paper = decree().without(KIND).says(DATED, text)
    assert (elements(paper).place_date is not None) is is_found


@pytest.mark.parametrize(("at", "is_found"), [(14, True), (15, False)])
def test_without_a_kind_the_head_ends_among_the_first_fourteen_texts(at: int, is_found: bool) -> None:
    dated = decree().para(DATED).words
    before = at - place_of(decree(), dated)
    paper = decree().without(KIND).added(NUMBER, *[f"Dòng {number}" for number in range(before)])
    assert place_of(paper, dated) == at
    assert (elements(paper).place_date is not None) is is_found


def test_of_two_organs_the_lower_one_issues() -> None:
    found = elements(decree())
    assert [para.words for para in (*found.parent, *found.issuer)] == ["ỦY BAN NHÂN DÂN", "XÃ VẠN THẮNG"]

    named = decree().says("ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN XÃ VẠN THẮNG")
    above = elements(named.says(ISSUER, "TRẠM Y TẾ"))
    assert [para.words for para in above.issuer] == ["TRẠM Y TẾ"]


@pytest.mark.parametrize(
    ("above", "issuer"),
    [
        (("TRUNG ƯƠNG ĐOÀN",), ("TỈNH ĐOÀN QUẢNG TRỊ",)),
        (
            ("ỦY BAN TRUNG ƯƠNG", "MẶT TRẬN", "TỔ QUỐC VIỆT NAM"),
            ("BAN THƯỜNG TRỰC", "ỦY BAN MẶT TRẬN", "TỔ QUỐC VIỆT NAM", "TỈNH QUẢNG TRỊ"),
        ),
        (("TỈNH ỦY QUẢNG TRỊ",), ("ĐẢNG ỦY XÃ CAM LỘ",)),
    ],
)
def test_an_upright_organ_above_a_bold_one_is_its_superior(
    above: tuple[str, ...], issuer: tuple[str, ...]
) -> None:
    paper = decree().says(ISSUER, issuer[-1]).says("ỦY BAN NHÂN DÂN", (*above, *issuer)[0])
    first = (*above, *issuer)[0]
    for line in reversed((*above, *issuer)[1:-1]):
        paper = paper.added(first, line)
    for line in above:
        paper = paper.with_runs(line, bold=False)
    for line in issuer[:-1]:
        paper = paper.with_runs(line, bold=True)
    found = elements(paper)
    assert tuple(para.words for para in found.parent) == above
    assert tuple(para.words for para in found.issuer) == issuer
