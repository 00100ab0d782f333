"""The organ that writes where it isn't a commune's committee: name, organ above it, symbol, area, place."""

from typing import Any

import msgspec
from PySide6.QtWidgets import QFormLayout, QWidget

from ttdn_desktop.dossier.records import Author
from ttdn_desktop.gui.fields.base import Field
from ttdn_desktop.gui.fields.typed import LineField

_PARTS = {
    "name": ("Tên cơ quan", "Ví dụ: Công an huyện Vạn Ninh"),
    "parent": ("Cơ quan cấp trên", "Dòng in phía trên; bỏ trống nếu không có"),
    "symbol": ("Ký hiệu kế hoạch", "Ví dụ: KH-CAH"),
    "area": ("Địa bàn", "Ví dụ: huyện Vạn Ninh"),
    "place": ("Địa danh ghi ngày", "Ví dụ: Vạn Ninh"),
}
"""The parts of ``Author`` that are typed: caption, and what stands in the empty field."""


class AuthorField(Field):
    """The parts of an author, each on a line; which assignment it answers is chosen with the higher plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._author = Author()
        self.parts: dict[str, LineField] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)

        for name, (caption, example) in _PARTS.items():
            part = self.parts[name] = LineField(self)
            part.edit.setPlaceholderText(example)
            part.edit.setAccessibleName(caption)
            part.edited.connect(lambda _value, _sub, name=name: self.edited.emit(self.value(), name))
            form.addRow(caption, part)

        self.setFocusProxy(self.parts["name"])

    def value(self) -> Any:
        """Return the author as it stands; the keys that this version doesn't know stay with it."""
        texts: dict[str, Any] = {name: part.value() for name, part in self.parts.items()}
        return msgspec.structs.replace(self._author, **{**texts, "parent": texts["parent"] or None})

    def show_value(self, value: Any) -> None:
        """Show the author."""
        self._author = value or Author()
        for name, part in self.parts.items():
            part.show_value(getattr(self._author, name) or "")

    def commit(self) -> None:
        """Normalize every part."""
        for part in self.parts.values():
            part.commit()

    def missing(self) -> str:
        """Return the part without which no paper can be headed, empty where all are there."""
        needed = (name for name in ("name", "area") if not self.parts[name].value())
        return next(needed, "")

    def go_to(self, subject: str | None) -> None:
        """Go to the part of that name."""
        self.parts[subject or "name"].setFocus()
