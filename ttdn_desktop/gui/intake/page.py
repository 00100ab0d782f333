"""A higher plan just read: its text at the left, what the parser made of it at the right, linked."""

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
from ttdn_desktop.workspace.intake.authors import OfferedAuthor

SLOT = "understanding"
_PARSING = "Đang hiểu lại…"
_ACCEPTING = "Đang tạo hồ sơ…"
Correct = Callable[[Directive, IntakeState], Directive]
Offer = Callable[[Directive], tuple[OfferedAuthor, ...]]


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
        parsed: ParsedPlan,
        tasks: Tasks,
        correct: Correct,
        offer: Offer,
        parent: QWidget | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self.source = source
        self.parsed = parsed
        self.history = IntakeHistory()
        self._parsed_marks: Mapping[int, Role] = {}  # the marks that ``parsed`` was parsed with
        self._tasks = tasks
        self._correct = correct
        self._offer = offer
        self._read_only = read_only
        # true while the page moves a selection: otherwise each side would move the other back
        self._linking = False
        self._field_visits = 0
        self._parsing = False
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
        return self._correct(self.parsed.directive, self.history.current)

    @property
    def author(self) -> OfferedAuthor:
        """Who writes the plan, as the clerk chose."""
        return self._offer(self.directive)[max(0, self.parts.author.currentIndex())]

    @property
    def is_of_own_unit(self) -> bool:
        """Whether the unit of the settings writes, not another addressee of the higher plan."""
        return self.parts.author.currentIndex() <= 0

    @property
    def dirty(self) -> bool:
        """Whether leaving would lose the clerk's work."""
        return self.history.current != IntakeState()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self.history.past) and not self._accepting

    @property
    def can_redo(self) -> bool:
        """Whether a step taken back can be made again."""
        return bool(self.history.future) and not self._accepting

    def mark(self, role: Role | None) -> None:
        """Mark the paragraphs chosen at the left as ``role``; None lets the grammar decide again."""
        rows = self.lines.selectionModel().selectedIndexes()
        lines = [self.lines_model.line(index.row()) for index in rows]
        if not lines or self._read_only or self._accepting:
            return
        self._set_history(self.history.step(_with_marks(self, lines, role)))

    def undo(self) -> None:
        """Take the last mark or correction back."""
        if self._accepting:
            return
        self.head.commit()
        self._set_history(self.history.undo())

    def redo(self) -> None:
        """Make the step taken back again."""
        if self._accepting:
            return
        self._set_history(self.history.redo())

    def accept(self) -> None:
        """Accept, after a question where something that matters wasn't found; not while it is parsed."""
        self.head.commit()
        if self._read_only or self._parsing or self._accepting:
            return

        missing = state.missing_parts(self.directive)
        sure = not missing or messages.ask(
            self,
            "Kế hoạch cấp trên còn chỗ chưa rõ. Vẫn tạo hồ sơ?",
            "&Vẫn tạo hồ sơ",
            "Xem lại",
            "\n\n".join(missing),
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
        """Select at the left every paragraph that became ``place`` (an item's id, a field's name)."""
        rows = [
            row
            for line, line_place in enumerate(self.parsed.places)
            if line_place == place and (row := self.lines_model.row(line)) is not None
        ]
        if not place or not rows:
            return

        selection = self.lines.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(self.lines_model.index(rows[0]), flags.ClearAndSelect)

        for row in rows[1:]:
            selection.select(self.lines_model.index(row), flags.Select)

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
        # a click on the current node changes no selection, yet its paragraph may be out of sight
        self.tree.clicked.connect(self._on_node)
        self.head.edited.connect(self._on_edited)
        self.head.entered.connect(self._on_field)
        self.parts.marks.activated.connect(self._on_mark_chosen)
        self.parts.accept_button.clicked.connect(self.accept)
        self.parts.leave_button.clicked.connect(self.left)

    def _on_line(self, index: QModelIndex) -> None:
        if self._linking or not index.isValid():
            return

        place = self.parsed.places[self.lines_model.line(index.row())]
        self._linking = True
        self.head.highlight(place)
        target = self.tree_model.index_of(place)

        if target.isValid():
            self.tree.setCurrentIndex(target)
            self.tree.scrollTo(target)
        else:
            self.tree.selectionModel().clear()

        self._linking = False

    def _on_node(self, index: QModelIndex) -> None:
        if self._linking or not index.isValid():
            return
        self._link(self.tree_model.place(index))

    def _on_field(self, place: str) -> None:
        self._field_visits += 1
        self._link(place)

    def _link(self, place: str) -> None:
        self._linking = True
        self.head.highlight(place)
        self.select_place(place)
        self._linking = False

    def _on_mark_chosen(self, row: int) -> None:
        if row > 0:
            self.mark(MARKS[row - 1][0])
        self.parts.marks.setCurrentIndex(0)
        self.lines.setFocus()

    def _on_edited(self, name: str, value: object) -> None:
        corrected = state.with_correction(self.history.current, name, value)
        self._set_history(self.history.step(corrected, f"{name}/{self._field_visits}"), typed=True)

    def _set_history(self, history: IntakeHistory, *, typed: bool = False) -> None:
        """Make ``history`` the current one; with new marks the plan is parsed again beside the window."""
        old, self.history = self.history, history

        if history.current.marks != old.current.marks:
            source, marks = self.source, history.current.marks
            self._parsing = True
            self._show_busy()
            self._tasks.run(
                SLOT,
                lambda: parse_plan(source, marks),
                lambda parsed: self._on_parsed(parsed, marks),
                self._on_refused,
            )

        self._show(typed=typed)
        self.changed.emit()

    def _on_parsed(self, parsed: ParsedPlan, marks: Mapping[int, Role]) -> None:
        self._parsing = False
        self._parsed_marks = marks
        self.parsed = parsed
        self._show()

    def _on_refused(self, fault: ClerkError) -> None:
        """Keep the plan as last parsed, and what was corrected meanwhile."""
        self._parsing = False
        self.history = state.without_marks_since(self.history, self._parsed_marks)
        self._show()
        self.changed.emit()
        messages.show_error(self, fault)

    def _show(self, *, typed: bool = False) -> None:
        directive = self.directive
        self.lines_model.show(self.parsed.roles, self.history.current.marks)
        # nothing is put into a field being typed in (Unikey), nor is the tree built again at each key
        if not typed:
            self.head.show_directive(directive)
            self._show_tree(directive)
        self.parts.show_authors(tuple(each.text for each in self._offer(directive)))
        self.parts.show_review(directive, state.missing_parts(directive))
        self._show_busy()

    def _show_busy(self) -> None:
        if self._accepting:
            self.parts.show_busy(_ACCEPTING)
        else:
            self.parts.show_busy(_PARSING if self._parsing else "")

    def _show_tree(self, directive: Directive) -> None:
        self._linking = True
        scrolled = self.tree.verticalScrollBar().value()
        self.tree_model.show(directive)
        self.tree.expandAll()
        self.tree.verticalScrollBar().setValue(scrolled)
        self._linking = False
        self._on_line(self.lines.currentIndex())


def _with_marks(page: IntakePage, lines: list[int], role: Role | None) -> IntakeState:
    return state.with_marks(page.history.current, lines, role, page.parsed.places)
