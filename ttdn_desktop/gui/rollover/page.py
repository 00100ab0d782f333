"""Lập hồ sơ năm sau: next year's dossier from this one and the new higher plan."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.gui import dropping, messages
from ttdn_desktop.gui.rollover.models import TITLE, WORDS, ReusedTextsModel, RolloverActivitiesModel
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.widgets.texts import ComboBox, button, label
from ttdn_desktop.workspace import rollover
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.rollover import ActivityRow, Proposal, TextRow
from ttdn_desktop.workspace.session import DossierSession

_SOURCES_HEIGHT = 62
_ACTIVITY_WIDTHS = (76, 380, 170, 100, 64, 100, 110, 190, 70)
_TEXT_WIDTHS = (70, 250, 560, 300)
_NO_PLAN = "Chưa có kế hoạch cấp trên của năm sau năm {year}. Bấm “Từ tệp kế hoạch mới…” để đọc tệp ấy."


class RollingPage(DossierPage):
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
        desk: DataFolder,
        drafting: DossierSession,
        tasks: Tasks,
        pack_id: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(drafting, parent)
        self._desk, self._tasks = desk, tasks
        self._dossiers: list[Dossier] = []
        self.proposal: Proposal | None = None
        self.plans = rollover.new_plans(desk, drafting.dossier.year)
        self.plan_box, self.sources = ComboBox(), QListWidget()
        self.activities, self.texts = RolloverActivitiesModel(self), ReusedTextsModel(self)
        self.table, self.words = QTableView(), QTableView()
        self.setFocusProxy(self.table)
        self.tabs = QTabWidget()
        self.told, self.detail = label("", "muted"), label("", "muted")
        self.split = button("Tách hoạt động đã &gộp")
        self.make_button = button("&Lập hồ sơ", "primary")
        self._lay_out()
        self._fill(pack_id)
        self.propose()

    @property
    def writable(self) -> bool:
        """Nothing of the dossier in hand is changed here."""
        return False

    def propose(self) -> None:
        """Propose anew from the plan and the sources chosen."""
        try:
            self.proposal = self._proposed()
        except ClerkError as fault:
            self.proposal = None
            self.told.setText(f"{fault.what} {fault.next_step}")
        else:
            self.told.setText("\n".join(self.proposal.notices) if self.proposal else _no_plan(self.drafting))

        self._show()

    def add_source(self, path: Path) -> None:
        """Take a dossier in from a .ttdn or .json file, ticked."""
        try:
            dossier = rollover.read_source(path)
        except ClerkError as fault:
            messages.show_error(self, fault)
            return
        self._offer(dossier, ticked=True, place=path.name)
        self.propose()

    def choose(self, row: ActivityRow | TextRow) -> None:
        """Put ``row`` in the place of the one of its key."""
        if self.proposal is not None:
            self.proposal = rollover.changed(self.proposal, row)
            self._show()

    def toggle(self) -> None:
        """Keep the row in hand, or drop it where it was kept."""
        row = self._in_hand()
        if row is not None:
            self.choose(msgspec.structs.replace(row, kept=not row.kept))

    def make(self) -> None:
        """Store the new dossier, after a question where there is one already."""
        if self.proposal is None:
            return

        told = f"Đã có hồ sơ năm {self.proposal.year} của {self.proposal.commune.title} theo kế hoạch này."
        second = rollover.is_stored(self._desk, self.proposal)
        if second and not messages.ask(self, told, "Lập thêm hồ sơ &thứ hai", "Thôi"):
            return

        try:
            made = rollover.store_proposal(self._desk, self.proposal, second=second)
        except ClerkError as fault:
            messages.show_error(self, fault)
            return

        self.made.emit(made)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take dossiers of other communes; anything else is the window's."""
        if _dossiers_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the dossiers in."""
        event.acceptProposedAction()
        for path in _dossiers_in(event.mimeData()):
            self.add_source(path)

    def _proposed(self) -> Proposal | None:
        if not self.plans:
            return None

        plan = self.plans[max(0, self.plan_box.currentIndex())]
        items = (self.sources.item(place) for place in range(self.sources.count()))
        ticked = tuple(
            dossier
            for dossier, item in zip(self._dossiers, items, strict=True)
            if item.checkState() == Qt.CheckState.Checked
        )

        return rollover.proposal(self._desk, ticked, rollover.pack_of(self._desk, plan), plan.year)

    def _show(self) -> None:
        found = self.proposal
        self.activities.show(found.activities if found else ())
        self.texts.show(found.texts if found else ())
        kept = sum(row.kept for row in found.activities) if found else 0
        taken = sum(row.kept for row in found.texts) if found else 0
        self.tabs.setTabText(0, f"Hoạt động (giữ {kept} trên {self.activities.rowCount()})")
        self.tabs.setTabText(1, f"Lời văn có sẵn (lấy {taken} trên {self.texts.rowCount()})")
        self.make_button.setText(f"&Lập hồ sơ năm {found.year}" if found else "&Lập hồ sơ")
        self.make_button.setEnabled(found is not None and not self._desk.read_only)
        self.told.setVisible(bool(self.told.text()))
        self._show_detail()

    def _in_hand(self) -> ActivityRow | TextRow | None:
        table = self.table if self.tabs.currentIndex() == 0 else self.words
        place = table.currentIndex().row()
        model = self.activities if table is self.table else self.texts
        return model.item(place) if 0 <= place < model.rowCount() else None

    def _show_detail(self) -> None:
        row = self._in_hand()
        self.split.setEnabled(isinstance(row, ActivityRow) and bool(row.parts))

        if row is None:
            self.detail.setText(
                "Chọn một dòng để xem vì sao đề nghị như vậy. Phím cách: giữ hoặc bỏ; F2: sửa."
            )
            return

        lines = [f"Nguồn: {row.source}." if row.source else "Mới, chưa có năm trước."]
        lines += [f"Cần xem: {'; '.join(row.flags)}."] if row.flags else []
        lines += [first_upper(f"{'; '.join(row.told)}.")] if row.told else []
        self.detail.setText("\n".join(lines))

    def _split(self) -> None:
        row = self._in_hand()
        if self.proposal is not None and isinstance(row, ActivityRow):
            self.proposal = rollover.apart(self.proposal, row.key)
            self._show()

    def _fill(self, pack_id: str | None) -> None:
        for plan in self.plans:
            told = "" if str(plan.year) in plan.title else f" (năm {plan.year})"
            self.plan_box.addItem(plan.title + told, plan.pack_id)

        self.plan_box.setEnabled(bool(self.plans))
        self.plan_box.setCurrentIndex(max(0, self.plan_box.findData(pack_id)) if self.plans else -1)
        self.plan_box.currentIndexChanged.connect(lambda _: self.propose())
        self._offer(self.drafting.dossier, ticked=True, place="hồ sơ đang mở")

        for dossier in rollover.merged_commune_dossiers(self._desk, self.drafting.dossier):
            self._offer(dossier, ticked=False, place="trên máy này")

        self.sources.itemChanged.connect(lambda _: self.propose())

    def _offer(self, dossier: Dossier, *, ticked: bool, place: str) -> None:
        self._dossiers.append(dossier)
        item = QListWidgetItem(f"{dossier.commune.title}, năm {dossier.year} ({place})")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        blocked = self.sources.blockSignals(True)
        self.sources.addItem(item)
        self.sources.blockSignals(blocked)

    def _ask_source(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in rollover.SUFFIXES)
        chosen, _ = QFileDialog.getOpenFileName(self, "Chọn hồ sơ năm trước", "", f"Hồ sơ ({kinds})")
        if chosen:
            self.add_source(Path(chosen))

    def _lay_out(self) -> None:
        self.setAcceptDrops(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 12)
        box.setSpacing(8)
        box.addWidget(label("Lập hồ sơ năm sau", "title"))
        box.addLayout(self._chosen())
        box.addWidget(self.told)
        self.tabs.addTab(_dressed(self.table, self.activities, _ACTIVITY_WIDTHS, TITLE), "Hoạt động")
        self.tabs.addTab(_dressed(self.words, self.texts, _TEXT_WIDTHS, WORDS), "Lời văn có sẵn")
        self.table.setAccessibleName("Hoạt động của năm sau")
        self.words.setAccessibleName("Lời văn có sẵn của năm trước")
        box.addWidget(self.tabs, 1)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.detail.setMinimumHeight(70)
        box.addWidget(self.detail)
        box.addLayout(self._below())
        self._connect()

    def _chosen(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        file, other = button("Từ tệp &kế hoạch mới…"), button("Thêm tệp hồ &sơ…")
        file.clicked.connect(self.plan_wanted)
        other.clicked.connect(self._ask_source)
        other.setToolTip("Hồ sơ .ttdn hoặc .json của xã đã sáp nhập; cũng có thể thả tệp vào trang này")
        names = (label("Kế hoạch cấp t&rên", wrap=False), label("&Hồ sơ nguồn", wrap=False))

        for row, (name, field, more) in enumerate(
            ((names[0], self.plan_box, file), (names[1], self.sources, other))
        ):
            name.setTextFormat(Qt.TextFormat.AutoText)
            name.setBuddy(field)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            name.setContentsMargins(0, 6, 0, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(more, row, 2, Qt.AlignmentFlag.AlignTop)

        self.plan_box.setAccessibleName("Kế hoạch cấp trên của năm sau")
        self.sources.setAccessibleName("Hồ sơ nguồn của năm trước")
        self.sources.setFixedHeight(_SOURCES_HEIGHT)

        return grid

    def _below(self) -> QHBoxLayout:
        back = button("Trở l&ại hồ sơ")
        back.clicked.connect(self.left)

        row = QHBoxLayout()
        row.addWidget(self.split)
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(self.make_button)

        return row

    def _connect(self) -> None:
        self.split.clicked.connect(self._split)
        self.make_button.clicked.connect(self.make)
        self.tabs.currentChanged.connect(lambda _: self._show_detail())

        for table, model in ((self.table, self.activities), (self.words, self.texts)):
            model.chosen.connect(self.choose)
            model.refused.connect(self.detail.setText)
            table.selectionModel().currentChanged.connect(lambda _new, _old: self._show_detail())
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


def _no_plan(drafting: DossierSession) -> str:
    return _NO_PLAN.format(year=drafting.dossier.year)


def _dressed(
    table: QTableView,
    model: RolloverActivitiesModel | ReusedTextsModel,
    widths: tuple[int, ...],
    stretched: int,
) -> QTableView:
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    triggers = QAbstractItemView.EditTrigger
    table.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
    table.setWordWrap(True)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    for column, width in enumerate(widths):
        table.setColumnWidth(column, width)

    table.horizontalHeader().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    return table
