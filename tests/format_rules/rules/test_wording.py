"""Leftovers, planned dates, years, encoding and spaces; each rule on both sides."""

import unicodedata

import pytest

from tests.format_rules.measured import TEXT, Paper, circular, decree
from ttdn_desktop.format_rules.engine import check

PLAIN = "Tham mưu bố trí"

DATED = "Vạn Thắng, ngày"

CELL = "Phát thanh"

DUE = "15/01/2026"


def says(text: str) -> Paper:
    return decree().says(PLAIN, text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Tham mưu … và", True),
        ("Tham mưu …… và", False),
        ("Tham mưu ... và", True),
        ("Tham mưu .... và", False),
        ("Tham mưu …. và", True),
        ("Tham mưu ….. và", False),
        ("Tham mưu [...] và", False),
        ("Tham mưu […] và", False),
        ("Tham mưu [..] và", True),
        ("Tham mưu {{ x }} và", False),
        ("Tham mưu {% if %} và", False),
        ("Tham mưu ___ và", True),
        ("Tham mưu ____ và", False),
    ],
)
def test_blanks_in_the_text(text: str, kept: bool) -> None:
    assert ("text.leftover" not in says(text).broken()) is kept


@pytest.mark.parametrize(
    ("text", "kept"), [("ngày … tháng 02", False), ("ngày .. tháng 02", False), ("ngày . tháng 02", True)]
)
def test_in_number_date_and_note_fewer_dots_are_a_blank(text: str, kept: bool) -> None:
    paper = decree().says(DATED, f"Vạn Thắng, {text} năm 2026")
    assert ("text.leftover" not in paper.broken()) is kept


def test_a_line_for_signing_is_left_where_no_text_stands_before_it() -> None:
    assert "text.leftover" not in decree().says(CELL, "____").broken()
    assert "text.leftover" in decree().says(CELL, "Tên ____").broken()
    # below the head's texts it is a line drawn with signs, which other rules tell
    assert "text.leftover" not in decree().says("Độc lập", "Độc lập - Tự do - Hạnh phúc ____").broken()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Hoàn thành trước ngày 15/9/2026", True),
        ("Hoàn thành trước ngày 15/9/2025", False),
        ("Hoàn thành trước ngày 15/9/2027", False),
        ("Hoàn thành trong quý IV/2025", False),
        ("Hoàn thành trong tháng 9 năm 2025", False),
        ("Hoàn thành 9/2025", False),
        # no year that anybody plans for
        ("Hoàn thành trước ngày 15/9/1990", True),
        ("Hoàn thành trước ngày 15/9/1991", False),
        ("Hoàn thành trước ngày 15/9/2099", False),
        ("Hoàn thành trước ngày 15/9/2100", True),
        # the budget of another year
        ("Lập dự toán vào ngân sách xã năm 2027", False),
        ("Theo Kế hoạch số 5/KH-UBND ngày 15/9/2025 về đối ngoại", True),
    ],
)
def test_planned_dates_lie_in_the_plans_year(text: str, kept: bool) -> None:
    assert ("text.dates" not in says(text).broken()) is kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Nghị định 72/2015/NĐ-CP", True), ("Thông tư 10/2015/TT-BTTTT", True), ("Nghị định 10/2015", True),
        ("Số 12/2015-QĐ", True), ("72/2015", True), ("Thực hiện tháng 10/2015", False), ("10/2015", False),
        ("12/2015", False), ("13/2015", True), ("Từ 3/2015 đến 6/2015", False),
    ],
)  # fmt: skip
def test_numbers_of_documents_are_no_months(text: str, kept: bool) -> None:
    for paper in (decree().says(DUE, text), decree().says(PLAIN, f"{text}, tham mưu")):
        assert ("text.dates" not in paper.broken()) is kept


def test_one_finding_a_paragraph_with_dates_outside_the_year() -> None:
    assert says("Trước ngày 15/9/2025 và trước ngày 15/9/2024").count("text.dates") == 1


def test_dates_in_a_tables_column_of_time() -> None:
    assert "text.dates" in decree().says(DUE, "15/01/2025").broken()
    assert "text.dates" in decree().says(DUE, "Năm 2025").broken()
    assert "text.dates" in decree().says(DUE, "Cả năm 2025").broken()
    assert "text.dates" not in decree().says(DUE, "Từ năm 2025").broken()
    # another column's dates are no times
    assert "text.dates" not in decree().says(CELL, "15/01/2025").broken()
    # where the column's head doesn't say so, they aren't either
    assert "text.dates" not in decree().says("Thời gian", "Số").says(DUE, "15/01/2025").broken()
    # nor in a table that only arranges text
    arranging = decree().with_table(2, is_data=False).says(DUE, "15/01/2025")
    assert arranging.count("text.dates") <= 1


def test_the_opening_may_name_other_years() -> None:
    paper = decree().says(
        "Thực hiện Kế hoạch", "Qua kết quả đến ngày 15/9/2025, xã ban hành Kế hoạch năm 2026"
    )
    assert "text.dates" not in paper.broken()


@pytest.mark.parametrize(
    ("month", "year", "kept"),
    [
        ("7", 2025, False),
        ("8", 2025, True),
        ("12", 2025, True),
        ("01", 2026, True),
        ("12", 2026, True),
        ("01", 2027, False),
        ("8", 2024, False),
    ],
)
def test_a_plan_is_dated_from_the_autumn_before_on(month: str, year: int, kept: bool) -> None:
    paper = decree().says(DATED, f"Vạn Thắng, ngày 05 tháng {month} năm {year}")
    assert ("text.year" not in paper.broken()) is kept


@pytest.mark.parametrize(
    ("month", "year", "kept"),
    [("12", 2026, True), ("3", 2027, True), ("4", 2027, False), ("3", 2028, False), ("12", 2025, False)],
)
def test_a_report_is_dated_until_march_of_the_year_after(month: str, year: int, kept: bool) -> None:
    paper = decree().says("KẾ HOẠCH", "BÁO CÁO").says("Số:", "Số: 05/BC-UBND")
    paper = paper.says(DATED, f"Vạn Thắng, ngày 05 tháng {month} năm {year}")
    assert ("text.year" not in paper.broken()) is kept


def test_the_year_that_most_places_name_is_the_papers() -> None:
    one = decree().says("DANH MỤC", "DANH MỤC HOẠT ĐỘNG THÔNG TIN ĐỐI NGOẠI NĂM 2025")
    assert one.places("text.year") == [(72,)]
    subject = decree().says("Hoạt động", "Hoạt động thông tin đối ngoại trên địa bàn xã Vạn Thắng năm 2025")
    assert subject.places("text.year") == [(10,)]


def test_the_last_year_a_subject_names_and_the_first_of_the_closing() -> None:
    subject = "Thông tin đối ngoại sau năm 2025 và phương hướng năm 2026"
    assert "text.year" not in decree().says("Hoạt động", subject).broken()
    closing = "Trên đây là Kế hoạch năm 2026, thay cho năm 2025./."
    assert "text.year" not in decree().says("Trên đây là", closing).broken()
    closing = "Trên đây là Kế hoạch năm 2025, thay cho năm 2026./."
    assert "text.year" in decree().says("Trên đây là", closing).broken()


def test_composed_letters_and_no_control_signs() -> None:
    apart = unicodedata.normalize("NFD", "Tiếp tục")
    assert "text.nfc" in decree().with_para(TEXT, raw=apart).broken()
    for sign, kept in (("\t", True), ("\n", True), ("\x07", False), ("\u200b", False), ("\ue000", False)):
        assert ("text.nfc" not in decree().with_para(TEXT, raw=f"a) Tiếp{sign}tục").broken()) is kept


def test_what_was_typed_in_an_old_font_is_that_rules_alone() -> None:
    old = decree().with_para(TEXT, raw="a) TiÕp  tôc\x07").with_runs(TEXT, fonts=(".VnTime",))
    assert old.broken() & {"text.legacy", "text.nfc", "text.spaces"} == {"text.legacy"}


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("Tiếp tục", True),
        ("Tiếp  tục", False),
        ("Tiếp , tục", False),
        ("Tiếp ; tục", False),
        ("  Tiếp tục  ", True),
        ("Tiếp ... tục", True),
        ("giá .5", True),
        ("Số:      /KH-UBND", True),
        ("ngày     tháng     năm 2026", True),
    ],
)
def test_spaces(raw: str, kept: bool) -> None:
    assert ("text.spaces" not in decree().with_para(TEXT, raw=raw).broken()) is kept


def test_a_paper_without_a_kind_of_plan_has_no_planned_dates() -> None:
    report = decree().says("KẾ HOẠCH", "BÁO CÁO").says("Số:", "Số: 05/BC-UBND")
    assert "text.dates" not in report.says(PLAIN, "Trước ngày 15/9/2025").broken()
    assert "text.dates" in circular().says("Tăng thời lượng", "Trước ngày 15/9/2026").broken()


def test_errors_come_first() -> None:
    paper = decree().says(TEXT, "a) Tiếp  tục tuyên truyền;").with_runs("b) Khẳng định", color="C00000")
    warned = paper.says("Trên đây là", "Trên đây là Kế hoạch năm 2026.")
    severities = [finding.severity for finding in check(warned.facts).findings]
    assert severities == sorted(severities)
    assert {"error", "warning"} <= set(severities)
