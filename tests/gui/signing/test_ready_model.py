from PySide6.QtTest import QAbstractItemModelTester

from ttdn_desktop.gui.signing.ready_model import ReadyModel


def test_the_list_keeps_the_rules_of_a_model() -> None:
    model = ReadyModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(())
    assert model.rowCount() == 0
