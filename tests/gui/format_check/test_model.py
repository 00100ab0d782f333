"""The list of findings keeps Qt's rules."""

from PySide6.QtTest import QAbstractItemModelTester

from ttdn_desktop.gui.format_check.model import FormatFindingsModel


def test_the_list_keeps_the_rules_of_a_model(qtmodeltester: object) -> None:
    model = FormatFindingsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(())
    assert model.rowCount() == 0
    del qtmodeltester
