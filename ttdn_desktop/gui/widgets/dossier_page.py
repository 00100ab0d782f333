"""What every page of a dossier can do: it is saved, undone, printed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.session import DossierSession


class DossierPage(QWidget):
    """A page of one dossier; a subclass says what it does besides being saved.

    Args:
        session: the dossier, opened.
        kind: which of its papers the page is about.

    Signals:
        changed: the dossier, or what can be undone, changed.
    """

    changed = Signal()

    def __init__(
        self, session: DossierSession, parent: QWidget | None = None, *, kind: PaperKind = "plan"
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.kind: PaperKind = kind

    @property
    def paper(self) -> PaperSnapshot:
        """The paper that is printed and exported from here."""
        return self.session.paper(self.kind)

    @property
    def writable(self) -> bool:
        """Whether the page's own part of the dossier can be changed."""
        return self.session.is_writable(self.kind)

    def commit(self) -> None:
        """Normalize what is being typed."""

    def undo(self) -> None:
        """Take the last step back."""
        self.commit()
        self.session.undo()
        self.moved()

    def redo(self) -> None:
        """Make the step taken back again."""
        self.commit()
        self.session.redo()
        self.moved()

    def moved(self) -> None:
        """Show the dossier as it is after undo or redo."""
        self.changed.emit()

    def add_row(self) -> None:
        """Add a row where the clerk is."""

    def remove_row(self) -> None:
        """Remove the current row."""

    def take_proposal(self) -> None:
        """Mark the proposal that the clerk is in as looked at, where the page has any."""

    def drop_proposal(self) -> None:
        """Take the proposal that the clerk is in out, where the page has any."""

    def take_section(self) -> None:
        """Mark every proposal of the part shown as looked at, where the page has any."""

    def step_section(self, step: int) -> None:
        """Go to the next or the previous part, where the page has them."""

    def show_tab(self, name: str) -> None:
        """Show ``preview``, ``findings`` or ``basis``, where the page has it."""

    def close_down(self) -> None:
        """Stop what still runs."""
