"""The table of duties: Qt's rules for models, red where a duty is open."""

from PySide6.QtCore import Qt

from ttdn_desktop.gui.fields.coverage_model import CoverageModel
from ttdn_desktop.interview.coverage import Column, CoverageMatrix, DutyRow, DutyState


def coverage(state: DutyState) -> CoverageMatrix:
    row = DutyRow("III.8.1", "Chủ động xây dựng Kế hoạch", (state is DutyState.COVERED,), "", state)
    return CoverageMatrix((Column("a1", "Phát thanh"),), (row,))


def test_an_uncovered_duty_is_red_and_a_covered_one_is_not():
    model = CoverageModel()
    model.show(coverage(DutyState.UNCOVERED))
    red = model.index(0, 0).data(Qt.ItemDataRole.BackgroundRole)
    model.show(coverage(DutyState.COVERED))
    assert red is not None
    assert model.index(0, 0).data(Qt.ItemDataRole.BackgroundRole) is None


def test_a_filled_model_keeps_qts_rules(qtmodeltester):
    model = CoverageModel()
    model.show(coverage(DutyState.UNCOVERED))
    qtmodeltester.check(model)


def test_an_empty_model_keeps_qts_rules(qtmodeltester):
    qtmodeltester.check(CoverageModel())
