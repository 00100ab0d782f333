"""Sẵn sàng trình ký: what still stops the plan or report; after signing its number, date and scan.

The steps of issuing are listed in order in the docstring of ``ttdn_desktop.gui.signing``.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics import dates
from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.preview.output import Output
from ttdn_desktop.gui.signing.choose_signed import ask_signed
from ttdn_desktop.gui.signing.issue_box import FINAL, ISSUE_TEXT
from ttdn_desktop.gui.signing.ready_layout import ReadyPageLayout
from ttdn_desktop.gui.signing.ready_model import ReadinessItem, readiness_items
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.interview.findings import Finding, place_title
from ttdn_desktop.workspace import finding_actions
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents import word_return
from ttdn_desktop.workspace.report.findings import PARTS
from ttdn_desktop.workspace.session import DossierSession
from ttdn_desktop.workspace.signing import issuing, readiness, register_notes
from ttdn_desktop.workspace.signing.issuing import AssembledIssue, Issue
from ttdn_desktop.workspace.signing.readiness import Readiness
from ttdn_desktop.workspace.signing.register_notes import note_text

SLOT = "ready"
ISSUE_SLOT = "issue"

_MOST_NOTES = 4
"""Lines of what the day of issue brings that the question shows: a judgement, it stays a question."""

_LEFT_TOO_EARLY = "Trang đã đóng khi chưa lập xong bản ban hành. Hãy mở lại Trình ký rồi ban hành."


class ReadyPage(ReadyPageLayout):
    """One paper before and after signing: it is checked, warnings are suppressed, it is issued.

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
        data_folder: DataFolder,
        session: DossierSession,
        tasks: Tasks,
        kind: PaperKind = "plan",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, kind, parent)
        self._data_folder, self._tasks = data_folder, tasks
        self._stops: int | None = None  # not known before the first check
        self._scan: Path | None = None
        self._issuing = False
        self._impossible = False  # as told: such a number or date can't be issued
        self._proposed = self.number.value()
        self._connect()
        self.issue_box.show_copies(issuing.copies_to_issue(session, kind))
        self._propose()
        self._show_current()
        self._show_kept()
        self.check()

    def moved(self) -> None:
        """Check again after undo or redo."""
        super().moved()
        self._show_kept()
        self.check()

    def check(self) -> None:
        """Check again what stops the paper, on a worker."""
        self.status.setText("Đang kiểm tra…")
        paper = self.paper
        self._tasks.run(SLOT, lambda: readiness.readiness(paper), self._on_checked, self._on_failed)

    def drop_word_text(self) -> None:
        """Go back to the paper that the answers give."""
        word_return.drop_word_text(self.session, self.kind)
        self.changed.emit()
        self._show_kept()
        self.check()

    def take_scan(self, path: Path) -> None:
        """Take ``path`` as the signed paper."""
        self._scan = path
        self.scan.setText(path.name)
        self._show_notes()

    def suppress(self, reason: str) -> None:
        """Suppress the warning in the current row for ``reason``; let it count again where there is none.

        An error can't be suppressed.
        """
        item, dossier = self._current_item(), self.session.dossier
        if item is None or item.is_error:
            return

        if not reason and item.shown.reason:
            self._take(lambda: finding_actions.unsuppress(dossier, item.key))
        else:
            self._take(lambda: finding_actions.suppress(dossier, item.key, reason))

    def put_right(self) -> None:
        """Let the program put right what the current row says."""
        item, paper = self._current_item(), self.paper
        if item is not None and item.finding is not None:
            finding = item.finding
            self._take(lambda: finding_actions.put_right(paper, finding))

    def _take(self, changed: Callable[[], Dossier]) -> None:
        try:
            self.session.change(changed())
        except ClerkError as error:
            messages.show_error(self, error)
            return

        self.changed.emit()
        self.check()

    def issue(self) -> None:
        """Issue the paper: steps 2 to 5 of the package's docstring.

        Nothing is issued where the page is left meanwhile; another call until then does nothing.
        """
        if self._issuing:
            return

        try:
            prepared = issuing.prepare(self.session, self._wanted_issue(), self.kind)
        except ClerkError as error:
            messages.show_error(self, error)
            return

        self._show_issuing(True)
        self._tasks.run(
            ISSUE_SLOT, lambda: issuing.assemble(prepared), self._on_assembled, self._on_not_issued
        )

    def close_down(self) -> None:
        """Drop what still runs; a paper whose files aren't made yet isn't issued, and the clerk is told."""
        self._tasks.cancel(SLOT)
        self._tasks.cancel(ISSUE_SLOT)
        if self._issuing:
            messages.show_note(self.window(), "Văn bản chưa được ban hành.", _LEFT_TOO_EARLY)

    def _on_assembled(self, assembled: AssembledIssue) -> None:
        try:
            line = issuing.commit(self._data_folder, self.session, assembled)
        except ClerkError as error:
            self._on_not_issued(error)
            return

        self._show_issuing(False)
        self.issued.emit(line)

    def _on_not_issued(self, error: ClerkError) -> None:
        self._show_issuing(False)
        messages.show_error(self, error)

    def _show_issuing(self, issuing_now: bool) -> None:
        self._issuing = issuing_now
        self.issue_button.setText("Đang lập bản ban hành…" if issuing_now else ISSUE_TEXT)
        self._show_current()

    def _wanted_issue(self) -> Issue:
        day = dates.parse_date(self.day.text())
        if day is None:
            raise InputError("Ngày ban hành chưa đúng.", "Hãy ghi dạng 05/02/2026.")
        return Issue(self.number.value(), day, self._scan, self.issue_box.chosen_copies())

    def _propose(self) -> None:
        """Propose the day's next number; one that the clerk has typed stays."""
        # numbers run by year, so another date may have another number; one typed by the clerk is kept
        typed = self.number.value() != self._proposed

        try:
            day = dates.parse_date(self.day.text()) or dt.date.today()
            self._proposed = issuing.proposed_number(self._data_folder, self.session, day, self.kind)
        except ClerkError as error:
            self.status.setText(str(error))

        if not typed:
            self.number.setValue(self._proposed)
        self._show_notes()

    def _take_next(self) -> None:
        self.number.setValue(self._proposed)
        self.number.setFocus()

    def _show_notes(self) -> None:
        """Show what the register says of number and date, before the clerk presses."""
        impossible, doubtful = self._register_notes() if self.writable else ([], [])
        self._impossible = bool(impossible)
        self.issue_box.offer_next(self._proposed)
        self.issue_box.show_notes(impossible, doubtful)
        self._show_current()

    def _register_notes(self) -> tuple[list[str], list[str]]:
        """Return what is impossible of number and date, and what may be passed over."""
        try:
            lines = self._data_folder.register.lines()
            found = register_notes.notes_of_issue(lines, self.session, self._wanted_issue(), self.kind)
        except ClerkError as error:
            return [f"{error.what} {error.next_step}"], []

        texts = ([note_text(one) for one in found if one.severity == each] for each in ("error", "warning"))
        impossible, doubtful = texts
        return impossible, doubtful

    def _on_checked(self, ready: Readiness) -> None:
        self._stops = ready.stops
        self.model.show(readiness_items(ready, self.session.dossier.waived, self._place_title))

        self.status.setText(self._readiness_text(ready))
        self._show_current()

    def _readiness_text(self, ready: Readiness) -> str:
        if self.session.is_locked(self.kind):
            return self.session.locked_note(self.kind)
        if ready.errors:
            return f"Còn {ready.errors} lỗi phải sửa, {ready.warnings} chỗ nên xem."
        if ready.unwritten:
            missing = f"Còn {ready.unwritten} phần chưa viết: hãy viết, hoặc bỏ qua có lý do."
            return f"{missing} Có {ready.warnings} chỗ nên xem."
        if ready.warnings:
            return f"Không còn lỗi. Có {ready.warnings} chỗ nên xem trước khi trình."
        return f"{first_upper(self.paper_name)} đã sẵn sàng trình ký."

    def _place_title(self, finding: Finding) -> str:
        if self.kind == "plan":
            return place_title(finding.place, self.session.context.interview)
        return PARTS.get(finding.section, "")

    def _on_failed(self, error: ClerkError) -> None:
        self._stops = None
        self.status.setText(f"{error.what} {error.next_step}")
        self._show_current()

    def _show_kept(self) -> None:
        note = word_return.kept_text_note(self.session, self.kind)
        self.kept.setText(note)
        self.kept.setVisible(bool(note))
        self.drop.setVisible(bool(note) and self.writable)

    def _current_item(self) -> ReadinessItem | None:
        index = self.list.currentIndex()
        return self.model.item(index.row()) if index.isValid() else None

    def _show_current(self) -> None:
        item = self._current_item()
        writable = self.writable
        self.go.setEnabled(item is not None)
        self.finding_bar.show_finding(item.shown if item else None, writable=writable)
        is_ready = self._stops == 0 and not self._issuing and not self._impossible
        self.issue_button.setEnabled(writable and is_ready)

    def _ask_scan(self) -> None:
        chosen = ask_signed(self)
        if chosen is not None:
            self.take_scan(chosen)

    def _ask_issue(self) -> None:
        question = f"Ban hành {self.paper_name} số {self.number.value():02} ngày {self.day.text()}?"
        details = "\n".join((*self._day_notes(), FINAL))
        if messages.ask(self, question, "&Ban hành", details=details, doubtful=True):
            self.issue()

    def _day_notes(self) -> list[str]:
        """Return what should be looked at: in the register, and what the day brings, as work that is over."""
        try:
            of_day = issuing.warnings_of_day(self.session, self._wanted_issue(), self.kind)
        except ClerkError:
            return []
        found = [*self._register_notes()[1], *of_day]
        rest = [f"▲ Và {len(found) - _MOST_NOTES} điều khác."] if len(found) > _MOST_NOTES else []
        return [*(f"▲ {line}" for line in found[:_MOST_NOTES]), *rest]

    def _go_to_current(self) -> None:
        item = self._current_item()
        if item is not None:
            self.place_wanted.emit(item)

    def _on_click(self) -> None:
        """Go to the place of what can only be done there; else the bar below shows what can be done."""
        item = self._current_item()
        if item is not None and item.is_error and not item.shown.fix:
            self._go_to_current()

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._show_current())
        self.list.clicked.connect(lambda _: self._on_click())
        self.list.activated.connect(lambda _: self._go_to_current())
        self.go.clicked.connect(self._go_to_current)
        self.finding_bar.fix_wanted.connect(self.put_right)
        self.finding_bar.reason_given.connect(self.suppress)
        self.again.clicked.connect(self.check)
        self.back.clicked.connect(self.left)
        self.drop.clicked.connect(self.drop_word_text)

        output = Output(lambda: self.paper, self._tasks, self)
        self.word.clicked.connect(lambda: output.export(".docx"))
        self.pdf.clicked.connect(lambda: output.export(".pdf"))
        self.print_button.clicked.connect(output.print)

        self.day.editingFinished.connect(self._propose)
        self.issue_box.choose.clicked.connect(self._ask_scan)
        self.issue_box.take_next.clicked.connect(self._take_next)
        self.issue_box.changed.connect(self._show_notes)
        self.issue_button.clicked.connect(self._ask_issue)
