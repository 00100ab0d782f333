"""The pages of a consolidation: files received, totals, the paper made of them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ttdn_desktop.consolidation.outliers import RULE
from ttdn_desktop.consolidation.records import Consolidation
from ttdn_desktop.gui.consolidation import sheets
from ttdn_desktop.gui.consolidation.judgement_view import JudgementView
from ttdn_desktop.gui.consolidation.sheet_view import SheetView
from ttdn_desktop.gui.consolidation.sheets import Sheet
from ttdn_desktop.gui.preview.pages import RenderFunctions
from ttdn_desktop.gui.preview.panel import PreviewPanel
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.page_list import PageList
from ttdn_desktop.papers.consolidation.context import ConsolidationContext
from ttdn_desktop.workspace.paper_snapshot import KeptPaper

_MAX_PREVIEW_WIDTH = 860  # pixels, a judgement: an A4 page wider than this no longer fits the window's height
_COUNTED_PAGES = 5
"""So many pages, the lists of files, show how many rows they have; of totals the number says nothing."""


class ConsolidationTabs(PageList):
    """The sheets, the ledger, the judgement, and the paper's pages.

    Signals:
        moved: another row or page is current.
        picked: a part of the judgement, its statements, the words of all that were there to pick.
        receipt_chosen: the checksum of the file whose line in the ledger is to be changed.
    """

    moved = Signal()
    picked = Signal(str, object, object)
    receipt_chosen = Signal(str)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__("Các phần của bản tổng hợp", parent)
        self._context: ConsolidationContext | None = None
        self._drawn: ConsolidationContext | None = None
        self.views = {key: SheetView(_TITLES[key], self) for key in _SHEETS}
        self.preview = PreviewPanel(tasks, self, rendering=_rendering)

        for key, view in self.views.items():
            self.add_page(view, _TITLES[key])
            view.moved.connect(self.moved)

        self.views["communes"].table.setToolTip(RULE)
        self.ledger = SheetView("Sổ nhận", self)
        self.judgement = JudgementView(self)
        self.judgement.picked.connect(self.picked)
        self.ledger.table.activated.connect(self._on_receipt)
        self.ledger.table.setToolTip("Enter hoặc bấm đúp để sửa ngày nhận")
        self.add_page(self.ledger, "Sổ nhận")
        self.add_page(self.judgement, "Đánh giá")
        self._paper_page = _centred(self.preview)
        self.add_page(self._paper_page, "Văn bản tổng hợp")
        self.changed.connect(self._on_page)

    def show_result(self, context: ConsolidationContext | None, expected: bool) -> None:
        """Show the result and what the office says; ``expected`` says whether there is a list of communes."""
        self._context = context
        if context is None:
            return
        result = context.found
        self.ledger.show_sheet(sheets.ledger(context.own, result.rejected))
        self.judgement.show_context(context)

        for index, (key, make_sheet) in enumerate(_SHEETS.items()):
            sheet, title = make_sheet(result, expected), _TITLES[key]
            self.views[key].show_sheet(sheet)
            self.set_title(index, f"{title} ({len(sheet.rows)})" if index < _COUNTED_PAGES else title)

        self._on_page()

    def current_file(self) -> str:
        """Return the file of the commune in the current row of the sheet shown, empty where there is none."""
        view = self.current_page()
        row = view.current_row() if isinstance(view, SheetView) else None
        return row.file if row else ""

    def close_down(self) -> None:
        """Stop what still runs."""
        self.preview.close_down()

    def _on_receipt(self) -> None:
        row = self.ledger.current_row()
        if row is not None and row.tip:
            self.receipt_chosen.emit(row.tip)

    def _on_page(self) -> None:
        # the paper is laid out when its page is opened, once a result
        context = self._context
        if self.current_page() is self._paper_page and context is not None and self._drawn is not context:
            self._drawn = context
            self.preview.refresh(_ConsolidationPaper(context))
        self.moved.emit()


def pdf_of(context: ConsolidationContext) -> bytes:
    """Return the paper's PDF; fit for a worker. Raises ClerkError."""
    rendering = _rendering()
    return rendering.plan_pdf(rendering.word_of(_ConsolidationPaper(context))).pdf


def _centred(preview: PreviewPanel) -> QWidget:
    """Return ``preview`` in the middle, not wider than it is read well."""
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 8, 0, 0)
    preview.setMaximumWidth(_MAX_PREVIEW_WIDTH)
    row.addWidget(preview)
    return widget


@dataclass(frozen=True)
class _ConsolidationPaper:
    """The paper of a consolidation, as the preview takes papers."""

    context: ConsolidationContext
    kept: KeptPaper | None = None


def _rendering() -> RenderFunctions:
    from ttdn_desktop.workspace.consolidation import results
    from ttdn_desktop.workspace.documents import rendering

    return RenderFunctions(
        lambda paper: results.report_docx(paper.context),
        rendering.layout_docx,
        rendering.page_image,
    )


def _ignoring_expected(
    make_sheet: Callable[[Consolidation], Sheet],
) -> Callable[[Consolidation, bool], Sheet]:
    return lambda result, _expected: make_sheet(result)


_SHEETS: dict[str, Callable[[Consolidation, bool], Sheet]] = {
    "received": _ignoring_expected(sheets.received),
    "missing": sheets.missing,
    "late": _ignoring_expected(sheets.late),
    "rejected": _ignoring_expected(sheets.rejected),
    "duplicates": _ignoring_expected(sheets.duplicates),
    "channels": _ignoring_expected(sheets.channels),
    "communes": _ignoring_expected(sheets.communes),
    "duties": _ignoring_expected(sheets.duties),
}
"""What each page shows, in their order."""

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
