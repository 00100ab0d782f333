"""Whether a pack's interview can be asked at all: checked once, when the pack is loaded."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.interview.condition_checks import condition_faults, cycle_faults
from ttdn_desktop.interview.defaults import COMMUNE_FIELDS, DIRECTIVE_FIELDS
from ttdn_desktop.interview.fault_messages import message_of
from ttdn_desktop.interview.faults import InterviewFault
from ttdn_desktop.interview.records import FromCommune, FromDirective, FromPack, Interview, Kind, Question
from ttdn_desktop.interview.values import KEY_KINDS, parse_answer

FORMAT = "ttdn-interview"
VERSION = 1


def check_interview(interview: Interview, directive: Directive) -> tuple[str, ...]:
    """Return what is wrong with ``interview`` as the questions to ``directive``, in Vietnamese lines."""
    return tuple(map(message_of, interview_faults(interview, directive)))


def interview_faults(interview: Interview, directive: Directive) -> Iterator[InterviewFault]:
    """Yield what is wrong with ``interview``: as a whole, each question in its order, then circular waits."""
    questions = [question for section in interview.sections for question in section.questions]
    by_id = {question.id: question for question in questions}

    yield from _header_faults(interview)
    yield from _repetitions(interview, questions)

    for question in questions:
        yield from _question_faults(question)
        yield from _default_faults(question, directive)
        yield from _source_faults(question, directive)
        yield from condition_faults(question, by_id)

    yield from cycle_faults(by_id)


def _header_faults(interview: Interview) -> Iterator[InterviewFault]:
    if interview.format != FORMAT:
        yield InterviewFault("interview.format", data={"format": FORMAT})
    if interview.version > VERSION:
        yield InterviewFault("interview.newer", data={"version": interview.version})
    if not interview.sections:
        yield InterviewFault("interview.no_sections")


def _repetitions(interview: Interview, questions: list[Question]) -> Iterator[InterviewFault]:
    for section in _repeated(section.id for section in interview.sections):
        yield InterviewFault("interview.section_repeated", data={"section": section})
    for question in _repeated(question.id for question in questions):
        yield InterviewFault("interview.question_repeated", data={"id": question})
    for key in _repeated(_target(question) for question in questions if question.key):
        yield InterviewFault("interview.key_repeated", data={"key": key})


def _target(question: Question) -> str:
    """Return what ``question`` writes to; the groups of choices share one key without meeting."""
    return f"{question.key} ({question.group})" if question.group else f"{question.key}"


def _repeated(ids: Iterable[str]) -> list[str]:
    return [key for key, count in Counter(ids).items() if count > 1]


def _question_faults(question: Question) -> Iterator[InterviewFault]:
    if not question.id.strip():
        yield InterviewFault("question.no_id", question.id)
    if not question.label.strip():
        yield InterviewFault("question.no_label", question.id)

    yield from _kind_faults(question)
    yield from _option_faults(question)


def _kind_faults(question: Question) -> Iterator[InterviewFault]:
    if question.key is not None and question.kind not in KEY_KINDS[question.key]:
        data = {"key": question.key, "allowed": KEY_KINDS[question.key], "kind": question.kind}
        yield InterviewFault("question.kind_of_key", question.id, data)

    if question.kind == "items" and question.group is None:
        yield InterviewFault("question.no_group", question.id)
    if question.kind != "items" and question.group is not None:
        yield InterviewFault("question.group_not_allowed", question.id)


def _option_faults(question: Question) -> Iterator[InterviewFault]:
    if question.kind == "choice" and not question.options:
        yield InterviewFault("question.no_options", question.id)
    if question.kind != "choice" and question.options:
        yield InterviewFault("question.options_not_allowed", question.id)
    for option in _repeated(option.value for option in question.options):
        yield InterviewFault("question.option_repeated", question.id, {"option": option})


def _default_faults(question: Question, directive: Directive) -> Iterator[InterviewFault]:
    default = question.default
    if isinstance(default, FromPack):
        yield from _pack_default_faults(question, default, directive)
    if isinstance(default, FromCommune):
        yield from _field_faults(question, default.field, COMMUNE_FIELDS, "commune")
    if isinstance(default, FromDirective):
        yield from _field_faults(question, default.field, DIRECTIVE_FIELDS, "directive")


def _pack_default_faults(
    question: Question, default: FromPack, directive: Directive
) -> Iterator[InterviewFault]:
    value = parse_answer(default.value, question.kind)
    if value is None:
        yield InterviewFault("default.kind", question.id, {"kind": question.kind})
    elif question.kind == "choice" and value not in {option.value for option in question.options}:
        yield InterviewFault("default.no_option", question.id, {"value": value})
    elif question.kind == "items" and question.group:
        # a check of the group's name is the reader's: it is a Literal
        known = getattr(directive, question.group)
        for choice in value:
            if choice.id not in known:
                data = {"item": choice.id, "group": question.group}
                yield InterviewFault("default.not_in_group", question.id, data)


def _field_faults(
    question: Question, field: str, fields: dict[str, tuple[Kind, ...]], source: str
) -> Iterator[InterviewFault]:
    if field not in fields:
        data = {"field": field, "source": source, "known": tuple(fields)}
        yield InterviewFault("default.unknown_field", question.id, data)
    elif question.kind not in fields[field]:
        data = {"field": field, "source": source, "allowed": fields[field], "kind": question.kind}
        yield InterviewFault("default.kind_of_field", question.id, data)


def _source_faults(question: Question, directive: Directive) -> Iterator[InterviewFault]:
    for passage in question.source:
        if directive.item(passage) is None and directive.section(passage) is None:
            yield InterviewFault("question.unknown_source", question.id, {"passage": passage})
