"""When and where the communes report, in every usual form."""

import datetime as dt
from datetime import date

import pytest

from tests.directive.plans import HEAD, plan
from ttdn_desktop.directive.lines import Cell, Line, Source
from ttdn_desktop.directive.parser import parse_plan
from ttdn_desktop.directive.records import Directive, Report

BODY = "I. NỘI DUNG\n- Tuyên truyền.\nII. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Lập kế hoạch."


def closed_by(sentence: str) -> Directive:
    return plan(BODY, end=f"\nTrên đây là Kế hoạch. {sentence}\n\nNơi nhận:\n- Lưu: VT.\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "Các đơn vị báo cáo về UBND huyện trước ngày 20/11/2022./.",
        "Các đơn vị báo cáo về UBND huyện trước ngày 20-11-2022./.",
        "Các đơn vị báo cáo về UBND huyện trước ngày 20.11.2022./.",
        "Các đơn vị báo cáo về UBND huyện trước ngày 20 tháng 11 năm 2022./.",
        "Các đơn vị báo cáo về UBND huyện chậm nhất ngày 20 tháng 11./.",
        "Các đơn vị báo cáo về UBND huyện trước ngày 20/11 hằng năm./.",
        "Các đơn vị báo cáo về UBND huyện trước 20/11 hàng năm./.",
        "Định kỳ 6 tháng (trước 15/6) và năm (trước 20/11) báo cáo UBND huyện./.",
        "Gửi báo cáo về UBND huyện trước ngày 15/6 (6 tháng) và trước ngày 20/11 (báo cáo năm)./.",
        "Báo cáo UBND huyện trước ngày 15/6/2022 đối với báo cáo 6 tháng, trước ngày 20/11/2022 đối với báo cáo năm./.",
        "Báo cáo kết quả về UBND huyện trước ngày 15/6 và ngày 20/11 hằng năm./.",
        "Báo cáo 6 tháng đầu năm trước ngày 15/6/2022, báo cáo năm trước ngày 20/11/2022 về UBND huyện./.",
        "Báo cáo sơ kết 6 tháng trước ngày 15/6, tổng kết trước ngày 20/11 về UBND huyện./.",
    ],
)  # fmt: skip
def test_the_year_end_date_is_found_in_every_form(sentence: str) -> None:
    assert closed_by(sentence).report_due == date(2022, 11, 20)


def test_another_date_of_the_year_is_told() -> None:
    directive = closed_by("Định kỳ 6 tháng (trước 15/6) và năm (trước 20/11) báo cáo UBND huyện./.")
    assert [(report.period, report.due) for report in directive.reports] == [
        ("half", "2022-06-15"),
        ("year", "2022-11-20"),
    ]
    assert directive.half_due == date(2022, 6, 15)
    assert any("15/06/2022" in warning for warning in directive.warnings)


def test_each_period_is_listed_once() -> None:
    directive = closed_by(
        "Báo cáo 6 tháng trước ngày 15/6/2022, báo cáo quý trước ngày 25/3/2022, báo cáo năm trước ngày"
        " 20/11/2022 về UBND huyện; báo cáo 6 tháng trước ngày 15/6/2022./."
    )
    assert [(report.due, report.period) for report in directive.reports] == [
        ("2022-06-15", "half"),
        ("2022-03-25", "quarter"),
        ("2022-11-20", "year"),
    ]
    assert len([warning for warning in directive.warnings if "Có thêm một hạn" in warning]) == 2


def test_without_a_half_years_report_nothing_is_due_in_june() -> None:
    directive = closed_by("Các đơn vị báo cáo về UBND huyện trước ngày 20/11/2022./.")
    assert directive.reports == (Report(period="year", due="2022-11-20", to="UBND huyện"),)
    assert directive.half_due is None


def test_a_plans_own_date_is_not_the_reports() -> None:
    directive = plan(
        "I. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n"
        "- Xây dựng kế hoạch gửi về UBND huyện trước ngày 28/02/2022; báo cáo kết quả trước ngày 20/11/2022."
    )
    assert directive.report_due == date(2022, 11, 20)
    assert not any("28/02" in warning for warning in directive.warnings)


def test_the_date_of_a_cited_document_is_no_due_date() -> None:
    directive = closed_by("Báo cáo theo Quyết định số 12/QĐ-UBND ngày 20/01/2022 của UBND huyện./.")
    assert directive.report_due is None
    assert any("hạn gửi báo cáo" in warning for warning in directive.warnings)


def test_a_date_in_the_communes_duties_counts() -> None:
    directive = plan(
        "I. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Báo cáo về Phòng Văn hóa và Thông tin trước ngày 05/12.",
        end="\nTrên đây là Kế hoạch./.\n",
    )
    assert directive.report_due == date(2022, 12, 5)
    assert directive.report_to == "Phòng Văn hóa và Thông tin"


def test_a_date_that_does_not_exist_is_no_date() -> None:
    assert closed_by("Báo cáo về UBND huyện trước ngày 31/11/2022./.").report_due is None


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("báo cáo về UBND huyện (qua Phòng Văn hoá và Thông tin) trước ngày 20/11/2022 để tổng hợp, báo cáo UBND tỉnh./.",
         "UBND huyện (qua Phòng Văn hoá và Thông tin)"),
        ("gửi về Sở Văn hóa, Thể thao và Du lịch để tổng hợp trước ngày 20/11/2022./.",
         "Sở Văn hóa, Thể thao và Du lịch"),
        ("gửi báo cáo kết quả cho Phòng Văn hóa - Thông tin, chậm nhất ngày 20/11/2022./.",
         "Phòng Văn hóa - Thông tin"),
        ("báo cáo Ủy ban nhân dân huyện kết quả thực hiện trước ngày 20/11/2022./.", "Ủy ban nhân dân huyện"),
        ("báo cáo kết quả về UBND huyện (qua Công an huyện) 6 tháng trước ngày 10/6/2022 và năm trước ngày 20/11/2022./.",
         "UBND huyện (qua Công an huyện)"),
        ("báo cáo về Hội Nông dân huyện năm trước ngày 20/11/2022, quý trước ngày 20/3/2022./.",
         "Hội Nông dân huyện"),
        ("báo cáo quý I về Sở Y tế quý I trước ngày 20/3/2022, cả năm trước ngày 20/11/2022./.", "Sở Y tế"),
        ("báo cáo về Trung tâm Y tế huyện Quý Hợp trước ngày 20/11/2022./.", "Trung tâm Y tế huyện Quý Hợp"),
    ],
)  # fmt: skip
def test_whom_the_reports_go_to_is_word_for_word(sentence: str, place: str) -> None:
    assert closed_by(f"Yêu cầu các đơn vị {sentence}").report_to == place


# due dates


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("01/01/2022", dt.date(2022, 1, 1)),
        ("31/12/2022", dt.date(2022, 12, 31)),
        ("32/12/2022", None),
        ("00/12/2022", None),
        ("01/13/2022", None),
        ("01/00/2022", None),
        ("29/02/2022", None),
        ("29/02/2024", dt.date(2024, 2, 29)),
    ],
)
def test_days_and_months_that_there_are(said: str, due: dt.date | None) -> None:
    assert closed_by(f"Các đơn vị báo cáo về UBND huyện trước ngày {said}./.").report_due == due


def test_of_several_year_end_dates_the_latest_counts() -> None:
    directive = closed_by(
        "Báo cáo năm trước ngày 20/10/2022, báo cáo năm trước ngày 20/11/2022, báo cáo 6 tháng trước 20/12/2022./."
    )
    assert directive.report_due == dt.date(2022, 11, 20)


@pytest.mark.parametrize(("length", "taken"), [(160, True), (161, False)])
def test_an_office_to_report_to_has_160_letters_at_most(length: int, taken: bool) -> None:
    office = ("UBND huyện " + "Sông Mây và " * 20)[: length - 1].rstrip().ljust(length, "g")
    directive = closed_by(f"Các đơn vị gửi kết quả về {office}.")
    assert (directive.report_to == office) is taken


@pytest.mark.parametrize(
    ("sentence", "reports"),
    [
        ("Trước ngày 15/11 hằng năm, các xã báo cáo kết quả về Phòng Y tế./.", [("year", "2022-11-15")]),
        ("Chậm nhất ngày 15/6/2022, các xã gửi báo cáo 6 tháng về Phòng Y tế./.", [("half", "2022-06-15")]),
        (
            "Trước ngày 15/6 và ngày 15/11 hằng năm, các xã báo cáo về Phòng Y tế./.",
            [("half", "2022-06-15"), ("year", "2022-11-15")],
        ),
        (
            "Định kỳ trước ngày 25 hằng tháng, các xã báo cáo về Phòng Y tế./.",
            [("month", "ngày 25 hằng tháng")],
        ),
        (
            "Các xã báo cáo kết quả (6 tháng trước ngày 20/6; năm trước ngày 20/12) về Phòng Y tế./.",
            [("half", "2022-06-20"), ("year", "2022-12-20")],
        ),
        ("Trước ngày 15/11 hằng năm, các xã tổ chức hội thi./.", []),
        (
            "Các xã báo cáo quý (ngày 20 tháng cuối quý), năm (ngày 20/11) về Phòng Y tế./.",
            [("quarter", "ngày 20 tháng cuối quý"), ("year", "2022-11-20")],
        ),
    ],
)
def test_the_date_may_stand_before_the_report_and_in_brackets(
    sentence: str, reports: list[tuple[str, str]]
) -> None:
    assert [(one.period, one.due) for one in closed_by(sentence).reports] == reports


def test_reports_of_events_are_each_listed() -> None:
    found = closed_by(
        "Các xã gửi báo cáo nhanh vào ngày 30/4/2022 và báo cáo tổng kết trước ngày 22/5/2022 về Sở Y tế./."
    )
    assert [(one.period, one.due) for one in found.reports] == [
        ("other", "2022-04-30"),
        ("other", "2022-05-22"),
    ]
    assert closed_by("Báo cáo tổng kết trước ngày 20/11/2022 về UBND huyện./.").report_due == date(
        2022, 11, 20
    )


def test_a_report_at_the_end_of_each_quarter_is_told_without_its_day() -> None:
    found = closed_by("Cuối mỗi quý, các xã báo cáo kết quả về Hạt Kiểm lâm./.")
    assert [(one.period, one.due, one.to) for one in found.reports] == [("quarter", None, "Hạt Kiểm lâm")]
    assert closed_by("Cuối năm các xã tổ chức hội nghị./.").reports == ()


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Hằng tháng, trước ngày 25, báo cáo UBND huyện./.", [("month", "Hằng tháng, trước ngày 25")]),
        ("Định kỳ ngày 20 hằng tháng gửi báo cáo về UBND huyện./.", [("month", "ngày 20 hằng tháng")]),
        ("Gửi báo cáo về UBND huyện vào thứ Sáu hằng tuần./.", [("other", "thứ Sáu hằng tuần")]),
        (
            "Gửi báo cáo tuần về UBND huyện trước thứ Năm./.",
            [("other", "báo cáo tuần về UBND huyện trước thứ Năm")],
        ),
        ("Mỗi quý một lần báo cáo tiến độ về UBND huyện./.", [("quarter", None)]),
        (
            "Hằng quý, 6 tháng, năm báo cáo kết quả về UBND huyện./.",
            [("quarter", None), ("half", None), ("year", None)],
        ),
        ("Báo cáo kết quả 6 tháng, năm về UBND huyện./.", [("half", None), ("year", None)]),
        ("Báo cáo kết quả Tháng hành động về UBND huyện./.", []),
        (
            "Trước ngày 05 tháng đầu tiên của quý sau, báo cáo kết quả về UBND huyện./.",
            [("quarter", "ngày 05 tháng đầu tiên của quý sau")],
        ),
        (
            "Gửi báo cáo tháng trước ngày 20, báo cáo quý trước ngày 20 của tháng cuối quý về UBND huyện./.",
            [("month", "báo cáo tháng trước ngày 20"), ("quarter", "ngày 20 của tháng cuối quý")],
        ),
        ("Định kỳ 06 tháng, 01 năm báo cáo UBND huyện./.", [("half", None), ("year", None)]),
        (
            "Báo cáo sơ kết trước ngày 05/02/2022, báo cáo tổng kết trước ngày 05/3/2022 về UBND huyện./.",
            [("other", "2022-02-05"), ("other", "2022-03-05")],
        ),
        ("Báo cáo sơ kết trước ngày 10/5/2022 về UBND huyện./.", [("half", "2022-05-10")]),
        ("Báo cáo sơ kết trước ngày 10/8/2022 về UBND huyện./.", [("half", "2022-08-10")]),
        ("Báo cáo sơ kết trước ngày 10/9/2022 về UBND huyện./.", [("other", "2022-09-10")]),
        ("Báo cáo 9 tháng trước ngày 15/9/2022 về UBND huyện./.", [("other", "2022-09-15")]),
    ],
)
def test_reports_that_recur_or_close_a_campaign(sentence: str, asked: list[tuple[str, str | None]]) -> None:
    assert [(one.period, one.due) for one in closed_by(sentence).reports] == asked


def test_who_is_reported_to_stands_behind_the_sentences_first_words_too() -> None:
    directive = closed_by("Báo cáo UBND huyện kết quả thực hiện trước ngày 20/11/2022./.")
    assert directive.report_to == "UBND huyện"


@pytest.mark.parametrize(
    ("duty", "periods"),
    [
        ("Đăng ký trước ngày 28/02/2022. Định kỳ hằng quý báo cáo về Phòng Kinh tế.", ["quarter"]),
        ("Đăng ký trước ngày 28/02/2022. Báo cáo khi có yêu cầu.", []),
        ("Đăng ký trước ngày 28/02/2022, định kỳ hằng quý rà soát.", []),
    ],
)
def test_a_report_that_recurs_is_found_beside_a_date_of_other_work(duty: str, periods: list[str]) -> None:
    directive = plan(
        f"I. NỘI DUNG\n- Tuyên truyền.\nII. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- {duty}", end=ENDING
    )
    assert [report.period for report in directive.reports] == periods


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("về Bảo hiểm xã hội tỉnh trước ngày 15/12/2022", "Bảo hiểm xã hội tỉnh"),
        ("về Kho bạc nhà nước huyện trước ngày 15/12/2022", "Kho bạc nhà nước huyện"),
        ("về việc trích quỹ trước ngày 15/12/2022", None),
    ],
)
def test_whom_reports_go_to_may_be_another_organ(words: str, to: str | None) -> None:
    assert closed_by(f"Các xã báo cáo kết quả {words}./.").report_to == to


ENDING = "\nTrên đây là Kế hoạch./.\n\nNơi nhận:\n- Lưu: VT.\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ban hành kế hoạch và báo cáo về Phòng Nội vụ trước ngày 15/02; tổ chức tập huấn.",
        "Xây dựng kế hoạch năm 2022, báo cáo UBND huyện (qua Phòng Y tế) trước ngày 28/02/2022.",
        "Hoàn thiện kế hoạch tổ chức thực hiện, gửi báo cáo về Phòng Nội vụ chậm nhất ngày 20/12/2021.",
        "Lập kế hoạch gửi Phòng Y tế tổng hợp, báo cáo UBND huyện trước ngày 15/3/2022.",
    ],
)
def test_a_plan_sent_in_is_no_report(sentence: str) -> None:
    directive = plan(
        f"I. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- {sentence}", end="\nTrên đây là Kế hoạch./.\n"
    )
    assert directive.report_due is None
    assert directive.reports == ()


@pytest.mark.parametrize(
    ("sentence", "reports"),
    [
        (
            "Xây dựng kế hoạch thực hiện, báo cáo về Phòng Y tế trước ngày 20/11/2022.",
            [("year", "2022-11-20")],
        ),
        (
            "Ban hành kế hoạch, tổng hợp kết quả và báo cáo về Phòng Y tế trước ngày 15/6/2022.",
            [("other", "2022-06-15")],
        ),
        (
            "Lập kế hoạch, báo cáo 6 tháng trước ngày 15/6/2022 về Phòng Y tế.",
            [("half", "2022-06-15")],
        ),
        (
            "Lập kế hoạch, báo cáo về UBND huyện trước ngày 10/01/2023.",
            [("year", "2023-01-10")],
        ),
    ],
)
def test_a_report_beside_a_plan_stays_one(sentence: str, reports: list[tuple[str, str]]) -> None:
    directive = plan(
        f"I. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- {sentence}", end="\nTrên đây là Kế hoạch./.\n"
    )
    assert [(each.period, each.due) for each in directive.reports] == reports


def test_a_row_of_reporting_has_its_day_beside_it() -> None:
    cells = (
        ("STT", "Nội dung", "Chủ trì", "Thời gian"),
        ("1", "Trưng bày sách", "UBND các xã", "Tháng 4"),
        ("2", "Báo cáo kết quả thực hiện", "UBND các xã", "Trước ngày 20/11/2022"),
    )
    text = [Line(text=line) for line in f"{HEAD}\nI. PHÂN CÔNG THỰC HIỆN".split("\n")]
    table = [
        Line(text=words, cell=Cell(table=0, row=row, column=column, rows=1))
        for row, each in enumerate(cells)
        for column, words in enumerate(each)
    ]
    end = [Line(text="Trên đây là Kế hoạch năm 2022./.")]
    found = parse_plan(Source(name="a.docx", kind="docx", lines=(*text, *table, *end))).directive
    assert found.report_due == dt.date(2022, 11, 20)
