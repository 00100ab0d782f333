"""Every item model keeps Qt's rules, empty and filled, and after a change."""

import msgspec
import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, Qt

from ttdn_desktop.dossier.records import Activity, Commune
from ttdn_desktop.gui.drafting.lists import FindingsModel, OutlineModel
from ttdn_desktop.gui.fields.activities_model import ActivitiesModel
from ttdn_desktop.gui.fields.coverage_model import CoverageModel
from ttdn_desktop.gui.settings.unit_picker import UnitsModel
from ttdn_desktop.interview.coverage import Column, CoverageMatrix, DutyRow, DutyState
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.interview.flow import SectionState, State

UNITS = tuple(Commune(name=name, kind="xã", province="Khánh Hòa") for name in ("Đại Lãnh", "Vạn Hưng"))
TWO = (Activity(id="a1", title="Phát thanh"), Activity(id="a2", title="Treo băng rôn"))


def coverage(state: DutyState) -> CoverageMatrix:
    row = DutyRow("III.8.1", "Chủ động xây dựng Kế hoạch", (state is DutyState.COVERED,), "", state)
    return CoverageMatrix((Column("a1", "Phát thanh"),), (row,))


def filled() -> list[QAbstractItemModel]:
    activities, duties, outline, findings = (
        ActivitiesModel(),
        CoverageModel(),
        OutlineModel(),
        FindingsModel(),
    )
    activities.show(TWO)
    duties.show(coverage(DutyState.UNCOVERED))
    outline.show((SectionState("a", "Thông tin chung", State.DONE, 0),))
    findings.show((Finding("missing", "error", data={"label": "Mục đích"}),))
    return [activities, duties, outline, findings, UnitsModel(UNITS)]


@pytest.mark.parametrize("place", range(5))
def test_a_filled_model_keeps_qts_rules(qtmodeltester, place):
    qtmodeltester.check(filled()[place])


@pytest.mark.parametrize("kind", [ActivitiesModel, CoverageModel, OutlineModel, FindingsModel])
def test_an_empty_model_keeps_qts_rules(qtmodeltester, kind):
    qtmodeltester.check(kind())


def test_an_activity_typed_in_resets_nothing(qtbot):
    model = ActivitiesModel()
    model.show(TWO)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show((msgspec.structs.replace(TWO[0], title="Phát thanh lại"), TWO[1]))
    assert model.index(0, 1).data() == "Phát thanh lại"


def test_a_dropped_row_asks_for_its_move(qtbot):
    model = ActivitiesModel()
    model.show(TWO)
    data: QMimeData = model.mimeData([model.index(0, 0)])
    with qtbot.waitSignal(model.moved) as asked:
        model.dropMimeData(data, Qt.DropAction.MoveAction, 2, 0, QModelIndex())
    assert asked.args == [0, 2]


def test_an_uncovered_duty_is_red_and_a_covered_one_is_not():
    model = CoverageModel()
    model.show(coverage(DutyState.UNCOVERED))
    red = model.index(0, 0).data(Qt.ItemDataRole.BackgroundRole)
    model.show(coverage(DutyState.COVERED))
    assert red is not None
    assert model.index(0, 0).data(Qt.ItemDataRole.BackgroundRole) is None


def test_units_are_found_without_accents():
    model = UnitsModel(UNITS)
    model.search("dai lanh")
    assert [model.unit(row).name for row in range(model.rowCount())] == ["Đại Lãnh"]
