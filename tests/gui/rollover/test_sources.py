"""A merged commune's dossier as a second source."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.gui.rollover.opened import cell, replace
from ttdn_desktop.dossier import reading
from ttdn_desktop.gui.rollover.models import TARGET, TITLE
from ttdn_desktop.gui.rollover.page import RolloverPage


def test_a_merged_communes_file_is_joined_and_taken_apart(shown: RolloverPage, tmp_path: Path) -> None:
    other = replace(shown.session.dossier.commune, name="Vạn Bình", code="22501")
    path = tmp_path / "van-binh.json"
    path.write_bytes(reading.write(replace(shown.session.dossier, commune=other)))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    QApplication.sendEvent(shown, over)
    assert over.isAccepted()
    QApplication.sendEvent(shown, QDropEvent(QPointF(50, 50), copy, data, left, none))
    assert shown.sources.count() == 2
    assert cell(shown.activities, 0, TARGET) == "48 tin, bài"
    rows = shown.activities.rowCount()
    shown.table.setCurrentIndex(shown.activities.index(0, TITLE))
    assert "gộp" in shown.detail.text().lower()
    shown.split.click()
    assert shown.activities.rowCount() == rows + 1
    shown.sources.item(0).setCheckState(Qt.CheckState.Unchecked)
    shown.sources.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert "Chưa chọn hồ sơ" in shown.notices.text()
    assert not shown.make_button.isEnabled()
