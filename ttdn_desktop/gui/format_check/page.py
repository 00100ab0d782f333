"""The format check of a Word file: what is wrong, by which clause, and a mended copy."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.format_check.model import FormatFindingsModel
from ttdn_desktop.gui.packs.changes import ChangesDialog
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents import format_check, word_return
from ttdn_desktop.workspace.documents.format_check import Examined, FormatFinding, describe
from ttdn_desktop.workspace.output_files import read_input, write_all
from ttdn_desktop.workspace.paper_kinds import PAPER_KINDS
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.session import DossierSession

SLOT = "format-check"
_KEPT = (
    "Bản đã sửa được giữ làm bản để ký; muốn trở lại bản ghép từ các câu trả lời, vào Trình ký và bấm "
    "“Bỏ bản Word”."
)


@dataclass(frozen=True)
class CheckedPaper:
    """What is checked: its name, how to get its bytes, and where a mended copy goes.

    ``frozen``, called on the window's thread, returns what reads the paper as it is then, for a worker. The
    copy goes beside the file at ``path``, or to ``keep``, which makes it the text to be signed of the plan
    in hand.
    """

    name: str
    frozen: Callable[[], Callable[[], bytes]]
    path: Path | None = None
    keep: Callable[[bytes], None] | None = None

    @classmethod
    def of_file(cls, path: Path) -> "CheckedPaper":
        """Return the Word file at ``path``."""
        return cls(path.name, lambda: partial(read_input, path), path)

    @classmethod
    def in_hand(cls, drafting: DossierSession, kind: PaperKind, desk: DataFolder) -> "CheckedPaper":
        """Return a dossier's paper as it is printed; a locked one is checked only."""

        def printed() -> Callable[[], bytes]:
            return partial(_printed, drafting.paper(kind))

        def keep(docx: bytes) -> None:
            word_return.keep_word_text(desk, drafting, docx, dt.date.today(), kind)

        dossier = drafting.dossier
        name = f"{first_upper(PAPER_KINDS[kind].name)} năm {dossier.year}, {dossier.commune.title}"
        changeable = drafting.can_record and not drafting.is_locked(kind)

        return cls(name, printed, keep=keep if changeable else None)


def _printed(paper: PaperSnapshot) -> bytes:
    from ttdn_desktop.workspace.documents.rendering import render_docx  # brings the Word library

    return render_docx(paper)


class FormatCheckPage(QWidget):
    """One paper's findings.

    Signals:
        left: the clerk goes back.
        other_wanted: the clerk wants to check another file.
    """

    left = Signal()
    other_wanted = Signal()

    def __init__(self, paper: CheckedPaper, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        self._tasks = tasks
        self._checked: Examined | None = None
        self.model = FormatFindingsModel(self)
        self.told = label("Đang kiểm tra…", "muted")
        self.detail = label("", "muted")
        self.findings = QListView()
        self.mend_one = button("Sửa &chỗ này vào bản sao…")
        self.mend_all = button("Sửa &tất cả vào bản sao…", "primary")
        self.again = button("Kiểm tra &lại")
        self.other = button("Chọn tệp &khác…")
        self.back = button("&Trở lại")

        if paper.keep is not None:
            self.mend_one.setText("Sửa &chỗ này vào bản để ký")
            self.mend_all.setText("Sửa &tất cả vào bản để ký")

        self._lay_out()
        self._connect()
        self._show_buttons()
        self.check()

    def check(self) -> None:
        """Check the paper anew, beside the window."""
        self.told.setText(f"Đang kiểm tra {self._paper.name}…")
        read = self._paper.frozen()

        self._tasks.run(SLOT, lambda: format_check.examine(read()), self._on_checked, self._on_failed)

    def close_down(self) -> None:
        """Drop what still runs."""
        self._tasks.cancel(SLOT)

    def _on_checked(self, checked: Examined) -> None:
        self._checked = checked
        report = checked.report
        findings = report.findings
        self.model.show(findings)
        said = report.summary if findings else "không thấy lỗi"
        self.told.setText(f"{self._paper.name}: {said} (theo {report.rules_name}).")

        if findings:
            self.findings.setCurrentIndex(self.model.index(0))
            self.findings.setFocus()

        self._show_buttons()

    def _on_failed(self, fault: ClerkError) -> None:
        self._checked = None
        self.model.show(())
        self.told.setText(f"{fault.what} {fault.next_step}")
        self._show_buttons()

    def _in_hand(self) -> FormatFinding | None:
        index = self.findings.currentIndex()
        return self.model.item(index.row()) if index.isValid() else None

    def _show_buttons(self) -> None:
        finding = self._in_hand()
        findings = self._checked.report.findings if self._checked else ()
        foreign = self._paper.path is not None
        mends = foreign or self._paper.keep is not None
        self.mend_one.setEnabled(mends and finding is not None and finding.fixable)
        self.mend_all.setEnabled(mends and any(one.fixable for one in findings))
        self.mend_one.setVisible(mends)
        self.mend_all.setVisible(mends)
        self.other.setVisible(foreign)
        shown = describe(finding) if finding else None
        self.detail.setText(f"Quy định: {shown.expected} ({shown.clause})" if shown else "")

    def _mend(self, findings: tuple[FormatFinding, ...]) -> None:
        if self._checked is None or not self._conversion_wanted(findings):
            return

        if self._paper.path is None:
            self.mend_ours(findings)
            return

        suggested = str(self._paper.path.with_name(f"{self._paper.path.stem} (đã sửa).docx"))
        target = messages.ask_save_path(self, "Ghi bản đã sửa", suggested, "Tệp Word", ".docx")
        if target is None:
            return

        if target.resolve() == self._paper.path.resolve():
            messages.show_note(
                self, "Bản đã sửa phải là tệp khác.", "Hãy đặt tên khác, bản gốc được giữ nguyên."
            )
            return

        self.mend_to(target, findings)

    def _conversion_wanted(self, findings: tuple[FormatFinding, ...]) -> bool:
        """Show what text in legacy fonts becomes, and ask; True where there is none."""
        unsafe = (one.fix for one in findings if one.fix and one.fix.applicability == "unsafe")
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

    def mend_ours(self, findings: tuple[FormatFinding, ...]) -> None:
        """Mend the plan in hand: the mended paper is kept as the text to be signed."""
        checked, keep = self._checked, self._paper.keep
        if checked is None or keep is None:
            return

        def done(mended: Examined) -> None:
            try:
                keep(mended.docx)
            except ClerkError as fault:
                messages.show_error(self, fault)
                return
            self._on_checked(mended)
            self.told.setText(f"{self.told.text()} {_KEPT}")

        self._tasks.run(
            SLOT,
            lambda: format_check.mend(checked, findings),
            done,
            lambda fault: messages.show_error(self, fault),
        )

    def mend_to(self, target: Path, findings: tuple[FormatFinding, ...]) -> None:
        """Write a copy with ``findings`` mended to ``target``, then check that copy."""
        checked = self._checked
        if checked is None:
            return

        def work() -> Examined:
            mended = format_check.mend(checked, findings)
            write_all({target: mended.docx})
            return mended

        def done(mended: Examined) -> None:
            self._paper = CheckedPaper.of_file(target)
            self._on_checked(mended)

        self._tasks.run(SLOT, work, done, lambda fault: messages.show_error(self, fault))

    def _connect(self) -> None:
        self.findings.selectionModel().currentChanged.connect(lambda _new, _old: self._show_buttons())
        self.mend_one.clicked.connect(lambda: self._mend(tuple(filter(None, [self._in_hand()]))))
        self.mend_all.clicked.connect(
            lambda: self._mend(self._checked.report.findings if self._checked else ())
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
        row = QHBoxLayout()

        for made in (self.mend_all, self.mend_one, self.again, self.other):
            row.addWidget(made)

        row.addStretch(1)
        row.addWidget(self.back)

        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(12)
        box.addWidget(label("Kiểm tra thể thức", "title"))
        box.addWidget(self.told)
        box.addWidget(self.findings, 1)
        box.addWidget(self.detail)
        box.addLayout(row)
