"""What a search field finds, as a list."""

from typing import Any, NamedTuple

from PySide6.QtCore import Qt

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.gui.widgets.list_model import Index, RecordListModel


class SearchOption(NamedTuple):
    """Something to choose: its id (None: outside the plan), its words, the title it gives to an entry."""

    id: str | None
    text: str
    title: str = ""


class SearchModel(RecordListModel[SearchOption]):
    """One line an option."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the option's words."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self.item(index.row()).text


def matching_options(options: tuple[SearchOption, ...], query: str) -> tuple[SearchOption, ...]:
    """Return the options that hold every word of ``query``, without regard to accents and case."""
    words = fold(query).split()
    return tuple(option for option in options if all(word in fold(option.text) for word in words))
