"""The judgement's page: statements that came since its own were picked stand first and say so."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.papers.consolidation.test_context import saying
from ttdn_desktop.consolidation.office_report import OfficeReport, PickedStatement
from ttdn_desktop.gui.consolidation.judgement_view import JudgementView
from ttdn_desktop.papers.consolidation.context import consolidation_context


def test_new_statements_are_marked_until_somebody_picks_again(qtbot: QtBot) -> None:
    view = JudgementView()
    qtbot.addWidget(view)
    own = OfficeReport(causes=(PickedStatement(text="Việc nhiều"),), known={"causes": ("Địa bàn rộng",)})
    context = consolidation_context(saying("Địa bàn rộng", "Loa hỏng chưa sửa"), own)
    view.show_context(context)
    view.section.setCurrentIndex(view.section.findData("causes"))

    rows = [[view.model.index(row, column).data() for column in (0, 1)] for row in range(3)]
    assert rows == [
        ["Việc nhiều", "cơ quan tổng hợp"], ["Loa hỏng chưa sửa", "Mới: X1"], ["Địa bàn rộng", "X0"],
    ]  # fmt: skip
    assert view.section.currentText() == "Nguyên nhân (1 câu mới)"

    with qtbot.waitSignal(view.picked) as picked:
        view.model.setData(view.model.index(1, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    part, statements, seen = picked.args or []
    assert (part, seen) == ("causes", ("Địa bàn rộng", "Loa hỏng chưa sửa"))
    view.show_context(
        consolidation_context(context.found, replace(own, causes=statements, known={"causes": seen}))
    )
    assert view.section.currentText() == "Nguyên nhân"
