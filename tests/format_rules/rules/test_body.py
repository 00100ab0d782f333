"""The text proper: size, indent, spacing, lines; each number on both sides."""

import pytest

from tests.format_rules.measured import TEXT, Paper, circular, decree

BASE = "Căn cứ Nghị"

NEXT = "b) Khẳng định"

PLAIN = "Tham mưu bố trí"

LAST = "Trên đây là"


def all_text(size: float) -> Paper:
    """The decree's paper with every paragraph of the body in one size, the headings too."""
    paper = decree()
    for para in paper.facts.paras[14:57]:
        paper = paper.with_runs(para.words, size=size)
    return paper


@pytest.mark.parametrize(("size", "kept"), [(12.5, False), (13, True), (14, True), (14.5, False)])
def test_size_of_the_text(size: float, kept: bool) -> None:
    assert ("body" not in all_text(size).broken()) is kept


def test_one_size_for_the_whole() -> None:
    assert "body" in decree().with_runs(PLAIN, size=13).broken()
    # a heading of another size isn't the body's matter
    assert "body" not in decree().with_runs("1. Mục đích", size=13).broken()


def test_of_a_size_that_no_text_may_have_the_others_are_not_told() -> None:
    paper = all_text(11).with_runs(PLAIN, size=14)
    assert paper.places("body")
    assert all(47 not in places for places in paper.places("body"))


def test_the_size_that_most_letters_have_is_the_texts() -> None:
    paper = all_text(13).with_runs(PLAIN, size=14)
    assert paper.places("body") == [(47,)]


def test_bold_in_more_than_half_of_the_letters() -> None:
    def part(bold: int, plain: int) -> Paper:
        return decree().split(PLAIN, ("x" * bold, {"bold": True}), ("y" * plain, {}))

    assert "body" not in part(10, 10).broken()
    assert "body" in part(11, 10).broken()
    assert "body" not in part(10, 11).broken()


def test_capitals_are_judged_in_long_paragraphs_only() -> None:
    for length, kept in ((40, True), (41, False)):
        assert ("body" not in decree().says(PLAIN, "A" * length).broken()) is kept


@pytest.mark.parametrize(
    ("indent", "decreed", "earlier"),
    [
        (9.4, False, False),
        (9.5, True, True),
        (10.5, True, True),
        (10.6, False, True),
        (12.1, False, True),
        (12.2, True, True),
        (13.2, True, True),
        (13.3, False, False),
    ],
)
def test_indent_of_the_first_line(indent: float, decreed: bool, earlier: bool) -> None:
    for words in (PLAIN, BASE):
        assert ("body.indent" not in decree().with_para(words, first_line=indent).broken()) is decreed
    old = circular().with_para("Tăng thời lượng", first_line=indent)
    assert ("body.indent" not in old.broken()) is earlier


def test_a_tab_is_as_good_as_an_indent() -> None:
    raw = "\t" + decree().para(PLAIN).raw
    assert "body.indent" not in decree().with_para(PLAIN, raw=raw, first_line=0).broken()
    assert "body.indent" not in decree().with_para(PLAIN, raw=raw, first_line=0.9).broken()
    # from one millimetre on the indent counts, not the tab
    assert "body.indent" in decree().with_para(PLAIN, raw=raw, first_line=1).broken()


@pytest.mark.parametrize(
    ("left", "first", "kept"),
    [(2.0, 12.7, True), (2.1, 12.7, False), (12.7, 12.7, False), (13, 12.7, True)],
)
def test_a_whole_paragraph_set_in(left: float, first: float, kept: bool) -> None:
    paper = decree().with_para(PLAIN, left=left, first_line=first)
    assert ("body.indent" not in paper.broken()) is kept


@pytest.mark.parametrize(("gap", "kept"), [(5.9, False), (5.95, True), (6, True), (12, True), (None, True)])
def test_space_between_paragraphs(gap: float | None, kept: bool) -> None:
    assert ("body.spacing" not in decree().with_para(NEXT, gap=gap).broken()) is kept


def test_the_space_before_the_first_paragraph_is_not_the_texts() -> None:
    assert "body.spacing" not in decree().with_para("Căn cứ Luật", gap=0).broken()
    assert "body.spacing" in decree().with_para(BASE, gap=0).broken()


def test_empty_paragraphs_between_and_behind_the_text() -> None:
    assert "body.spacing" in decree().added("Căn cứ Luật", "").broken()
    assert "body.spacing" in decree().added(LAST, "").broken()
    assert "body.spacing" not in decree().added("Hoạt động", "").broken()
    # one that Word needs
    assert "body.spacing" not in decree().added(TEXT, "", is_needed_empty=True).broken()


@pytest.mark.parametrize(
    ("lines", "kept"), [(0.97, False), (0.98, True), (1, True), (1.5, True), (1.52, True), (1.53, False)]
)
def test_line_spacing(lines: float, kept: bool) -> None:
    for words in (TEXT, BASE):
        assert ("body.line" not in decree().with_para(words, line_spacing=lines).broken()) is kept


@pytest.mark.parametrize(("points", "kept"), [(14.9, False), (15, True), (18, True)])
def test_exact_line_spacing_under_the_circular(points: float, kept: bool) -> None:
    words = "Tăng thời lượng"
    # an exact spacing is judged by its points, whatever it comes to in lines
    for lines in (0.8, 1.2):
        paper = circular().with_para(words, exact_spacing=points, line_spacing=lines)
        assert ("body.line" not in paper.broken()) is kept
    # the decree knows lines alone
    assert (
        "body.line" not in decree().with_para(TEXT, exact_spacing=points, line_spacing=0.9).broken()
    ) is False


def test_the_last_sentence_ends_with_the_end_mark() -> None:
    assert "end-mark" in decree().says(LAST, "Trên đây là Kế hoạch năm 2026.").broken()
    assert "end-mark" not in decree().says(LAST, "Trên đây là Kế hoạch năm 2026./.").broken()


def test_text_is_justified_and_headings_are_not_asked() -> None:
    for words in (BASE, PLAIN, TEXT):
        assert "body.align" in decree().with_para(words, align="left").broken()
    assert "body.align" not in decree().with_para("1. Mục đích", align="left").broken()


def test_a_finding_names_the_paragraph_it_is_about() -> None:
    assert decree().says(LAST, "Trên đây là Kế hoạch năm 2026.").places("end-mark") == [(57,)]
    assert decree().with_para(NEXT, gap=0).places("body.spacing") == [(19,)]
    assert decree().with_para(PLAIN, line_spacing=2).places("body.line") == [(47,)]
    assert decree().with_para(PLAIN, first_line=0).places("body.indent") == [(47,)]
    assert decree().with_runs(PLAIN, size=13).places("body") == [(47,)]
