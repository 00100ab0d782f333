"""Fields that are chosen from: one option, or items of the higher plan with rewording."""

from typing import Any

import msgspec
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.directive.records import Item
from ttdn_desktop.dossier.records import Choice
from ttdn_desktop.gui.fields.base import Field, normalize_paragraph
from ttdn_desktop.gui.widgets.texts import ParagraphEdit, button, label
from ttdn_desktop.gui.widgets.word_diff import words_html
from ttdn_desktop.interview.records import Option


class ChoiceField(Field):
    """One of a few options."""

    def __init__(self, options: tuple[Option, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._values = [option.value for option in options]

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)

        for index, option in enumerate(options):
            radio = QRadioButton(self)
            radio.setAccessibleName(option.label)
            self._group.addButton(radio, index)
            box.addLayout(_beside(radio, label(option.label, parent=self)))

        if options:
            self.setFocusProxy(self._group.button(0))

        self._group.idClicked.connect(lambda index: self.edited.emit(self._values[index], ""))

    def value(self) -> Any:
        """Return the chosen value."""
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None

    def show_value(self, value: Any) -> None:
        """Mark ``value``."""
        if value == self.value():
            return
        self._group.setExclusive(False)  # an exclusive group refuses to have none checked
        for index, option_value in enumerate(self._values):
            self._group.button(index).setChecked(option_value == value)
        self._group.setExclusive(True)


def _beside(radio: QRadioButton, text: QLabel) -> QHBoxLayout:
    """Return the button with its text beside it: a button's own doesn't wrap and would widen the pane."""
    text.mousePressEvent = lambda _event: radio.click() if radio.isEnabled() else None
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(radio, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    return row


class ItemRow(QWidget):
    """An item of the higher plan: taken over or not, in its own words or the clerk's."""

    chosen = Signal()
    typed = Signal()

    def __init__(self, item_id: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item_id = item_id
        self._text = text
        self._choice = Choice(id=item_id)
        self._rewording = False
        self.check = QCheckBox(self)
        self.check.setAccessibleName(text)
        self._label = label(text, parent=self)
        # a label has no click of its own, and the text is a larger target than the box
        self._label.mousePressEvent = lambda _event: self.check.click()
        self._mark = label("đề nghị", "chip", wrap=False, parent=self)
        self._mark.setToolTip("Đề nghị của chương trình, chưa ai xem: F3 nhận, Shift+F3 bỏ.")
        self._reword = button("Sửa câu chữ", "link")
        self._restore = button("Lấy lại nguyên văn", "link")
        self._edit = ParagraphEdit(self)
        self._lay_out()
        self.check.clicked.connect(self._on_check)
        self._reword.clicked.connect(self._on_reword)
        self._restore.clicked.connect(self._on_restore)
        self._edit.typed.connect(self._on_typed)
        self._edit.left.connect(self.commit)
        self._refresh()

    def choice(self) -> Choice | None:
        """Return the choice, or None when the item isn't taken over."""
        if not self.check.isChecked():
            return None
        typed = normalize_paragraph(self._edit.text()) if self._rewording else ""
        text = typed if typed and typed != self._text else None
        return msgspec.structs.replace(self._choice, text=text)

    def show_choice(self, choice: Choice | None) -> None:
        """Show the choice."""
        before = self.choice()
        # kept when the tick goes: keys that this version doesn't know come back with it
        self._choice = choice or self._choice
        if choice == before:
            return
        self.check.setChecked(choice is not None)
        self._rewording = choice is not None and choice.text is not None
        self._edit.set_text((choice.text if choice else None) or "")
        self._refresh()

    def commit(self) -> None:
        """Normalize the reworded text."""
        normalized = normalize_paragraph(self._edit.text())
        if self._rewording and normalized != self._edit.text():
            self._edit.set_text(normalized)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self._label)
        right.addWidget(self._edit)
        links = QHBoxLayout()

        links.addWidget(self._mark)
        for link in (self._reword, self._restore):
            link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            links.addWidget(link)

        links.addStretch(1)
        right.addLayout(links)

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)

    def changeEvent(self, event: QEvent) -> None:
        """Show the changed words in the new colours: those of a text stand in it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._show_words()

    def _show_words(self) -> None:
        """Show the item's words; of a reworded one also what was taken out and put in."""
        choice = self.choice()
        changed = choice.text if choice else None
        # plain: words of a plan hold < and &
        formats = (Qt.TextFormat.PlainText, Qt.TextFormat.RichText)
        self._label.setTextFormat(formats[changed is not None])
        self._label.setText(self._text if changed is None else words_html(self._text, changed))

    def _on_typed(self) -> None:
        self._look()
        self._show_words()
        self.typed.emit()

    def _look(self) -> None:
        """Who changes the item has looked at it."""
        self._choice = msgspec.structs.replace(self._choice, proposed=False)
        self._mark.hide()

    def _on_check(self) -> None:
        self._look()
        self._refresh()
        self.chosen.emit()

    def _on_reword(self) -> None:
        self._rewording = True
        if not self._edit.text():
            self._edit.set_text(self._text)
        self._refresh()
        self._edit.setFocus()

    def _on_restore(self) -> None:
        self._look()
        self._rewording = False
        self._edit.set_text("")
        self._refresh()
        self.check.setFocus()
        self.chosen.emit()

    def _refresh(self) -> None:
        checked = self.check.isChecked()
        self._reword.setVisible(checked and not self._rewording)
        self._restore.setVisible(checked and self._rewording)
        self._edit.setVisible(checked and self._rewording)
        self._mark.setVisible(checked and self._choice.proposed)
        self._show_words()


class ItemsField(Field):
    """The higher plan's items of one group, each to be taken over or not."""

    def __init__(self, items: tuple[Item, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        self.rows = [ItemRow(item.id, item.text, self) for item in items]

        for row in self.rows:
            box.addWidget(row)
            row.chosen.connect(lambda: self.edited.emit(self.value(), ""))
            row.typed.connect(lambda row=row: self.edited.emit(self.value(), row.item_id))

        if self.rows:
            self.setFocusProxy(self.rows[0].check)

    def value(self) -> Any:
        """Return the choices in the higher plan's order."""
        return tuple(choice for choice in (row.choice() for row in self.rows) if choice)

    def show_value(self, value: Any) -> None:
        """Show the choices."""
        chosen = {choice.id: choice for choice in value or ()}
        for row in self.rows:
            row.show_choice(chosen.get(row.item_id))

    def commit(self) -> None:
        """Normalize every reworded text."""
        for row in self.rows:
            row.commit()

    def current(self) -> int | None:
        """Return the place among the chosen ones of the item that has the focus."""
        chosen = [row for row in self.rows if row.choice()]
        focused = self.window().focusWidget()
        found = (place for place, row in enumerate(chosen) if focused and row.isAncestorOf(focused))
        return next(found, None)

    def go_to(self, subject: str | None) -> None:
        """Go to the item of that id."""
        row = next((row for row in self.rows if row.item_id == subject), None)
        (row.check if row else self).setFocus()
