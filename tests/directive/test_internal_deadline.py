"""When results are due inside the unit."""

import datetime as dt

from ttdn_desktop.directive.internal_deadline import collecting_task, internal_deadline


def test_results_are_due_ten_days_before_the_report() -> None:
    assert internal_deadline(dt.date(2019, 11, 5)) == dt.date(2019, 10, 26)


def test_the_task_names_the_day_as_papers_write_it() -> None:
    assert "trước ngày 05/3/2026" in collecting_task(dt.date(2026, 3, 5))
