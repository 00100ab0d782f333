"""Taking a higher plan in: its text at the left, what was understood at the right, linked both ways."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.parser import ParsedPlan, parse_plan
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.intake import state
from ttdn_desktop.gui.intake.layout import IntakePageLayout
from ttdn_desktop.gui.intake.lines_model import PlanLinesModel
from ttdn_desktop.gui.intake.parsed_tree import ParsedTreeModel
from ttdn_desktop.gui.intake.state import MARKS, IntakeHistory, IntakeState
from ttdn_desktop.gui.tasks import Tasks

SLOT = "understanding"
_UNDERSTANDING = "Đang hiểu lại…"
_ACCEPTING = "Đang tạo hồ sơ…"
Correct = Callable[[Directive, IntakeState], Directive]


class IntakePage(QWidget):
    """One higher plan, from its file to acceptance.

    Signals:
        changed: what can be undone changed.
        accepted: the directive as the clerk wants it.
        left: the clerk gives it up.
    """

    changed = Signal()
    accepted = Signal(object)
    left = Signal()

    def __init__(
        self,
        source: Source,
        understood: ParsedPlan,
        tasks: Tasks,
        correct: Correct,
        parent: QWidget | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self.source = source
        self.understood = understood
        self.history = IntakeHistory()
        self._sound: Mapping[int, Role] = {}  # the marks that ``understood`` was understood with
        self._tasks = tasks
        self._correct = correct
        self._read_only = read_only
        self._linking = False
        self._visit = 0
        self._waiting = False
        self._accepting = False
        self.lines_model = PlanLinesModel(source, self)
        self.tree_model = ParsedTreeModel(self)
        self.mark_actions = [self._mark_action(*row) for row in MARKS]
        self.parts = IntakePageLayout(
            self, source, self.lines_model, self.tree_model, self.mark_actions, read_only=read_only
        )
        self.lines, self.tree, self.head = self.parts.lines, self.parts.tree, self.parts.head
        self._connect()
        self._show()
        self.lines.setFocus()

    @property
    def directive(self) -> Directive:
        """The higher plan with the clerk's corrections."""
        return self._correct(self.understood.directive, self.history.now)

    @property
    def dirty(self) -> bool:
        """Whether leaving would lose the clerk's work."""
        return self.history.now != IntakeState()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self.history.before) and not self._accepting

    @property
    def can_redo(self) -> bool:
        """Whether a step taken back can be made again."""
        return bool(self.history.after) and not self._accepting

    def mark(self, role: Role | None) -> None:
        """Mark the paragraphs chosen at the left as ``role``; None lets the grammar decide again."""
        rows = self.lines.selectionModel().selectedIndexes()
        lines = [self.lines_model.line(index.row()) for index in rows]
        if not lines or self._read_only or self._accepting:
            return
        self._go(self.history.step(_with_marks(self, lines, role)))

    def undo(self) -> None:
        """Take the last mark or correction back."""
        if self._accepting:
            return
        self.head.commit()
        self._go(self.history.undone())

    def redo(self) -> None:
        """Make the step taken back again."""
        if self._accepting:
            return
        self._go(self.history.redone())

    def accept(self) -> None:
        """Accept, after a question where something that matters wasn't found."""
        self.head.commit()
        if self._read_only or self._waiting or self._accepting:
            return

        lacking = state.lacks(self.directive)
        sure = not lacking or messages.ask(
            self,
            "Kế hoạch cấp trên còn chỗ chưa rõ. Vẫn tạo hồ sơ?",
            "&Vẫn tạo hồ sơ",
            "Xem lại",
            "\n\n".join(lacking),
        )

        if sure:
            self.accepted.emit(self.directive)

    def show_accepting(self, accepting: bool) -> None:
        """Show whether the dossier is being made of the plan; meanwhile nothing of it can be changed."""
        self._accepting = accepting
        self.parts.lock(accepting)
        self._show_busy()
        self.changed.emit()

    def close_down(self) -> None:
        """Drop what still runs."""
        self._tasks.cancel(SLOT)

    def select_place(self, place: str) -> None:
        """Choose at the left every paragraph that became ``place``."""
        rows = [
            row
            for line, known in enumerate(self.understood.places)
            if known == place and (row := self.lines_model.row(line)) is not None
        ]
        if not place or not rows:
            return

        picked = self.lines.selectionModel()
        keep = QItemSelectionModel.SelectionFlag
        picked.setCurrentIndex(self.lines_model.index(rows[0]), keep.ClearAndSelect)

        for row in rows[1:]:
            picked.select(self.lines_model.index(row), keep.Select)

        self.lines.scrollTo(self.lines_model.index(rows[0]))

    def _mark_action(self, role: Role | None, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setEnabled(not self._read_only)
        action.triggered.connect(lambda _checked=False: self.mark(role))
        return action

    def _connect(self) -> None:
        self.lines.selectionModel().currentChanged.connect(lambda new, _old: self._on_line(new))
        self.tree.selectionModel().currentChanged.connect(lambda new, _old: self._on_node(new))
        self.tree.clicked.connect(self._on_node)
        self.head.edited.connect(self._on_edited)
        self.head.entered.connect(self._on_field)
        self.parts.marks.activated.connect(self._on_mark_chosen)
        self.parts.accept_button.clicked.connect(self.accept)
        self.parts.leave_button.clicked.connect(self.left)

    def _on_line(self, index: QModelIndex) -> None:
        if self._linking or not index.isValid():
            return

        place = self.understood.places[self.lines_model.line(index.row())]
        self._linking = True
        self.head.point_at(place)
        there = self.tree_model.index_of(place)

        if there.isValid():
            self.tree.setCurrentIndex(there)
            self.tree.scrollTo(there)
        else:
            self.tree.selectionModel().clear()

        self._linking = False

    def _on_node(self, index: QModelIndex) -> None:
        if self._linking or not index.isValid():
            return
        self._linked(self.tree_model.place(index))

    def _on_field(self, place: str) -> None:
        self._visit += 1
        self._linked(place)

    def _linked(self, place: str) -> None:
        self._linking = True
        self.head.point_at(place)
        self.select_place(place)
        self._linking = False

    def _on_mark_chosen(self, row: int) -> None:
        if row > 0:
            self.mark(MARKS[row - 1][0])
        self.parts.marks.setCurrentIndex(0)
        self.lines.setFocus()

    def _on_edited(self, name: str, value: object) -> None:
        work = state.corrected_value(self.history.now, name, value)
        self._go(self.history.step(work, f"{name}/{self._visit}"), typed=True)

    def _go(self, history: IntakeHistory, *, typed: bool = False) -> None:
        """Take ``history`` as it is now; new marks are understood beside the window."""
        before, self.history = self.history, history

        if history.now.marks != before.now.marks:
            source, marks = self.source, history.now.marks
            self._waiting = True
            self._show_busy()
            self._tasks.run(
                SLOT,
                lambda: parse_plan(source, marks),
                lambda understood: self._on_understood(understood, marks),
                self._on_refused,
            )

        self._show(typed=typed)
        self.changed.emit()

    def _on_understood(self, understood: ParsedPlan, marks: Mapping[int, Role]) -> None:
        self._waiting = False
        self._sound = marks
        self.understood = understood
        self._show()

    def _on_refused(self, fault: ClerkError) -> None:
        """Keep the plan as last understood, and what was corrected meanwhile."""
        self._waiting = False
        self.history = state.without_marks_since(self.history, self._sound)
        self._show()
        self.changed.emit()
        messages.show_error(self, fault)

    def _show(self, *, typed: bool = False) -> None:
        directive = self.directive
        self.lines_model.show(self.understood.roles, self.history.now.marks)
        if not typed:
            self.head.show_directive(directive)
            self._show_tree(directive)
        self.parts.tell(directive, state.lacks(directive))
        self._show_busy()

    def _show_busy(self) -> None:
        self.parts.tell_busy(_ACCEPTING if self._accepting else _UNDERSTANDING if self._waiting else "")

    def _show_tree(self, directive: Directive) -> None:
        self._linking = True
        at = self.tree.verticalScrollBar().value()
        self.tree_model.show(directive)
        self.tree.expandAll()
        self.tree.verticalScrollBar().setValue(at)
        self._linking = False
        self._on_line(self.lines.currentIndex())


def _with_marks(page: IntakePage, lines: list[int], role: Role | None) -> IntakeState:
    return state.marked(page.history.now, lines, role, page.understood.places)
