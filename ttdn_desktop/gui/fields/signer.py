"""Who signs: the form of signing, position and name."""

from typing import Any

import msgspec
from PySide6.QtWidgets import QFormLayout, QWidget

from ttdn_desktop.dossier.records import Signer
from ttdn_desktop.gui.fields.base import Field, normalize_line
from ttdn_desktop.gui.widgets.texts import ComboBox, LineEdit

AUTHORITIES = {
    "TM": ("TM. – Chủ tịch ký thay mặt Ủy ban nhân dân", "CHỦ TỊCH"),
    "KT": ("KT. – Phó Chủ tịch ký thay Chủ tịch", "PHÓ CHỦ TỊCH"),
    "Q": ("Q. – quyền Chủ tịch ký", "QUYỀN CHỦ TỊCH"),
    "none": ("Thủ trưởng cơ quan ký trực tiếp", ""),
    "TL": ("TL. – ký thừa lệnh thủ trưởng", ""),
    "TUQ": ("TUQ. – ký thừa ủy quyền", ""),
}


class SignerField(Field):
    """Form of signing, position, name; the commune's known signers to pick from."""

    def __init__(self, known: tuple[Signer, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._signer = Signer()
        self._authority = ComboBox(self)

        for key, (name, _) in AUTHORITIES.items():
            self._authority.addItem(name, key)

        self._position = LineEdit(self)
        self._name = LineEdit(self)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._add_known()
        self._form.addRow("Hình thức ký", self._authority)
        self._form.addRow("Chức vụ", self._position)
        self._form.addRow("Họ và tên", self._name)
        self.setFocusProxy(self._authority)
        self._authority.activated.connect(self._on_authority)
        self._position.textEdited.connect(lambda: self.edited.emit(self.value(), "position"))
        self._name.textEdited.connect(lambda: self.edited.emit(self.value(), "name"))
        self._position.left.connect(self.commit)
        self._name.left.connect(self.commit)

    def value(self) -> Any:
        """Return the signer."""
        authority = self._authority.currentData() or "TM"
        return msgspec.structs.replace(
            self._signer,  # its keys that this version doesn't know stay with it
            authority=authority,
            position=normalize_line(self._position.text()),
            name=normalize_line(self._name.text()),
        )

    def show_value(self, value: Any) -> None:
        """Show the signer."""
        signer = self._signer = value or Signer()
        if signer == self.value():
            return

        index = self._authority.findData(signer.authority)
        if index < 0:
            self._authority.addItem(signer.authority, signer.authority)
            index = self._authority.count() - 1

        self._authority.setCurrentIndex(index)
        if normalize_line(self._position.text()) != signer.position:
            self._position.setText(signer.position)

        if normalize_line(self._name.text()) != signer.name:
            self._name.setText(signer.name)

    def commit(self) -> None:
        """Normalize both texts."""
        for edit in (self._position, self._name):
            normalized = normalize_line(edit.text())
            if normalized != edit.text():
                edit.setText(normalized)

    def _add_known(self) -> None:
        # a single known signer is filled in already: nothing to choose from
        if len(self._known) < 2:
            return

        pick = ComboBox(self)
        pick.addItem("Chọn người ký đã khai…")

        for signer in self._known:
            pick.addItem(f"{signer.name} ({signer.position})")

        pick.activated.connect(self._on_known)
        self._form.addRow("Lấy từ cài đặt", pick)

    def _on_known(self, index: int) -> None:
        if index > 0:
            self.show_value(self._known[index - 1])
            self.edited.emit(self.value(), "")

    def _on_authority(self) -> None:
        # a position that the clerk wrote stays: only those of this table follow the form of signing
        defaults = {position for _, position in AUTHORITIES.values()}
        if normalize_line(self._position.text()) in defaults | {""}:
            self._position.setText(AUTHORITIES[self._authority.currentData()][1])
        self.edited.emit(self.value(), "")
