"""What the clerk did to a higher plan just read: marks and corrections, with the steps back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.directive.roles import Role

ROLE_NAMES: dict[Role, str] = {
    "masthead": "Đầu văn bản", "kind": "Tên loại", "title": "Tên kế hoạch", "base": "Căn cứ",
    "opening": "Mở đầu", "section": "Đề mục", "assignment": "Giao việc", "item": "Đoạn nội dung",
    "duty": "Nhiệm vụ của xã", "closing": "Lời kết", "due": "Hạn báo cáo", "recipient": "Nơi nhận",
    "signature": "Phần ký", "annex": "Phụ lục", "nothing": "Bỏ qua",
}  # fmt: skip

MARKS: tuple[tuple[Role | None, str, str], ...] = (
    ("duty", "Đây là nhiệm vụ của xã", "Ctrl+1"),
    ("due", "Đây là hạn báo cáo", "Ctrl+2"),
    ("section", "Đề mục", "Ctrl+3"),
    ("item", "Đoạn nội dung", "Ctrl+4"),
    ("base", "Căn cứ", "Ctrl+5"),
    ("recipient", "Nơi nhận", "Ctrl+6"),
    ("nothing", "Bỏ qua", "Ctrl+7"),
    (None, "Như chương trình đọc", "Ctrl+0"),
)
"""What a paragraph can be marked as, in the clerk's words, and the key; None takes the mark away."""


_MAY_BE_ABSENT = frozenset({"number", "report_to"})
"""The texts of a ``Directive`` that are None where the plan has none."""


@dataclass(frozen=True)
class IntakeState:
    """Marks by line, and corrected values by the field's name."""

    marks: Mapping[int, Role] = field(default_factory=dict[int, Role])
    values: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True)
class IntakeHistory:
    """Immutable: the current state, the past ones (newest last), those taken back (newest first)."""

    current: IntakeState = IntakeState()
    past: tuple[IntakeState, ...] = ()
    future: tuple[IntakeState, ...] = ()
    merge_key: str | None = None

    def step(self, state: IntakeState, merge_key: str | None = None) -> "IntakeHistory":
        """Return the history with ``state`` as its newest step; equal keys in a row are one step."""
        if state == self.current:
            return self
        if merge_key is not None and merge_key == self.merge_key:
            return IntakeHistory(state, self.past, (), merge_key)
        return IntakeHistory(state, (*self.past, self.current), (), merge_key)

    def undo(self) -> "IntakeHistory":
        """Return the history one step back; itself where there is none."""
        if not self.past:
            return self
        return IntakeHistory(self.past[-1], self.past[:-1], (self.current, *self.future))

    def redo(self) -> "IntakeHistory":
        """Return the history one step on again; itself where there is none."""
        if not self.future:
            return self
        return IntakeHistory(self.future[0], (*self.past, self.current), self.future[1:])


def with_marks(
    state: IntakeState, lines: Iterable[int], role: Role | None, places: Sequence[str]
) -> IntakeState:
    """Return ``state`` with ``lines`` marked as ``role``, or no longer marked.

    A paragraph that a page's end or a row's end broke into several lines gets one mark, on its first
    line: a mark on each would cut it apart.
    """
    chosen = sorted(set(lines))
    marks = dict(state.marks)

    for line in chosen:
        continues = line - 1 in chosen and places[line] and places[line] == places[line - 1]
        # what is to be left out is marked line by line: an unmarked second half would come back as text
        if role is None or (continues and role != "nothing"):
            marks.pop(line, None)
        else:
            marks[line] = role

    return IntakeState(marks, state.values)


def without_marks_since(history: IntakeHistory, marks: Mapping[int, Role]) -> IntakeHistory:
    """Return ``history`` with ``marks`` as its newest marks, its corrections kept, nothing to make again."""
    state = IntakeState(marks, history.current.values)
    return IntakeHistory(state, tuple(old for old in history.past if old.marks == marks and old != state))


def with_correction(state: IntakeState, name: str, value: object) -> IntakeState:
    """Return ``state`` with the field ``name`` corrected to ``value``.

    An emptied field that a plan need not have is absent then.
    """
    if value == "" and name in _MAY_BE_ABSENT:
        value = None
    return IntakeState(state.marks, {**state.values, name: value})


def missing_parts(directive: Directive) -> tuple[str, ...]:
    """Return what the clerk must know before accepting, each with what to do; the weightiest first."""
    missing: list[str] = []

    if not directive.commune_duties:
        missing.append(
            "Chưa thấy nhiệm vụ nào của xã. Hãy chọn các đoạn giao việc cho xã ở bên trái rồi bấm Ctrl+1."
        )

    if directive.report_due is None:
        missing.append(
            "Chưa thấy hạn báo cáo năm. Hãy chọn đoạn nêu hạn rồi bấm Ctrl+2, hoặc ghi vào ô Hạn báo cáo."
        )

    if not directive.contents:
        missing.append("Chưa thấy nội dung tuyên truyền. Hãy xem lại các đề mục ở bên trái.")

    if not directive.title.strip():
        missing.append("Chưa có tên kế hoạch. Hãy ghi vào ô Tên kế hoạch.")

    return tuple(missing)
