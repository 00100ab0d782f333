"""The report's parts with figures: results by channel, plan against done, the duties of the higher plan."""

from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTableView

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.gui.fields import LinesField, ParagraphField
from ttdn_desktop.gui.report.field import ReportField
from ttdn_desktop.gui.report.part import MARGIN, PhraseTexts, ReportPart
from ttdn_desktop.gui.widgets.panes import table_view
from ttdn_desktop.gui.widgets.text_table_model import TextTableModel, TextTableRow
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.workspace.report.tables import RESULTS, TARGETS, FigureRow, result_rows, target_rows
from ttdn_desktop.workspace.report.view import ReportView

_REASON = "variances"
_LAST_YEAR = 5
"""The column of last year's figures, in both tables."""

_TABLE_HEIGHT = 300
"""In pixels, a judgement: some eight rows; with less the table scrolls within a part that scrolls itself."""


class TablePart(ReportPart):
    """A table of figures; a row leads to the entries that it is counted from.

    Signals:
        excel_wanted: the clerk wants the figures as an Excel file.
    """

    excel_wanted = Signal()

    def __init__(self, part: str, help_text: str, table: QTableView, model: TextTableModel) -> None:
        super().__init__(part, help_text)
        self.table, self.model = table, model
        self.rows: tuple[FigureRow, ...] = ()
        self.open = button("Xem các &việc của dòng này…")
        self.open.clicked.connect(lambda: self.open_entries())
        table.activated.connect(lambda _: self.open_entries())
        table.setMinimumHeight(_TABLE_HEIGHT)
        row = QHBoxLayout()
        excel = button("Kết xuất &Excel…")
        excel.clicked.connect(self.excel_wanted)
        row.addWidget(self.open)
        row.addWidget(excel)
        row.addStretch(1)
        self.box.addWidget(table, 1)
        self.box.addLayout(row)

    def current_row(self) -> FigureRow | None:
        """Return the current row, None where there is none."""
        index = self.table.currentIndex().row()
        return self.rows[index] if 0 <= index < len(self.rows) else None

    def open_entries(self) -> None:
        """Ask for the entries of the current row."""
        row = self.current_row()
        if row is not None:
            self.entries_wanted.emit(row.subject_text, row.entries)

    def show_rows(self, rows: tuple[FigureRow, ...], view: ReportView) -> None:
        """Show ``rows``, those short of their target in the warning colour; last year's where known."""
        self.table.setColumnHidden(_LAST_YEAR, view.context.before is None)
        self.rows = rows
        self.model.show(tuple(TextTableRow(row.cells, "warning" if row.is_short else "") for row in rows))

        if rows and not self.table.currentIndex().isValid():
            self.table.selectRow(0)

        self.open.setEnabled(bool(rows))

    def start(self) -> None:
        """Go to the table."""
        self.table.setFocus()


class ResultsPart(TablePart):
    """Totals and channels."""

    def __init__(self) -> None:
        model = TextTableModel(RESULTS, frozenset({1, 3, 4, 5}))
        table = table_view(model, "Kết quả theo hình thức", (0, 52, 110, 90, 96, 90), lines=2)
        help_text = "Số liệu lấy từ nhật ký trong kỳ. Bấm Enter trên một dòng để xem các việc tạo nên số ấy."
        super().__init__("results", help_text, table, model)
        model.setParent(self)

    def show_view(self, view: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show the figures."""
        super().show_view(view, writable=writable, force=force)
        self.show_rows(result_rows(view), view)

    def go_to(self, finding: Finding) -> None:
        """Go to the table."""
        del finding
        self.start()


class TargetsPart(TablePart):
    """Plan against done, activity by activity; below the table the reason of the current one."""

    def __init__(self, phrases: PhraseTexts) -> None:
        model = TextTableModel(TARGETS, frozenset({1, 2, 3, 5}))
        table = table_view(model, "Thực hiện chỉ tiêu", (0, 72, 80, 58, 86, 88, 62), lines=3)
        help_text = "Chỉ tiêu của kế hoạch so với việc đã ghi. Hoạt động chưa đạt cần nêu lý do."
        super().__init__("targets", help_text, table, model)
        model.setParent(self)
        self.title = label("", "heading")
        self.box.addWidget(self.title)
        field = ReportField("Lý do chưa đạt", ParagraphField(min_lines=2), phrases=phrases.get(_REASON, ()))
        self.reason = self.add(_REASON, field)
        table.selectionModel().currentRowChanged.connect(self._on_row)

    def on_field(self, name: str, value: Any, sub: str) -> None:
        """Emit the reason with those of the other activities; an empty one is left out."""
        row = self.current_row()
        if row is not None and self.view is not None:
            reasons = {**self.view.report.variances, row.subject: value}
            kept = {key: text for key, text in reasons.items() if text}
            self.edited.emit({name: kept}, f"{name}-{row.subject}-{sub}" if sub else "")

    def value_of(self, name: str, view: ReportView) -> Any:
        """Return the reason of the current activity."""
        del name
        row = self.current_row()
        return view.report.variances.get(row.subject, "") if row else ""

    def last_year_of(self, name: str, view: ReportView) -> Any:
        """Return None: last year's reasons are of no use."""
        del name, view

    def is_about(self, finding: Finding, name: str) -> bool:
        """Return whether ``finding`` is an error of the current activity."""
        row = self.current_row()
        return super().is_about(finding, name) and row is not None and finding.subject == row.subject

    def show_view(self, view: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show the figures and the reason."""
        self.view = view
        self.show_rows(target_rows(view), view)
        super().show_view(view, writable=writable, force=force)
        row = self.current_row()
        self.title.setText(f"{row.cells[0]}: {row.cells[4]}" if row else "Kế hoạch chưa có hoạt động nào.")
        self.reason.set_writable(writable and row is not None)

    def go_to(self, finding: Finding) -> None:
        """Go to the reason of the activity that ``finding`` is about."""
        ids = [row.subject for row in self.rows]
        if finding.subject in ids:
            self.table.selectRow(ids.index(finding.subject))
        self.reason.field.setFocus()

    def _on_row(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self.view is not None and current.isValid():
            # the text typed belongs to the activity before
            self.reason.field.commit()
            self.show_view(self.view, writable=self.reason.field.isEnabled(), force=True)


class DutiesPart(ReportPart):
    """Every duty of the higher plan: its text, what was done, the clerk's answer."""

    def __init__(self, directive: Directive, phrases: PhraseTexts) -> None:
        super().__init__("duties", "Trả lời từng nhiệm vụ cấp trên giao; số liệu do chương trình ghi kèm.")
        self._links: dict[str, QPushButton] = {}

        for duty in directive.commune_duties:
            field = ReportField(
                f"Nhiệm vụ {duty.id}",
                ParagraphField(min_lines=2),
                duty.text,
                phrases=phrases.get("duty_answers", ()),
                from_last_year=True,
            )
            self.add(duty.id, field)

            figures = button("", "link")
            figures.clicked.connect(lambda _checked=False, duty_id=duty.id: self._open(duty_id))
            self._links[duty.id] = figures
            self.box.addWidget(figures)

        if not directive.commune_duties:
            self.box.addWidget(label("Kế hoạch cấp trên không giao nhiệm vụ riêng.", "muted"))

        self.box.addStretch(1)

    def on_field(self, name: str, value: Any, sub: str) -> None:
        """Emit the answer with the others; an empty one is left out."""
        if self.view is not None:
            answers = {**self.view.report.duty_answers, name: value}
            kept = {key: text for key, text in answers.items() if text}
            self.edited.emit({"duty_answers": kept}, f"duty-{name}-{sub}" if sub else "")

    def value_of(self, name: str, view: ReportView) -> Any:
        """Return the answer to that duty."""
        return view.report.duty_answers.get(name, "")

    def last_year_of(self, name: str, view: ReportView) -> Any:
        """Return last year's answer to that duty."""
        return view.last.duty_answers.get(name, "") if view.last else ""

    def show_view(self, view: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show answers and figures."""
        super().show_view(view, writable=writable, force=force)
        for duty in view.context.figures.duties:
            link = self._links.get(duty.id)
            if link is not None:
                figures = f"{duty.activities} hoạt động, {duty.entries} lượt thực hiện trong kỳ"
                link.setText(f"{figures}: xem các việc…" if duty.entries else f"{figures}.")
                link.setEnabled(bool(duty.entries))

    def go_to(self, finding: Finding) -> None:
        """Go to the answer of the duty that ``finding`` is about."""
        field = self.fields.get(finding.subject or "")
        if field is not None:
            field.field.setFocus()
            self.ensureWidgetVisible(field, 0, MARGIN)

    def _open(self, duty_id: str) -> None:
        if self.view is not None:
            self.entries_wanted.emit(f"Nhiệm vụ {duty_id}", self.view.entries_of(duty_id))


class LeadingPart(ReportPart):
    """The clerk's own text about how the work was led, above what the program writes itself."""

    def __init__(self, phrases: PhraseTexts) -> None:
        super().__init__("leading")
        self.program_text = label("", "muted")
        help_text = "Mỗi dòng một đoạn; đứng giữa câu về Kế hoạch và câu về văn bản chỉ đạo."
        phrase_texts = phrases.get("leading", ())
        self.add(
            "leading",
            ReportField("Viết thêm", LinesField(), help_text, phrases=phrase_texts, from_last_year=True),
        )
        self.box.addWidget(label("Chương trình tự viết", "question"))
        self.box.addWidget(self.program_text)
        self.box.addStretch(1)

    def show_view(self, view: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show the clerk's text and the program's."""
        super().show_view(view, writable=writable, force=force)
        self.program_text.setText("\n".join(line.text for line in view.lines if line.key.startswith("led.")))
