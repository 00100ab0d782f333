"""The way through an interview: what is asked, what is owed, the state of each section."""

import enum

import msgspec

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.answers import Context, effective_value, is_answered, value
from ttdn_desktop.interview.findings import OWED_CODES, Finding, is_suppressed
from ttdn_desktop.interview.records import InterviewSection, Question
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
    """The state of a section; the enum's value is what the clerk reads."""

    NOT_STARTED = "chưa làm"
    IN_PROGRESS = "đang làm"
    DONE = "xong"
    NEEDS_REVIEW = "cần xem"
    NOT_APPLICABLE = "không áp dụng"

    @property
    def label(self) -> str:
        """What the clerk reads: ``đang làm``."""
        return self.value


class SectionState(msgspec.Struct, frozen=True):
    """A line of the outline; ``owed`` counts required answers and duties still missing."""

    id: str
    title: str
    state: State
    owed: int


def outline(dossier: Dossier, context: Context, findings: tuple[Finding, ...]) -> tuple[SectionState, ...]:
    """Return every section with its state, in the interview's order; ``findings`` are the plan's."""
    return tuple(
        _section_state(section, dossier, context, findings) for section in context.interview.sections
    )


def _section_state(
    section: InterviewSection, dossier: Dossier, context: Context, all_findings: tuple[Finding, ...]
) -> SectionState:
    visible = visible_questions(section, dossier, context)
    own = [finding for finding in all_findings if finding.section == section.id]
    owed = sum(finding.code in OWED_CODES for finding in own)
    needs_review = any(
        finding.code not in OWED_CODES and not is_suppressed(finding, dossier) for finding in own
    )

    state = _state(section, visible, dossier, context, owed, needs_review)
    return SectionState(section.id, section.title, state, owed)


def _state(
    section: InterviewSection,
    visible: tuple[Question, ...],
    dossier: Dossier,
    context: Context,
    owed: int,
    needs_review: bool,
) -> State:
    if section.questions and not visible:
        return State.NOT_APPLICABLE
    # something wrong comes before something missing: it doesn't go away by going on
    if needs_review:
        return State.NEEDS_REVIEW

    if owed:
        started = any(is_answered(value(dossier, question, context.directive)) for question in visible)
        return State.IN_PROGRESS if started else State.NOT_STARTED

    # nothing owed: a section of optional questions is begun where a typed value or default counts
    has_value = any(is_answered(effective_value(dossier, question, context)) for question in visible)
    return State.DONE if has_value or not visible else State.NOT_STARTED
