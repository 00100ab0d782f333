"""What every field can do."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics.wording import normalize
from ttdn_desktop.dossier.records import Dossier


class Field(QWidget):
    """The widget of one question.

    Signals:
        edited: the new value, and the name of the part typed in; edits of one part in a row are one step of
            undo, one without a part is a step of its own.
        dossier_edited: a whole new dossier, where a field changes more than its own answer.
        wrong: why what is typed can't be parsed yet, empty when it can.
    """

    edited = Signal(object, str)
    dossier_edited = Signal(object)
    wrong = Signal(str)

    def value(self) -> Any:
        """Return the answer as it stands in the field."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show ``value``; what is shown already stays untouched."""
        raise NotImplementedError

    def forget(self) -> None:
        """Drop a text that can't be parsed yet; most fields hold no such thing."""

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what depends on the rest of the dossier; most fields don't."""

    def commit(self) -> None:
        """Normalize what is typed, as on leaving the field."""

    def go_to(self, subject: str | None) -> None:
        """Put the focus into the field, on ``subject`` where it has parts."""
        del subject
        self.setFocus()

    def add_row(self) -> bool:
        """Add a row; return whether the field has any."""
        return False

    def remove_row(self) -> bool:
        """Remove the current row; return whether the field has any."""
        return False

    def current(self) -> int | None:
        """Return the place in ``value()`` of the row that the clerk is in, None for none."""
        return None


def normalize_line(text: str) -> str:
    """Return one line as kept: in NFC, white space folded."""
    return " ".join(normalize(text).split())


def normalize_paragraph(text: str) -> str:
    """Return a paragraph as kept: in NFC, no blanks at the ends of lines."""
    return "\n".join(line.strip() for line in normalize(text).strip().split("\n"))


def normalize_lines(text: str) -> tuple[str, ...]:
    """Return the lines that say something."""
    return tuple(line for line in map(normalize_line, normalize(text).split("\n")) if line)
