"""From the page "ready to sign" to the place of a finding."""

from pytestqt.qtbot import QtBot

from tests.gui.format_check.faulty import faulty_plan
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.signing.ready_page import ReadyPage
from ttdn_desktop.workspace.documents.format_check import check
from ttdn_desktop.workspace.documents.rendering import render_docx


def test_a_finding_leads_to_its_paragraph_on_the_page(qtbot: QtBot, window: MainWindow) -> None:
    session = faulty_plan(window)
    window.signing.show_ready(session)
    ready = window.page
    assert isinstance(ready, ReadyPage)
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in ready.status.text(), timeout=20_000)
    finding = check(render_docx(session.plan)).findings[0]
    at = next(row for row in range(ready.model.rowCount()) if finding.key == ready.model.item(row).key)
    ready.place_wanted.emit(ready.model.item(at))
    shown = window.page
    assert isinstance(shown, DraftingPage)
    qtbot.waitUntil(lambda: shown.preview.view.marked is not None, timeout=20_000)
    marked = shown.preview.view.marked
    assert marked is not None and finding.page is not None and finding.top is not None
    assert (marked.page, round(marked.top)) == (finding.page - 1, round(finding.top * 72 / 25.4))
    assert marked.page in shown.preview.view.visible_pages()
