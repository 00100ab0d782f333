"""The commune's duties against its activities: which duty is answered, by what, and which isn't."""

import enum
from collections.abc import Collection, Sequence

import msgspec

from ttdn_desktop.directive.duties import duties_of
from ttdn_desktop.directive.records import Directive, Item
from ttdn_desktop.dossier.records import Activity, Dossier
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.lexicon.thin_titles import says_nothing

_FEWEST_TO_TELL_APART = 3
"""From this many duties on one activity for all of them tells none apart (docs/domain/sense.md)."""


class DutyState(enum.Enum):
    """Whether a duty is covered; the enum's value is what the clerk reads."""

    COVERED = "có hoạt động"
    DOUBTFUL = "chưa chắc"
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
    doubtful = {activity.id for activity in _doubtful(dossier, duties)}
    return CoverageMatrix(columns, tuple(_row(duty, dossier, doubtful) for duty in duties))


def answering_all(dossier: Dossier, duties: Sequence[Item]) -> tuple[Activity, ...]:
    """Return the activities ticked for every duty that applies, where these are enough to be told apart."""
    excuses = dossier.plan.not_applicable
    applying = {duty.id for duty in duties if not excuses.get(duty.id, "").strip()}
    if len(applying) < _FEWEST_TO_TELL_APART:
        return ()
    return tuple(each for each in dossier.plan.activities if applying <= set(each.duties))


def _doubtful(dossier: Dossier, duties: Sequence[Item]) -> tuple[Activity, ...]:
    """Return the activities that don't show that a duty is answered: for all of them, or without a word."""
    thin = (each for each in dossier.plan.activities if says_nothing(each.title))
    return (*answering_all(dossier, duties), *thin)


def _row(duty: Item, dossier: Dossier, doubtful: Collection[str]) -> DutyRow:
    answering = [activity.id for activity in dossier.plan.activities if duty.id in activity.duties]
    marks = tuple(duty.id in activity.duties for activity in dossier.plan.activities)
    excused = duty.id in dossier.plan.not_applicable
    reason = dossier.plan.not_applicable.get(duty.id, "").strip()

    state = _state(any(marks), excused, bool(reason))
    if state is DutyState.COVERED and all(activity in doubtful for activity in answering):
        state = DutyState.DOUBTFUL
    return DutyRow(duty.id, duty.text, marks, reason, state)


def _state(covered: bool, excused: bool, has_reason: bool) -> DutyState:
    if covered:
        return DutyState.BOTH if excused else DutyState.COVERED
    if not excused:
        return DutyState.UNCOVERED
    return DutyState.EXCUSED if has_reason else DutyState.NO_REASON
