"""From a draft to signed paper by the window: the format check, ready to sign, the register; their pages."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QMainWindow

from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.format_check.page import CheckedPaper, FormatCheckPage
from ttdn_desktop.gui.intake.controller import WindowHost
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.gui.signing.ready_model import Item
from ttdn_desktop.gui.signing.ready_page import ReadyPage
from ttdn_desktop.gui.signing.register_page import RegisterPage
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.word_return.page import WordBackPage
from ttdn_desktop.workspace.session import DossierSession


class SigningHost(WindowHost, Protocol):
    """What the window does for these pages besides."""

    @property
    def holding_page(self) -> DossierPage | None:
        """The page shown, while it has a dossier in hand."""
        ...

    def open_drafting(self, drafting: DossierSession) -> DraftingPage | None:
        """Show a dossier in hand; None where the page before can't be left."""
        ...

    def open_paper(self, drafting: DossierSession, kind: PaperKind) -> DraftingPage | ReportPage | None:
        """Show the page of that paper; None where the page before can't be left."""
        ...


class SigningController:
    """Opens the three pages in ``hall``, which is the window, and brings the clerk back to the dossier."""

    def __init__(self, window: QMainWindow, hall: SigningHost) -> None:
        self._window = window
        self._hall = hall

    def check_file(self) -> None:
        """Ask for a Word file and check it."""
        path = messages.ask_open_path(self._window, "Chọn tệp Word để kiểm tra thể thức", "Tệp Word", ".docx")
        if path is not None:
            self.show_format_check(CheckedPaper.of_file(path))

    def check_ours(self, shown: DossierPage) -> None:
        """Check the paper in hand; from there the clerk comes back to it."""
        shown.commit()
        drafting, kind = shown.drafting, shown.paper.kind
        paper = CheckedPaper.in_hand(drafting, kind, self._hall.desk)
        self.show_format_check(paper, lambda: self._back_to(drafting, kind))

    def show_format_check(self, paper: CheckedPaper, back: Callable[[], None] | None = None) -> None:
        """Check ``paper`` and show what breaks the format rules."""
        if not self._hall.leave():
            return
        page = FormatCheckPage(paper, self._hall.tasks)
        page.left.connect(back or self._hall.show_home)
        page.other_wanted.connect(self.check_file)
        self._hall.show_page(page)

    def show_ready_of(self, shown: DossierPage) -> None:
        """Show what still stops the paper in hand from being signed."""
        shown.commit()
        self.show_ready(shown.drafting, shown.paper.kind)

    def show_ready(self, drafting: DossierSession, kind: PaperKind = "plan") -> None:
        """Show what still stops that paper from being signed."""
        if not self._hall.leave():
            return

        page = ReadyPage(self._hall.desk, drafting, self._hall.tasks, kind)
        page.left.connect(lambda: self._back_to(drafting, kind))
        page.place_wanted.connect(lambda item: self._to_place(drafting, kind, item))
        page.issued.connect(lambda _line: self.show_register())
        page.changed.connect(self._hall.refresh)
        self._hall.show_page(page)

    def take_back(self, shown: DossierPage) -> None:
        """Ask for the paper as edited in Word and set it beside the one in hand."""
        shown.commit()
        path = messages.ask_open_path(self._window, "Chọn bản đã sửa trong Word", "Tệp Word", ".docx")
        if path is not None:
            self.show_word_back(shown.drafting, path, shown.paper.kind)

    def show_word_back(self, drafting: DossierSession, path: Path, kind: PaperKind = "plan") -> None:
        """Set the Word file at ``path`` beside that paper."""
        if not self._hall.leave():
            return
        page = WordBackPage(self._hall.desk, drafting, path, self._hall.tasks, kind)
        page.left.connect(lambda: self._back_to(drafting, kind))
        page.kept.connect(lambda: self.show_ready(drafting, kind))
        self._hall.show_page(page)

    def show_register(self) -> None:
        """Show the register of outgoing documents."""
        if not self._hall.leave():
            return
        page = RegisterPage(self._hall.desk, self._hall.tasks)
        page.left.connect(self._hall.show_home)
        page.version_made.connect(self._open_version)
        self._hall.show_page(page)

    def _open_version(self, dossier_id: str, kind: PaperKind) -> None:
        self._hall.open_stored(dossier_id)
        page = self._hall.holding_page
        if kind != "plan" and page is not None:
            self._hall.open_paper(page.drafting, kind)

    def _to_place(self, drafting: DossierSession, kind: PaperKind, item: Item) -> None:
        shown = self._hall.open_paper(drafting, kind)
        if shown is not None and item.finding is not None:
            shown.go_to(item.finding)
        elif shown is not None:
            shown.show_tab("preview")
            if item.page is not None:
                shown.preview.show_page(item.page, item.top or 0.0)

    def _back_to(self, drafting: DossierSession, kind: PaperKind) -> None:
        self._hall.open_paper(drafting, kind)
