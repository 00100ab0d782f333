"""The parts of the page for next year's dossier, and where they lie."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.gui.rollover.models import TEXT, TITLE, ReusedTextsModel, RolloverActivitiesModel
from ttdn_desktop.gui.rollover.sources import SourceList
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.widgets.texts import ComboBox, button, label
from ttdn_desktop.workspace.session import DossierSession

# pixels, one a column; the column of title or text takes what is left besides
_ACTIVITY_WIDTHS = (76, 380, 170, 100, 64, 100, 110, 190, 70)
_TEXT_WIDTHS = (70, 250, 560, 300)

_DETAIL_HEIGHT = 70  # pixels: three lines (source, review, changes), so that the table doesn't jump


class RolloverPageLayout(DossierPage):
    """Above the plan and the source dossiers, the tables in tabs, below the detail of the current row."""

    def __init__(self, session: DossierSession, parent: QWidget | None) -> None:
        super().__init__(session, parent)
        self.plan_box, self.sources = ComboBox(), SourceList()
        self.plan_file, self.source_file = button("Từ tệp &kế hoạch mới…"), button("Thêm tệp hồ &sơ…")
        self.activities, self.texts = RolloverActivitiesModel(self), ReusedTextsModel(self)
        self.table, self.texts_table = QTableView(), QTableView()
        self.tabs = QTabWidget()
        self.notices, self.detail = label("", "muted"), label("", "muted")
        self.split = button("Tách hoạt động đã &gộp")
        self.back = button("Trở l&ại hồ sơ")
        self.make_button = button("&Lập hồ sơ", "primary")
        self.setFocusProxy(self.table)
        self.setAcceptDrops(True)
        self._lay_out()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 12)
        box.setSpacing(8)
        box.addWidget(label("Lập hồ sơ năm sau", "title"))
        box.addLayout(self._inputs())
        box.addWidget(self.notices)

        _prepare(self.table, self.activities, _ACTIVITY_WIDTHS, TITLE)
        _prepare(self.texts_table, self.texts, _TEXT_WIDTHS, TEXT)
        self.table.setAccessibleName("Hoạt động của năm sau")
        self.texts_table.setAccessibleName("Lời văn có sẵn của năm trước")
        self.tabs.addTab(self.table, "Hoạt động")
        self.tabs.addTab(self.texts_table, "Lời văn có sẵn")
        box.addWidget(self.tabs, 1)

        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.detail.setMinimumHeight(_DETAIL_HEIGHT)
        box.addWidget(self.detail)
        box.addLayout(self._buttons())

    def _inputs(self) -> QGridLayout:
        self.plan_box.setAccessibleName("Kế hoạch cấp trên của năm sau")
        self.source_file.setToolTip(
            "Hồ sơ .ttdn hoặc .json của xã đã sáp nhập; cũng có thể thả tệp vào trang này"
        )

        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        rows = (
            ("Kế hoạch cấp t&rên", self.plan_box, self.plan_file),
            ("&Hồ sơ nguồn", self.sources, self.source_file),
        )

        for row, (text, field, file_button) in enumerate(rows):
            caption = label(text, wrap=False)
            caption.setTextFormat(Qt.TextFormat.AutoText)
            caption.setBuddy(field)
            caption.setContentsMargins(0, 6, 0, 0)
            grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, row, 1)
            grid.addWidget(file_button, row, 2, Qt.AlignmentFlag.AlignTop)

        return grid

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.split)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.make_button)
        return row


def _prepare(
    table: QTableView,
    model: RolloverActivitiesModel | ReusedTextsModel,
    widths: tuple[int, ...],
    stretched: int,
) -> None:
    """Show ``model`` in ``table`` with whole rows chosen, edited by double click or F2."""
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
