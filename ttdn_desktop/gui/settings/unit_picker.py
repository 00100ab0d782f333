"""Choosing the commune from the units known, searched without accents, or typing one's own."""

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QListView, QVBoxLayout, QWidget

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.gui.fields.base import normalize_line
from ttdn_desktop.gui.widgets.texts import ComboBox, LineEdit

UNIT_KINDS = ("xã", "phường", "thị trấn", "đặc khu")
"""Units of the lowest level; ``thị trấn`` until 01/7/2025, ``đặc khu`` since (docs/domain/practice.md)."""


class UnitsModel(QAbstractListModel):
    """The units that fit what is searched."""

    def __init__(self, units: tuple[Commune, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = units
        self._shown = units

    def search(self, text: str) -> None:
        """Show the units whose name, district or province holds every word of ``text``."""
        searched = fold(text).split()
        self.beginResetModel()
        self._shown = tuple(
            unit for unit in self._all if all(word in fold(full_name(unit)) for word in searched)
        )
        self.endResetModel()

    def unit(self, row: int) -> Commune:
        """Return the unit of that row."""
        return self._shown[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of units shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the unit's full name."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return full_name(self._shown[index.row()])


def full_name(unit: Commune) -> str:
    """Return the unit with what it belongs to; no district since 01/7/2025, when two levels were left."""
    district = f"huyện {unit.district}" if unit.district else ""
    since = "" if unit.district else "(từ 01/7/2025)"
    parts = ", ".join(part for part in (unit.title, district, f"tỉnh {unit.province}") if part)
    return f"{parts} {since}".strip()


class UnitPicker(QWidget):
    """Search, list, and the four parts of the name, which can also be typed."""

    edited = Signal()

    def __init__(self, units: tuple[Commune, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: str | None = None
        self._base = Commune(name="", kind="xã", province="")
        self.model = UnitsModel(units, self)
        self.search = LineEdit(self)
        self.search.setPlaceholderText("Tìm xã, phường (không cần gõ dấu)")
        self.search.setAccessibleName("Tìm đơn vị")
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName("Các đơn vị chương trình biết")
        self.list.setFixedHeight(132)  # a judgement: a few units, the other cards stay in view
        self.kind = ComboBox(self)
        self.kind.addItems(list(UNIT_KINDS))
        self.name, self.district, self.province = LineEdit(self), LineEdit(self), LineEdit(self)
        self.district.setPlaceholderText("để trống từ 01/7/2025")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        parts = (("Loại", self.kind), ("Tên", self.name), ("Huyện", self.district), ("Tỉnh", self.province))

        for caption, widget in parts:
            form.addRow(caption, widget)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.search)
        box.addWidget(self.list)
        box.addLayout(form)
        self.search.textEdited.connect(self.model.search)
        self.list.clicked.connect(self._on_unit)
        self.list.activated.connect(self._on_unit)

        for edit in (self.name, self.district, self.province):
            edit.textEdited.connect(self._on_typed)

        self.kind.activated.connect(self._on_typed)

    def commune(self) -> Commune:
        """Return the commune as it stands."""
        return msgspec.structs.replace(
            self._base,
            name=normalize_line(self.name.text()),
            kind=self.kind.currentText(),
            province=normalize_line(self.province.text()),
            district=normalize_line(self.district.text()) or None,
            code=self._code,
        )

    def show_commune(self, commune: Commune) -> None:
        """Show ``commune``."""
        self._base = commune
        self._code = commune.code

        if self.kind.findText(commune.kind) < 0:
            self.kind.addItem(commune.kind)

        self.kind.setCurrentText(commune.kind)
        self.name.setText(commune.name)
        self.district.setText(commune.district or "")
        self.province.setText(commune.province)

    def _on_unit(self, index: QModelIndex) -> None:
        self.show_commune(self.model.unit(index.row()))
        self.edited.emit()

    def _on_typed(self) -> None:
        self._code = None  # a code is of the listed unit; a name typed may be another's
        self.edited.emit()
