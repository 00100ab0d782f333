"""Tổng hợp: the higher office consolidates the files of many communes."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.consolidation.records import Consolidation
from ttdn_desktop.gui import dropping, messages
from ttdn_desktop.gui.consolidation.expected_communes import ExpectedCommunesDialog
from ttdn_desktop.gui.consolidation.office_dialog import OfficeDialog
from ttdn_desktop.gui.consolidation.receipt_dialog import ReceiptDialog
from ttdn_desktop.gui.consolidation.session import ConsolidationSession
from ttdn_desktop.gui.consolidation.summary import summary_text
from ttdn_desktop.gui.consolidation.tabs import ConsolidationTabs, pdf_of
from ttdn_desktop.gui.preview.output import ask_and_print
from ttdn_desktop.gui.return_slip.dialog import SlipDialog
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.papers.consolidation.context import ConsolidationContext, consolidation_context
from ttdn_desktop.papers.consolidation.reminder import proposed_day
from ttdn_desktop.workspace import return_slips
from ttdn_desktop.workspace.consolidation import inputs, office, results
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.output_files import write_all

_FIRST_STEPS = (
    "Thả các tệp .ttdn do xã gửi, hoặc cả thư mục chứa chúng, vào đây. Cũng có thể bấm “Thêm tệp…”, "
    "“Thêm thư mục…”. Hồ sơ .json của xã cũng dùng được.",
    "Bấm “Danh sách xã…” để biết xã nào còn thiếu.",
    "Xem lại các thẻ, rồi bấm “Kết xuất…” để ghi báo cáo tổng hợp (Word), bảng số liệu (Excel) và tệp JSON.",
)


_MOST_QUESTIONS, _MOST_GONE = 2, 10
"""Lines of what is still open in the page's head, names of files in a note; judgements."""


class ConsolidationPage(QWidget):
    """Files received, missing, late, rejected, and their totals.

    Signals:
        left: the clerk goes back.
    """

    left = Signal()

    def __init__(
        self,
        data_folder: DataFolder,
        tasks: Tasks,
        session: ConsolidationSession,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._data_folder, self._tasks, self.session = data_folder, tasks, session
        self._context: ConsolidationContext | None = None
        self.summary = label()
        self.tabs = ConsolidationTabs(tasks, self)
        self.progress = QProgressBar()
        self.progress.setAccessibleName("Số tệp đã đọc")
        self.progress.setFormat("Đã đọc %v/%m tệp")
        self.stop = button("&Dừng")
        self.files, self.folder = button("Thêm &tệp…", "primary"), button("Thêm t&hư mục…")
        self.communes, self.clear = button("Danh &sách xã…"), button("&Bỏ hết")
        self.slip, self.export = button("&Góp ý…"), button("&Kết xuất…", "primary")
        self.office, self.remind = button("Cơ &quan, người ký…"), button("Công văn &đôn đốc…")
        self.go_on = button("Mở lại bản tổng hợp gần nhất")
        self.print = button("&In…")
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self._refresh()

    def add(self, paths: tuple[Path, ...]) -> None:
        """Read files and folders together with those read before."""
        if paths:
            # how many files there are isn't known yet: without an end Qt shows a moving bar
            self.progress.setRange(0, 0)
            self.session.add(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders from this machine."""
        if dropping.local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        event.acceptProposedAction()
        self.add(dropping.local_paths(event.mimeData()))

    def write_into(self, folder: Path) -> None:
        """Write the results (Word, Excel, JSON) into ``folder``, on a worker."""
        result, own, window = self.session.result, self.session.own, self.window()  # the page may be left
        if result is None:
            return
        self._tasks.run(
            "export",
            lambda: results.write(result, folder, own),
            lambda _: messages.offer_folder(window, folder / results.DOCX),
            lambda error: messages.show_error(window, error),
        )

    def write_reminder(self, path: Path, before: dt.date) -> None:
        """Write the letter to the units that are missing; ``before`` is the day that they are asked for."""
        result = self.session.result
        if result is None:
            return
        try:
            write_all({path: results.reminder_docx(result, self.session.own, before)})
        except ClerkError as error:
            self._show_error(error)
            return
        messages.offer_folder(self.window(), path)

    def slip_for(self, file: str) -> SlipDialog | None:
        """Return the dialog for remarks on the commune that sent ``file``; None after an error was shown."""
        try:
            targets = return_slips.remark_targets(self._data_folder, Path(file))
        except ClerkError as error:
            self._show_error(error)
            return None
        return SlipDialog(targets, dt.date.today(), self)

    def close_down(self) -> None:
        """Stop what still runs for this page alone; reading goes on."""
        self.tabs.close_down()

    def _refresh(self) -> None:
        session, result = self.session, self.session.result
        self.progress.setVisible(session.reading)
        self.stop.setVisible(session.reading)

        # the sheets are rebuilt only for another result: progress alone must not move the clerk's rows
        shown = self._context
        if result is None:
            self._context = None
        elif shown is None or (shown.found, shown.own) != (result, session.own):
            self._context = consolidation_context(result, session.own)
        if self._context is not shown:
            self.tabs.show_result(self._context, bool(session.expected))

        waiting = session.reading and result is None
        self.summary.setText("Đang đọc các tệp…" if waiting else self._summary(result))
        self.stack.setCurrentIndex(0 if result is None else 1)

        for widget in (self.export, self.print, self.clear, self.office):
            widget.setEnabled(result is not None and not session.reading)
        self.remind.setEnabled(bool(result and result.missing) and not session.reading)
        self.go_on.setVisible(session.can_continue and not session.reading)

        self._show_slip()

    def _summary(self, result: Consolidation | None) -> str:
        text = summary_text(result, len(self.session.expected))
        open_now = list(office.open_questions(self._context)) if self._context else []
        return "\n".join((text, *open_now[:_MOST_QUESTIONS]))

    def _show_slip(self) -> None:
        self.slip.setEnabled(bool(self.tabs.current_file()) and not self.session.reading)

    def _on_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _show_error(self, error: ClerkError) -> None:
        messages.show_error(self, error)

    def _ask_files(self) -> None:
        kinds = "Tệp các xã gửi (*.ttdn *.json);;Mọi tệp (*)"
        self.add(messages.ask_open_paths(self, "Chọn tệp các xã gửi", kinds))

    def _ask_folder(self) -> None:
        chosen = messages.ask_folder(self, "Chọn thư mục chứa tệp các xã gửi")
        self.add((chosen,) if chosen else ())

    def _ask_communes(self) -> None:
        result = self.session.result
        sent = [file.commune for file in result.kept] if result else []
        areas = inputs.communes_by_area(self._data_folder.units(), sent)
        dialog = ExpectedCommunesDialog(self.session.expected, areas, self)
        if dialog.exec():
            self.session.expect(dialog.names())
        dialog.deleteLater()

    def _ask_slip(self) -> None:
        file = self.tabs.current_file()
        dialog = self.slip_for(file)
        if dialog is not None:
            dialog.exec()
            if dialog.was_written:
                self.session.note_slip(file)
            dialog.deleteLater()

    def _ask_office(self) -> None:
        result = self.session.result
        if result is None:
            return
        dialog = OfficeDialog(self.session.own, result.year, self)
        if dialog.exec():
            self.session.change(dialog.result_of())
        dialog.deleteLater()

    def _ask_received(self, sha256: str) -> None:
        receipt = next((each for each in self.session.own.receipts if each.sha256 == sha256), None)
        if receipt is None:
            return
        dialog = ReceiptDialog(receipt, self)
        if dialog.exec() and (day := dialog.day.value()):
            self.session.receive(sha256, day)
        dialog.deleteLater()

    def _ask_reminder(self) -> None:
        before = proposed_day(self._data_folder.today)
        path = messages.ask_save_path(
            self, "Ghi công văn đôn đốc", "cong-van-don-doc.docx", "Văn bản Word", ".docx"
        )
        if path is not None:
            self.write_reminder(path, before)

    def _continue(self) -> None:
        if gone := self.session.continue_last():
            messages.show_note(self, f"Không còn {len(gone)} tệp đã nhận.", "; ".join(gone[:_MOST_GONE]))

    def _ask_export(self) -> None:
        chosen = messages.ask_folder(self, "Chọn thư mục để ghi kết quả tổng hợp")
        if chosen and self.may_write(chosen):
            self.write_into(chosen)

    def may_write(self, folder: Path) -> bool:
        """Ask before results in ``folder`` are written over; True where there are none."""
        existing = [name for name in results.RESULTS if (folder / name).exists()]
        if not existing:
            return True
        question = f"Thư mục {folder.name} đã có {', '.join(existing)}."
        return messages.ask(self, question, "&Ghi đè", details="Kết quả cũ sẽ được thay bằng kết quả mới.")

    def _print(self) -> None:
        if context := self._context:
            name = f"Báo cáo tổng hợp {context.found.year}"
            ask_and_print(self.window(), self._tasks, name, lambda: pdf_of(context))

    def _connect(self) -> None:
        self.session.changed.connect(self._refresh)
        self.session.progressed.connect(self._on_progress)
        self.session.failed.connect(self._show_error)
        self.tabs.moved.connect(self._show_slip)
        self.tabs.picked.connect(self.session.pick)
        self.tabs.receipt_chosen.connect(self._ask_received)

        for widget, action in (
            (self.files, self._ask_files),
            (self.folder, self._ask_folder),
            (self.communes, self._ask_communes),
            (self.clear, self.session.clear),
            (self.slip, self._ask_slip),
            (self.export, self._ask_export),
            (self.print, self._print),
            (self.office, self._ask_office),
            (self.remind, self._ask_reminder),
            (self.go_on, self._continue),
            (self.stop, self.session.stop),
        ):
            widget.clicked.connect(action)

        self.slip.setToolTip("Chọn một xã ở thẻ Đã nhận hoặc Theo xã trước")

    def _lay_out(self) -> None:
        back = button("T&rở lại")
        back.clicked.connect(self.left)
        top_row, bottom_row = QHBoxLayout(), QHBoxLayout()

        for widget in (self.files, self.folder, self.communes, self.clear, self.go_on):
            top_row.addWidget(widget)

        top_row.addWidget(self.progress, 1)
        top_row.addWidget(self.stop)
        top_row.addStretch(0)

        for widget in (self.office, self.remind, self.slip, self.print, self.export):
            bottom_row.addWidget(widget)

        bottom_row.addStretch(1)
        bottom_row.addWidget(back)
        self.stack.addWidget(_first_steps())
        self.stack.addWidget(self.tabs)

        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(12)
        box.addWidget(label("Tổng hợp báo cáo các xã", "title"))
        box.addWidget(self.summary)
        box.addLayout(top_row)
        box.addWidget(self.stack, 1)
        box.addLayout(bottom_row)


def _first_steps() -> QWidget:
    panel = QWidget()
    panel.setProperty("role", "paper")

    box = QVBoxLayout(panel)
    box.setContentsMargins(32, 28, 32, 28)
    box.setSpacing(14)
    box.addWidget(label("Chưa có tệp nào", "heading"))

    for number, step in enumerate(_FIRST_STEPS, start=1):
        box.addWidget(label(f"{number}.  {step}"))

    box.addStretch(1)
    return panel
