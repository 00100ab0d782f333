"""From a draft to signed paper by the window: the format check, ready to sign, the register; their pages."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QMainWindow

from ttdn_desktop.gui import messages
from ttdn_desktop.gui.models.ready import Item
from ttdn_desktop.gui.pages.drafting import DraftingPage
from ttdn_desktop.gui.pages.format_check import FormatCheckPage, Paper
from ttdn_desktop.gui.pages.ready import ReadyPage
from ttdn_desktop.gui.pages.register import RegisterPage
from ttdn_desktop.gui.pages.word_back import WordBackPage
from ttdn_desktop.gui.taking_in import Hall
from ttdn_desktop.workspace.drafting import Drafting


class SigningHall(Hall, Protocol):
    """What the window does for these pages besides."""

    def open_drafting(self, drafting: Drafting) -> DraftingPage | None:
        """Show a dossier in hand; None where the page before can't be left."""
        ...


class Signing:
    """Opens the three pages in ``hall``, which is the window, and brings the clerk back to the dossier."""

    def __init__(self, window: QMainWindow, hall: SigningHall) -> None:
        self._window = window
        self._hall = hall

    def check_file(self) -> None:
        """Ask for a Word file and check it."""
        path = messages.ask_open_path(self._window, "Chọn tệp Word để kiểm tra thể thức", "Tệp Word", ".docx")
        if path is not None:
            self.show_format_check(Paper.of_file(path))

    def check_ours(self, shown: DraftingPage) -> None:
        """Check the plan in hand; from there the clerk comes back to it."""
        shown.commit()
        drafting = shown.drafting
        self.show_format_check(Paper.of_plan(drafting), lambda: self._back_to(drafting))

    def show_format_check(self, paper: Paper, back: Callable[[], None] | None = None) -> None:
        """Check ``paper`` and show what breaks the format rules."""
        if not self._hall.leave():
            return
        page = FormatCheckPage(paper, self._hall.tasks)
        page.left.connect(back or self._hall.show_home)
        page.other_wanted.connect(self.check_file)
        self._hall.show_page(page)

    def show_ready_of(self, shown: DraftingPage) -> None:
        """Show what still stops the plan in hand from being signed."""
        shown.commit()
        self.show_ready(shown.drafting)

    def show_ready(self, drafting: Drafting) -> None:
        """Show what still stops the plan from being signed."""
        if not self._hall.leave():
            return
        page = ReadyPage(self._hall.desk, drafting, self._hall.tasks)
        page.left.connect(lambda: self._back_to(drafting))
        page.place_wanted.connect(lambda item: self._to_place(drafting, item))
        page.issued.connect(lambda _line: self.show_register())
        self._hall.show_page(page)

    def take_back(self, shown: DraftingPage) -> None:
        """Ask for the plan as edited in Word and set it beside the plan in hand."""
        shown.commit()
        path = messages.ask_open_path(self._window, "Chọn bản đã sửa trong Word", "Tệp Word", ".docx")
        if path is not None:
            self.show_word_back(shown.drafting, path)

    def show_word_back(self, drafting: Drafting, path: Path) -> None:
        """Set the Word file at ``path`` beside the plan."""
        if not self._hall.leave():
            return
        page = WordBackPage(self._hall.desk, drafting, path, self._hall.tasks)
        page.left.connect(lambda: self._back_to(drafting))
        page.kept.connect(lambda: self.show_ready(drafting))
        self._hall.show_page(page)

    def show_register(self) -> None:
        """Show the register of outgoing documents."""
        if not self._hall.leave():
            return
        page = RegisterPage(self._hall.desk, self._hall.tasks)
        page.left.connect(self._hall.show_home)
        page.version_made.connect(self._hall.open_stored)
        self._hall.show_page(page)

    def _to_place(self, drafting: Drafting, item: Item) -> None:
        shown = self._hall.open_drafting(drafting)
        if shown is not None and item.finding is not None:
            shown.go_to(item.finding)
        elif shown is not None:
            shown.show_tab("preview")
            if item.page is not None:
                shown.preview.show_page(item.page)

    def _back_to(self, drafting: Drafting) -> None:
        self._hall.open_drafting(drafting)
