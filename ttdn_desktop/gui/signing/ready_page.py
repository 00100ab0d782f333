"""Sẵn sàng trình ký: what still stops the plan or report, and after signing its number, date and scan."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QListView,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.basics import dates
from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.preview.output import Output
from ttdn_desktop.gui.signing.ready_model import Item, ReadyModel, items
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents import word_return
from ttdn_desktop.workspace.paper_kinds import PAPER_KINDS
from ttdn_desktop.workspace.session import DossierSession
from ttdn_desktop.workspace.signing import issuing
from ttdn_desktop.workspace.signing.issuing import AssembledIssue, Issue, Readiness

SLOT = "ready"
ISSUE_SLOT = "issue"
_ISSUE = "Ban &hành và khóa"
_LEFT_TOO_EARLY = "Trang đã đóng khi chưa lập xong bản ban hành. Hãy mở lại Trình ký rồi ban hành."
_SHORT = (160, 30)


class ReadyPage(DossierPage):
    """One paper before and after signing.

    Signals:
        left: the clerk goes back to the dossier.
        place_wanted: the item to go to.
        issued: the paper is issued; its line in the register.
    """

    left = Signal()
    place_wanted = Signal(object)
    issued = Signal(object)

    def __init__(
        self,
        desk: DataFolder,
        drafting: DossierSession,
        tasks: Tasks,
        kind: PaperKind = "plan",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(drafting, parent, kind=kind)
        self._desk, self._drafting, self._tasks = desk, drafting, tasks
        self._name = PAPER_KINDS[kind].name
        self._errors: int | None = None
        self._scan: Path | None = None
        self._issuing = False
        self.model = ReadyModel(self)
        self.list = QListView()
        self.told = label("Đang kiểm tra…", "muted")
        self.kept = label("", "banner")
        self.drop = button("Bỏ bản &Word")
        self.detail = label("", "muted")
        self.go = button("Đến &chỗ này")
        self.skip = button("&Bỏ qua có lý do…")
        self.number = QSpinBox()
        self.number.setRange(1, 99_999)
        self._proposed = self.number.value()
        self.day = QLineEdit(dates.day_month_year(dt.date.today()))
        self.scan = label("Chưa chọn tệp.", "muted")
        self.choose = button("Chọn bản &quét hoặc bản ký số…")
        self.issue_button = button(_ISSUE, "primary")
        self._lay_out()
        self._propose()
        self._show()
        self._show_kept()
        self.check()

    def moved(self) -> None:
        """Look again after undo or redo."""
        super().moved()
        self._show_kept()
        self.check()

    def check(self) -> None:
        """Look again at what stops the paper, beside the window."""
        self.told.setText("Đang kiểm tra…")
        paper = self.paper
        self._tasks.run(SLOT, lambda: issuing.readiness(paper), self._on_checked, self._on_failed)

    def drop_word_text(self) -> None:
        """Go back to the paper that the answers give."""
        word_return.drop_word_text(self._drafting, self.kind)
        self.changed.emit()
        self._show_kept()
        self.check()

    def take_scan(self, path: Path) -> None:
        """Take ``path`` as the signed paper."""
        self._scan = path
        self.scan.setText(path.name)

    def suppress(self, reason: str) -> None:
        """Suppress the warning in hand, with ``reason``."""
        item = self._in_hand()
        if item is None or item.is_error:
            return

        try:
            self._drafting.change(issuing.suppress(self._drafting.dossier, item.key, reason))
        except ClerkError as fault:
            messages.show_error(self, fault)
            return

        self.changed.emit()
        self.check()

    def issue(self) -> None:
        """Issue the paper: its files are made beside the window, then the register's line is written.

        Nothing is issued where the page is left meanwhile; another call until then does nothing.
        """
        if self._issuing:
            return

        try:
            prepared = issuing.prepare(self._drafting, self._wanted(), self.kind)
        except ClerkError as fault:
            messages.show_error(self, fault)
            return

        self._show_issuing(True)
        self._tasks.run(
            ISSUE_SLOT, lambda: issuing.assemble(prepared), self._on_assembled, self._on_not_issued
        )

    def close_down(self) -> None:
        """Drop what still runs."""
        self._tasks.cancel(SLOT)
        self._tasks.cancel(ISSUE_SLOT)
        if self._issuing:
            messages.show_note(self.window(), "Văn bản chưa được ban hành.", _LEFT_TOO_EARLY)

    def _on_assembled(self, assembled: AssembledIssue) -> None:
        try:
            line = issuing.commit(self._desk, self._drafting, assembled)
        except ClerkError as fault:
            self._on_not_issued(fault)
            return

        self._show_issuing(False)
        self.issued.emit(line)

    def _on_not_issued(self, fault: ClerkError) -> None:
        self._show_issuing(False)
        messages.show_error(self, fault)

    def _show_issuing(self, issuing_now: bool) -> None:
        self._issuing = issuing_now
        self.issue_button.setText("Đang lập bản ban hành…" if issuing_now else _ISSUE)
        self._show()

    def _wanted(self) -> Issue:
        day = dates.parse_date(self.day.text())
        if day is None:
            raise InputError("Ngày ban hành chưa đúng.", "Hãy ghi dạng 05/02/2026.")
        return Issue(self.number.value(), day, self._scan)

    def _propose(self) -> None:
        """Propose the day's next number; one that the clerk has typed stays."""
        if self.number.value() != self._proposed:
            return

        try:
            day = dates.parse_date(self.day.text()) or dt.date.today()
            self._proposed = issuing.proposed_number(self._desk, self._drafting, day, self.kind)
        except ClerkError as fault:
            self.told.setText(str(fault))

        self.number.setValue(self._proposed)

    def _on_checked(self, ready: Readiness) -> None:
        self._errors = ready.errors
        self.model.show(items(ready))

        if self._drafting.is_locked(self.kind):
            said = self._drafting.locked_note(self.kind)
        elif ready.errors:
            said = f"Còn {ready.errors} lỗi phải sửa, {ready.warnings} chỗ nên xem."
        elif ready.warnings:
            said = f"Không còn lỗi. Có {ready.warnings} chỗ nên xem trước khi trình."
        else:
            said = f"{first_upper(self._name)} đã sẵn sàng trình ký."

        self.told.setText(said)
        self._show()

    def _on_failed(self, fault: ClerkError) -> None:
        self._errors = None
        self.told.setText(f"{fault.what} {fault.next_step}")
        self._show()

    def _show_kept(self) -> None:
        said = word_return.kept_text_note(self._drafting, self.kind)
        self.kept.setText(said)
        self.kept.setVisible(bool(said))
        self.drop.setVisible(bool(said) and self.writable)

    def _in_hand(self) -> Item | None:
        index = self.list.currentIndex()
        return self.model.item(index.row()) if index.isValid() else None

    def _show(self) -> None:
        item = self._in_hand()
        writable = self.writable
        self.go.setEnabled(item is not None)
        self.skip.setEnabled(item is not None and not item.is_error and writable)
        self.detail.setText(item.detail if item else "")
        self.issue_button.setEnabled(writable and self._errors == 0 and not self._issuing)

    def _ask_reason(self) -> None:
        reason, given = QInputDialog.getText(self, "Bỏ qua có lý do", "Lý do bỏ qua chỗ này:")
        if given:
            self.suppress(reason)

    def _ask_scan(self) -> None:
        kinds = "Bản đã ký (*.pdf *.jpg *.jpeg *.png)"
        chosen, _ = QFileDialog.getOpenFileName(self, "Chọn bản đã ký", "", kinds)
        if chosen:
            self.take_scan(Path(chosen))

    def _ask_issue(self) -> None:
        more = f"Sau đó {self._name} bị khóa; muốn thay đổi phải lập phiên bản mới thay thế."
        words = f"Ban hành {self._name} số {self.number.value():02} ngày {self.day.text()}?"
        if messages.ask(self, words, "&Ban hành", more=more):
            self.issue()

    def _go(self) -> None:
        item = self._in_hand()
        if item is not None:
            self.place_wanted.emit(item)

    def _lay_out(self) -> None:
        self.setFocusProxy(self.list)
        self.list.setModel(self.model)
        self.list.setAccessibleName("Những điều còn chặn việc trình ký")
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._show())
        self.list.activated.connect(lambda _: self._go())
        self.go.clicked.connect(self._go)
        self.skip.clicked.connect(self._ask_reason)
        self.choose.clicked.connect(self._ask_scan)
        self.issue_button.clicked.connect(self._ask_issue)
        self.drop.clicked.connect(self.drop_word_text)
        self.day.editingFinished.connect(self._propose)
        again, back = button("Kiểm tra &lại"), button("Trở l&ại hồ sơ")
        again.clicked.connect(self.check)
        back.clicked.connect(self.left)

        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(12)
        box.addWidget(label(f"Sẵn sàng trình ký: {self._name} năm {self._drafting.dossier.year}", "title"))
        above = _row(self.kept, self.drop)
        above.setStretch(0, 1)
        box.addLayout(above)
        box.addWidget(self.told)
        box.addWidget(self.list, 1)
        box.addWidget(self.detail)
        box.addLayout(_row(self.go, self.skip, again, None, back))
        box.addLayout(self._papers())
        box.addWidget(self._after_signing())

    def _papers(self) -> QHBoxLayout:
        word, pdf, paper = button("Kết xuất Word…"), button("Kết xuất PDF…"), button("In…")
        output = Output(lambda: self.paper, self._tasks, self)
        word.clicked.connect(lambda: output.export(".docx"))
        pdf.clicked.connect(lambda: output.export(".pdf"))
        paper.clicked.connect(output.print)
        return _row(word, pdf, paper, None)

    def _after_signing(self) -> QGroupBox:
        group = QGroupBox("Sau khi ký")
        form = QFormLayout(group)

        for field in (self.number, self.day):
            field.setFixedSize(*_SHORT)

        form.addRow("&Số:", self.number)
        form.addRow("N&gày ban hành:", self.day)
        form.addRow("Bản đã ký:", _boxed(_row(self.choose, self.scan, None)))
        form.addRow("", _boxed(_row(self.issue_button, None)))
        group.setVisible(self.writable)

        return group


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)

    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)

    return row


def _boxed(row: QHBoxLayout) -> QWidget:
    made = QWidget()
    made.setLayout(row)
    return made
