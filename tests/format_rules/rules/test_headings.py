"""Headings and clauses: sizes, lengths, the run of their numbers; each on both sides."""

import pytest

from tests.format_rules.measured import Paper, decree
from ttdn_desktop.basics.roman import to_roman
from ttdn_desktop.format_rules.engine import check

ROMAN, ARABIC, PLAIN, LETTER = "II. NỘI DUNG", "1. Mục đích", "2. Tuyên truyền", "b) Khẳng định"


def says(words: str, text: str) -> Paper:
    return decree().says(words, text)


@pytest.mark.parametrize("words", [ROMAN, ARABIC])
def test_sizes_of_headings(words: str) -> None:
    for size in (13, 14):
        assert "heading" not in decree().with_runs(words, size=size).broken()
    for size in (12.5, 14.5):
        assert "heading" in decree().with_runs(words, size=size).broken()


def test_headings_are_bold_and_clauses_and_points_are_not() -> None:
    for words in (ROMAN, ARABIC):
        assert "heading" in decree().with_runs(words, bold=False).broken()
    for words in (PLAIN, LETTER):
        assert "heading" in decree().with_runs(words, bold=True).broken()


@pytest.mark.parametrize(("length", "kept"), [(149, False), (150, True)])
def test_a_numbered_paragraph_of_150_letters_is_a_clause(length: int, kept: bool) -> None:
    # upright, so it breaks the rule as long as it counts as a heading
    text = "2. Tuyên truyền " + "x" * (length - 16)
    assert ("heading" not in says(PLAIN, text).broken()) is kept
    roman = "II. NỘI DUNG " + "X" * (length - 13)
    assert ("heading" not in says(ROMAN, roman).with_runs(roman, bold=False).broken()) is kept


@pytest.mark.parametrize("end", [".", ";", ",", ":"])
def test_what_ends_as_a_sentence_is_a_clause(end: str) -> None:
    assert "heading" not in says(PLAIN, f"2. Tuyên truyền{end}").broken()
    assert "heading" in says(PLAIN, "2. Tuyên truyền").broken()


def test_a_clauses_title_of_more_than_three_letters_in_bold() -> None:
    def clause(title: str) -> Paper:
        return decree().split(PLAIN, ("2. ", {}), (title, {"bold": True}), (" nội dung các tin.", {}))

    assert "heading" not in clause("Tin").broken()
    assert "heading" in clause("Tin:").broken()
    # bold further on is a word made strong
    assert (
        "heading"
        not in decree()
        .split(PLAIN, ("2. Nội dung ", {}), ("các tin, bài", {"bold": True}), (".", {}))
        .broken()
    )


@pytest.mark.parametrize(
    ("words", "text", "kept"),
    [
        ("III. HÌNH THỨC", "III. HÌNH THỨC", True),
        ("III. HÌNH THỨC", "II. HÌNH THỨC", False),
        ("III. HÌNH THỨC", "IV. HÌNH THỨC", False),
        ("I. MỤC ĐÍCH", "II. MỤC ĐÍCH", False),
        ("2. Yêu cầu", "2. Yêu cầu", True),
        ("2. Yêu cầu", "1. Yêu cầu", False),
        ("2. Yêu cầu", "3. Yêu cầu", False),
        (LETTER, "b) Khẳng định chủ quyền;", True),
        (LETTER, "a) Khẳng định chủ quyền;", False),
        (LETTER, "c) Khẳng định chủ quyền;", False),
        ("a) Tiếp tục", "b) Tiếp tục;", False),
    ],
)
def test_numbers_run_without_a_gap(words: str, text: str, kept: bool) -> None:
    paper = says(words, text)
    bold = decree().para(words).runs[0].bold
    assert ("heading" not in paper.with_runs(text, bold=bold).broken()) is kept


def letters(*marks: str) -> Paper:
    """Points with those letters in the place of the first two."""
    paper = decree().without("a) Tiếp tục").says(LETTER, f"{marks[0]}) Nội dung;")
    more = [f"{mark}) Nội dung;" for mark in marks[1:]]
    return paper.added(f"{marks[0]}) Nội dung", *more) if more else paper


@pytest.mark.parametrize(
    ("marks", "findings"),
    [
        ("abcdđeghi", 0),
        ("abcde", 1),  # đ stands between d and e
        ("abd", 1),
        ("aa", 1),  # begun anew only after a second one
        ("aba", 0),
        ("ab" + "ab", 0),
        ("b", 1),
        ("abwd", 1),  # what is no letter of the list counts as the one due
    ],
)
def test_letters_run_in_the_vietnamese_order(marks: str, findings: int) -> None:
    assert letters(*marks).count("heading") == findings


def test_clauses_begin_anew_below_a_sentence_with_a_colon() -> None:
    def anew(sentence: str, *clauses: str) -> Paper:
        return decree().says("Tham mưu bố trí", sentence).added(sentence, *clauses)

    clauses = ("1. Việc thứ nhất.", "2. Việc thứ hai.")
    assert anew("Tham mưu các việc:", *clauses).count("heading") == 1  # the one after them: 4 after 2
    assert anew("Tham mưu các việc.", *clauses).count("heading") == 2
    # one below a one is none begun anew
    below = decree().says("Tham mưu bố trí", "1. Các việc:").added("1. Các việc:", "1. Việc thứ nhất.")
    assert below.count("heading") == 3


def test_arabic_numbers_begin_anew_below_a_roman_one() -> None:
    assert "heading" not in decree().broken()
    assert "heading" in says("1. Thông tin, tuyên", "3. Thông tin, tuyên truyền chủ trương;").broken()


@pytest.mark.parametrize(
    ("number", "value"), [("IV", 4), ("VI", 6), ("IX", 9), ("XI", 11), ("XIV", 14), ("XL", 40), ("XC", 90)]
)
def test_roman_numbers_are_read(number: str, value: int) -> None:
    """So many sections, of which the last bears the number: the run is kept with that number alone."""
    ones = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
    names = [tens[at // 10] + (ones[at % 10 - 1] if at % 10 else "") for at in range(6, value + 1)]
    last = "V. TỔ CHỨC THỰC HIỆN"
    paper = decree().added(last, *[f"{name}. PHẦN" for name in names]) if names else decree()
    # what follows the last section begins with clause 1, as before
    assert "heading" not in paper.broken()
    if names:
        assert names[-1] == number
        assert (
            "heading" in decree().added(last, *[f"{name}. PHẦN" for name in names[:-1]], "C. PHẦN").broken()
        )


SECTIONS = ("I. MỤC ĐÍCH", ROMAN, "III. HÌNH THỨC", "IV. KINH PHÍ", "V. TỔ CHỨC")


@pytest.mark.parametrize(
    ("count", "named"), [(0, "0"), (1, "I"), (2, "II"), (9, "IX"), (10, "X"), (11, "11"), (20, "20")]
)
def test_the_heading_before_a_gap_is_named_as_written_up_to_ten(count: int, named: str) -> None:
    paper = decree()
    for words in SECTIONS:
        paper = paper.without(words)
    names = [to_roman(number) for number in (*range(1, count + 1), count + 2)]
    paper = paper.added("Thực hiện Kế hoạch", *[f"{name}. PHẦN" for name in names])
    orders = [one for one in check(paper.facts).findings if one.code == "heading/roman-order"]
    assert [dict(one.data) for one in orders] == [{"before": named, "here": names[-1]}]


@pytest.mark.parametrize(
    ("words", "text", "kept"),
    [
        (ROMAN, "II/ NỘI DUNG", False),
        (ROMAN, "II.NỘI DUNG", False),
        (ROMAN, "II - NỘI DUNG", False),
        (ROMAN, "B. NỘI DUNG", False),
        (ARABIC, "1) Mục đích", False),
        (ARABIC, "1.Mục đích", False),
        (LETTER, "b. Khẳng định;", False),
        (LETTER, "B) Khẳng định;", False),
    ],
)
def test_how_numbers_are_written(words: str, text: str, kept: bool) -> None:
    paper = says(words, text).with_runs(text, bold=decree().para(words).runs[0].bold)
    assert ("heading" not in paper.broken()) is kept


def test_a_number_of_three_digits_is_none() -> None:
    assert "heading" in says(PLAIN, "99. Tuyên truyền.").broken()
    # 24 goes on to 26 without 25: the number of three digits stands for none
    assert says(PLAIN, "100. Tuyên truyền.").places("heading") == [(26,)]


def test_headings_told_alike_are_one_finding() -> None:
    paper = decree().with_runs(ROMAN, bold=False).with_runs("IV. KINH PHÍ", bold=False)
    assert paper.places("heading") == [(23, 35)]
