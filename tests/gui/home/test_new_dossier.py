"""Which year a new dossier can have."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from ttdn_desktop.gui.home.new_dossier import NewDossierDialog
from ttdn_desktop.workspace.installed_packs import PackCard

PACK = PackCard("p", "Kế hoạch", "nd30", None)


@pytest.mark.parametrize(
    ("year", "usable"), [(20, False), (1899, False), (1900, True), (2200, True), (2201, False)]
)
def test_a_year_still_being_typed_is_none(qtbot: QtBot, year: int, usable: bool) -> None:
    dialog = NewDossierDialog((PACK,), dt.date(2026, 1, 2))
    qtbot.addWidget(dialog)
    assert dialog.chosen() == ("p", 2026)
    dialog.year.show_value(year)
    assert (dialog.chosen() == ("p", year)) is usable
    assert dialog.create_button.isEnabled() is usable


def test_without_a_pack_nothing_can_be_made(qtbot: QtBot) -> None:
    dialog = NewDossierDialog((), dt.date(2026, 1, 2))
    qtbot.addWidget(dialog)
    assert dialog.chosen() is None
