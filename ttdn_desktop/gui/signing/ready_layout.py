"""The parts of the page "ready to sign", and where they lie."""

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.gui.signing.issue_box import IssueBox
from ttdn_desktop.gui.signing.ready_model import ReadyModel
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.widgets.finding_bar import FindingBar
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.paper_kinds import PAPER_KINDS
from ttdn_desktop.workspace.session import DossierSession


class ReadyPageLayout(DossierPage):
    """Title, the list of findings with its buttons, the exports, and what is filled in after signing."""

    def __init__(self, session: DossierSession, kind: PaperKind, parent: QWidget | None) -> None:
        super().__init__(session, parent, kind=kind)
        self.paper_name = PAPER_KINDS[kind].name
        self.model = ReadyModel(self)
        self.list = QListView()
        self.status = label("Đang kiểm tra…", "muted")
        self.kept = label("", "banner")
        self.drop = button("Bỏ bản &Word")
        self.finding_bar = FindingBar(self)
        self.go = button("Đến &chỗ này")
        self.again = button("Kiểm tra &lại")
        self.back = button("Trở l&ại hồ sơ")
        self.word, self.pdf, self.print_button = (
            button("Kết xuất Word…"),
            button("Kết xuất PDF…"),
            button("In…"),
        )

        self.issue_box = IssueBox()
        self.number, self.day, self.scan = self.issue_box.number, self.issue_box.day, self.issue_box.scan
        self.issue_button = self.issue_box.issue
        self._lay_out()

    def _lay_out(self) -> None:
        self.setFocusProxy(self.list)
        self.list.setModel(self.model)
        self.list.setAccessibleName("Những điều còn chặn việc trình ký")
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        kept_row = _row(self.kept, self.drop)
        kept_row.setStretch(0, 1)
        title = f"Sẵn sàng trình ký: {self.paper_name} năm {self.session.dossier.year}"

        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(12)
        box.addWidget(label(title, "title"))
        box.addLayout(kept_row)
        box.addWidget(self.status)
        box.addWidget(self.list, 1)
        box.addWidget(self.finding_bar)
        box.addLayout(_row(self.go, self.again, None, self.back))
        box.addLayout(_row(self.word, self.pdf, self.print_button, None))
        box.addWidget(self.issue_box)
        self.issue_box.setVisible(self.writable)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Return the widgets side by side; None is a space that takes what is left."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)

    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)

    return row
