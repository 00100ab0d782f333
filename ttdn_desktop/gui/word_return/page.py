"""A paper back from Word: its changes are taken into the answers, or the file is kept as what is signed."""

import datetime as dt
import html
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
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
from ttdn_desktop.basics.wording import first_words
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.gui import messages, theme
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.gui.widgets.word_diff import words_html
from ttdn_desktop.gui.word_return.model import DifferencesModel
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents import word_return
from ttdn_desktop.workspace.documents.word_return import Comparison, Pair, Taken
from ttdn_desktop.workspace.output_files import read_input
from ttdn_desktop.workspace.paper_kinds import PAPER_KINDS
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.session import DossierSession

SLOT = "word-back"
_MOST_NAMED = 3  # a judgement: the list below shows all of them
_DIFFERENCE_HEIGHT = 96  # pixels, a judgement: without a least height the list jumps from pair to pair


class WordReturnPage(DossierPage):
    """One Word file compared with the dossier's paper, paragraph by paragraph.

    Signals:
        left: the clerk goes back to the dossier.
        kept: the file is now the text to be signed.

    ``name`` is what the file is called, where its own name says nothing.
    """

    left = Signal()
    kept = Signal()

    def __init__(
        self,
        data_folder: DataFolder,
        session: DossierSession,
        path: Path,
        tasks: Tasks,
        kind: PaperKind = "plan",
        parent: QWidget | None = None,
        *,
        name: str = "",
    ) -> None:
        super().__init__(session, parent, kind=kind)
        self._paper_name = PAPER_KINDS[kind].name
        self._data_folder, self._path, self._tasks = data_folder, path, tasks
        self._file_name = name or path.name
        self._comparison: Comparison | None = None
        self._pending_note = ""  # what was done, shown with the next comparison
        self.model = DifferencesModel(self)
        self.list = QListView()
        self.status = label("", "muted")
        self.show_all = QCheckBox("Hiện cả những đoạn &giống nhau")
        self.difference = QLabel()
        self.take_one = button("Đưa &chỗ này vào hồ sơ")
        self.take_all = button("Đưa mọi chỗ đơn &giản vào hồ sơ")
        self.keep_button = button("Giữ bản &Word làm bản trình ký", "primary")
        self.back = button("Trở l&ại hồ sơ")
        self._lay_out()
        self._connect()
        self._show_buttons()
        self.compare()

    def compare(self) -> None:
        """Compare the file with the dossier's paper as it is now, on a worker."""
        paper, path = self.paper, self._path
        self.status.setText(f"Đang so {self._file_name} với {self._paper_name} trong hồ sơ…")
        self._tasks.run(
            SLOT,
            lambda: word_return.compare_with_word(paper, read_input(path)),
            self._on_compared,
            self._on_failed,
        )

    def take(self, pairs: tuple[Pair, ...]) -> None:
        """Take the changes of ``pairs`` that are simple into the answers, on a worker."""
        paper = self.paper
        among = self._comparison.pairs if self._comparison else ()
        self.status.setText("Đang đưa vào hồ sơ…")
        self._tasks.run(
            SLOT,
            lambda: word_return.take_changes(paper, pairs, among),
            lambda taken: self._on_taken(paper, taken),
            self._on_failed,
        )

    def keep(self) -> None:
        """Keep the file as the text to be signed."""
        if self._comparison is None:
            return

        try:
            word_return.keep_word_text(
                self._data_folder, self.session, self._comparison.docx, dt.date.today(), self.kind
            )
        except ClerkError as error:
            messages.show_error(self, error)
            return

        self.kept.emit()

    def close_down(self) -> None:
        """Drop what still runs."""
        self._tasks.cancel(SLOT)

    def _on_compared(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self.status.setText(f"{self._pending_note} {self._comparison_text(comparison)}".strip())
        self._pending_note = ""
        self._show_pairs()

    def _comparison_text(self, comparison: Comparison) -> str:
        count, file_name, format_result = (
            len(comparison.differing),
            self._file_name,
            comparison.format_report.summary,
        )

        if comparison.is_other_paper:
            mismatch = f"{file_name} hầu như không có đoạn nào của {self._paper_name} này."
            return f"{mismatch} Hãy xem có chọn nhầm tệp."
        if count:
            differing = f"{file_name}: {count} đoạn khác {self._paper_name} trong hồ sơ."
            return f"{differing} Thể thức: {format_result}."
        return f"{file_name}: chữ giống hệt {self._paper_name} trong hồ sơ. Thể thức: {format_result}."

    def _on_taken(self, paper: PaperSnapshot, taken: Taken) -> None:
        """Take the changed dossier over, unless it was changed here too (undone, say) since the snapshot."""
        if self.session.dossier != paper.dossier:
            self._pending_note = "Hồ sơ vừa thay đổi nên chưa đưa gì vào; hãy bấm lại."
            self.compare()
            return

        # a change that takes nothing over would still be an undo step
        if taken.taken:
            self.session.change(taken.dossier)

        self._pending_note = f"Đã đưa {taken.taken} chỗ vào hồ sơ."
        if taken.left:
            self._pending_note += f" {_left_text(taken.left_pairs)}"

        self.compare()

    def _on_failed(self, error: ClerkError) -> None:
        self._comparison = None
        self.model.show(())
        self.status.setText(f"{error.what} {error.next_step}")
        self._show_buttons()

    def _show_pairs(self) -> None:
        comparison = self._comparison
        if comparison is not None:
            self.model.show(comparison.pairs if self.show_all.isChecked() else comparison.differing)
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self._show_buttons()

    def _current_pair(self) -> Pair | None:
        index = self.list.currentIndex()
        return self.model.item(index.row()) if index.isValid() else None

    def changeEvent(self, event: QEvent) -> None:
        """Show the difference in the new colours: those of a text stand in it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._comparison is not None:
            self._show_buttons()

    def _show_buttons(self) -> None:
        pair, comparison = self._current_pair(), self._comparison
        writable = self.writable and comparison is not None
        self.take_one.setEnabled(writable and pair is not None and self._may_go_in(pair))
        pairs = comparison.pairs if comparison else ()
        self.take_all.setEnabled(writable and any(map(self._may_go_in, pairs)))
        self.keep_button.setEnabled(writable)
        self.difference.setText(_differences_html(pair) if pair else "")

    def _may_go_in(self, pair: Pair) -> bool:
        """Return whether a pair may be taken into the answers: of a report new and removed lines too."""
        return pair.kind == "changed" or (self.kind != "plan" and pair.kind != "same")

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._show_buttons())
        self.show_all.toggled.connect(lambda _: self._show_pairs())
        self.take_one.clicked.connect(lambda: self.take(tuple(filter(None, [self._current_pair()]))))
        self.take_all.clicked.connect(
            lambda: self.take(self._comparison.differing if self._comparison else ())
        )
        self.keep_button.clicked.connect(self.keep)
        self.back.clicked.connect(self.left)

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setAccessibleName("Các đoạn khác nhau")
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.difference.setWordWrap(True)
        self.difference.setTextFormat(Qt.TextFormat.RichText)
        self.difference.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.difference.setMinimumHeight(_DIFFERENCE_HEIGHT)

        row = QHBoxLayout()
        for widget in (self.take_one, self.take_all, self.keep_button):
            row.addWidget(widget)

        row.addStretch(1)
        row.addWidget(self.back)

        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(12)
        box.addWidget(label("Bản đã sửa trong Word", "title"))
        box.addWidget(self.status)
        box.addWidget(self.show_all)
        box.addWidget(self.list, 1)
        box.addWidget(self.difference)
        box.addLayout(row)


def _left_text(left: tuple[Pair, ...]) -> str:
    """Return which paragraphs have no place in the answers, the first by their words."""
    named = "; ".join(first_words(pair.theirs or pair.ours) for pair in left[:_MOST_NAMED])
    more = f" và {len(left) - _MOST_NAMED} chỗ khác" if len(left) > _MOST_NAMED else ""
    return f"Còn {len(left)} chỗ phải sửa bằng tay hoặc giữ bản Word: {named}{more}."


def _differences_html(pair: Pair) -> str:
    """Return a pair as rich text: words taken out struck through, words put in bold."""
    colours = theme.colours()
    if pair.kind in ("same", "added"):
        return html.escape(pair.theirs)
    if pair.kind == "removed":
        return f'<s style="color:{colours.error}">{html.escape(pair.ours)}</s>'

    return words_html(pair.ours, pair.theirs)
