"""Which places tell a paper's year, and which rule set follows from its date."""

import pytest

from tests.format_rules.measured import Paper, decree
from ttdn_desktop.format_rules.engine import check

SUBJECT, DATED, OPENING, LAST = "Hoạt động", "Vạn Thắng, ngày", "Thực hiện Kế hoạch", "Trên đây là"
ANNEX = "DANH MỤC"


def rules(paper: Paper) -> str:
    return check(paper.facts).rules


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("ngày 04 tháng 3 năm 2020", "tt01"),
        ("ngày 05 tháng 3 năm 2020", "nd30"),
        # a blank day counts as the month's first
        ("ngày     tháng 3 năm 2020", "nd30"),
        ("ngày     tháng 02 năm 2020", "tt01"),
    ],
)
def test_the_papers_date_chooses_the_rule_set(day: str, name: str) -> None:
    assert rules(decree().says(DATED, f"Vạn Thắng, {day}")) == name


def undated(subject: str, blank: str) -> Paper:
    """No place but the subject and the blank date names a year."""
    paper = decree().says(SUBJECT, subject).says(DATED, blank).says(ANNEX, "DANH MỤC HOẠT ĐỘNG")
    return paper.says(LAST, "Trên đây là Kế hoạch./.").says(OPENING, "Xã ban hành Kế hoạch như sau:")


@pytest.mark.parametrize(
    ("subject", "blank", "name"),
    [
        ("Hoạt động năm 2019", "Vạn Thắng, ngày     tháng     năm 2026", "tt01"),
        ("Hoạt động năm 2020", "Vạn Thắng, ngày     tháng     năm 2019", "nd30"),
        ("Hoạt động", "Vạn Thắng, ngày     tháng     năm 2019", "tt01"),
        ("Hoạt động", "Vạn Thắng, ngày     tháng     năm 2020", "nd30"),
        ("Hoạt động", "Vạn Thắng, ngày     tháng     năm", "nd30"),
    ],
)
def test_without_a_date_its_year_does(subject: str, blank: str, name: str) -> None:
    assert rules(undated(subject, blank)) == name


def years(paper: Paper) -> list[tuple[int, ...]]:
    return paper.places("text.year")


def test_an_opening_tells_the_last_year_it_names_after_what_is_issued() -> None:
    assert (
        years(
            decree().says(OPENING, "Sau năm 2024, xã ban hành Kế hoạch tiếp năm 2025 cho năm 2026 như sau:")
        )
        == []
    )
    assert years(decree().says(OPENING, "Sau năm 2026, xã ban hành Kế hoạch cho năm 2025 như sau:")) == [
        (15,)
    ]
    # what is issued isn't told: no year of the paper's own
    assert years(decree().says(OPENING, "Kết quả của năm 2025 đã được tổng kết như sau:")) == []


def test_only_a_closing_sentence_tells_the_year() -> None:
    assert years(decree().says(LAST, "Kết quả của năm 2025 là cơ sở./.")) == []
    assert years(decree().says(LAST, "Trên đây là Kế hoạch năm 2025./.")) == [(57,)]


@pytest.mark.parametrize(("place", "names_year"), [(0, True), (1, True), (2, True), (3, False)])
def test_the_first_three_paragraphs_before_a_heading_tell_the_year(place: int, names_year: bool) -> None:
    lines = [f"Nội dung thứ {at}, không nói gì." for at in range(4)]
    lines[place] = "Xã ban hành Kế hoạch cho năm 2025 như sau:"
    paper = decree().says(OPENING, lines[0]).added(lines[0], *lines[1:])
    assert bool(years(paper)) is names_year


def test_dates_and_periods_name_no_year_of_the_paper() -> None:
    for text in (
        "Xã ban hành Kế hoạch theo văn bản ngày 05 tháng 02 năm 2025 như sau:",
        "Xã ban hành Kế hoạch giai đoạn từ năm 2021 đến năm 2025 như sau:",
    ):
        assert years(decree().says(OPENING, text)) == []


def test_where_places_tie_the_subjects_year_counts() -> None:
    tied = undated("Hoạt động năm 2026", "Vạn Thắng, ngày     tháng     năm").says(
        LAST, "Trên đây là Kế hoạch năm 2025./."
    )
    assert years(tied) == [(57,)]
