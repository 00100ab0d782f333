"""Whether a pack's interview can be asked at all: looked at once, when the pack is loaded."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.interview.conditions import referenced_questions
from ttdn_desktop.interview.defaults import COMMUNE_FIELDS, DIRECTIVE_FIELDS
from ttdn_desktop.interview.records import (
    After,
    All,
    AnyOf,
    Before,
    Condition,
    Equals,
    FromCommune,
    FromDirective,
    FromPack,
    Interview,
    Kind,
    Not,
    OneOf,
    Question,
)
from ttdn_desktop.interview.values import KEY_KINDS, parse_answer

FORMAT = "ttdn-interview"
VERSION = 1

Ids = dict[str, Question]


def check_interview(interview: Interview, directive: Directive) -> tuple[str, ...]:
    """Return what is wrong with ``interview`` as the questions to ``directive``, in Vietnamese lines."""
    questions = [question for section in interview.sections for question in section.questions]
    by_id = {question.id: question for question in questions}

    return (
        *_header(interview),
        *_twice(interview, questions),
        *(line for question in questions for line in _question(question, by_id, directive)),
        *_cycles(by_id),
    )


def _header(interview: Interview) -> Iterator[str]:
    if interview.format != FORMAT:
        yield f"mục “format” phải là “{FORMAT}”."
    if interview.version > VERSION:
        yield f"bộ câu hỏi do bản chương trình mới hơn làm (phiên bản {interview.version})."
    if not interview.sections:
        yield "bộ câu hỏi chưa có phần nào."


def _twice(interview: Interview, questions: list[Question]) -> Iterator[str]:
    for twice in _repeated(section.id for section in interview.sections):
        yield f"mã phần “{twice}” dùng hơn một lần."
    for twice in _repeated(question.id for question in questions):
        yield f"mã câu hỏi “{twice}” dùng hơn một lần."
    for twice in _repeated(_target(question) for question in questions if question.key):
        yield f"mục “{twice}” của hồ sơ có hơn một câu hỏi."


def _target(question: Question) -> str:
    """Return what ``question`` writes to; the groups of choices share one key without meeting."""
    return f"{question.key} ({question.group})" if question.group else f"{question.key}"


def _repeated(ids: Iterable[str]) -> list[str]:
    return [key for key, count in Counter(ids).items() if count > 1]


def _question(question: Question, by_id: Ids, directive: Directive) -> Iterator[str]:
    for line in (
        *_names(question),
        *_kind(question),
        *_options(question),
        *_default(question, directive),
        *_sources(question, directive),
        *(_condition(question.when, by_id) if question.when else ()),
    ):
        yield f"câu hỏi “{question.id}”: {line}"


def _names(question: Question) -> Iterator[str]:
    if not question.id.strip():
        yield "thiếu mã."
    if not question.label.strip():
        yield "thiếu nhãn."


def _kind(question: Question) -> Iterator[str]:
    if question.key is not None and question.kind not in KEY_KINDS[question.key]:
        allowed = ", ".join(KEY_KINDS[question.key])
        yield f"mục “{question.key}” cần kiểu {allowed}, không phải {question.kind}."
    if question.kind == "items" and question.group is None:
        yield "kiểu items phải nêu nhóm (group): purposes, contents hoặc forms."
    if question.kind != "items" and question.group is not None:
        yield "chỉ kiểu items mới có nhóm (group)."


def _options(question: Question) -> Iterator[str]:
    if question.kind == "choice" and not question.options:
        yield "kiểu choice phải có các lựa chọn (options)."
    if question.kind != "choice" and question.options:
        yield "chỉ kiểu choice mới có các lựa chọn (options)."
    for twice in _repeated(option.value for option in question.options):
        yield f"lựa chọn “{twice}” ghi hơn một lần."


def _default(question: Question, directive: Directive) -> Iterator[str]:
    default = question.default
    if isinstance(default, FromPack):
        yield from _pack_default(question, default, directive)
    if isinstance(default, FromCommune):
        yield from _field_default(question, default.field, COMMUNE_FIELDS, "cài đặt của xã")
    if isinstance(default, FromDirective):
        yield from _field_default(question, default.field, DIRECTIVE_FIELDS, "kế hoạch cấp trên")


def _pack_default(question: Question, default: FromPack, directive: Directive) -> Iterator[str]:
    value = parse_answer(default.value, question.kind)
    if value is None:
        yield f"giá trị mặc định không đúng kiểu {question.kind}."
    elif question.kind == "choice" and value not in {option.value for option in question.options}:
        yield f"giá trị mặc định “{value}” không có trong các lựa chọn."
    elif question.kind == "items" and question.group:
        known = getattr(directive, question.group)
        for choice in value:
            if choice.id not in known:
                yield f"mục mặc định “{choice.id}” không có trong nhóm {question.group}."


def _field_default(
    question: Question, field: str, fields: dict[str, tuple[Kind, ...]], source: str
) -> Iterator[str]:
    if field not in fields:
        yield f"mặc định lấy “{field}” không có trong {source}; có: {', '.join(fields)}."
    elif question.kind not in fields[field]:
        allowed = ", ".join(fields[field])
        yield f"mặc định “{field}” của {source} cần kiểu {allowed}, không phải {question.kind}."


def _sources(question: Question, directive: Directive) -> Iterator[str]:
    for source in question.source:
        if directive.item(source) is None and directive.section(source) is None:
            yield f"đoạn “{source}” không có trong kế hoạch cấp trên."


def _condition(condition: Condition, by_id: Ids) -> Iterator[str]:
    match condition:
        case All(of) | AnyOf(of):
            for part in of:
                yield from _condition(part, by_id)
        case Not(of):
            yield from _condition(of, by_id)
        case _ if condition.question not in by_id:
            yield f"điều kiện hỏi tới câu “{condition.question}” không có."
        case Equals(question, value):
            yield from _comparable(by_id[question], (value,))
        case OneOf(question, values):
            yield from _comparable(by_id[question], values)
        case Before(question) | After(question):
            if by_id[question].kind != "date":
                yield f"điều kiện so ngày với câu “{question}” không phải kiểu date."
        case _:
            return


def _comparable(question: Question, values: tuple[object, ...]) -> Iterator[str]:
    if question.kind != "choice":
        return
    options = {option.value for option in question.options}
    for value in values:
        if value not in options:
            yield f"điều kiện so với “{value}”, câu “{question.id}” không có lựa chọn ấy."


def _cycles(by_id: Ids) -> Iterator[str]:
    waits = {
        key: referenced_questions(question.when) if question.when else () for key, question in by_id.items()
    }
    for start in waits:
        if start in _reached(start, waits):
            yield f"câu hỏi “{start}”: điều kiện đi vòng, rốt cuộc chờ chính câu này."


def _reached(start: str, waits: dict[str, tuple[str, ...]]) -> set[str]:
    reached: set[str] = set()
    ahead = list(waits[start])

    while ahead:
        question = ahead.pop()
        if question not in reached:
            reached.add(question)
            ahead.extend(waits.get(question, ()))

    return reached
