"""Lập hồ sơ năm sau: next year's dossier from this one and the new higher plan."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.gui import dropping, messages
from ttdn_desktop.gui.rollover.layout import RolloverPageLayout
from ttdn_desktop.workspace import rollover
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.rollover import ActivityRow, NewPlan, Proposal, TextRow
from ttdn_desktop.workspace.session import DossierSession

_NO_PLAN = "Chưa có kế hoạch cấp trên của năm sau năm {year}. Bấm “Từ tệp kế hoạch mới…” để đọc tệp ấy."
_NO_ROW = "Chọn một dòng để xem vì sao đề nghị như vậy. Phím cách: giữ hoặc bỏ; F2: sửa."


class RolloverPage(RolloverPageLayout):
    """What is proposed for next year, row by row; nothing is stored until the dossier is made.

    Signals:
        left: the clerk goes back to the dossier.
        plan_wanted: a new higher plan is to be read from a file.
        made: the id of the new dossier.
    """

    left = Signal()
    plan_wanted = Signal()
    made = Signal(str)

    def __init__(
        self,
        data_folder: DataFolder,
        session: DossierSession,
        pack_id: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self._data_folder = data_folder
        self.proposal: Proposal | None = None
        self.plans = rollover.new_plans(data_folder, session.dossier.year)
        self._offer_plans(pack_id)
        self._offer_sources()
        self._connect()
        self.propose()

    @property
    def writable(self) -> bool:
        """Nothing of the open dossier is changed here."""
        return False

    def propose(self) -> None:
        """Make the proposal again from the plan and the sources chosen; the clerk's choices are lost."""
        try:
            self.proposal = self._make_proposal()
        except ClerkError as error:
            self.proposal = None
            self.notices.setText(f"{error.what} {error.next_step}")
        else:
            self.notices.setText(self._notices_text())

        self._show()

    def add_source(self, path: Path) -> None:
        """Offer the dossier of a .ttdn or .json file, ticked."""
        try:
            dossier = rollover.read_source(path)
        except ClerkError as error:
            messages.show_error(self, error)
            return

        self.sources.offer(dossier, ticked=True, origin=path.name)
        self.propose()

    def choose(self, row: ActivityRow | TextRow) -> None:
        """Put ``row`` in the place of the row with its key."""
        if self.proposal is not None:
            self.proposal = rollover.replace_row(self.proposal, row)
            self._show()

    def toggle(self) -> None:
        """Keep the current row, or drop it where it was kept."""
        row = self._current_row()
        if row is not None:
            self.choose(msgspec.structs.replace(row, kept=not row.kept))

    def make(self) -> None:
        """Store the new dossier, after a question where there is one already."""
        if self.proposal is None:
            return

        year, commune = self.proposal.year, self.proposal.commune.title
        question = f"Đã có hồ sơ năm {year} của {commune} theo kế hoạch này."
        second = rollover.is_stored(self._data_folder, self.proposal)
        if second and not messages.ask(self, question, "Lập thêm hồ sơ &thứ hai", "Thôi"):
            return

        try:
            dossier_id = rollover.store_proposal(self._data_folder, self.proposal, second=second)
        except ClerkError as error:
            messages.show_error(self, error)
            return

        self.made.emit(dossier_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take dossiers of other communes; anything else is the window's."""
        if _dossiers_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            # goes on to the window, which takes plans, packs and slips
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer the dropped dossiers as sources."""
        event.acceptProposedAction()
        for path in _dossiers_in(event.mimeData()):
            self.add_source(path)

    def _make_proposal(self) -> Proposal | None:
        if not self.plans:
            return None

        plan = self.plans[max(0, self.plan_box.currentIndex())]
        pack = rollover.pack_of(self._data_folder, plan)
        return rollover.proposal(self._data_folder, self.sources.ticked(), pack, plan.year)

    def _notices_text(self) -> str:
        if self.proposal is None:
            return _NO_PLAN.format(year=self.session.dossier.year)
        return "\n".join(self.proposal.notices)

    def _show(self) -> None:
        proposal = self.proposal
        activities = proposal.activities if proposal else ()
        texts = proposal.texts if proposal else ()
        self.activities.show(activities)
        self.texts.show(texts)

        kept, taken = sum(row.kept for row in activities), sum(row.kept for row in texts)
        self.tabs.setTabText(0, f"Hoạt động (giữ {kept} trên {len(activities)})")
        self.tabs.setTabText(1, f"Lời văn có sẵn (lấy {taken} trên {len(texts)})")
        self.make_button.setText(f"&Lập hồ sơ năm {proposal.year}" if proposal else "&Lập hồ sơ")
        self.make_button.setEnabled(proposal is not None and not self._data_folder.read_only)
        self.notices.setVisible(bool(self.notices.text()))
        self._show_detail()

    def _current_row(self) -> ActivityRow | TextRow | None:
        if self.tabs.currentWidget() is self.table:
            table, model = self.table, self.activities
        else:
            table, model = self.texts_table, self.texts

        index = table.currentIndex().row()
        return model.item(index) if 0 <= index < model.rowCount() else None

    def _show_detail(self) -> None:
        row = self._current_row()
        self.split.setEnabled(isinstance(row, ActivityRow) and bool(row.parts))
        self.detail.setText(_detail_text(row) if row else _NO_ROW)

    def _split(self) -> None:
        row = self._current_row()
        if self.proposal is not None and isinstance(row, ActivityRow):
            self.proposal = rollover.split_row(self.proposal, row.key)
            self._show()

    def _offer_plans(self, pack_id: str | None) -> None:
        for plan in self.plans:
            self.plan_box.addItem(_plan_text(plan), plan.pack_id)

        self.plan_box.setEnabled(bool(self.plans))
        self.plan_box.setCurrentIndex(max(0, self.plan_box.findData(pack_id)) if self.plans else -1)

    def _offer_sources(self) -> None:
        own = self.session.dossier
        self.sources.offer(own, ticked=True, origin="hồ sơ đang mở")

        # those of merged communes are offered only: whether they count is for the clerk to say
        for dossier in rollover.merged_commune_dossiers(self._data_folder, own):
            self.sources.offer(dossier, ticked=False, origin="trên máy này")

    def _ask_source(self) -> None:
        chosen = messages.ask_open_path(self, "Chọn hồ sơ năm trước", "Hồ sơ", *rollover.SUFFIXES)
        if chosen is not None:
            self.add_source(chosen)

    def _connect(self) -> None:
        self.plan_box.currentIndexChanged.connect(lambda _: self.propose())
        self.sources.changed.connect(self.propose)
        self.plan_file.clicked.connect(self.plan_wanted)
        self.source_file.clicked.connect(self._ask_source)
        self.split.clicked.connect(self._split)
        self.back.clicked.connect(self.left)
        self.make_button.clicked.connect(self.make)
        self.tabs.currentChanged.connect(lambda _: self._show_detail())

        for table, model in ((self.table, self.activities), (self.texts_table, self.texts)):
            model.chosen.connect(self.choose)
            model.refused.connect(self.detail.setText)
            table.selectionModel().currentChanged.connect(lambda _new, _old: self._show_detail())
            # in every column; Qt's own key ticks only in the column with the box
            keep = QShortcut(QKeySequence(Qt.Key.Key_Space), table)
            keep.setContext(Qt.ShortcutContext.WidgetShortcut)
            keep.activated.connect(self.toggle)

        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)


def _dossiers_in(data: QMimeData) -> tuple[Path, ...]:
    """Return the files dropped, where every one of them may be a dossier."""
    paths = tuple(dropping.dropped_files(data))
    return paths if all(path.suffix.lower() in rollover.SUFFIXES for path in paths) else ()


def _plan_text(plan: NewPlan) -> str:
    """Return the plan's title with its year, which most titles have already."""
    return plan.title if str(plan.year) in plan.title else f"{plan.title} (năm {plan.year})"


def _detail_text(row: ActivityRow | TextRow) -> str:
    """Return where a row comes from, what needs review and what was changed, each on its line."""
    lines = [f"Nguồn: {row.source}." if row.source else "Mới, chưa có năm trước."]
    lines += [f"Cần xem: {'; '.join(row.flags)}."] if row.flags else []
    lines += [first_upper(f"{'; '.join(row.changes)}.")] if row.changes else []
    return "\n".join(lines)
