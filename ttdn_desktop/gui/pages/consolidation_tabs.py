"""The tabs of a consolidation: what came in, what it adds up to, the paper made of it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from ttdn_desktop.gui.models import consolidation_sheets as sheets
from ttdn_desktop.gui.models.consolidation_sheets import Sheet
from ttdn_desktop.gui.preview.pages import Printing
from ttdn_desktop.gui.preview.panel import PreviewPanel
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.sheet import SheetView
from ttdn_desktop.reports.consolidating import Consolidation
from ttdn_desktop.reports.outliers import RULE
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
        self.views = {name: SheetView(name, self) for name in _SHEETS}
        self.preview = PreviewPanel(tasks, self, printing=_printing)
        for name, view in self.views.items():
            self.addTab(view, name)
            view.moved.connect(self.moved)
        self.views["Theo xã"].table.setToolTip(RULE)
        self._pages = _narrow(self.preview)
        self.addTab(self._pages, "Văn bản tổng hợp")
        self.currentChanged.connect(self._on_tab)

    def show_result(self, result: Consolidation | None, expected: bool) -> None:
        """Show ``result``; ``expected`` says whether there is a list of communes."""
        self._result = result
        if result is None:
            return
        for place, (name, sheet) in enumerate(_SHEETS.items()):
            made = sheet(result, expected)
            self.views[name].show_sheet(made)
            self.setTabText(place, f"{name} ({len(made.rows)})" if place < _COUNTED else name)
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
    printing = _printing()
    return printing.plan_pdf(printing.word_of(_Paper(result))).pdf


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
    from ttdn_desktop.workspace import consolidating, printing

    return Printing(
        lambda paper: consolidating.consolidated_docx(paper.result),
        printing.plan_pdf,
        printing.page_image,
    )


def _plain(sheet: Callable[[Consolidation], Sheet]) -> Callable[[Consolidation, bool], Sheet]:
    return lambda result, _expected: sheet(result)


_SHEETS: dict[str, Callable[[Consolidation, bool], Sheet]] = {
    "Đã nhận": _plain(sheets.received),
    "Còn thiếu": sheets.missing,
    "Nộp muộn": _plain(sheets.late),
    "Bị loại": _plain(sheets.rejected),
    "Trùng": _plain(sheets.duplicates),
    "Theo hình thức": _plain(sheets.channels),
    "Theo xã": _plain(sheets.communes),
    "Theo nhiệm vụ": _plain(sheets.duties),
}
