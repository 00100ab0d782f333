"""The tabs of a consolidation: what came in, what it adds up to, the paper made of it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from ttdn_desktop.consolidation.merging import Consolidation
from ttdn_desktop.consolidation.outliers import RULE
from ttdn_desktop.gui.consolidation import sheets as sheets
from ttdn_desktop.gui.consolidation.sheet_view import SheetView
from ttdn_desktop.gui.consolidation.sheets import Sheet
from ttdn_desktop.gui.preview.pages import Printing
from ttdn_desktop.gui.preview.panel import PreviewPanel
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace.paper_snapshot import KeptPaper

_WIDEST_PAGE = 860
_COUNTED = 5
"""The first tabs show how many rows they have."""


class ConsolidationTabs(QTabWidget):
    """Eight sheets and the paper's pages.

    Signals:
        moved: another row or tab is in hand.
    """

    moved = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: Consolidation | None = None
        self._drawn: Consolidation | None = None
        self.setDocumentMode(True)
        self.views = {key: SheetView(_TITLES[key], self) for key in _SHEETS}
        self.preview = PreviewPanel(tasks, self, printing=_printing)

        for key, view in self.views.items():
            self.addTab(view, _TITLES[key])
            view.moved.connect(self.moved)

        self.views["communes"].table.setToolTip(RULE)
        self._pages = _narrow(self.preview)
        self.addTab(self._pages, "Văn bản tổng hợp")
        self.currentChanged.connect(self._on_tab)

    def show_result(self, result: Consolidation | None, expected: bool) -> None:
        """Show ``result``; ``expected`` says whether there is a list of communes."""
        self._result = result
        if result is None:
            return

        for place, (key, sheet) in enumerate(_SHEETS.items()):
            made, title = sheet(result, expected), _TITLES[key]
            self.views[key].show_sheet(made)
            self.setTabText(place, f"{title} ({len(made.rows)})" if place < _COUNTED else title)

        self._on_tab()

    def file_in_hand(self) -> str:
        """Return the file of the commune chosen in the sheet shown, empty where none is."""
        view = self.currentWidget()
        row = view.row_in_hand() if isinstance(view, SheetView) else None
        return row.file if row else ""

    def close_down(self) -> None:
        """Stop what still runs."""
        self.preview.close_down()

    def _on_tab(self) -> None:
        result = self._result
        if self.currentWidget() is self._pages and result is not None and self._drawn is not result:
            self._drawn = result
            self.preview.refresh(_Paper(result))
        self.moved.emit()


def pdf_of(result: Consolidation) -> bytes:
    """Return the paper's PDF; runs beside the window. Raises ClerkError."""
    rendering = _printing()
    return rendering.plan_pdf(rendering.word_of(_Paper(result))).pdf


def _narrow(preview: PreviewPanel) -> QWidget:
    """Return the pages in the middle, not wider than they are read well."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 8, 0, 0)
    preview.setMaximumWidth(_WIDEST_PAGE)
    row.addWidget(preview)
    return made


@dataclass(frozen=True)
class _Paper:
    """The paper of a consolidation, as the preview takes papers."""

    result: Consolidation
    kept: KeptPaper | None = None


def _printing() -> Printing:
    from ttdn_desktop.workspace.consolidation import consolidate
    from ttdn_desktop.workspace.documents import rendering

    return Printing(
        lambda paper: consolidate.consolidated_docx(paper.result),
        rendering.layout_docx,
        rendering.page_image,
    )


def _plain(sheet: Callable[[Consolidation], Sheet]) -> Callable[[Consolidation, bool], Sheet]:
    return lambda result, _expected: sheet(result)


_SHEETS: dict[str, Callable[[Consolidation, bool], Sheet]] = {
    "received": _plain(sheets.received),
    "missing": sheets.missing,
    "late": _plain(sheets.late),
    "rejected": _plain(sheets.rejected),
    "duplicates": _plain(sheets.duplicates),
    "channels": _plain(sheets.channels),
    "communes": _plain(sheets.communes),
    "duties": _plain(sheets.duties),
}
"""What each tab shows, in their order."""

_TITLES = {
    "received": "Đã nhận",
    "missing": "Còn thiếu",
    "late": "Nộp muộn",
    "rejected": "Bị loại",
    "duplicates": "Trùng",
    "channels": "Theo hình thức",
    "communes": "Theo xã",
    "duties": "Theo nhiệm vụ",
}
