"""Files, links and papers as evidence of an entry."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.following import dossier_of, following, many
from ttdn_desktop.dossier.records import Evidence
from ttdn_desktop.gui.main_window import MainWindow


def test_dropped_files_links_and_papers_become_evidence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = following(window, many(1))
    photo = tmp_path / "ảnh buổi họp.jpg"
    assert red().save(str(photo))
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


def red(size: int = 40) -> QImage:
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    return image


def test_a_picture_on_the_clipboard_becomes_evidence_with_a_small_one_of_itself(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = following(window, many(2))
    page.table.selectRow(0)
    page.table.setFocus()
    QApplication.clipboard().setImage(red())
    page.paste()
    qtbot.waitUntil(lambda: bool(page.entry and page.entry.evidence), timeout=10_000)
    assert page.entry is not None
    (evidence,) = page.entry.evidence
    assert evidence.text.startswith("Anh chup ")
    assert evidence.text.endswith(".png")
    model = page.panel.evidence.model
    small = model.data(model.index(0), Qt.ItemDataRole.DecorationRole)
    assert small is not None
    assert small.pixelColor(2, 2) == QColor(Qt.GlobalColor.red)
    assert page.filter.without_evidence.text() == "Thiếu minh chứng (1)"


def test_words_on_the_clipboard_are_no_evidence(window: MainWindow) -> None:
    page = following(window, many(1))
    page.table.selectRow(0)
    QApplication.clipboard().setText("chữ")
    page.paste()
    assert "không có ảnh" in page.status.text()
    assert page.entry is not None
    assert page.entry.evidence == ()


def test_a_file_dropped_on_a_row_is_evidence_of_that_row(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.resize(1200, 800)
    window.show()
    page = following(window, many(3))
    qtbot.waitUntil(lambda: page.table.viewport().height() > 90)
    page.table.selectRow(0)
    assert red().save(str(tmp_path / "a.png"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    row = page.table.visualRect(page.model.index(2, 0)).center()
    place = page.table.viewport().mapTo(page, row)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(place), Qt.DropAction.CopyAction, mime, buttons, keys))
    qtbot.waitUntil(lambda: bool(page.entry and page.entry.evidence), timeout=10_000)
    assert page.table.currentIndex().row() == 2
