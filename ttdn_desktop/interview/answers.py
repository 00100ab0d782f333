"""One question's answer in a dossier: read, given, and where it came from."""

import enum
from typing import Any, cast

import msgspec

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Choice, Dossier
from ttdn_desktop.interview.defaults import Context, default_value, group_ids, in_group
from ttdn_desktop.interview.records import FromCommune, FromDirective, FromPack, Question
from ttdn_desktop.interview.values import answer_to_json, is_answered, normalized_answer, parse_answer

__all__ = ["Context", "Origin", "answer", "effective_value", "is_answered", "origin", "value"]


class Origin(enum.Enum):
    """Where the value that counts came from; the enum's value is what the clerk reads."""

    TYPED = "đã nhập"
    PROPOSED = "đề nghị"
    PACK = "theo mẫu"
    COMMUNE = "theo cài đặt của xã"
    DIRECTIVE = "theo kế hoạch cấp trên"
    NONE = "chưa có"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return self.value


_ORIGINS = {FromPack: Origin.PACK, FromCommune: Origin.COMMUNE, FromDirective: Origin.DIRECTIVE}


def value(dossier: Dossier, question: Question, directive: Directive | None = None) -> Any:
    """Return what is stored for ``question``, typed by its kind; None where nothing fitting is.

    Of an items question, with ``directive``, only the choices of its group.
    """
    if question.key is None:
        stored = parse_answer(dossier.answers.get(question.id), question.kind)
    else:
        stored = _field_at(dossier, question.key)
    return stored if directive is None else in_group(stored, question, directive)


def answer(dossier: Dossier, question: Question, value: Any, directive: Directive) -> Dossier:
    """Return ``dossier`` with ``value`` as the answer; every other answer stays as it was.

    ``None`` takes the answer back. Of an items question only its group's choices are replaced, and the
    choices are put in the higher plan's order. Raises InputError where a text is too long.
    """
    value = normalized_answer(tuple(cast(list[Any], value)) if isinstance(value, list) else value)

    if question.kind == "items" and question.key == "plan.choices":
        value = _with_group(dossier.plan.choices, value or (), question, directive)

    if question.key is not None:
        return cast(Dossier, _with_field(dossier, question.key, value))

    kept = {key: old for key, old in dossier.answers.items() if key != question.id}
    new = {} if value is None else {question.id: answer_to_json(value)}
    return msgspec.structs.replace(dossier, answers={**kept, **new})


def effective_value(dossier: Dossier, question: Question, context: Context) -> Any:
    """Return the value that counts: the typed one, else the default, else the empty typed one."""
    stored = value(dossier, question, context.directive)
    if is_answered(stored):
        return stored
    default = default_value(question, context)
    return default if is_answered(default) else stored


def origin(dossier: Dossier, question: Question, context: Context) -> Origin:
    """Return where the value that counts comes from.

    A stored value equal to the default counts as the default's: a new dossier is filled from the
    commune's settings so that the file stands alone.
    """
    counts = effective_value(dossier, question, context)
    if not is_answered(counts):
        return Origin.NONE

    if question.default is not None and counts == default_value(question, context):
        return _ORIGINS[type(question.default)]
    return Origin.PROPOSED if _is_proposed(counts) else Origin.TYPED


def _is_proposed(counts: Any) -> bool:
    """Return whether an answer holds the program's proposals alone, which nobody has looked at yet."""
    rows = cast(tuple[Any, ...], counts) if isinstance(counts, tuple) else ()
    return bool(rows) and all(getattr(row, "proposed", False) for row in rows)


def _field_at(record: Any, path: str) -> Any:
    for name in path.split("."):
        record = getattr(record, name)
    return record


def _with_field(record: msgspec.Struct, path: str, value: Any) -> msgspec.Struct:
    name, _, below = path.partition(".")
    if below:
        return msgspec.structs.replace(record, **{name: _with_field(getattr(record, name), below, value)})
    return msgspec.structs.replace(record, **{name: _field_value(record, name, value)})


def _field_value(record: msgspec.Struct, name: str, value: Any) -> Any:
    """Return ``value`` as the field holds it: no answer as the field's own empty value.

    So a dossier is as it was before a field was filled and emptied, and nothing counts as unsaved.
    """
    if is_answered(value):
        return value

    field = next(field for field in msgspec.structs.fields(record) if field.name == name)
    if field.default is None and isinstance(value, str):  # a number: "" from the line edit, None in the file
        return None
    if value is not None:
        return value
    # a required field (the year) can't be taken back
    return getattr(record, name) if field.required else _default_of(field)


def _default_of(field: msgspec.structs.FieldInfo) -> Any:
    if field.default is not msgspec.NODEFAULT:
        return field.default
    return field.default_factory()


def _with_group(
    stored: tuple[Choice, ...], chosen: tuple[Choice, ...], question: Question, directive: Directive
) -> tuple[Choice, ...]:
    ids = group_ids(question, directive)
    kept = (choice for choice in stored if choice.id not in ids)
    new = {choice.id: choice for choice in chosen if choice.id in ids}
    # what the higher plan doesn't know comes last, in the order that it has
    order = {item: index for index, item in enumerate(_choosable(directive))}
    return tuple(sorted((*kept, *new.values()), key=lambda choice: order.get(choice.id, len(order))))


def _choosable(directive: Directive) -> tuple[str, ...]:
    return (*directive.purposes, *directive.contents, *directive.forms)
