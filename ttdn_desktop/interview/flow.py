"""The way through an interview: what is asked, what is owed, how each section stands."""

import enum

import msgspec

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.answers import Context, effective_value, is_answered, value
from ttdn_desktop.interview.findings import OWED_CODES, Finding
from ttdn_desktop.interview.records import InterviewSection, Question
from ttdn_desktop.interview.validation import findings, is_suppressed
from ttdn_desktop.interview.visibility import is_visible, visible_questions, visible_value

__all__ = [
    "SectionState",
    "State",
    "is_visible",
    "outline",
    "visible_questions",
    "visible_value",
]


class State(enum.Enum):
    """How a section stands; the value is what the clerk reads."""

    NOT_STARTED = "chưa làm"
    IN_PROGRESS = "đang làm"
    DONE = "xong"
    NEEDS_LOOK = "cần xem"
    NOT_APPLICABLE = "không áp dụng"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return self.value


class SectionState(msgspec.Struct, frozen=True):
    """A line of the outline; ``owed`` counts required answers and duties still missing."""

    id: str
    title: str
    state: State
    owed: int


def outline(
    dossier: Dossier, context: Context, known: tuple[Finding, ...] | None = None
) -> tuple[SectionState, ...]:
    """Return every section with its state, in the interview's order; ``known`` are its findings if known."""
    found = findings(dossier, context) if known is None else known
    return tuple(_section_state(section, dossier, context, found) for section in context.interview.sections)


def _section_state(
    section: InterviewSection, dossier: Dossier, context: Context, found: tuple[Finding, ...]
) -> SectionState:
    here = [finding for finding in found if finding.section == section.id]
    count = sum(finding.code in OWED_CODES for finding in here)
    look = any(finding.code not in OWED_CODES and not is_suppressed(finding, dossier) for finding in here)
    shown = visible_questions(section, dossier, context)
    return SectionState(
        section.id, section.title, _state(section, shown, dossier, context, count, look), count
    )


def _state(
    section: InterviewSection,
    shown: tuple[Question, ...],
    dossier: Dossier,
    context: Context,
    count: int,
    look: bool,
) -> State:
    if section.questions and not shown:
        return State.NOT_APPLICABLE
    if look:
        return State.NEEDS_LOOK

    if count:
        started = any(is_answered(value(dossier, question, context.directive)) for question in shown)
        return State.IN_PROGRESS if started else State.NOT_STARTED

    counts = any(is_answered(effective_value(dossier, question, context)) for question in shown)
    return State.DONE if counts or not shown else State.NOT_STARTED
