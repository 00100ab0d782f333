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
    (None, "Như máy hiểu", "Ctrl+0"),
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
    """Immutable: the work now, what lies before it and what was taken back."""

    now: IntakeState = IntakeState()
    before: tuple[IntakeState, ...] = ()
    after: tuple[IntakeState, ...] = ()
    merge_key: str | None = None

    def step(self, work: IntakeState, merge_key: str | None = None) -> "IntakeHistory":
        """Return the history with ``work`` as its newest step; equal keys in a row are one step."""
        if work == self.now:
            return self
        if merge_key is not None and merge_key == self.merge_key:
            return IntakeHistory(work, self.before, (), merge_key)
        return IntakeHistory(work, (*self.before, self.now), (), merge_key)

    def undone(self) -> "IntakeHistory":
        """Return the history one step back; itself where there is none."""
        if not self.before:
            return self
        return IntakeHistory(self.before[-1], self.before[:-1], (self.now, *self.after))

    def redone(self) -> "IntakeHistory":
        """Return the history one step on again; itself where there is none."""
        if not self.after:
            return self
        return IntakeHistory(self.after[0], (*self.before, self.now), self.after[1:])


def marked(work: IntakeState, lines: Iterable[int], role: Role | None, places: Sequence[str]) -> IntakeState:
    """Return ``work`` with ``lines`` marked as ``role``, or no longer marked.

    A paragraph that a page's end or a row's end broke into several lines gets one mark, on its first
    line: a mark on each would cut it apart.
    """
    chosen = sorted(set(lines))
    marks = dict(work.marks)

    for line in chosen:
        goes_on = line - 1 in chosen and places[line] and places[line] == places[line - 1]
        if role is None or (goes_on and role != "nothing"):
            marks.pop(line, None)
        else:
            marks[line] = role

    return IntakeState(marks, work.values)


def without_marks_since(history: IntakeHistory, marks: Mapping[int, Role]) -> IntakeHistory:
    """Return ``history`` with ``marks`` as its newest marks, its corrections kept, nothing to make again."""
    work = IntakeState(marks, history.now.values)
    return IntakeHistory(work, tuple(past for past in history.before if past.marks == marks and past != work))


def corrected_value(work: IntakeState, name: str, value: object) -> IntakeState:
    """Return ``work`` with the field ``name`` corrected to ``value``.

    An emptied field that a plan need not have is absent then.
    """
    if value == "" and name in _MAY_BE_ABSENT:
        value = None
    return IntakeState(work.marks, {**work.values, name: value})


def lacks(directive: Directive) -> tuple[str, ...]:
    """Return what the clerk must know before accepting, each with what to do; the weightiest first."""
    told: list[str] = []

    if not directive.commune_duties:
        told.append(
            "Chưa thấy nhiệm vụ nào của xã. Hãy chọn các đoạn giao việc cho xã ở bên trái rồi bấm Ctrl+1."
        )

    if directive.report_due is None:
        told.append(
            "Chưa thấy hạn báo cáo năm. Hãy chọn đoạn nêu hạn rồi bấm Ctrl+2, hoặc ghi vào ô Hạn báo cáo."
        )

    if not directive.contents:
        told.append("Chưa thấy nội dung tuyên truyền. Hãy xem lại các đề mục ở bên trái.")

    if not directive.title.strip():
        told.append("Chưa có tên kế hoạch. Hãy ghi vào ô Tên kế hoạch.")

    return tuple(told)
