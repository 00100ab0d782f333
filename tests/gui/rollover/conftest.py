"""The rollover page on a stored dossier of 2025."""

import pytest

from tests.gui.rollover.opened import last_year
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.rollover.page import RollingPage


@pytest.fixture
def shown(window: MainWindow) -> RollingPage:
    """The page on a stored dossier of 2025, reached by the menu."""
    dossier = last_year(window)
    window.desk.save_settings(CommuneSettings(commune=dossier.commune))
    window.open_stored(window.desk.create_dossier(dossier))
    window.actions_by_name["roll"].trigger()
    page = window.page
    assert isinstance(page, RollingPage)
    return page
