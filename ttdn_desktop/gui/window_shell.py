"""The window without its pages: room for one page, menus above, buttons below, saving on leaving."""

import logging
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QRect, QSettings, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget

from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.gui import actions, messages, theme
from ttdn_desktop.gui.button_bar import ButtonBar
from ttdn_desktop.gui.intake.page import IntakePage
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.widgets.texts import label
from ttdn_desktop.packs.subject import dossier_topic
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.session import DossierSession

_TITLE = "Thông tin đối ngoại"

_TICK_MS = 200
"""How often the session is asked whether a save is due.

``store/autosave.py`` leaves half a second of its two for the save itself; a coarser clock would use it up.
"""

_DIALOG_TICK_MS = 200
"""A judgement: how soon after a dialog closes what waited for it opens."""

_LEAST_SIZE = (880, 430)
"""A screen of 1366 x 768 at 150 % is 910 x 512, less title and task bar; at this width the three panes of a
plan still stand side by side (``widgets/panes.py``)."""

_FIRST_SIZE = (1366, 730)
"""A judgement: a small laptop's 1366 x 768 less the task bar."""

_TITLE_BAR = 32
"""Pixels of the system's title bar (Windows' has 31): it stands outside the window's own size."""


class WindowShell(QMainWindow):
    """Holds one page at a time and saves its dossier; a subclass opens the pages.

    Args:
        data_folder: settings and dossiers; closed by the caller.
        state: where size, place and colours of the window are kept, None to keep none.
    """

    def __init__(self, data_folder: DataFolder, state: QSettings | None = None) -> None:
        super().__init__()
        self.data_folder = data_folder
        self.tasks = Tasks(self)
        self.actions_by_name: dict[str, QAction] = {}
        self._state = state
        self._page: QWidget | None = None
        self._page_box = QVBoxLayout()

        self.setAcceptDrops(True)
        self.setWindowTitle(_TITLE)
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_FIRST_SIZE)
        self._banner = label(data_folder.held_by or "", "banner")
        self._banner.setVisible(data_folder.held_by is not None)
        self._saved = QLabel("")
        self.statusBar().addPermanentWidget(self._saved)

        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def fit_into(self, room: QRect) -> None:
        """Make the window no larger than ``room``, what the screen has beside its task bar, and lay it there.

        At 125 % a screen of 1366 x 768 has 1093 x 614: what it doesn't hold would be out of reach.
        """
        if self.isMaximized():
            return
        width, height = min(self.width(), room.width()), min(self.height(), room.height() - _TITLE_BAR)
        self.resize(max(width, _LEAST_SIZE[0]), max(height, _LEAST_SIZE[1]))
        left = max(room.left(), min(self.x(), room.right() + 1 - self.width()))
        top = max(room.top(), min(self.y(), room.bottom() + 1 - self.height() - _TITLE_BAR))
        self.move(left, top)

    @property
    def page(self) -> QWidget | None:
        """The page shown."""
        return self._page

    @property
    def dossier_page(self) -> DossierPage | None:
        """The page shown, while it is one of a dossier."""
        return self._page if isinstance(self._page, DossierPage) else None

    def show_page(self, page: QWidget) -> None:
        """Show ``page`` in the place of the one before, which must have been left."""
        logging.getLogger(__name__).info("page %s", type(page).__name__)
        old, self._page = self._page, page

        if old is not None:
            self._page_box.removeWidget(old)
            # ``deleteLater`` waits for the event loop: until then two pages would be drawn
            old.hide()
            old.deleteLater()

        self._page_box.addWidget(page)
        self._saved.setText("")
        self.focus_page(page)
        self.refresh()

    def focus_page(self, page: QWidget) -> None:
        """Give the keys to a page just shown, unless it has said itself where they go."""
        if page.focusWidget() is None:
            page.setFocus()

    def leave(self) -> bool:
        """Save the page's dossier and close the page; False where the clerk wants to stay."""
        page = self.dossier_page

        if page is not None:
            page.commit()
            state = page.session.save_now()
            self._show_save_state(page.session)
            stay = state.failed and not messages.ask(
                self, state.text, "&Bỏ thay đổi và rời đi", "Ở lại", state.next_step
            )
            if stay:
                return False
            page.close_down()

        return self.may_leave(self._page)

    def may_leave(self, page: QWidget | None) -> bool:
        """Whether a page that isn't of a dossier can be left; asks the clerk where work would be lost."""
        del page
        return True

    def close_down(self) -> None:
        """Stop what runs besides the page and the tasks, before the window closes."""

    def refresh(self) -> None:
        """Bring menus, buttons and title up to what the page can do."""
        page = self.dossier_page
        self._refresh_actions(page)
        self._bar.refresh()
        self._bar.setVisible(page is not None)

        if page is None:
            self.setWindowTitle(_TITLE)
            return

        dossier = page.session.dossier
        topic = dossier_topic(dossier, page.session.pack.manifest)
        self.setWindowTitle(f"{topic} năm {dossier.year}, {writer_of(dossier).title} – {_TITLE}")
        self._show_save_state(page.session)

    def scheme(self) -> str:
        """Return the colours chosen: ``system``, ``light`` or ``dark``."""
        chosen = str(self._state.value("scheme", "system")) if self._state else "system"
        return chosen if chosen in theme.SCHEMES else "system"

    def set_scheme(self, scheme: str) -> None:
        """Use ``scheme`` from now on."""
        if self._state is not None and not self.data_folder.read_only:
            self._state.setValue("scheme", scheme)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, scheme)

    def come_to_front(self) -> None:
        """Show the window above the others, whether it was minimized or behind them."""
        self.setWindowState(
            (self.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
        )
        self.show()

        # an open dialog has the keys: the window behind it would take none
        front = QApplication.activeModalWidget() or self
        front.raise_()
        front.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's theme: its fonts come back with it; the colour of what failed is ours."""
        super().changeEvent(event)
        app = QApplication.instance()
        if event.type() == QEvent.Type.ThemeChange and isinstance(app, QApplication):
            theme.keep_font(app)
        if event.type() == QEvent.Type.StyleChange and self.dossier_page is not None:
            self._show_save_state(self.dossier_page.session)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, then let go; ask where saving failed."""
        if not self.leave():
            event.ignore()
            return

        self._timer.stop()
        if self._state is not None and not self.data_folder.read_only:
            self._state.setValue("geometry", self.saveGeometry())

        self.close_down()
        # everything is saved: what a worker still does (a check of a file of 10 MB took 48 s) ends out of
        # sight, else the window would stand there white and answer nothing
        self.hide()
        self.tasks.close()
        event.accept()

    def when_free(self, act: Callable[[], None]) -> None:
        """Do ``act`` once no dialog stands open: what it asks about, and stands on, must stay as it is."""
        if QApplication.activeModalWidget() is None:
            act()
        else:
            QTimer.singleShot(_DIALOG_TICK_MS, self, lambda: self.when_free(act))

    def build(self, handlers: Mapping[str, Callable[[], None]]) -> None:
        """Make menus and buttons of ``handlers``, one for each of ``actions.ROWS``; lay the window out."""
        self.actions_by_name = actions.build(self, handlers)
        self._bar = ButtonBar(self.actions_by_name)
        middle = QWidget()

        box = QVBoxLayout(middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._banner)
        self._page_box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._page_box, 1)
        box.addWidget(self._bar)
        self.setCentralWidget(middle)

        geometry = self._state.value("geometry") if self._state else None
        if geometry is not None:
            self.restoreGeometry(geometry)

    def save(self) -> None:
        """Save the page's dossier now."""
        page = self.dossier_page
        if page is not None:
            page.commit()
            page.session.save_now()
            self._show_save_state(page.session)

    def _refresh_actions(self, page: DossierPage | None) -> None:
        usable = actions.usable(page)
        for name, action in self.actions_by_name.items():
            action.setEnabled(name in usable)

        undoable = self._undoable(page)
        self.actions_by_name["undo"].setEnabled(undoable is not None and undoable.can_undo)
        self.actions_by_name["redo"].setEnabled(undoable is not None and undoable.can_redo)

    def _undoable(self, page: DossierPage | None) -> IntakePage | DossierSession | None:
        """Return what undo and redo act on: a higher plan being read, or a dossier that can be written."""
        if isinstance(self._page, IntakePage):
            return self._page
        return page.session if page is not None and page.writable else None

    def _tick(self) -> None:
        page = self.dossier_page
        if page is not None and page.session.tick():
            self._show_save_state(page.session)

    def _show_save_state(self, session: DossierSession) -> None:
        state = session.save_state
        self._saved.setText(f"{state.text} {state.next_step}".strip())
        self._saved.setStyleSheet(f"color: {theme.colours().error}; font-weight: 600" if state.failed else "")
        self._saved.setToolTip(state.next_step)
