"""Who does what inside the commune: bodies with their tasks."""

from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ttdn_desktop.dossier.records import Assignment
from ttdn_desktop.gui.fields.base import Field, normalize_line, normalize_lines
from ttdn_desktop.gui.widgets.texts import LineEdit, ParagraphEdit, button, label


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

        self.mark = label("đề nghị", "chip", wrap=False)
        self.mark.setToolTip("Đề nghị của chương trình, chưa ai xem: F3 nhận, Shift+F3 bỏ.")
        self.mark.hide()

        head = QHBoxLayout()
        head.addWidget(self.to, 1)
        head.addWidget(self.mark)
        head.addWidget(self.remove)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 10)
        box.setSpacing(6)
        box.addLayout(head)
        box.addWidget(self.tasks)
        self.to.textEdited.connect(lambda: self._on_typed("to"))
        self.tasks.typed.connect(lambda: self._on_typed("tasks"))
        self.to.left.connect(self.commit)
        self.tasks.left.connect(self.commit)

    def assignment(self) -> Assignment:
        """Return the assignment as it stands."""
        to, tasks = normalize_line(self.to.text()), normalize_lines(self.tasks.text())
        return msgspec.structs.replace(self._assignment, to=to, tasks=tasks)

    def show_assignment(self, assignment: Assignment) -> None:
        """Show the assignment."""
        self._assignment = assignment
        self.mark.setVisible(assignment.proposed)
        if assignment.to != normalize_line(self.to.text()):
            self.to.setText(assignment.to)
        if assignment.tasks != normalize_lines(self.tasks.text()):
            self.tasks.set_text("\n".join(assignment.tasks))

    def _on_typed(self, part: str) -> None:
        """Who changes the assignment has looked at it."""
        self._assignment = msgspec.structs.replace(self._assignment, proposed=False)
        self.mark.hide()
        self.typed.emit(part)

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

    def current(self) -> int | None:
        """Return the place of the block that the clerk is in."""
        found = (place for place, block in enumerate(self.blocks) if block.isAncestorOf(self._focused()))
        return next(found, None)

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
