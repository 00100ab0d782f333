"""A higher plan dropped on the window, for the tests of intake and packs."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.intake.page import IntakePage

SAMPLES = Path(__file__).parents[1] / "samples" / "superior_plans"


SETTINGS = CommuneSettings(
    commune=Commune(name="Đồng Tâm", kind="xã", district="Gia Viễn", province="Ninh Bình")
)


PLAN = SAMPLES / "dak-lak-2026.docx"


def drop(window, path: Path) -> bool:
    """Drag ``path`` over the window and let it go; return whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place, keys = QPointF(300, 300), Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(window, over)
    if not over.isAccepted():
        return False
    dropped = QDropEvent(
        place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys, QEvent.Type.Drop
    )
    QApplication.sendEvent(window, dropped)
    return dropped.isAccepted()


def intake(qtbot, window, path: Path = PLAN) -> IntakePage:
    assert drop(window, path)
    # a page shows itself at the next turn of the loop, before which nobody could click on it
    qtbot.waitUntil(lambda: isinstance(window.page, IntakePage) and window.page.isVisible(), timeout=10_000)
    return window.page


def settled(qtbot, page: IntakePage) -> None:
    qtbot.waitUntil(lambda: not page._parsing, timeout=10_000)


def row_of(page: IntakePage, place: str) -> int:
    row = page.lines_model.row(page.parsed.places.index(place))
    assert row is not None
    return row
