"""The head: sizes, lengths of drawn lines, places and spellings, each on both sides."""

import pytest

from tests.format_rules.measured import Paper, circular, decree

TITLE, MOTTO, ISSUER, NUMBER, DATED = "CỘNG HÒA", "Độc lập", "XÃ VẠN THẮNG", "Số:", "Vạn Thắng, ngày"

KIND, SUBJECT = "KẾ HOẠCH", "Hoạt động"


@pytest.mark.parametrize(
    ("rule", "words", "low", "high"),
    [
        ("national-title", TITLE, 12, 13),
        ("motto", MOTTO, 13, 14),
        ("issuer", ISSUER, 12, 13),
        ("number", NUMBER, 13, 13),
        ("place-date", DATED, 13, 14),
        ("kind", KIND, 13, 14),
        ("subject", SUBJECT, 13, 14),
    ],
)
def test_sizes_of_the_head(rule: str, words: str, low: float, high: float) -> None:
    for size in (low, high):
        # a title of 12 above a motto of 14 is an odd pair, which is a warning of its own
        assert "error" not in decree().with_runs(words, size=size).severities(rule)
    for size in (low - 0.5, high + 0.5):
        assert "error" in decree().with_runs(words, size=size).severities(rule)


def test_under_the_circular_kind_and_subject_are_14() -> None:
    for rule, words in (("kind", KIND), ("subject", SUBJECT)):
        assert rule not in circular().with_runs(words, size=14).broken()
        assert rule in circular().with_runs(words, size=13).broken()
        assert rule in circular().with_runs(words, size=14.5).broken()


@pytest.mark.parametrize(
    ("title", "motto", "kept"),
    [
        (12, 13, True),
        (13, 14, True),
        (12, 14, False),
        (13, 13, False),
        (12.5, 13, False),
        (12.5, 13.5, False),
        (13, 13.5, False),
    ],
)
def test_title_and_motto_go_in_pairs(title: float, motto: float, kept: bool) -> None:
    paper = decree().with_runs(TITLE, size=title).with_runs(MOTTO, size=motto)
    assert paper.severities("national-title") == ([] if kept else ["warning"])


def test_a_size_that_is_wrong_alone_is_told_once() -> None:
    for title, motto in ((11, 13), (14, 14)):
        paper = decree().with_runs(TITLE, size=title).with_runs(MOTTO, size=motto)
        assert paper.severities("national-title") == ["error"]
    for motto in (12.5, 14.5, 15):
        assert decree().with_runs(MOTTO, size=motto).severities("national-title") == []


def test_of_several_sizes_in_one_line_no_pair_is_asked() -> None:
    paper = decree().split(TITLE, ("CỘNG HÒA XÃ HỘI CHỦ ", {"size": 12}), ("NGHĨA VIỆT NAM", {"size": 13}))
    assert paper.severities("national-title") == []


@pytest.mark.parametrize(("lines", "kept"), [(1, True), (2, False)])
def test_the_national_title_stands_on_one_line(lines: int, kept: bool) -> None:
    assert ("national-title" not in decree().with_position(TITLE, lines=lines).broken()) is kept


@pytest.mark.parametrize(("left", "kept"), [(9.0, False), (10.1, True)])
def test_the_national_title_stands_in_the_right_half(left: float, kept: bool) -> None:
    # 210 mm wide, so the right half begins at 105 mm
    paper = decree().with_position(TITLE, left=left, right=200)
    assert ("national-title" not in paper.broken()) is kept


def test_places_tell_nothing_on_a_wrong_sheet() -> None:
    left = decree().with_position(TITLE, left=20, right=100)
    assert "national-title" in left.broken()
    for wrong in (
        left.with_margin("left", 40),
        left.with_margin("right", 30),
        left.with_section(width=216),
        left.with_section(height=279),
    ):
        assert "national-title" not in wrong.broken()
    # the margins above and below don't move what stands beside
    assert "national-title" in left.with_margin("top", 40).broken()


def test_a_kind_in_letters_set_apart_is_told() -> None:
    apart = decree().says(KIND, "K Ế H O Ạ C H")
    assert apart.count("kind") == 1
    assert "subject" not in apart.broken()


def test_an_office_needs_the_organ_above_it_and_a_committee_has_none() -> None:
    office = decree().says("ỦY BAN NHÂN DÂN", "PHÒNG VĂN HÓA - XÃ HỘI")
    assert office.count("parent") == 1
    above = decree().added(ISSUER, "PHÒNG VĂN HÓA - XÃ HỘI")
    assert "parent" in above.broken()  # the committee's name as a parent is upright, ours is bold
    upright = above.with_runs("ỦY BAN NHÂN DÂN", bold=False).with_runs(ISSUER, bold=False)
    assert "parent" not in upright.broken()


def test_an_abbreviated_issuer_is_told() -> None:
    assert "issuer" in decree().says("ỦY BAN NHÂN DÂN", "UBND").broken()


def upright(paper: Paper, *addressee: str) -> Paper:
    for one in addressee:
        paper = paper.with_runs(one, italic=False)
    return paper


def test_what_is_missing_from_the_head_is_told_once() -> None:
    for rule, words in (
        ("national-title", TITLE),
        ("motto", MOTTO),
        ("number", NUMBER),
        ("place-date", DATED),
        ("kind", KIND),
    ):
        assert decree().without(words).count(rule) == 1
    assert decree().without("ỦY BAN NHÂN DÂN").without(ISSUER).count("issuer") == 1
    assert decree().without(SUBJECT).count("subject") >= 1


def test_exactly_in_the_middle_counts_as_the_right_half() -> None:
    paper = decree().with_section(width=210.0)
    assert "national-title" not in paper.with_position(TITLE, left=10.0, right=200.0).broken()
    assert "national-title" in paper.with_position(TITLE, left=9.9, right=200.0).broken()


def test_a_finding_names_the_paragraph_it_is_about() -> None:
    for paper, rule, numbers in (
        (decree().says("ỦY BAN NHÂN DÂN", "UBND"), "issuer", (1,)),
        (decree().with_runs(ISSUER, bold=False), "issuer", (2,)),
        (decree().with_para(ISSUER, drawn_line=None), "issuer.rule", (2,)),
        (decree().says(SUBJECT, "Hoạt động năm 2026."), "subject", (10,)),
        (decree().with_position(TITLE, lines=2), "national-title", (4,)),
        (decree().says("ỦY BAN NHÂN DÂN", "PHÒNG VĂN HÓA - XÃ HỘI"), "parent", (1,)),
    ):
        assert paper.places(rule) == [numbers]


def test_wrong_words_of_a_line_are_put_right_by_a_program() -> None:
    assert decree().says(TITLE, "CHXHCN VIỆT NAM").fixable("national-title") == [True]
    assert decree().says(MOTTO, "Độc lập-Tự do-Hạnh phúc").fixable("motto") == [True]
    # whether a line in a column of tabs can be changed alone, the file says (office/format_check/fixes.py)
    for words, text, rule in (
        (TITLE, "CHXHCN VIỆT NAM", "national-title"),
        (MOTTO, "Độc lập-Tự do-Hạnh phúc", "motto"),
    ):
        beside = decree().says(words, text).with_para(text, line=0, column=1)
        assert False not in beside.fixable(rule)
