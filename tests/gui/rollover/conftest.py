"""The rollover page on a stored dossier of 2025."""

import pytest

from tests.gui.rollover.opened import last_year
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.rollover.page import RolloverPage


@pytest.fixture
def shown(window: MainWindow) -> RolloverPage:
    """The page on a stored dossier of 2025, reached by the menu."""
    dossier = last_year(window)
    window.data_folder.save_settings(CommuneSettings(commune=dossier.commune))
    window.open_stored(window.data_folder.create_dossier(dossier))
    window.actions_by_name["roll"].trigger()
    page = window.page
    assert isinstance(page, RolloverPage)
    return page
