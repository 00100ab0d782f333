"""The preview: asks the worker for pages, the newest request wins."""

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.basics.measures import PT_PER_MM
from ttdn_desktop.gui.preview.pages import (
    PageBox,
    PagePosition,
    Pages,
    PreviewSource,
    RenderFunctions,
    lay_out,
    with_images,
    workspace_functions,
)
from ttdn_desktop.gui.preview.view import PagesView
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.texts import label

_slot_numbers = count(1)
_KEPT = (
    "Bản trình ký là tệp Word đã lấy về, không phải bản ghép từ các câu trả lời. Muốn trở lại bản ghép, "
    "vào Trình ký và bấm “Bỏ bản Word”."
)


class PreviewPanel(QWidget):
    """The pages of one dossier, kept up to date.

    Signals:
        ready: pages or a message stand there.
    """

    ready = Signal()

    def __init__(
        self,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        rendering: Callable[[], RenderFunctions] = workspace_functions,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._rendering = rendering
        # a slot of its own: in one slot a second preview would drop the pages of the first
        self._slot = f"preview-{next(_slot_numbers)}"
        self._plan: PreviewSource | None = None
        self._target: PagePosition | None = None
        self._outlined: tuple[PageBox, ...] = ()
        self._closed = False
        self.kept = label(_KEPT, "banner")
        self.kept.setVisible(False)
        self.view = PagesView(self)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.kept)
        box.addWidget(self.view)
        self.view.images_wanted.connect(self._ask_images)
        # 0: after the events that wait already, so that several edits in one step are laid out once
        self._refresh_timer = QTimer(self, singleShot=True, interval=0)
        self._refresh_timer.timeout.connect(self._ask_pages)

    def refresh(self, plan: PreviewSource) -> None:
        """Show ``plan`` as soon as possible."""
        self._plan = plan
        self.kept.setVisible(plan.kept is not None and plan.kept.pdf is None)
        self._refresh_timer.start()

    def show_page(self, page: int, top: float = 0.0) -> None:
        """Bring a place into view and mark it, now or once it is drawn.

        ``page`` counts from 1, ``top`` is in millimetres from its top.
        """
        self._target = PagePosition(page - 1, top * PT_PER_MM)
        if self.view.pages is not None:
            self._show_target()

    def show_outlines(self, boxes: tuple[PageBox, ...]) -> None:
        """Outline ``boxes``, also on pages drawn later, and bring the first into view."""
        self._outlined = boxes
        self.view.show_outlines(boxes)

    def close_down(self) -> None:
        """Drop what is asked for, and ask for nothing more while the pages still stand there."""
        self._closed = True
        self._refresh_timer.stop()
        self._tasks.cancel(self._slot)
        self._tasks.cancel(f"{self._slot}-images")

    def _ask_pages(self) -> None:
        plan = self._plan
        if plan is None or self._closed:
            return

        before, viewport, rendering = self.view.pages, self.view.current_viewport(), self._rendering
        # pictures of pages that are about to be replaced; they would delay the new ones
        self._tasks.cancel(f"{self._slot}-images")
        self._tasks.run(
            self._slot,
            lambda: lay_out(plan, before, viewport, rendering()),
            self._on_pages,
            self._on_failed,
        )

    def _on_pages(self, pages: Pages) -> None:
        self.view.show_pages(pages)
        if self._outlined:
            self.view.show_outlines(self._outlined)
        self._show_target()
        self.ready.emit()

    def _show_target(self) -> None:
        if self._target is not None:
            self.view.show_position(self._target)
            self._target = None

    def _on_failed(self, fault: ClerkError) -> None:
        self.view.show_message(f"{fault.what}\n{fault.next_step}".strip())
        self.ready.emit()

    def _ask_images(self) -> None:
        pages, missing = self.view.pages, self.view.missing()
        if pages is None or not missing or self._closed:
            return

        viewport, rendering = self.view.current_viewport(), self._rendering
        self._tasks.run(
            f"{self._slot}-images",
            lambda: with_images(pages, missing, viewport, rendering()),
            lambda drawn: self._on_images(pages, drawn),
            self._on_failed,
        )

    def _on_images(self, requested: Pages, drawn: Pages) -> None:
        # drawn of pages replaced meanwhile: their pictures would show an older text
        if self.view.pages is not None and self.view.pages.pdf is requested.pdf:
            self.view.show_pages(drawn, moved=False)
