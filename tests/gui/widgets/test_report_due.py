"""From when on the report's due date stands out, and how it is written."""

import pytest

from ttdn_desktop.gui.widgets.report_due import due_text, is_soon


@pytest.mark.parametrize(("days", "soon"), [(None, False), (15, False), (14, True), (0, True), (-1, True)])
def test_a_due_date_stands_out_from_two_weeks_before(days: int | None, soon: bool) -> None:
    assert is_soon(days) is soon


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (None, "chưa có hạn báo cáo"),
        (1, "còn 1 ngày đến hạn báo cáo"),
        (0, "hôm nay là hạn báo cáo"),
        (-1, "đã quá hạn báo cáo 1 ngày"),
    ],
)
def test_a_due_date_is_written_as_days_left(days: int | None, text: str) -> None:
    assert due_text(days) == text
