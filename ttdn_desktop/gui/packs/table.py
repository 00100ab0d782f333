"""The installed packs as a table."""

from typing import Any, get_args

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.gui import theme
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.workspace.pack_library.library import LibraryCard

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("Bộ mẫu", "Bản", "Nguồn", "Thể thức", "Năm", "Hồ sơ dùng")
ORIGINS = {"shipped": "đi kèm", "made": "tự tạo", "imported": "nhập vào", "unknown": "chưa rõ"}


class PackTableModel(QAbstractTableModel):
    """One row a version of a pack."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._cards: tuple[LibraryCard, ...] = ()

    def show(self, cards: tuple[LibraryCard, ...]) -> None:
        """Show ``cards``."""
        if cards != self._cards:
            self.beginResetModel()
            self._cards = cards
            self.endResetModel()

    def card(self, row: int) -> LibraryCard:
        """Return the card of that row."""
        return self._cards[row]

    def row_of(self, pack_id: str, version: str) -> int:
        """Return the row of that pack's version, the first where it isn't there."""
        names = [(card.id, card.version) for card in self._cards]
        return names.index((pack_id, version)) if (pack_id, version) in names else 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of versions."""
        return 0 if parent.isValid() else len(self._cards)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return COLUMNS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell's words; what can't be used is red."""
        if not index.isValid():
            return None

        card = self._cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cells(card)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return card.trouble or card.source or card.id

        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(_colour(card)))

        return None


def _colour(card: LibraryCard) -> str:
    colours = theme.colours()
    if card.trouble:
        return colours.error
    return colours.text if card.newest else colours.muted


def _cells(card: LibraryCard) -> tuple[str, ...]:
    return (
        card.title or card.id,
        card.version,
        ORIGINS[card.origin],
        _rules_name(card.rules),
        str(card.year or ""),
        f"{card.used_by} hồ sơ" if card.used_by else "–",
    )


def _rules_name(rules: str) -> str:
    """Return a rule set's name without its issuer's mark: ``Nghị định 30/2020``; an unknown one by its id."""
    known: tuple[RuleSetName, ...] = get_args(RuleSetName)
    name = next((rule_set.load(each).name for each in known if each == rules), "")
    # "/NĐ-CP" and "/TT-BNV" would make the narrow column as wide as the title's
    return name.rpartition("/")[0] or rules
