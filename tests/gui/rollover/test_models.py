"""The tables of the proposal: Qt's rules, what can't be read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.gui.rollover.opened import cell
from ttdn_desktop.gui.rollover.models import TARGET, TITLE, ReusedTextsModel, RolloverActivitiesModel
from ttdn_desktop.gui.rollover.page import RolloverPage


def test_both_tables_keep_qts_rules(shown: RolloverPage) -> None:
    for model in (shown.activities, shown.texts, RolloverActivitiesModel(shown), ReusedTextsModel(shown)):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown.activities.setData(
        shown.activities.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    )
    shown.activities.setData(shown.activities.index(1, TARGET), "7")


def test_what_cant_be_read_is_told_and_changes_nothing(shown: RolloverPage) -> None:
    model = shown.activities
    before = cell(model, 0, TARGET)
    assert not model.setData(model.index(0, TARGET), "nhiều")
    assert "Chưa đọc được chỉ tiêu “nhiều”" in shown.detail.text()
    assert not model.setData(model.index(0, TITLE), "  ")
    assert "phải có tên" in shown.detail.text()
    assert cell(model, 0, TARGET) == before
