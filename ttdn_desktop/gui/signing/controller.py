"""From a draft to a signed paper in the window: which page follows which.

Drafting or report page -> format check, or Word file brought back -> ready to sign -> (``Ban hành``, whose
steps are listed in the docstring of ``ttdn_desktop.gui.signing``) -> register of outgoing documents -> a new
version of an issued paper, which begins on the drafting or report page again.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QMainWindow

from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.format_check.files_page import FilesChecked, FilesCheckPage
from ttdn_desktop.gui.format_check.page import CheckedPaper, FormatCheckPage
from ttdn_desktop.gui.intake.controller import WindowHost
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.gui.signing.ready_model import ReadinessItem
from ttdn_desktop.gui.signing.ready_page import ReadyPage
from ttdn_desktop.gui.signing.register_page import RegisterPage
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.word_return.page import WordReturnPage
from ttdn_desktop.workspace.session import DossierSession


class SigningHost(WindowHost, Protocol):
    """What these pages need of the window, besides what ``WindowHost`` names."""

    @property
    def dossier_page(self) -> DossierPage | None:
        """The page shown, where it is a page with an open dossier."""
        ...

    def open_drafting(self, session: DossierSession, /) -> DraftingPage | None:
        """Show the drafting page of ``session``; None where the page before can't be left."""
        ...

    def open_paper(self, session: DossierSession, kind: PaperKind, /) -> DraftingPage | ReportPage | None:
        """Show the page of that paper; None where the page before can't be left."""
        ...


class SigningController:
    """Opens the pages in ``host``, which is ``window``, and brings the clerk back to the dossier."""

    def __init__(self, window: QMainWindow, host: SigningHost) -> None:
        self._window = window
        self._host = host

    def check_file(self) -> None:
        """Ask for a Word file, or several, and check them."""
        title = "Chọn tệp Word để kiểm tra thể thức"
        paths = messages.ask_open_paths(self._window, title, "Tệp Word (*.docx)")
        if len(paths) == 1:
            self.show_format_check(CheckedPaper.of_file(paths[0]))
        elif paths:
            self.show_files_check(FilesChecked(paths))

    def check_folder(self) -> None:
        """Ask for a folder and check the Word files in it."""
        folder = messages.ask_folder(self._window, "Chọn thư mục có các tệp Word cần kiểm tra thể thức")
        if folder is not None:
            self.show_files_check(FilesChecked((folder,)))

    def show_files_check(self, state: FilesChecked) -> None:
        """Check several files, or go on where they were left; from one of them the clerk comes back here."""
        if not self._host.leave():
            return

        page = FilesCheckPage(state, self._host.tasks)
        page.left.connect(self._host.show_home)
        page.other_wanted.connect(self.check_folder)
        page.opened.connect(lambda path: self._open_one(page.state, path))
        self._host.show_page(page)

    def _open_one(self, state: FilesChecked, path: Path) -> None:
        self.show_format_check(CheckedPaper.of_file(path), lambda: self.show_files_check(state))

    def check_ours(self, current_page: DossierPage) -> None:
        """Check the format of the paper shown; from there the clerk comes back to it."""
        current_page.commit()  # what is still being typed belongs to the paper checked
        session, kind = current_page.session, current_page.paper.kind
        paper = CheckedPaper.of_session(session, kind, self._host.data_folder)
        self.show_format_check(paper, lambda: self._back_to(session, kind))

    def show_format_check(self, paper: CheckedPaper, back: Callable[[], None] | None = None) -> None:
        """Check ``paper`` and show what breaks the format rules; leaving calls ``back``, else shows home."""
        if not self._host.leave():
            return
        page = FormatCheckPage(paper, self._host.tasks)
        page.left.connect(back or self._host.show_home)
        page.other_wanted.connect(self.check_file)
        self._host.show_page(page)

    def show_ready_of(self, current_page: DossierPage) -> None:
        """Show what still stops the paper of the page shown from being signed."""
        current_page.commit()
        self.show_ready(current_page.session, current_page.paper.kind)

    def show_ready(self, session: DossierSession, kind: PaperKind = "plan") -> None:
        """Show what still stops that paper from being signed."""
        if not self._host.leave():
            return

        page = ReadyPage(self._host.data_folder, session, self._host.tasks, kind)
        page.left.connect(lambda: self._back_to(session, kind))
        page.place_wanted.connect(lambda item: self._go_to_item(session, kind, item))
        page.issued.connect(lambda _line: self.show_register())
        page.changed.connect(self._host.refresh)
        self._host.show_page(page)

    def take_back(self, current_page: DossierPage) -> None:
        """Ask for the paper as edited in Word and compare it with the one of the page shown."""
        current_page.commit()
        path = messages.ask_open_path(self._window, "Chọn bản đã sửa trong Word", "Tệp Word", ".docx")
        if path is not None:
            self.show_word_return(current_page.session, path, current_page.paper.kind)

    def show_word_return(
        self, session: DossierSession, path: Path, kind: PaperKind = "plan", *, name: str = ""
    ) -> None:
        """Compare the Word file at ``path``, shown as ``name``, with that paper of the dossier."""
        if not self._host.leave():
            return
        page = WordReturnPage(self._host.data_folder, session, path, self._host.tasks, kind, name=name)
        page.left.connect(lambda: self._back_to(session, kind))
        page.kept.connect(lambda: self.show_ready(session, kind))
        self._host.show_page(page)

    def show_register(self) -> None:
        """Show the register of outgoing documents."""
        if not self._host.leave():
            return
        page = RegisterPage(self._host.data_folder, self._host.tasks)
        page.left.connect(self._host.show_home)
        page.version_made.connect(self._open_version)
        self._host.show_page(page)

    def _open_version(self, dossier_id: str, kind: PaperKind, word: Path | None) -> None:
        self._host.open_stored(dossier_id)
        page = self._host.dossier_page
        if page is None:
            return

        if word is not None:
            # what only the Word text has is shown, to be taken into the answers or kept as it is
            self.show_word_return(page.session, word, kind, name="bản Word đã ký ban hành")
        elif kind != "plan":
            self._host.open_paper(page.session, kind)

    def _go_to_item(self, session: DossierSession, kind: PaperKind, item: ReadinessItem) -> None:
        page = self._host.open_paper(session, kind)
        if page is None:
            return

        if item.finding is not None:
            page.go_to(item.finding)
            return

        page.show_tab("preview")
        if item.page is not None:
            page.preview.show_page(item.page, item.top or 0.0)

    def _back_to(self, session: DossierSession, kind: PaperKind) -> None:
        self._host.open_paper(session, kind)
