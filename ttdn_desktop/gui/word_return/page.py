"""A paper back from Word: what was changed in it, taken into the answers or kept as what is signed."""

import datetime as dt
import html
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.gui import messages, theme
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.gui.word_return.model import DifferencesModel
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents import word_return
from ttdn_desktop.workspace.documents.word_return import Comparison, Pair, Taken
from ttdn_desktop.workspace.output_files import read_input
from ttdn_desktop.workspace.paper_kinds import PAPER_KINDS
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.session import DossierSession

SLOT = "word-back"


class WordBackPage(DossierPage):
    """One Word file beside the paper in hand.

    Signals:
        left: the clerk goes back to the dossier.
        kept: the file is now the text to be signed.
    """

    left = Signal()
    kept = Signal()

    def __init__(
        self,
        desk: DataFolder,
        drafting: DossierSession,
        path: Path,
        tasks: Tasks,
        kind: PaperKind = "plan",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(drafting, parent, kind=kind)
        self._name = PAPER_KINDS[kind].name
        self._desk, self._drafting, self._path, self._tasks = desk, drafting, path, tasks
        self._comparison: Comparison | None = None
        self._said = ""
        self.model = DifferencesModel(self)
        self.list = QListView()
        self.told = label("", "muted")
        self.whole = QCheckBox("Hiện cả những đoạn &giống nhau")
        self.beside = QLabel()
        self.take_one = button("Đưa &chỗ này vào hồ sơ")
        self.take_all = button("Đưa mọi chỗ đơn &giản vào hồ sơ")
        self.keep_button = button("Giữ bản &Word làm bản trình ký", "primary")
        self._lay_out()
        self._show_buttons()
        self.compare()

    def compare(self) -> None:
        """Set the file beside the plan as it is now, beside the window."""
        plan, path = self.paper, self._path
        self.told.setText(f"Đang so {path.name} với {self._name} trong hồ sơ…")
        self._tasks.run(
            SLOT,
            lambda: word_return.compare_with_word(plan, read_input(path)),
            self._on_compared,
            self._on_failed,
        )

    def take(self, wanted: tuple[Pair, ...]) -> None:
        """Take the changes of ``wanted`` that are simple into the answers."""
        plan = self.paper
        self.told.setText("Đang đưa vào hồ sơ…")
        self._tasks.run(
            SLOT,
            lambda: word_return.take_changes(plan, wanted),
            lambda taken: self._on_taken(plan, taken),
            self._on_failed,
        )

    def keep(self) -> None:
        """Keep the file as the text to be signed."""
        if self._comparison is None:
            return

        try:
            word_return.keep_word_text(
                self._desk, self._drafting, self._comparison.docx, dt.date.today(), self.kind
            )
        except ClerkError as fault:
            messages.show_error(self, fault)
            return

        self.kept.emit()

    def close_down(self) -> None:
        """Drop what still runs."""
        self._tasks.cancel(SLOT)

    def _on_compared(self, found: Comparison) -> None:
        self._comparison = found
        count = len(found.differing)

        if found.is_other_paper:
            said = (
                f"{self._path.name} hầu như không có đoạn nào của {self._name} này. Hãy xem có chọn nhầm tệp."
            )
        elif count:
            said = f"{self._path.name}: {count} đoạn khác {self._name} trong hồ sơ."
            said += f" Thể thức: {found.format_told}."
        else:
            said = (
                f"{self._path.name}: chữ giống hệt {self._name} trong hồ sơ. Thể thức: {found.format_told}."
            )

        self.told.setText(f"{self._said} {said}".strip())
        self._said = ""
        self._show_pairs()

    def _on_taken(self, plan: PaperSnapshot, taken: Taken) -> None:
        """Take the changed dossier in, unless it was changed here too (undone, say) since it was frozen."""
        if self._drafting.dossier != plan.dossier:
            self._said = "Hồ sơ vừa thay đổi nên chưa đưa gì vào; hãy bấm lại."
            self.compare()
            return

        if taken.taken:
            self._drafting.change(taken.dossier)

        self._said = f"Đã đưa {taken.taken} chỗ vào hồ sơ."
        if taken.left:
            self._said += f" Còn {taken.left} chỗ phải sửa bằng tay hoặc giữ bản Word."

        self.compare()

    def _on_failed(self, fault: ClerkError) -> None:
        self._comparison = None
        self.model.show(())
        self.told.setText(f"{fault.what} {fault.next_step}")
        self._show_buttons()

    def _show_pairs(self) -> None:
        found = self._comparison
        if found is not None:
            self.model.show(found.pairs if self.whole.isChecked() else found.differing)
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self._show_buttons()

    def _in_hand(self) -> Pair | None:
        index = self.list.currentIndex()
        return self.model.item(index.row()) if index.isValid() else None

    def _show_buttons(self) -> None:
        pair, found = self._in_hand(), self._comparison
        writable = self.writable and found is not None
        self.take_one.setEnabled(writable and pair is not None and pair.kind == "changed")
        self.take_all.setEnabled(
            writable and any(one.kind == "changed" for one in found.pairs) if found else False
        )
        self.keep_button.setEnabled(writable)
        self.beside.setText(_told_apart(pair) if pair else "")

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setAccessibleName("Các đoạn khác nhau")
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._show_buttons())
        self.beside.setWordWrap(True)
        self.beside.setTextFormat(Qt.TextFormat.RichText)
        self.beside.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.beside.setMinimumHeight(96)
        self.whole.toggled.connect(lambda _: self._show_pairs())
        self.take_one.clicked.connect(lambda: self.take(tuple(filter(None, [self._in_hand()]))))
        self.take_all.clicked.connect(
            lambda: self.take(self._comparison.differing if self._comparison else ())
        )
        self.keep_button.clicked.connect(self.keep)
        back = button("Trở l&ại hồ sơ")
        back.clicked.connect(self.left)
        row = QHBoxLayout()

        for made in (self.take_one, self.take_all, self.keep_button):
            row.addWidget(made)

        row.addStretch(1)
        row.addWidget(back)

        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(12)
        box.addWidget(label("Bản đã sửa trong Word", "title"))
        box.addWidget(self.told)
        box.addWidget(self.whole)
        box.addWidget(self.list, 1)
        box.addWidget(self.beside)
        box.addLayout(row)


def _told_apart(pair: Pair) -> str:
    """Return both paragraphs as rich text: words taken out struck through, words put in underlined."""
    colours = theme.colours()
    if pair.kind in ("same", "added"):
        return html.escape(pair.theirs)
    if pair.kind == "removed":
        return f'<s style="color:{colours.error}">{html.escape(pair.ours)}</s>'

    shown = {
        "both": "{}",
        "ours": f'<s style="color:{colours.error}">{{}}</s>',
        "theirs": f'<u style="color:{colours.accent}">{{}}</u>',
    }

    return " ".join(
        shown[one.where].format(html.escape(one.text))
        for one in word_return.diff_words(pair.ours, pair.theirs)
    )
