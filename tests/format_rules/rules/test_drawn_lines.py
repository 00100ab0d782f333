"""The lines drawn below motto, issuer and subject: length and middle on both sides."""

import pytest
from msgspec.structs import replace

from tests.format_rules.measured import Paper, decree
from ttdn_desktop.format_rules.facts import DrawnLine

TITLE, MOTTO, ISSUER, NUMBER, DATED = "CỘNG HÒA", "Độc lập", "XÃ VẠN THẮNG", "Số:", "Vạn Thắng, ngày"

KIND, SUBJECT = "KẾ HOẠCH", "Hoạt động"

SOLID = DrawnLine(length=60, off_center=0, solid=True)


def wide(words: str, width: float, length: float, **line: object) -> Paper:
    """A text of that width on the page, with a drawn line of that length below it."""
    drawn = replace(SOLID, length=length, **line)  # type: ignore[arg-type]
    return decree().with_position(words, left=100, right=100 + width).with_para(words, drawn_line=drawn)


@pytest.mark.parametrize(("length", "kept"), [(89.9, False), (90, True), (110, True), (110.1, False)])
def test_the_mottos_line_is_as_long_as_the_motto(length: float, kept: bool) -> None:
    assert ("motto.rule" not in wide(MOTTO, 100, length).broken()) is kept


@pytest.mark.parametrize(("rule", "words"), [("issuer.rule", ISSUER), ("subject.rule", SUBJECT)])
@pytest.mark.parametrize(("length", "kept"), [(31.2, False), (31.4, True), (52, True), (52.1, False)])
def test_the_other_lines_are_a_third_to_half_as_long(
    rule: str, words: str, length: float, kept: bool
) -> None:
    assert (rule not in wide(words, 100, length).broken()) is kept


@pytest.mark.parametrize(("off", "kept"), [(4.0, True), (-4.0, True), (4.1, False), (-4.1, False)])
def test_a_drawn_line_lies_in_the_middle(off: float, kept: bool) -> None:
    assert ("motto.rule" not in wide(MOTTO, 100, 100, off_center=off).broken()) is kept


def test_a_drawn_line_is_solid() -> None:
    assert "motto.rule" in wide(MOTTO, 100, 100, solid=False).broken()


def test_a_text_of_no_width_counts_as_one_millimetre() -> None:
    assert "motto.rule" not in wide(MOTTO, 0, 1).broken()
    assert "motto.rule" not in wide(MOTTO, 2, 2).broken()
    assert "motto.rule" in wide(MOTTO, 0, 2).broken()


def test_length_and_middle_of_the_subjects_line_tell_nothing_on_a_wrong_sheet() -> None:
    long = wide(SUBJECT, 100, 80)
    assert "subject.rule" in long.broken()
    assert "subject.rule" not in long.with_margin("left", 40).broken()
    # the head's lines stand in cells, whose width doesn't depend on the margins
    assert "motto.rule" in wide(MOTTO, 100, 80).with_margin("left", 40).broken()


def test_underlined_is_no_drawn_line() -> None:
    paper = decree().split(MOTTO, ("Độc lập - Tự do - ", {}), ("Hạnh phúc", {"underline": True}))
    assert "motto.rule" in paper.broken()


def test_typed_dashes_are_no_drawn_line() -> None:
    paper = decree().with_para(MOTTO, drawn_line=None)
    assert paper.count("motto.rule") == 1
    dashes = paper.added(MOTTO, "___")
    assert dashes.places("motto.rule") == [(5, 6)]
    assert "motto.rule" not in decree().added(MOTTO, "___").broken()
    # two are no line
    assert paper.added(MOTTO, "__").places("motto.rule") != [(5, 6)]


def test_a_drawn_line_is_put_right_where_it_is_this_papers_own() -> None:
    assert decree().with_para(MOTTO, drawn_line=None).fixable("motto.rule") == [True]
    # a wrong one is, where the paragraph or the next one holds it
    long = decree().with_drawn_line(MOTTO, length=200)
    assert long.fixable("motto.rule") == [True]
    at = decree().para(MOTTO).number
    elsewhere = long.with_facts(
        paras=tuple(
            replace(para, has_line=False) if para.number in (at, at + 1) else para
            for para in long.facts.paras
        )
    )
    assert elsewhere.fixable("motto.rule") == [False]
