"""The page "ready to sign" on the stored sample."""

from pytestqt.qtbot import QtBot

from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.signing.ready_page import ReadyPage


def ready_page(qtbot: QtBot, window: MainWindow) -> ReadyPage:
    data_folder = window.data_folder
    sample = data_folder.open_sample().dossier
    data_folder.save_settings(CommuneSettings(commune=sample.commune))
    window.open_stored(data_folder.create_dossier(sample))
    window.actions_by_name["ready"].trigger()
    page = window.page
    assert isinstance(page, ReadyPage)
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in page.status.text(), timeout=20_000)
    return page
