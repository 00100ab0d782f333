"""A higher plan's days as those of the year that its unit plans for."""

import datetime as dt

from ttdn_desktop.directive.in_year import in_year
from ttdn_desktop.directive.records import Directive, Duty, Report

PLAN = Directive(
    year=2023,
    date=dt.date(2023, 1, 9),
    report_due=dt.date(2023, 12, 5),
    reports=(
        Report(period="half", due="2023-06-15"),
        Report(period="month", due="ngày 20 hằng tháng"),
    ),
    commune_duties=(Duty(id="III.1", text="", due=dt.date(2023, 2, 28)), Duty(id="III.2", text="")),
)


def test_what_is_due_is_due_in_that_year() -> None:
    moved = in_year(PLAN, 2024)
    assert moved.report_due == dt.date(2024, 12, 5)
    assert [each.due for each in moved.reports] == ["2024-06-15", "ngày 20 hằng tháng"]
    assert [each.due for each in moved.commune_duties] == [dt.date(2024, 2, 29), None]


def test_what_was_issued_stays() -> None:
    assert (in_year(PLAN, 2024).date, in_year(PLAN, 2024).year) == (dt.date(2023, 1, 9), 2023)


def test_its_own_year_or_none_moves_nothing() -> None:
    assert in_year(PLAN, 2023) is PLAN
    assert in_year(Directive(report_due=PLAN.report_due), 2024).report_due == PLAN.report_due
