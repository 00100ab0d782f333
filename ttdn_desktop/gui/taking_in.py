"""What comes in from outside by the window: a higher plan's file, a pack's; the pages for both."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.directive.understanding import Understood
from ttdn_desktop.gui import dropping, intake_flow, messages, packs_flow
from ttdn_desktop.gui.pages.intake import IntakePage
from ttdn_desktop.gui.pages.packs import PacksPage

if TYPE_CHECKING:
    from ttdn_desktop.gui.main_window import MainWindow


class TakingIn:
    """Opens the two pages in ``window`` and brings the clerk from them to a dossier."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._accepted = False
        self.flow = intake_flow.IntakeFlow(window, window.tasks, self._show)

    def choose_plan(self) -> None:
        """Ask for a higher plan's file and read it."""
        if self._window.desk.settings is None:
            self._window.show_settings()
            return
        path = self.flow.choose()
        if path is not None:
            self.flow.read(path)

    def show_plan(self, path: Path) -> None:
        """Read the higher plan in ``path`` at once and show it. Raises ClerkError."""
        self._show(*intake_flow.read_now(path))

    def show_packs(self, path: Path | None = None) -> None:
        """Show the packs, and bring in the one in ``path``."""
        window = self._window
        if not window.leave():
            return
        page = PacksPage(window.desk, window.tasks)
        page.left.connect(window.show_home)
        page.offer_wanted.connect(self.take_offer)
        window.show_page(page)
        if path is not None:
            page.bring_in(path)

    def take_offer(self, dossier_id: str) -> None:
        """Show what a newer version of the dossier's pack changes; carry it over when wanted."""
        to_look_at = packs_flow.take_offer(self._window, self._window.desk, dossier_id)
        if to_look_at is not None:
            packs_flow.tell_carried(self._window, to_look_at)
            self._window.open_stored(dossier_id)

    def open_file(self, path: Path) -> None:
        """Take in a file dropped on the window: a higher plan, or a pack."""
        if self._window.desk.settings is None:
            self._window.show_settings()
        elif dropping.kind_of(path) == "pack":
            self.show_packs(path)
        else:
            self.flow.read(path)

    def may_leave(self, page: QWidget | None) -> bool:
        """Ask before the clerk's marks on a higher plan are lost; False where the clerk stays."""
        if isinstance(page, IntakePage) and page.dirty and not self._accepted:
            told = "Bỏ những chỗ đã đánh dấu, đã sửa trên kế hoạch cấp trên?"
            if not messages.ask(self._window, told, "&Bỏ", "Ở lại"):
                return False
        if isinstance(page, IntakePage | PacksPage):
            page.close_down()
        self._accepted = False
        return True

    def _show(self, source: Source, understood: Understood) -> None:
        window = self._window
        if not window.leave():
            return
        page = IntakePage(
            source, understood, window.tasks, intake_flow.corrected, read_only=window.desk.read_only
        )
        page.changed.connect(window.refresh)
        page.accepted.connect(self._accept)
        page.left.connect(window.show_home)
        window.show_page(page)

    def _accept(self, directive: Directive) -> None:
        dossier_id = self.flow.accept(self._window.desk, directive)
        if dossier_id is not None:
            self._accepted = True
            self._window.open_stored(dossier_id)
