from PySide6.QtTest import QAbstractItemModelTester

from ttdn_desktop.gui.signing.register_model import RegisterModel


def test_the_table_keeps_the_rules_of_a_model() -> None:
    model = RegisterModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(())
    assert model.rowCount() == 0
