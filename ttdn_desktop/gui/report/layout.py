"""The panes of a report's page: outline, the current part, and preview, findings and basis in tabs."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.gui.drafting.basis import BasisPanel
from ttdn_desktop.gui.drafting.lists import FindingsModel, OutlineModel
from ttdn_desktop.gui.preview.pages import RenderFunctions
from ttdn_desktop.gui.preview.panel import PreviewPanel
from ttdn_desktop.gui.report.parts import make_parts
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.widgets.finding_bar import FindingBar
from ttdn_desktop.gui.widgets.panes import list_view, side_tabs, three_panes, with_bar
from ttdn_desktop.gui.widgets.remarks import RemarksBox
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.session import DossierSession


class ReportPageLayout(DossierPage):
    """Above the three panes a banner, which says whether the report is issued or replaces another."""

    def __init__(
        self,
        session: DossierSession,
        tasks: Tasks,
        kind: PaperKind,
        rendering: Callable[[], RenderFunctions],
        parent: QWidget | None,
    ) -> None:
        super().__init__(session, parent, kind=kind)
        self.parts = make_parts(session.settings, session.pack.manifest)
        self.outline_model, self.findings_model = OutlineModel(self), FindingsModel(self)
        self.outline = list_view("outline", "Các phần của báo cáo", self.outline_model)
        self.findings = list_view("findings", "Những điều cần làm", self.findings_model)
        self.no_findings = label("Không còn thiếu gì.", "muted")
        self.stack = QStackedWidget()
        self.remarks = RemarksBox()

        for part in self.parts.values():
            self.stack.addWidget(part)

        self.setFocusProxy(self.outline)
        self.preview = PreviewPanel(tasks, self, rendering=rendering)
        self.basis = BasisPanel(session.pack.directive, self)
        self.finding_bar = FindingBar(self)
        findings = with_bar(self.findings, self.finding_bar)
        self.tabs = side_tabs(self.preview, self.no_findings, findings, self.basis)
        self.banner = label("", "banner")
        self.replace = button("&Lập phiên bản thay thế")
        self.to_log, self.back = button("Theo dõi thực hiện", "link"), button("Trở lại hồ sơ", "link")
        self._lay_out()

    def _lay_out(self) -> None:
        self.no_findings.setMargin(16)

        above = QHBoxLayout()
        above.addWidget(self.banner, 1)
        above.addWidget(self.replace)

        middle = QWidget()
        written = QVBoxLayout(middle)
        written.setContentsMargins(0, 0, 0, 0)
        written.addWidget(self.remarks)
        written.addWidget(self.stack, 1)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(above)
        box.addWidget(three_panes(self._left_side(), middle, self.tabs), 1)

    def _left_side(self) -> QFrame:
        side = QFrame()
        side.setProperty("role", "panel")

        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 0, 8)
        box.addWidget(self.outline, 1)
        box.addWidget(self.to_log)
        box.addWidget(self.back)
        return side
