"""Tổng hợp: many communes' files brought together by the higher office."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.consolidation.merging import Consolidation
from ttdn_desktop.gui import dropping, messages
from ttdn_desktop.gui.consolidation.expected_communes import ExpectedCommunesDialog
from ttdn_desktop.gui.consolidation.session import ConsolidationSession
from ttdn_desktop.gui.consolidation.summary import summary
from ttdn_desktop.gui.consolidation.tabs import ConsolidationTabs, pdf_of
from ttdn_desktop.gui.preview.output import ask_and_print
from ttdn_desktop.gui.return_slip.dialog import SlipDialog
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace import return_slips
from ttdn_desktop.workspace.consolidation import consolidate, inputs
from ttdn_desktop.workspace.data_folder import DataFolder

_FIRST_STEPS = (
    "Thả các tệp .ttdn do xã gửi, hoặc cả thư mục chứa chúng, vào đây. Cũng có thể bấm “Thêm tệp…”, "
    "“Thêm thư mục…”. Hồ sơ .json của xã cũng dùng được.",
    "Bấm “Danh sách xã…” để biết xã nào còn thiếu.",
    "Xem lại các thẻ, rồi bấm “Kết xuất…” để ghi báo cáo tổng hợp (Word), bảng số liệu (Excel) và tệp JSON.",
)


class ConsolidationPage(QWidget):
    """Files received, missing, late, rejected, and their totals.

    Signals:
        left: the clerk goes back.
    """

    left = Signal()

    def __init__(
        self, desk: DataFolder, tasks: Tasks, hand: ConsolidationSession, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self.hand = desk, tasks, hand
        self._shown: Consolidation | None = None
        self.told = label()
        self.tabs = ConsolidationTabs(tasks, self)
        self.progress = QProgressBar()
        self.progress.setAccessibleName("Số tệp đã đọc")
        self.progress.setFormat("Đã đọc %v/%m tệp")
        self.stop = button("&Dừng")
        self.files, self.folder = button("Thêm &tệp…", "primary"), button("Thêm t&hư mục…")
        self.communes, self.clear = button("Danh &sách xã…"), button("&Bỏ hết")
        self.slip, self.export = button("&Góp ý…"), button("&Kết xuất…", "primary")
        self.print = button("&In…")
        self.places = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self._refresh()

    def add(self, paths: tuple[Path, ...]) -> None:
        """Read files and folders together with those there already."""
        if paths:
            self.progress.setRange(0, 0)
            self.hand.add(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders from this machine."""
        if dropping.local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        event.acceptProposedAction()
        self.add(dropping.local_paths(event.mimeData()))

    def write_into(self, folder: Path) -> None:
        """Write the three results into ``folder``, beside the window."""
        result, window = self.hand.result, self.window()  # the page may be left meanwhile
        if result is None:
            return
        self._tasks.run(
            "export",
            lambda: consolidate.write(result, folder),
            lambda _: messages.offer_folder(window, folder / consolidate.DOCX),
            lambda fault: messages.show_error(window, fault),
        )

    def slip_for(self, file: str) -> SlipDialog | None:
        """Return the dialog for remarks on the commune that sent ``file``; None after telling why not."""
        try:
            places = return_slips.remark_targets(self._desk, Path(file))
        except ClerkError as fault:
            self._tell(fault)
            return None
        return SlipDialog(places, dt.date.today(), self)

    def close_down(self) -> None:
        """Stop what still runs for this page alone; reading goes on."""
        self.tabs.close_down()

    def _refresh(self) -> None:
        hand, result = self.hand, self.hand.result
        self.progress.setVisible(hand.reading)
        self.stop.setVisible(hand.reading)

        if result is not self._shown:
            self._shown = result
            self.tabs.show_result(result, bool(hand.expected))

        waiting = hand.reading and result is None
        self.told.setText("Đang đọc các tệp…" if waiting else summary(result, len(hand.expected)))
        self.places.setCurrentIndex(0 if result is None else 1)

        for made in (self.export, self.print, self.clear):
            made.setEnabled(result is not None and not hand.reading)

        self._show_slip()

    def _show_slip(self) -> None:
        self.slip.setEnabled(bool(self.tabs.file_in_hand()) and not self.hand.reading)

    def _on_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _tell(self, fault: ClerkError) -> None:
        messages.show_error(self, fault)

    def _ask_files(self) -> None:
        kinds = "Tệp các xã gửi (*.ttdn *.json);;Mọi tệp (*)"
        chosen, _ = QFileDialog.getOpenFileNames(self, "Chọn tệp các xã gửi", "", kinds)
        self.add(tuple(map(Path, chosen)))

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Chọn thư mục chứa tệp các xã gửi")
        self.add((Path(chosen),) if chosen else ())

    def _ask_communes(self) -> None:
        result = self.hand.result
        sent = [one.commune for one in result.kept] if result else []
        areas = inputs.communes_by_area(self._desk.units(), sent)
        dialog = ExpectedCommunesDialog(self.hand.expected, areas, self)
        if dialog.exec():
            self.hand.expect(dialog.names())
        dialog.deleteLater()

    def _ask_slip(self) -> None:
        dialog = self.slip_for(self.tabs.file_in_hand())
        if dialog is not None:
            dialog.exec()
            dialog.deleteLater()

    def _ask_export(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Chọn thư mục để ghi kết quả tổng hợp")
        if chosen and self.may_write(Path(chosen)):
            self.write_into(Path(chosen))

    def may_write(self, folder: Path) -> bool:
        """Ask before results in ``folder`` are written over; True where there are none."""
        names = (consolidate.DOCX, consolidate.XLSX, consolidate.JSON)
        there = [name for name in names if (folder / name).exists()]
        if not there:
            return True
        what = f"Thư mục {folder.name} đã có {', '.join(there)}."
        return messages.ask(self, what, "&Ghi đè", more="Kết quả cũ sẽ được thay bằng kết quả mới.")

    def _print(self) -> None:
        result = self.hand.result
        if result is not None:
            name = f"Báo cáo tổng hợp {result.year}"
            ask_and_print(self.window(), self._tasks, name, lambda: pdf_of(result))

    def _connect(self) -> None:
        self.hand.changed.connect(self._refresh)
        self.hand.progressed.connect(self._on_progress)
        self.hand.failed.connect(self._tell)
        self.tabs.moved.connect(self._show_slip)

        for made, call in (
            (self.files, self._ask_files),
            (self.folder, self._ask_folder),
            (self.communes, self._ask_communes),
            (self.clear, self.hand.clear),
            (self.slip, self._ask_slip),
            (self.export, self._ask_export),
            (self.print, self._print),
            (self.stop, self.hand.stop),
        ):
            made.clicked.connect(call)

        self.slip.setToolTip("Chọn một xã ở thẻ Đã nhận hoặc Theo xã trước")

    def _lay_out(self) -> None:
        back = button("T&rở lại")
        back.clicked.connect(self.left)
        above, below = QHBoxLayout(), QHBoxLayout()

        for made in (self.files, self.folder, self.communes, self.clear):
            above.addWidget(made)

        above.addWidget(self.progress, 1)
        above.addWidget(self.stop)
        above.addStretch(0)

        for made in (self.slip, self.print, self.export):
            below.addWidget(made)

        below.addStretch(1)
        below.addWidget(back)
        self.places.addWidget(_empty())
        self.places.addWidget(self.tabs)

        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(12)
        box.addWidget(label("Tổng hợp báo cáo các xã", "title"))
        box.addWidget(self.told)
        box.addLayout(above)
        box.addWidget(self.places, 1)
        box.addLayout(below)


def _empty() -> QWidget:
    made = QWidget()
    made.setProperty("role", "paper")

    box = QVBoxLayout(made)
    box.setContentsMargins(32, 28, 32, 28)
    box.setSpacing(14)
    box.addWidget(label("Chưa có tệp nào", "heading"))

    for number, words in enumerate(_FIRST_STEPS, start=1):
        box.addWidget(label(f"{number}.  {words}"))

    box.addStretch(1)
    return made
