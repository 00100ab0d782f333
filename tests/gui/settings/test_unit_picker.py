"""The units known, searched without accents."""

from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.gui.settings.unit_picker import UnitsModel

UNITS = tuple(Commune(name=name, kind="xã", province="Khánh Hòa") for name in ("Đại Lãnh", "Vạn Hưng"))


def test_units_are_found_without_accents():
    model = UnitsModel(UNITS)
    model.search("dai lanh")
    assert [model.unit(row).name for row in range(model.rowCount())] == ["Đại Lãnh"]


def test_the_model_keeps_qts_rules(qtmodeltester):
    qtmodeltester.check(UnitsModel(UNITS))
