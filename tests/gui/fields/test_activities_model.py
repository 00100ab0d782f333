"""The activities as rows: Qt's rules for models, changes in place, moves."""

import msgspec
from PySide6.QtCore import QMimeData, QModelIndex, Qt

from ttdn_desktop.dossier.records import Activity
from ttdn_desktop.gui.fields.activities_model import ActivitiesModel

TWO = (Activity(id="a1", title="Phát thanh"), Activity(id="a2", title="Treo băng rôn"))


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


def test_a_filled_model_keeps_qts_rules(qtmodeltester):
    model = ActivitiesModel()
    model.show(TWO)
    qtmodeltester.check(model)


def test_an_empty_model_keeps_qts_rules(qtmodeltester):
    qtmodeltester.check(ActivitiesModel())
