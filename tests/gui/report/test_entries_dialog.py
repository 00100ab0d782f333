"""The entries behind a figure."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from ttdn_desktop.gui.report.entries_dialog import EntriesDialog
from ttdn_desktop.gui.report.page import ReportPage


def test_a_figure_opens_the_entries_it_comes_from(
    qtbot: QtBot, report: ReportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EntriesDialog, "exec", lambda _: 0)
    report.show_part("results")
    part = report.parts["results"]
    part.table.selectRow(1)
    with qtbot.waitSignal(part.entries_wanted) as asked:
        QTest.keyClick(part.table, Qt.Key.Key_Return)
    title, entries = asked.args
    assert title == "Truyền thanh cơ sở"
    assert {one.channel for one in entries} == {"radio"}
    dialog = EntriesDialog(title, (("01/02/2019", "Phát thanh biển đảo", "", "", "", "", ""),))
    qtbot.addWidget(dialog)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog.search.setText("bien dao")
    assert dialog.model.rowCount() == 1
    dialog.search.setText("khong co")
    assert dialog.model.rowCount() == 0
