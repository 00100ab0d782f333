"""The commune's duties against its activities: which duty is answered, by what, and which isn't."""

import enum

import msgspec

from ttdn_desktop.directive.duties import duties_of
from ttdn_desktop.directive.records import Directive, Item
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.writer import writer_of


class DutyState(enum.Enum):
    """Whether a duty is covered; the enum's value is what the clerk reads."""

    COVERED = "có hoạt động"
    EXCUSED = "không áp dụng"
    BOTH = "vừa có hoạt động vừa ghi không áp dụng"
    NO_REASON = "không áp dụng nhưng chưa nêu lý do"
    UNCOVERED = "chưa có hoạt động"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return self.value

    @property
    def is_open(self) -> bool:
        """Whether the duty still stops the plan."""
        return self in (DutyState.UNCOVERED, DutyState.NO_REASON)


class Column(msgspec.Struct, frozen=True):
    """An activity across the top."""

    id: str
    title: str


class DutyRow(msgspec.Struct, frozen=True):
    """A duty: one mark for each activity, and the reason where it is said not to apply."""

    id: str
    text: str
    marks: tuple[bool, ...]
    reason: str
    state: DutyState


class CoverageMatrix(msgspec.Struct, frozen=True):
    """Duties down, activities across."""

    activities: tuple[Column, ...]
    rows: tuple[DutyRow, ...]

    @property
    def open_rows(self) -> tuple[DutyRow, ...]:
        """Return the duties that still stop the plan."""
        return tuple(row for row in self.rows if row.state.is_open)


def matrix(dossier: Dossier, directive: Directive) -> CoverageMatrix:
    """Return every duty of the author against every activity of the plan, in their orders."""
    columns = tuple(Column(activity.id, activity.title) for activity in dossier.plan.activities)
    duties = duties_of(directive, writer_of(dossier).assignment)
    return CoverageMatrix(columns, tuple(_row(duty, dossier) for duty in duties))


def _row(duty: Item, dossier: Dossier) -> DutyRow:
    marks = tuple(duty.id in activity.duties for activity in dossier.plan.activities)
    excused = duty.id in dossier.plan.not_applicable
    reason = dossier.plan.not_applicable.get(duty.id, "").strip()
    return DutyRow(duty.id, duty.text, marks, reason, _state(any(marks), excused, bool(reason)))


def _state(covered: bool, excused: bool, has_reason: bool) -> DutyState:
    if covered:
        return DutyState.BOTH if excused else DutyState.COVERED
    if not excused:
        return DutyState.UNCOVERED
    return DutyState.EXCUSED if has_reason else DutyState.NO_REASON
