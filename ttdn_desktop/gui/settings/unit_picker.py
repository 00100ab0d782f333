"""Choosing the commune from all units of the country, found while typing, or typing one's own."""

from typing import Any

import msgspec
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.gui.fields.base import normalize_line
from ttdn_desktop.gui.widgets.list_keys import ListKeys
from ttdn_desktop.gui.widgets.list_model import Index, RecordListModel
from ttdn_desktop.gui.widgets.texts import ComboBox, LineEdit, label
from ttdn_desktop.official_paper.areas import COMMUNES
from ttdn_desktop.workspace import units
from ttdn_desktop.workspace.units import FoundUnit

_COUNTRY = "Cả nước"


class UnitsModel(RecordListModel[FoundUnit]):
    """The units that fit what is searched, the best first."""

    def search(self, text: str, province: str = "") -> None:
        """Show the units that ``text`` finds, of one province of today or of all."""
        self.show(units.find(text, province))

    def unit(self, row: int) -> Commune:
        """Return the unit of that row."""
        return self.item(row).commune

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line that tells a unit from others; the pointer shows a long one whole."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self.item(index.row()).text


class UnitPicker(QWidget):
    """Search, province, list, and the four parts of the name, which can also be typed.

    Nothing sets the text that is searched for while it is typed (Unikey).
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: str | None = None
        self._base = Commune(name="", kind="xã", province="")
        self.model = UnitsModel(self)
        self.search = LineEdit(self)
        self.search.setPlaceholderText("Gõ tên xã, phường, cả tên cũ (không cần dấu)")
        self.search.setAccessibleName("Tìm đơn vị")
        self.within = ComboBox(self)
        self.within.setAccessibleName("Tìm trong tỉnh, thành phố")
        self.within.addItem(_COUNTRY, "")
        self.list = QListView(self)
        self.list.setObjectName("units")
        self.list.setModel(self.model)
        self.list.setAccessibleName("Các đơn vị tìm thấy")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setFixedHeight(132)  # a judgement: a few units, the other cards stay in view
        self.found = label("", "muted", parent=self)
        self.kind = ComboBox(self)
        self.kind.addItems(COMMUNES)
        self.name, self.district, self.province = LineEdit(self), LineEdit(self), LineEdit(self)
        self.district.setPlaceholderText("để trống từ 01/7/2025")
        for name in units.province_names():
            self.within.addItem(name, name)
        self._lay_out()
        self._connect()
        self._show_found()

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

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        parts = (("Loại", self.kind), ("Tên", self.name), ("Huyện", self.district), ("Tỉnh", self.province))

        for caption, widget in parts:
            form.addRow(caption, widget)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self.search, 2)
        line.addWidget(self.within, 1)
        box.addLayout(line)
        box.addWidget(self.list)
        box.addWidget(self.found)
        box.addLayout(form)

    def _connect(self) -> None:
        # ``textEdited``, here and below: ``show_commune`` sets the texts too
        self.search.textEdited.connect(self._find)
        ListKeys(self.search, self.list).chosen.connect(self._on_unit)
        self.within.activated.connect(self._find)
        self.list.clicked.connect(self._on_unit)
        self.list.activated.connect(self._on_unit)

        for edit in (self.name, self.district, self.province):
            edit.textEdited.connect(self._on_typed)

        self.kind.activated.connect(self._on_typed)

    def _find(self) -> None:
        self.model.search(self.search.text(), self.within.currentData())
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self._show_found()

    def _show_found(self) -> None:
        count = self.model.rowCount()
        if count:
            self.found.setText("Phím lên, xuống để chọn, Enter để lấy.")
        elif self.search.text().strip():
            self.found.setText("Không thấy đơn vị nào: thử gõ ít chữ hơn, hoặc tự gõ bên dưới.")
        else:
            self.found.setText("Gõ vài chữ, ví dụ: van gia, phuong 1 go vap.")

    def _on_unit(self, index: QModelIndex) -> None:
        self.show_commune(self.model.unit(index.row()))
        self.edited.emit()

    def _on_typed(self) -> None:
        self._code = None  # a code is of the listed unit; a name typed may be another's
        self.edited.emit()
