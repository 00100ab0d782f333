"""An entry's evidence as a list."""

from typing import Any

from PySide6.QtCore import Qt

from ttdn_desktop.dossier.records import Evidence
from ttdn_desktop.gui.widgets.list_model import Index, RecordListModel

KIND_NAMES = {"file": "Tệp", "link": "Liên kết", "paper": "Văn bản"}


class EvidenceModel(RecordListModel[Evidence]):
    """One row a piece of evidence: its kind and its text."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return kind and text; a kind of a newer program by its id."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None

        evidence = self.item(index.row())
        return f"{KIND_NAMES.get(evidence.kind, evidence.kind)}: {evidence.text}"
