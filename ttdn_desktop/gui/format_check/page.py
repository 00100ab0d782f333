"""The format check of one paper: what is wrong, where on its pages, by which clause, and a fixed copy."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.format_check.checked_paper import CheckedPaper
from ttdn_desktop.gui.format_check.model import FormatFindingsModel
from ttdn_desktop.gui.format_check.paper_pages import PaperPages, SideSwitch
from ttdn_desktop.gui.format_check.states import CheckStates, Side
from ttdn_desktop.gui.packs.changes import ChangesDialog
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.split_or_tabs import SplitOrTabs
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.documents import format_check
from ttdn_desktop.workspace.documents.format_check import Examined, FormatFinding, describe
from ttdn_desktop.workspace.output_files import write_all

SLOT = "format-check"
_KEPT_NOTE = (
    "Bản đã sửa được giữ làm bản để ký; muốn trở lại bản ghép từ các câu trả lời, vào Trình ký và bấm "
    "“Bỏ bản Word”."
)


_NO_PLACE = "Chỗ này không gắn với dòng nào trên trang."

_SHARES = (2, 3)
"""Of findings and pages beside each other, of five: a judgement, a page is read from half a metre away."""


class FormatCheckPage(QWidget):
    """One paper's findings beside its pages; after a mend also what the paper was before.

    Signals:
        left: the clerk goes back.
        other_wanted: the clerk wants to check another file.
        ready: pages or a message stand there.
    """

    left = Signal()
    ready = Signal()
    other_wanted = Signal()

    def __init__(self, paper: CheckedPaper, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        self._tasks = tasks
        self._name = paper.name
        self._states: CheckStates | None = None
        self._side: Side = "original"
        self._pointed: FormatFinding | None = None
        self.model = FormatFindingsModel(self)
        self.status = label("Đang kiểm tra…", "muted")
        self.detail = label("", "muted")
        self.findings = QListView()
        self.pages = PaperPages(tasks)
        self.switch = SideSwitch()
        self.fix_one = button("Sửa &chỗ này vào bản sao…")
        self.fix_all = button("Sửa &tất cả vào bản sao…", "primary")
        self.again = button("Kiểm tra &lại")
        self.other = button("Chọn tệp &khác…")
        self.back = button("&Trở lại")

        if paper.keep is not None:
            self.fix_one.setText("Sửa &chỗ này vào bản để ký")
            self.fix_all.setText("Sửa &tất cả vào bản để ký")

        self._lay_out()
        self._connect()
        self._show_buttons()
        self.check()

    def check(self) -> None:
        """Check the paper again, on a worker."""
        self.status.setText(f"Đang kiểm tra {self._paper.name}…")
        read_paper, while_undated = self._paper.snapshot_reader(), self._paper.while_undated

        def examine() -> Examined:
            return format_check.examine(read_paper(), while_undated=while_undated)

        self._tasks.run(SLOT, examine, self._on_checked, self._on_failed)

    def close_down(self) -> None:
        """Drop what still runs."""
        self._tasks.cancel(SLOT)
        self.pages.close_down()

    def show_side(self, side: Side) -> None:
        """Show the paper as it was, or its mended copy: findings and pages, at the same place."""
        states = self._states
        if states is None:
            return

        self._side = side
        self.switch.show_side(side)
        self.pages.show_side(side)
        # both sides have the place outlined already; the finding is selected where it is still found
        self._show_findings(states.on(side), self._pointed)

    @property
    def _checked(self) -> Examined | None:
        """What is fixed further: the mended copy where there is one."""
        return self._states.on(self._states.newest) if self._states else None

    def _on_checked(self, checked: Examined) -> None:
        before = self._states if self._states is not None and self._states.mended is not None else None
        if before is None:
            self._name = self._paper.name

        # a mended copy that is checked again still has its before
        self._states = CheckStates(before.original, checked) if before else CheckStates(checked)
        self._side, self._pointed = self._newest, None
        self.pages.show_states(self._states)
        self.switch.show_side(self._side)
        self.pages.show_side(self._side)
        self._show_findings(checked)

        if checked.report.findings:
            self.findings.setCurrentIndex(self.model.index(0))
            self.findings.setFocus()

    def _on_mended(self, fixed: Examined) -> None:
        """Show the mended copy where the clerk looks, and let the paper before be looked at beside it."""
        if self._states is None:
            return

        self._states = CheckStates(self._states.original, fixed)
        self.pages.show_states(self._states)
        if self._pointed is not None:
            # of a copy that was mended again the one before is gone: its places are about as they were
            self.pages.point_at(self._pointed, self._side, self._states)

        self.show_side("mended")

    def _show_findings(self, checked: Examined, kept: FormatFinding | None = None) -> None:
        """List a state's findings; the one that was selected stays so where it is still found."""
        findings = checked.report.findings
        self.model.show(findings)
        rows = (row for row, one in enumerate(findings) if kept is not None and one.key == kept.key)
        row = next(rows, None)
        if row is not None:
            self.findings.setCurrentIndex(self.model.index(row))

        self._show_status(checked)
        self._show_buttons()

    def _show_status(self, checked: Examined) -> None:
        report = checked.report
        name = self._paper.name if self._side == self._newest else self._name
        result = report.summary if report.findings else "không thấy lỗi"
        self.status.setText(f"{name}: {result} (theo {report.rules_name}).")

    @property
    def _newest(self) -> Side:
        return self._states.newest if self._states else "original"

    def _on_failed(self, error: ClerkError) -> None:
        self._states = None
        self.model.show(())
        self.status.setText(f"{error.what} {error.next_step}")
        self._show_buttons()
        self.ready.emit()

    def _current_finding(self) -> FormatFinding | None:
        index = self.findings.currentIndex()
        return self.model.item(index.row()) if index.isValid() else None

    def _on_selected(self, index: QModelIndex) -> None:
        if index.isValid() and self._states is not None:
            self._pointed = self.model.item(index.row())
            self.pages.point_at(self._pointed, self._side, self._states)
        self._show_buttons()

    def _show_buttons(self) -> None:
        finding = self._current_finding()
        checked, is_newest = self._checked, self._side == self._newest
        findings = checked.report.findings if checked else ()
        is_file = self._paper.path is not None
        fixable = is_file or self._paper.keep is not None
        self.fix_one.setEnabled(fixable and is_newest and finding is not None and finding.fixable)
        self.fix_all.setEnabled(fixable and is_newest and any(other.fixable for other in findings))
        self.fix_one.setVisible(fixable)
        self.fix_all.setVisible(fixable)
        self.other.setVisible(is_file)
        self.switch.setVisible(self._newest == "mended")
        self.detail.setText(self._details(finding))

    def _details(self, finding: FormatFinding | None) -> str:
        if self._states is None:
            return ""
        if finding is None:
            pointed = self._pointed if self._side == "mended" else None
            return f"Chỗ khoanh đã sửa: {describe(pointed).found}" if pointed else ""

        description = describe(finding)
        rule = f"Quy định: {description.expected} ({description.clause})"
        return rule if self._states.has_place(finding, self._side) else f"{rule}\n{_NO_PLACE}"

    def _fix(self, findings: tuple[FormatFinding, ...]) -> None:
        if self._checked is None or not self._conversion_wanted(findings):
            return

        if self._paper.path is None:
            self.keep_fixed(findings)
        else:
            self._ask_target(self._paper.path, findings)

    def _ask_target(self, original: Path, findings: tuple[FormatFinding, ...]) -> None:
        suggested = str(original.with_name(f"{original.stem} (đã sửa).docx"))
        target = messages.ask_save_path(self, "Ghi bản đã sửa", suggested, "Tệp Word", ".docx")
        if target is None:
            return

        # the file may be somebody else's, or the only signed one: it is never written over
        if target.resolve() == original.resolve():
            messages.show_note(
                self, "Bản đã sửa phải là tệp khác.", "Hãy đặt tên khác, bản gốc được giữ nguyên."
            )
            return

        self.write_fixed(target, findings)

    def _conversion_wanted(self, findings: tuple[FormatFinding, ...]) -> bool:
        """Show what text in legacy fonts becomes, and ask; True where there is none.

        Only unsafe fixes are asked about: a wrong guess of the old font would spoil the clerk's own words.
        """
        unsafe = (
            finding.fix for finding in findings if finding.fix and finding.fix.applicability == "unsafe"
        )
        pairs = [pair for fix in unsafe for pair in fix.preview]
        if not pairs:
            return True

        dialog = ChangesDialog(
            "Chuyển chữ phông cũ sang Unicode",
            "Hãy xem chữ sau khi chuyển; tệp gốc được giữ nguyên.",
            tuple(f"{old}\n→ {new}" for old, new in pairs),
            self,
            yes="&Chuyển vào bản sao",
        )
        wanted = bool(dialog.exec())
        dialog.deleteLater()

        return wanted

    def keep_fixed(self, findings: tuple[FormatFinding, ...]) -> None:
        """Fix the dossier's paper: the result is kept as its text to be signed."""
        checked, keep = self._checked, self._paper.keep
        if checked is None or keep is None:
            return

        def done(fixed: Examined) -> None:
            try:
                keep(fixed.docx)
            except ClerkError as error:
                messages.show_error(self, error)
                return
            self._on_mended(fixed)
            self.status.setText(f"{self.status.text()} {_KEPT_NOTE}")

        self._tasks.run(
            SLOT,
            lambda: format_check.apply_fixes(checked, findings),
            done,
            lambda error: messages.show_error(self, error),
        )

    def write_fixed(self, target: Path, findings: tuple[FormatFinding, ...]) -> None:
        """Write a copy with ``findings`` fixed to ``target``, then show what is left to find in that copy."""
        checked = self._checked
        if checked is None:
            return

        def work() -> Examined:
            fixed = format_check.apply_fixes(checked, findings)
            write_all({target: fixed.docx})
            return fixed

        def done(fixed: Examined) -> None:
            # from here on the copy is what is checked and fixed further
            self._paper = CheckedPaper.of_file(target)
            self._on_mended(fixed)

        self._tasks.run(SLOT, work, done, lambda error: messages.show_error(self, error))

    def _connect(self) -> None:
        self.findings.selectionModel().currentChanged.connect(lambda new, _old: self._on_selected(new))
        self.findings.activated.connect(lambda _index: self.beside.bring_second())
        self.switch.chosen.connect(self.show_side)
        self.pages.panel("original").ready.connect(self.ready)
        self.fix_one.clicked.connect(lambda: self._fix(tuple(filter(None, [self._current_finding()]))))
        self.fix_all.clicked.connect(
            lambda: self._fix(self._checked.report.findings if self._checked else ())
        )
        self.again.clicked.connect(self.check)
        self.other.clicked.connect(self.other_wanted)
        self.back.clicked.connect(self.left)

    def _lay_out(self) -> None:
        self.findings.setModel(self.model)
        self.findings.setAccessibleName("Những chỗ sai thể thức")
        self.findings.setWordWrap(True)
        self.findings.setSpacing(4)
        self.findings.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.findings, 1)
        column.addWidget(self.detail)
        self.beside = SplitOrTabs(left, self.pages, ("Những chỗ sai", "Trang"), _SHARES)

        head = QHBoxLayout()
        head.addWidget(label("Kiểm tra thể thức", "title", wrap=False))
        head.addStretch(1)
        head.addWidget(self.switch)

        box = QVBoxLayout(self)
        box.setContentsMargins(24, 12, 24, 12)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self.status)
        box.addWidget(self.beside, 1)
        box.addLayout(self._button_row())

    def _button_row(self) -> QHBoxLayout:
        row = QHBoxLayout()

        for widget in (self.fix_all, self.fix_one, self.again, self.other):
            row.addWidget(widget)

        row.addStretch(1)
        row.addWidget(self.back)
        return row
