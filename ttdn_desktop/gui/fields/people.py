"""Fields about people: who signs, who does what."""

from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ttdn_desktop.dossier.records import Assignment, Signer
from ttdn_desktop.gui.fields.base import Field, normalize_line, normalize_lines
from ttdn_desktop.gui.widgets.texts import ComboBox, LineEdit, ParagraphEdit, button, label

AUTHORITIES = {
    "TM": ("TM. – Chủ tịch ký thay mặt Ủy ban nhân dân", "CHỦ TỊCH"),
    "KT": ("KT. – Phó Chủ tịch ký thay Chủ tịch", "PHÓ CHỦ TỊCH"),
    "Q": ("Q. – quyền Chủ tịch ký", "QUYỀN CHỦ TỊCH"),
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


class _AssignmentBlock(QFrame):
    """One body and its tasks."""

    typed = Signal(str)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assignment = Assignment()
        self.to = LineEdit(self)
        self.to.setPlaceholderText("Giao cho ai: công chức, ban, ngành")
        self.tasks = ParagraphEdit(self)
        self.tasks.setPlaceholderText("Mỗi dòng một việc")
        self.remove = button("Xóa", "link")
        self.remove.clicked.connect(self.removed)

        head = QHBoxLayout()
        head.addWidget(self.to, 1)
        head.addWidget(self.remove)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 10)
        box.setSpacing(6)
        box.addLayout(head)
        box.addWidget(self.tasks)
        self.to.textEdited.connect(lambda: self.typed.emit("to"))
        self.tasks.typed.connect(lambda: self.typed.emit("tasks"))
        self.to.left.connect(self.commit)
        self.tasks.left.connect(self.commit)

    def assignment(self) -> Assignment:
        """Return the assignment as it stands."""
        to, tasks = normalize_line(self.to.text()), normalize_lines(self.tasks.text())
        return msgspec.structs.replace(self._assignment, to=to, tasks=tasks)

    def show_assignment(self, assignment: Assignment) -> None:
        """Show the assignment."""
        self._assignment = assignment
        if assignment.to != normalize_line(self.to.text()):
            self.to.setText(assignment.to)
        if assignment.tasks != normalize_lines(self.tasks.text()):
            self.tasks.set_text("\n".join(assignment.tasks))

    def commit(self) -> None:
        """Normalize both texts."""
        if normalize_line(self.to.text()) != self.to.text():
            self.to.setText(normalize_line(self.to.text()))
        tasks = "\n".join(normalize_lines(self.tasks.text()))
        if tasks != self.tasks.text():
            self.tasks.set_text(tasks)


class AssignmentsField(Field):
    """Who does what inside the commune; F5 adds, F6 removes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blocks: list[_AssignmentBlock] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._empty_label = label("Chưa giao việc cho ai.", "muted")
        self._add = button("Thêm người, ban, ngành (F5)")
        self._box.addWidget(self._empty_label)

        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addStretch(1)
        self._box.addLayout(row)
        self.setFocusProxy(self._add)
        self._add.clicked.connect(self.add_row)

    def value(self) -> Any:
        """Return every assignment, in order."""
        return tuple(block.assignment() for block in self.blocks)

    def show_value(self, value: Any) -> None:
        """Show the assignments."""
        assignments = tuple(value or ())
        while len(self.blocks) > len(assignments):
            self._drop(self.blocks[-1])
        while len(self.blocks) < len(assignments):
            self._append()
        for block, assignment in zip(self.blocks, assignments, strict=True):
            block.show_assignment(assignment)

    def commit(self) -> None:
        """Normalize every block."""
        for block in self.blocks:
            block.commit()

    def add_row(self) -> bool:
        """Add an empty block and go there."""
        block = self._append()
        self.edited.emit(self.value(), "")
        block.to.setFocus()
        return True

    def remove_row(self) -> bool:
        """Remove the block that the clerk is in."""
        current = next((block for block in self.blocks if block.isAncestorOf(self._focused())), None)
        if current:
            self._remove(current)
        return current is not None

    def go_to(self, subject: str | None) -> None:
        """Go to the block of that number (from 1)."""
        index = int(subject) - 1 if subject and subject.isdecimal() else 0
        target = self.blocks[index].to if 0 <= index < len(self.blocks) else self._add
        target.setFocus()

    def _focused(self) -> QWidget:
        return self.window().focusWidget() or self

    def _append(self) -> _AssignmentBlock:
        block = _AssignmentBlock(self)
        block.typed.connect(lambda part: self._on_typed(block, part))
        block.removed.connect(lambda: self._remove(block))
        self._box.insertWidget(self._box.count() - 1, block)
        # Qt puts what is made later at the end of the Tab order: here it follows the block above
        previous = self.blocks[-1].tasks if self.blocks else self._add

        for part in (block.to, block.remove, block.tasks):
            QWidget.setTabOrder(previous, part)
            previous = part

        if not self.blocks:
            QWidget.setTabOrder(previous, self._add)
            self.setFocusProxy(block.to)  # the Tab key comes here first, not to the button below

        self.blocks.append(block)
        self._empty_label.hide()
        return block

    def _on_typed(self, block: _AssignmentBlock, part: str) -> None:
        self.edited.emit(self.value(), f"{self.blocks.index(block)}-{part}")

    def _remove(self, block: _AssignmentBlock) -> None:
        index = self.blocks.index(block)
        self._drop(block)
        self.edited.emit(self.value(), "")
        next_focus = self.blocks[min(index, len(self.blocks) - 1)].to if self.blocks else self._add
        next_focus.setFocus()

    def _drop(self, block: _AssignmentBlock) -> None:
        self.blocks.remove(block)
        self._box.removeWidget(block)
        # ``deleteLater`` waits for the event loop: until then it would be seen and could be typed in
        block.hide()
        block.deleteLater()
        self.setFocusProxy(self.blocks[0].to if self.blocks else self._add)
        self._empty_label.setVisible(not self.blocks)
