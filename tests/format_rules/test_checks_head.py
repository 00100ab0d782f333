"""The head: sizes, lengths of drawn lines, places and spellings, each on both sides."""

from dataclasses import replace

import pytest

from tests.format_rules.measured import Paper, circular, decree
from ttdn_desktop.format_rules.facts import DrawnLine

TITLE, MOTTO, ISSUER, NUMBER, DATED = "CỘNG HÒA", "Độc lập", "XÃ VẠN THẮNG", "Số:", "Vạn Thắng, ngày"
KIND, SUBJECT = "KẾ HOẠCH", "Hoạt động"
SOLID = DrawnLine(length=60, off_center=0, solid=True)


def wide(words: str, width: float, length: float, **line: object) -> Paper:
    """A text of that width on the page, with a drawn line of that length below it."""
    drawn = replace(SOLID, length=length, **line)  # type: ignore[arg-type]
    return decree().with_position(words, left=100, right=100 + width).with_para(words, drawn_line=drawn)


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


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Số: 05/KH-UBND", True),
        ("Số: 10/KH-UBND", True),
        ("Số: 100/KH-UBND", True),
        ("Số: 1/KH-UBND", False),
        ("Số: 9/KH-UBND", False),
        ("Số: 09/KH-UBND", True),
        ("Số: 00/KH-UBND", False),
        ("Số: 010/KH-UBND", False),
        ("Số:    /KH-UBND", True),
        ("Số : 05/KH-UBND", False),
        ("Số 05/KH-UBND", False),
        ("Số: 05 /KH-UBND", False),
        ("Số: 05/ KH-UBND", False),
        ("Số: 05/KH -UBND", False),
        ("Số: 05/2026/KH-UBND", True),
        ("Số: 05/kh-UBND", False),
        ("Số: 05/BC-UBND", False),
        ("Số: 05/KHUBND", False),
    ],
)
def test_spelling_of_the_number(text: str, kept: bool) -> None:
    # the annex's note cites the number, which is another rule
    assert ("number" not in decree().says(NUMBER, text).broken()) is kept


@pytest.mark.parametrize(
    ("day", "month", "kept"),
    [
        ("09", "02", True),
        ("9", "02", False),
        ("10", "02", True),
        ("01", "02", True),
        ("1", "02", False),
        ("05", "01", True),
        ("05", "1", False),
        ("05", "2", False),
        ("05", "3", True),
        ("05", "03", False),
        ("05", "9", True),
        ("05", "09", False),
        ("05", "10", True),
    ],
)
def test_zeros_of_day_and_month(day: str, month: str, kept: bool) -> None:
    paper = decree().says(DATED, f"Vạn Thắng, ngày {day} tháng {month} năm 2026")
    assert ("date.zero" not in paper.broken()) is kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Vạn Thắng, ngày 05 tháng 02 năm 2026", True),
        ("Vạn Thắng ngày 05 tháng 02 năm 2026", False),
        ("Vạn Thắng, ngày 05 tháng 02 năm 2026.", False),
        (", ngày 05 tháng 02 năm 2026", False),
        ("Vạn Thắng, ngày 05/02/2026", False),
    ],
)
def test_spelling_of_place_and_date(text: str, kept: bool) -> None:
    assert ("place-date" not in decree().says(DATED, text).broken()) is kept


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


def report(*addressee: str, recipients: str = "- Như trên;") -> Paper:
    """The clean plan made a report, with those lines of addressee."""
    paper = decree().says(KIND, "BÁO CÁO").says(NUMBER, "Số: 05/BC-UBND")
    paper = paper.says("- Ủy ban nhân dân tỉnh", recipients)
    if not addressee:
        return paper
    # behind the subject comes an empty paragraph with the drawn line
    text = paper.para("Căn cứ Luật")
    first, *more = addressee
    paper = paper.added("Căn cứ Luật", "x").says("Căn cứ Luật", first).says("x", text.text)
    return paper.added(first, *more) if more else paper


def upright(paper: Paper, *addressee: str) -> Paper:
    for one in addressee:
        paper = paper.with_runs(one, italic=False)
    return paper


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("Kính gửi: Ủy ban nhân dân tỉnh Khánh Hòa.",), True),
        (("Kính gửi: Ủy ban nhân dân tỉnh; Sở Ngoại vụ.",), False),
        (("Kính gửi: - Ủy ban nhân dân tỉnh.",), False),
        (("Kính gửi Ủy ban nhân dân tỉnh Khánh Hòa.",), False),
        (("Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Sở Ngoại vụ."), True),
        (("Kính gửi:", "- Ủy ban nhân dân tỉnh", "- Sở Ngoại vụ."), False),
        (("Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Sở Ngoại vụ;"), False),
        (("Kính gửi:", "Ủy ban nhân dân tỉnh;", "- Sở Ngoại vụ."), False),
        (("Kính gửi:", "- Ủy ban nhân dân tỉnh."), False),
    ],
)
def test_spelling_of_the_addressee(lines: tuple[str, ...], kept: bool) -> None:
    assert ("addressee" not in upright(report(*lines), *lines).broken()) is kept


def test_size_of_the_addressee() -> None:
    line = "Kính gửi: Ủy ban nhân dân tỉnh Khánh Hòa."
    paper = upright(report(line), line)
    for size, kept in ((12.5, False), (13, True), (14, True), (14.5, False)):
        assert ("addressee" not in paper.with_runs(line, size=size).broken()) is kept


def test_as_above_needs_an_addressee_in_a_report_only() -> None:
    assert "addressee" in report().broken()
    assert "addressee" not in report(recipients="- Ủy ban nhân dân tỉnh;").broken()
    assert "addressee" not in decree().says("- Ủy ban nhân dân tỉnh", "- Như trên;").broken()


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


def test_only_what_stands_in_a_paragraph_of_its_own_is_put_right_by_a_program() -> None:
    assert decree().says(TITLE, "CHXHCN VIỆT NAM").fixable("national-title") == [True]
    assert decree().says(MOTTO, "Độc lập-Tự do-Hạnh phúc").fixable("motto") == [True]
    for words, text, rule in (
        (TITLE, "CHXHCN VIỆT NAM", "national-title"),
        (MOTTO, "Độc lập-Tự do-Hạnh phúc", "motto"),
    ):
        cell = decree().para(words).cell
        assert cell is not None
        tabbed = decree().says(words, text).with_para(text, cell=replace(cell, table=-1))
        assert False in tabbed.fixable(rule)


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


def test_a_number_is_put_right_where_its_marks_and_spaces_alone_are_wrong() -> None:
    for text, fixable in (
        ("Số : 5 / KH-UBND", True),
        ("Số: 5/KH-UBND", True),
        ("Số: 05/BC-UBND", False),
        ("Số: x/KH-UBND", False),
    ):
        assert decree().says(NUMBER, text).fixable("number") == [fixable]


@pytest.mark.parametrize(("letters", "kept"), [("Abc", True), ("ABC", True), ("ABCD", False)])
def test_a_word_of_three_capitals_is_an_abbreviation(letters: str, kept: bool) -> None:
    assert ("subject" not in decree().says(SUBJECT, letters).broken()) is kept


def test_a_paper_without_a_kind_is_read_by_its_motto_and_title_too() -> None:
    bare = decree().without(KIND).without(NUMBER).without(DATED)
    assert "motto" not in bare.broken()
    assert "national-title" not in bare.broken()
