"""An entry's evidence as a list, pictures with a small one of themselves."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from ttdn_desktop.dossier.records import Evidence
from ttdn_desktop.gui.widgets.list_model import Index, RecordListModel

KIND_NAMES = {"file": "Tệp", "link": "Liên kết", "paper": "Văn bản"}

THUMBNAIL = QSize(48, 32)
"""Pixels of a small picture; a judgement: rows stay low, and one photograph is told from another."""

_MOST_KEPT = 200
"""Small pictures kept at a time: a year's entry has a few."""


class EvidenceModel(RecordListModel[Evidence]):
    """One row a piece of evidence: its kind and its text.

    ``path_of`` says where a picture lies, None for anything else.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path_of: Callable[[Evidence], Path | None] = lambda _evidence: None
        self._thumbnails: dict[str, QImage | None] = {}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return kind and text (a kind of a newer program by its id), or the small picture."""
        if not index.isValid():
            return None

        evidence = self.item(index.row())
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnail(evidence)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return f"{KIND_NAMES.get(evidence.kind, evidence.kind)}: {evidence.text}"

    def _thumbnail(self, evidence: Evidence) -> QImage | None:
        """Return the small picture, made once a file."""
        kept = self._thumbnails
        key = evidence.sha256 or ""
        if key not in kept:
            if len(kept) >= _MOST_KEPT:
                kept.clear()
            kept[key] = _small_picture(self.path_of(evidence)) if key else None
        return kept[key]


def _small_picture(path: Path | None) -> QImage | None:
    """Return the picture at ``path`` within ``THUMBNAIL``, None where there is none that can be drawn."""
    if path is None:
        return None
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():  # read small from the start: a photograph of 12 megapixels needn't be unpacked whole
        reader.setScaledSize(size.scaled(THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
