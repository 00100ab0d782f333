"""Higher plans and packs that come from outside: their files, and the pages for both."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QMainWindow, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.parser import ParsedPlan
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.earlier_papers.records import Learned
from ttdn_desktop.gui import dropping, messages
from ttdn_desktop.gui.consolidation.page import ConsolidationPage
from ttdn_desktop.gui.format_check.files_page import FilesCheckPage
from ttdn_desktop.gui.format_check.page import FormatCheckPage
from ttdn_desktop.gui.intake import flow
from ttdn_desktop.gui.intake.author_dialog import ask_author
from ttdn_desktop.gui.intake.learned_dialog import LearnedDialog
from ttdn_desktop.gui.intake.page import IntakePage
from ttdn_desktop.gui.packs import flow as packs_flow
from ttdn_desktop.gui.packs.page import PacksPage
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace import rollover
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.intake import accept, authors, keep_learned
from ttdn_desktop.workspace.intake.accept import PlanPack
from ttdn_desktop.workspace.intake.authors import OfferedAuthor
from ttdn_desktop.workspace.writer_settings import settings_of


class WindowHost(Protocol):
    """What the window does for its pages."""

    data_folder: DataFolder
    tasks: Tasks

    def leave(self) -> bool:
        """Leave the page shown; False where the clerk stays."""
        ...

    def show_page(self, page: QWidget) -> None:
        """Show ``page``."""
        ...

    def when_free(self, act: Callable[[], None]) -> None:
        """Do ``act`` once no dialog stands open."""
        ...

    def show_home(self) -> None:
        """Show the home page."""
        ...

    def show_settings(self) -> None:
        """Show the settings."""
        ...

    def open_stored(self, dossier_id: str) -> None:
        """Open a stored dossier."""
        ...

    def refresh(self) -> None:
        """Bring menus and title up to date."""
        ...


class IntakeController:
    """Opens the two pages in ``host``, which is the window, and brings the clerk from them to a dossier."""

    def __init__(self, window: QMainWindow, host: WindowHost) -> None:
        self._window = window
        self._host = host
        self._accepted = False
        self._on_pack: Callable[[PlanPack], None] | None = None
        self._on_left: Callable[[], None] | None = None
        self.roll: Callable[[str, PlanPack], None] | None = None
        self.flow = flow.IntakeFlow(window, host.tasks, self._on_read)

    def choose_plan(
        self, use: Callable[[PlanPack], None] | None = None, back: Callable[[], None] | None = None
    ) -> None:
        """Ask for a higher plan's file and read it.

        The plan accepted goes to ``use`` with its pack, else it begins the year's dossier; ``back`` is where
        the clerk who doesn't accept it goes, else the home page.
        """
        if self._host.data_folder.settings is None:
            self._host.show_settings()
            return
        path = self.flow.choose()
        if path is not None:
            self._on_pack, self._on_left = use, back
            self.flow.read(path)

    def learn_papers(self) -> None:
        """Ask for the unit's own earlier papers, read them beside the window, and show what they say."""
        if self._host.data_folder.settings is None:
            self._host.show_settings()
            return
        kinds = f"Kế hoạch, báo cáo ({' '.join(f'*{suffix}' for suffix in dropping.PLAN_SUFFIXES)})"
        paths = messages.ask_open_paths(self._window, "Chọn kế hoạch, báo cáo năm trước", kinds)
        if paths:
            self.flow.learn(paths, self._on_learned)

    def _on_learned(self, learned: Learned) -> None:
        # beside the window: meanwhile the clerk may have opened a dialog that stands on the page shown
        self._host.when_free(lambda: self._show_learned(learned))

    def _show_learned(self, learned: Learned) -> None:
        settings = self._host.data_folder.settings
        other = settings and not keep_learned.is_own(learned.dossier, settings)
        own = writer(settings.commune, settings.author).title if settings and other else ""
        dialog = LearnedDialog(learned, own, self._window)
        wanted = dialog.exec()
        dialog.deleteLater()
        if not wanted:
            return

        try:
            self._host.open_stored(keep_learned.keep(self._host.data_folder, learned))
        except ClerkError as fault:
            messages.show_error(self._window, fault)

    def show_plan(self, path: Path) -> None:
        """Read the higher plan in ``path`` at once and show it. Raises ClerkError."""
        self._show(*flow.read_now(path))

    def show_packs(self, path: Path | None = None) -> None:
        """Show the packs, and import the one in ``path``."""
        host = self._host
        if not host.leave():
            return

        page = PacksPage(host.data_folder, host.tasks)
        page.left.connect(host.show_home)
        page.offer_wanted.connect(self.take_offer)
        host.show_page(page)

        if path is not None:
            page.import_pack(path)

    def take_offer(self, dossier_id: str) -> None:
        """Show what a newer version of the dossier's pack changes; migrate it when wanted."""
        review_items = packs_flow.take_offer(self._window, self._host.data_folder, dossier_id)
        if review_items is not None:
            packs_flow.show_migrated(self._window, review_items)
            self._host.open_stored(dossier_id)

    def open_file(self, path: Path) -> None:
        """Take in a file dropped on the window: a higher plan, or a pack."""
        if self._host.data_folder.settings is None:
            self._host.show_settings()
        elif dropping.kind_of(path) == "pack":
            self.show_packs(path)
        else:
            # a dropped file begins a dossier, whatever a plan was asked for before
            self._on_pack = self._on_left = None
            self.flow.read(path)

    def may_leave(self, page: QWidget | None) -> bool:
        """Ask before the clerk's marks on a higher plan are lost; False where the clerk stays."""
        if isinstance(page, IntakePage) and page.dirty and not self._accepted:
            question = "Bỏ những chỗ đã đánh dấu, đã sửa trên kế hoạch cấp trên?"
            if not messages.ask(self._window, question, "&Bỏ", "Ở lại"):
                return False

        self.flow.drop_pack()
        if isinstance(page, IntakePage | PacksPage | ConsolidationPage | FormatCheckPage | FilesCheckPage):
            page.close_down()

        self._accepted = False
        return True

    def _on_read(self, source: Source, parsed: ParsedPlan) -> None:
        # beside the window, as earlier papers are
        self._host.when_free(lambda: self._show(source, parsed))

    def _show(self, source: Source, parsed: ParsedPlan) -> None:
        host = self._host
        if not host.leave():
            return

        page = IntakePage(
            source,
            parsed,
            host.tasks,
            flow.apply_corrections,
            self._offered,
            read_only=host.data_folder.read_only,
        )
        page.changed.connect(host.refresh)
        page.accepted.connect(lambda directive: self._accept(page, directive))
        page.left.connect(self._on_left or host.show_home)
        host.show_page(page)

    def _accept(self, page: IntakePage, directive: Directive) -> None:
        """Make the plan's pack beside the window, then use it; the page shows meanwhile that it works."""
        try:
            use = self._on_pack or self._dossier_of(page, directive)
        except ClerkError as fault:
            messages.show_error(self._window, fault)
            return
        if use is None:
            return

        def made(pack: PlanPack) -> None:
            page.show_accepting(False)
            # only while the plan is being used: leaving the page then loses nothing and asks nothing
            self._accepted = True
            try:
                use(pack)
            except ClerkError as fault:
                messages.show_error(self._window, fault)
            self._accepted = False

        def failed(fault: ClerkError) -> None:
            page.show_accepting(False)
            messages.show_error(self._window, fault)

        page.show_accepting(True)
        self.flow.make_pack(directive, made, failed)

    def _offered(self, directive: Directive) -> tuple[OfferedAuthor, ...]:
        settings = self._host.data_folder.settings
        return authors.offered_authors(settings, directive) if settings else ()

    def _dossier_of(self, page: IntakePage, directive: Directive) -> Callable[[PlanPack], None] | None:
        """Return what makes the dossier of whom the clerk chose; None where the clerk goes back."""
        settings = self._writer_settings(page)
        if settings is None:
            return None
        if page.is_of_own_unit and not self._is_meant(directive, settings):
            return None
        rolled = self._rollover(directive) if page.is_of_own_unit else None
        return rolled or self._new_dossier(settings)

    def _writer_settings(self, page: IntakePage) -> CommuneSettings | None:
        """Return what the dossier starts with for who writes it; None where the clerk goes back.

        Raises InputError where this window can't make a dossier.
        """
        accept.refuse_if_unable(self._host.data_folder)
        settings = self._host.data_folder.settings
        if settings is None:
            raise AssertionError("refused above")

        chosen = page.author
        author = chosen.author
        if author is not None and not chosen.is_known:
            author = ask_author(author, self._window)
            if author is None:
                return None
        return settings_of(settings, author)

    def _is_meant(self, directive: Directive, settings: CommuneSettings) -> bool:
        """Ask where the plan is of an area that the unit doesn't lie in."""
        area = authors.foreign_area(settings, directive)
        if area is None:
            return True

        own = writer(settings.commune, settings.author).title
        question = f"Kế hoạch này của {area}; theo Cài đặt, {own} không thuộc {area}. Vẫn lập hồ sơ?"
        return messages.ask(self._window, question, "&Vẫn lập", "Xem lại", doubtful=True)

    def _new_dossier(self, settings: CommuneSettings) -> Callable[[PlanPack], None]:
        """Return what makes the year's dossier of the pack."""
        data_folder = self._host.data_folder
        return lambda pack: self._host.open_stored(accept.accept_plan(data_folder, pack, settings))

    def _rollover(self, directive: Directive) -> Callable[[PlanPack], None] | None:
        """Offer last year's dossier where there is one; return what takes it forward, where wanted."""
        last_year, roll = rollover.year_before(self._host.data_folder, directive), self.roll
        if last_year is None or roll is None:
            return None

        question = "Có hồ sơ của năm trước. Lấy hoạt động, phân công, nơi nhận từ hồ sơ ấy?"
        details = "Chương trình đề nghị từng dòng để xem lại; hồ sơ năm trước vẫn giữ nguyên."
        if not messages.ask(self._window, question, "&Lấy từ hồ sơ năm trước", "Lập hồ sơ mới", details):
            return None
        return lambda pack: roll(last_year, pack)
