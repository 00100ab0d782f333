"""The preview: asks the worker for pages, the newest asked for wins."""

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.preview.pages import Pages, Printing, lay_out, real_printing, with_images
from ttdn_desktop.gui.preview.view import PagesView
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.packs.records import Pack

_numbers = count(1)


class PreviewPanel(QWidget):
    """The pages of one dossier, kept up to date.

    Signals:
        ready: pages or a message stand there.
    """

    ready = Signal()

    def __init__(
        self,
        tasks: Tasks,
        pack: Pack,
        settings: CommuneSettings | None,
        parent: QWidget | None = None,
        *,
        printing: Callable[[], Printing] = real_printing,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pack = pack
        self._settings = settings
        self._printing = printing
        self._slot = f"preview-{next(_numbers)}"
        self._dossier: Dossier | None = None
        self.view = PagesView(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
        self.view.wanted.connect(self._ask_images)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask_pages)

    def refresh(self, dossier: Dossier) -> None:
        """Show ``dossier`` as soon as possible."""
        self._dossier = dossier
        self._soon.start()

    def close_down(self) -> None:
        """Drop what is asked for."""
        self._soon.stop()
        self._tasks.cancel(self._slot)
        self._tasks.cancel(f"{self._slot}-images")

    def _ask_pages(self) -> None:
        dossier, pack, settings = self._dossier, self._pack, self._settings
        if dossier is None:
            return
        before, sight, printing = self.view.pages, self.view.sight(), self._printing
        self._tasks.cancel(f"{self._slot}-images")
        self._tasks.run(
            self._slot,
            lambda: lay_out(dossier, pack, settings, before, sight, printing()),
            self._on_pages,
            self._on_failed,
        )

    def _on_pages(self, pages: Pages) -> None:
        self.view.show_pages(pages)
        self.ready.emit()

    def _on_failed(self, fault: ClerkError) -> None:
        self.view.show_message(f"{fault.what}\n{fault.next_step}".strip())
        self.ready.emit()

    def _ask_images(self) -> None:
        pages, missing = self.view.pages, self.view.missing()
        if pages is None or not missing:
            return
        sight, printing = self.view.sight(), self._printing
        self._tasks.run(
            f"{self._slot}-images",
            lambda: with_images(pages, missing, sight, printing()),
            lambda drawn: self._on_images(pages, drawn),
            self._on_failed,
        )

    def _on_images(self, asked: Pages, drawn: Pages) -> None:
        if self.view.pages is not None and self.view.pages.pdf is asked.pdf:
            self.view.show_pages(drawn, moved=False)
