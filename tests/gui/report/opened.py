"""The report's page opened on the sample's log, typed in and read."""

from PySide6.QtTest import QTest

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.office.format_check.measure import read_words
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents.rendering import render_docx


def sample(data_folder: DataFolder) -> Dossier:
    dossier = data_folder.open_sample().dossier
    data_folder.save_settings(CommuneSettings(commune=dossier.commune))
    return dossier


def opened(window: MainWindow, dossier: Dossier, kind: str = "report") -> ReportPage:
    window.activateWindow()
    window.open_stored(window.data_folder.create_dossier(dossier))
    window.actions_by_name["half_report" if kind == "half" else "report"].trigger()
    page = window.page
    assert isinstance(page, ReportPage)
    return page


def typed_in(page: ReportPage, part: str, name: str, words: str) -> None:
    page.show_part(part)
    edit = page.part.fields[name].field
    edit.setFocus()
    QTest.keyClicks(edit.focusProxy(), words)


def said(page: ReportPage) -> str:
    return "\n".join(read_words(render_docx(page.paper)))


def own(page: ReportPage):
    assert page.session.dossier.report is not None
    return page.session.dossier.report
