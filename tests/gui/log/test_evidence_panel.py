"""Files, links and papers as evidence of an entry."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from tests.gui.following import dossier_of, following, many
from ttdn_desktop.dossier.records import Evidence
from ttdn_desktop.gui.main_window import MainWindow


def test_dropped_files_links_and_papers_become_evidence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = following(window, many(1))
    photo = tmp_path / "ảnh buổi họp.jpg"
    photo.write_bytes(b"\xff\xd8\xff photo")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(5, 5).toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    entering.ignore()
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.attach([photo])
    assert "chọn hoặc ghi một mục" in page.status.text(), "nothing is in hand yet"
    page.table.selectRow(0)
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    qtbot.waitUntil(lambda: bool(page.session.dossier.log[0].evidence), timeout=10_000)
    panel = page.panel.evidence
    panel.text.setText("khanhhoa.gov.vn/tin")
    panel.add_link.click()
    panel.text.setText("Báo cáo số 12/BC-UBND ngày 05/6/2019")
    panel.add_paper.click()
    panel.text.setText("không phải liên kết")
    panel.add_link.click()
    assert panel.error.isVisible()
    photo.unlink()
    kept, link, paper = dossier_of(page).log[0].evidence
    assert (kept.kind, kept.text) == ("file", "ảnh buổi họp.jpg")
    assert link == Evidence(kind="link", text="https://khanhhoa.gov.vn/tin")
    assert paper.kind == "paper"
    panel.list.setCurrentIndex(panel.model.index(0))
    panel.remove_button.click()
    assert page.session.dossier.log[0].evidence == (link, paper)
    window.actions_by_name["undo"].trigger()
    assert page.session.dossier.log[0].evidence == (kept, link, paper)


def test_a_link_that_is_no_web_page_is_refused_with_one_message(
    ready: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    page = following(ready, many(1))
    calc = Evidence(kind="link", text="file:///C:/Windows/System32/calc.exe")
    page._evidence_files.open("", calc)
    assert opened == []
    assert len(ready.shown_messages) == 1
    assert "calc.exe" in ready.shown_messages[0]
    page._evidence_files.open("", Evidence(kind="link", text="https://khanhhoa.gov.vn/tin"))
    assert [url.toString() for url in opened] == ["https://khanhhoa.gov.vn/tin"]
