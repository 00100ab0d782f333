"""The dossiers of last year that next year's is made from, each with a check box."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ttdn_desktop.dossier.records import Dossier

_HEIGHT = 62  # pixels, a judgement: two rows; most communes have one source, a merged one two or three


class SourceList(QListWidget):
    """Offers dossiers and returns the ticked ones.

    Signals:
        changed: the clerk ticked a dossier or took its tick away.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossiers: list[Dossier] = []
        self.setAccessibleName("Hồ sơ nguồn của năm trước")
        self.setFixedHeight(_HEIGHT)
        self.itemChanged.connect(lambda _: self.changed.emit())

    def offer(self, dossier: Dossier, *, ticked: bool, origin: str) -> None:
        """Add ``dossier`` with where it comes from; ``changed`` isn't emitted."""
        self._dossiers.append(dossier)
        item = QListWidgetItem(f"{dossier.commune.title}, năm {dossier.year} ({origin})")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

        blocked = self.blockSignals(True)
        self.addItem(item)
        self.blockSignals(blocked)

    def ticked(self) -> tuple[Dossier, ...]:
        """Return the ticked dossiers in the order of the list."""
        return tuple(
            dossier
            for row, dossier in enumerate(self._dossiers)
            if self.item(row).checkState() == Qt.CheckState.Checked
        )
