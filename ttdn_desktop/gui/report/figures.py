"""The report's parts with figures: results by channel, plan against done, the duties of the higher plan."""

from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QTableView

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.fields import LinesField, ParagraphField
from ttdn_desktop.gui.report.field import ReportField
from ttdn_desktop.gui.report.part import ReportPart
from ttdn_desktop.gui.widgets.panes import table_view
from ttdn_desktop.gui.widgets.text_table_model import TextTableModel, TextTableRow
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.workspace.report.phrases import phrases
from ttdn_desktop.workspace.report.tables import RESULTS, TARGETS, FigureRow, results, targets
from ttdn_desktop.workspace.report.view import ReportView

_REASON = "variances"
_LAST_YEAR = 5
"""The column of last year's figures, in both tables."""


class TablePart(ReportPart):
    """A table of figures; a row opens the entries that it comes from.

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
        table.setMinimumHeight(300)
        row = QHBoxLayout()
        excel = button("Kết xuất &Excel…")
        excel.clicked.connect(self.excel_wanted)
        row.addWidget(self.open)
        row.addWidget(excel)
        row.addStretch(1)
        self.box.addWidget(table, 1)
        self.box.addLayout(row)

    def in_hand(self) -> FigureRow | None:
        """Return the row in hand."""
        place = self.table.currentIndex().row()
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def open_entries(self) -> None:
        """Ask for the entries of the row in hand."""
        row = self.in_hand()
        if row is not None:
            self.entries_wanted.emit(row.subject_told, row.entries)

    def show_rows(self, rows: tuple[FigureRow, ...], look: ReportView) -> None:
        """Show ``rows``; those short of their target in the colour of warnings; last year's where known."""
        self.table.setColumnHidden(_LAST_YEAR, look.about.before is None)
        warning = theme.colours().warning
        self.rows = rows
        self.model.show(
            tuple(TextTableRow(row.cells, "" if row.status == "done" else warning) for row in rows)
        )

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
        said = "Số liệu lấy từ nhật ký trong kỳ. Bấm Enter trên một dòng để xem các việc tạo nên số ấy."
        super().__init__("results", said, table, model)
        model.setParent(self)

    def show_look(self, look: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show the figures."""
        super().show_look(look, writable=writable, force=force)
        self.show_rows(results(look), look)

    def go_to(self, finding: Finding) -> None:
        """Go to the table."""
        del finding
        self.start()


class TargetsPart(TablePart):
    """Plan against done, activity by activity; the reason of the one in hand below."""

    def __init__(self) -> None:
        model = TextTableModel(TARGETS, frozenset({1, 2, 3, 5}))
        table = table_view(model, "Thực hiện chỉ tiêu", (0, 72, 80, 58, 86, 88, 62), lines=3)
        said = "Chỉ tiêu của kế hoạch so với việc đã ghi. Hoạt động chưa đạt cần nêu lý do."
        super().__init__("targets", said, table, model)
        model.setParent(self)
        self.title = label("", "heading")
        self.box.addWidget(self.title)
        field = ReportField("Lý do chưa đạt", ParagraphField(least=2), phrases=phrases().get(_REASON, ()))
        self.reason = self.add(_REASON, field)
        table.selectionModel().currentRowChanged.connect(self._on_row)

    def on_field(self, name: str, value: Any, sub: str) -> None:
        """A reason is told with those of the other activities."""
        row = self.in_hand()
        if row is not None and self.look is not None:
            told = {**self.look.report.variances, row.subject: value}
            kept = {key: text for key, text in told.items() if text}
            self.edited.emit({name: kept}, f"{name}-{row.subject}-{sub}" if sub else "")

    def value_of(self, name: str, look: ReportView) -> Any:
        """Return the reason of the activity in hand."""
        del name
        row = self.in_hand()
        return look.report.variances.get(row.subject, "") if row else ""

    def last_of(self, name: str, look: ReportView) -> Any:
        """Last year's reasons are of no use."""
        del name, look

    def is_about(self, finding: Finding, name: str) -> bool:
        """Return whether ``finding`` is an error of the activity in hand."""
        row = self.in_hand()
        return super().is_about(finding, name) and row is not None and finding.subject == row.subject

    def show_look(self, look: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show the figures and the reason."""
        self.look = look
        self.show_rows(targets(look), look)
        super().show_look(look, writable=writable, force=force)
        row = self.in_hand()
        self.title.setText(f"{row.cells[0]}: {row.cells[4]}" if row else "Kế hoạch chưa có hoạt động nào.")
        self.reason.set_writable(writable and row is not None)

    def go_to(self, finding: Finding) -> None:
        """Go to the reason of the activity that ``finding`` is about."""
        ids = [row.subject for row in self.rows]
        if finding.subject in ids:
            self.table.selectRow(ids.index(finding.subject))
        self.reason.field.setFocus()

    def _on_row(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self.look is not None and current.isValid():
            self.reason.field.commit()
            self.show_look(self.look, writable=self.reason.field.isEnabled(), force=True)


class DutiesPart(ReportPart):
    """Every duty of the higher plan: its text, what was done, the clerk's answer."""

    def __init__(self, directive: Directive) -> None:
        super().__init__(
            "duties", "Trả lời từng nhiệm vụ cấp trên giao cho xã; số liệu do chương trình ghi kèm."
        )

        for duty in directive.commune_duties:
            field = ReportField(
                f"Nhiệm vụ {duty.id}",
                ParagraphField(least=2),
                duty.text,
                phrases=phrases().get("duty_answers", ()),
                from_last_year=True,
            )
            self.add(duty.id, field)

            figures = button("", "link")
            figures.clicked.connect(lambda _checked=False, duty_id=duty.id: self._open(duty_id))
            figures.setObjectName(duty.id)
            self.box.addWidget(figures)

        if not directive.commune_duties:
            self.box.addWidget(label("Kế hoạch cấp trên không giao nhiệm vụ riêng cho xã.", "muted"))

        self.box.addStretch(1)

    def on_field(self, name: str, value: Any, sub: str) -> None:
        """An answer is told with the others."""
        if self.look is not None:
            told = {**self.look.report.duty_answers, name: value}
            kept = {key: text for key, text in told.items() if text}
            self.edited.emit({"duty_answers": kept}, f"duty-{name}-{sub}" if sub else "")

    def value_of(self, name: str, look: ReportView) -> Any:
        """Return the answer to that duty."""
        return look.report.duty_answers.get(name, "")

    def last_of(self, name: str, look: ReportView) -> Any:
        """Return last year's answer to that duty."""
        return look.last.duty_answers.get(name, "") if look.last else ""

    def show_look(self, look: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show answers and figures."""
        super().show_look(look, writable=writable, force=force)
        for duty in look.about.found.duties:
            link = self.findChild(type(button("")), duty.id)
            if link is not None:
                said = f"{duty.activities} hoạt động, {duty.entries} lượt thực hiện trong kỳ"
                link.setText(f"{said}: xem các việc…" if duty.entries else f"{said}.")
                link.setEnabled(bool(duty.entries))

    def go_to(self, finding: Finding) -> None:
        """Go to the answer of the duty that ``finding`` is about."""
        field = self.fields.get(finding.subject or "")
        if field is not None:
            field.field.setFocus()
            self.ensureWidgetVisible(field, 0, 40)

    def _open(self, duty_id: str) -> None:
        if self.look is not None:
            self.entries_wanted.emit(f"Nhiệm vụ {duty_id}", self.look.entries_of(duty_id))


class LeadingPart(ReportPart):
    """The clerk's own words about how the work was led, beside what the program writes itself."""

    def __init__(self) -> None:
        super().__init__("leading")
        self.ours = label("", "muted")
        said = "Mỗi dòng một đoạn; đứng giữa câu về Kế hoạch và câu về văn bản chỉ đạo."
        offered = phrases().get("leading", ())
        self.add(
            "leading", ReportField("Viết thêm", LinesField(), said, phrases=offered, from_last_year=True)
        )
        self.box.addWidget(label("Chương trình tự viết", "question"))
        self.box.addWidget(self.ours)
        self.box.addStretch(1)

    def show_look(self, look: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show the clerk's words and the program's."""
        super().show_look(look, writable=writable, force=force)
        self.ours.setText("\n".join(line.text for line in look.lines if line.key.startswith("led.")))
