"""The pages of a checked paper: as it was, and after a mend its copy, at the same place."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ttdn_desktop.gui.format_check.states import CheckStates, Side, page_of
from ttdn_desktop.gui.preview.pages import RenderFunctions
from ttdn_desktop.gui.preview.panel import PreviewPanel
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.texts import button
from ttdn_desktop.workspace.documents.format_check import FormatFinding
from ttdn_desktop.workspace.paper_snapshot import KeptPaper


@dataclass(frozen=True)
class _WordSource:
    """A Word file as the preview takes papers."""

    docx: bytes
    kept: KeptPaper | None = None


def _rendering() -> RenderFunctions:
    from ttdn_desktop.workspace.documents import rendering

    return RenderFunctions(lambda source: source.docx, rendering.layout_docx, rendering.page_image)


class PaperPages(QWidget):
    """Shows one side's pages, a finding's place outlined; both sides stay drawn, so a switch is at once."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panels: dict[Side, PreviewPanel] = {
            side: PreviewPanel(tasks, rendering=_rendering) for side in ("original", "mended")
        }
        self._shown: dict[Side, bytes] = {}
        self.stack = QStackedWidget()

        for panel in self._panels.values():
            self.stack.addWidget(panel)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.stack)
        self.setFocusProxy(self._panels["original"].view)

    def panel(self, side: Side) -> PreviewPanel:
        """Return the pages of a side."""
        return self._panels[side]

    def show_states(self, states: CheckStates) -> None:
        """Lay out what isn't laid out yet."""
        for side, panel in self._panels.items():
            docx = states.on(side).docx
            wanted = side == "original" or states.mended is not None
            if wanted and self._shown.get(side) is not docx:
                self._shown[side] = docx
                panel.refresh(_WordSource(docx))

    def show_side(self, side: Side) -> None:
        """Show the pages of a side."""
        self.stack.setCurrentWidget(self._panels[side])
        self.setFocusProxy(self._panels[side].view)

    def point_at(self, finding: FormatFinding, of: Side, states: CheckStates) -> None:
        """Outline on both sides what ``finding`` of one is about; nothing where it lies nowhere."""
        page = page_of(finding)

        for side, panel in self._panels.items():
            panel.show_outlines(states.boxes(finding, of, side))
            if page is not None:
                panel.show_page(page + 1)

    def close_down(self) -> None:
        """Drop what is asked for."""
        for panel in self._panels.values():
            panel.close_down()


class SideSwitch(QWidget):
    """Two buttons, one of them pressed: the paper as it was, and its mended copy.

    Signals:
        chosen: which of them the clerk wants to see.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Side, QPushButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)

        sides: tuple[tuple[Side, str], ...] = (("original", "Trước khi s&ửa"), ("mended", "S&au khi sửa"))
        for side, text in sides:
            one = button(text)
            one.setCheckable(True)
            one.clicked.connect(lambda _checked=False, side=side: self.chosen.emit(side))
            group.addButton(one)
            row.addWidget(one)
            self.buttons[side] = one

    def show_side(self, side: Side) -> None:
        """Press the button of that side."""
        self.buttons[side].setChecked(True)
