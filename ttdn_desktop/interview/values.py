"""Answers as typed values: what each kind of question holds, to and from JSON."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, cast

import msgspec

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.wording import FIELD_LIMIT, normalize
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Activity, Assignment, Choice, Dong, Signer
from ttdn_desktop.interview.records import Key, Kind

TYPES: dict[Kind, Any] = {
    "text": str,
    "paragraph": str,
    "choice": str,
    "date": dt.date,
    "money": Dong,
    "number": int | float,
    "items": tuple[Choice, ...],
    "signer": Signer,
    "activities": tuple[Activity, ...],
    "assignments": tuple[Assignment, ...],
    "lines": tuple[str, ...],
    "coverage": dict[str, str],
}
"""What an answer of each kind is."""

KEY_KINDS: dict[Key, tuple[Kind, ...]] = {
    "year": ("number",),
    "superior.number": ("text",),
    "superior.date": ("date",),
    "plan.number": ("text",),
    "plan.date": ("date",),
    "plan.signer": ("signer",),
    "plan.choices": ("items",),
    "plan.activities": ("activities",),
    "plan.assignments": ("assignments",),
    "plan.recipients": ("lines",),
    "plan.archive": ("text",),
    "plan.not_applicable": ("coverage",),
}
"""The kinds of question that may answer each key of the dossier."""


def parse_answer(raw: Any, kind: Kind) -> Any:
    """Return the JSON value ``raw`` as an answer of ``kind``, or None where it isn't one."""
    if raw is None:
        return None

    # a pack may list its default items by their ids alone
    if kind == "items" and isinstance(raw, list):
        raw = [{"id": item} if isinstance(item, str) else item for item in cast(list[Any], raw)]

    try:
        return records_json.convert(raw, TYPES[kind], name="")
    except InputError:
        return None


def answer_to_json(value: Any) -> Any:
    """Return an answer as the JSON value that ``parse_answer`` reads back."""
    if isinstance(value, msgspec.Struct):
        return records_json.to_builtins(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [answer_to_json(item) for item in cast(tuple[Any, ...], value)]
    return value


def normalized_answer(value: Any) -> Any:
    """Return ``value`` with every text in it normalized, as a dossier holds it.

    Raises InputError where a text is longer than a field may be: the file couldn't be read again.
    """
    if isinstance(value, str):
        if len(value) > FIELD_LIMIT:
            raise InputError(f"Nội dung dài quá {FIELD_LIMIT} ký tự.", "Hãy rút ngắn rồi nhập lại.")
        return normalize(value)

    if isinstance(value, tuple):
        return tuple(normalized_answer(item) for item in cast(tuple[Any, ...], value))
    if isinstance(value, list):
        return [normalized_answer(item) for item in cast(list[Any], value)]
    if isinstance(value, dict):
        return {
            normalized_answer(key): normalized_answer(item)
            for key, item in cast(dict[str, Any], value).items()
        }

    if isinstance(value, msgspec.Struct):
        fields = value.__struct_fields__
        return msgspec.structs.replace(
            value, **{name: normalized_answer(getattr(value, name)) for name in fields}
        )

    return value


def is_answered(value: Any) -> bool:
    """Return whether ``value`` is an answer: blank texts, empty lists and unnamed signers are none.

    Zero and False are; a signer's authority and position are there from the start and say nothing.
    """
    if value is None:
        return False
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, Signer):
        return bool(value.name.strip())

    if isinstance(value, (list, tuple)):
        return any(is_answered(item) for item in cast(tuple[Any, ...], value))
    if isinstance(value, Mapping):
        return bool(cast(Mapping[str, Any], value))
    return True
