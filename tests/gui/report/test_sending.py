"""The period of a report."""

import datetime as dt

from PySide6.QtTest import QTest

from tests.gui.report.opened import own, typed_in
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.sense.messages import message_of


def test_a_changed_period_counts_anew(report: ReportPage) -> None:
    typed_in(report, "period", "period", "")
    field = report.part.fields["period"].field
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "30/06/2018")
    report.refresh()
    assert any("trước ngày đầu" in message_of(one) for one in report.view.findings)
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "30/06/2019")
    report.refresh()
    assert own(report).period.end == dt.date(2019, 6, 30)
    assert f"Trong kỳ có {len(report.view.context.counted)} việc" in report.parts["period"].counted.text()
