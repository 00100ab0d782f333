"""Keys that a record type doesn't know: into its ``extra`` on the way in, back into place on the way out.

So a file of a newer helper program loses nothing on its way through (docs/contract.md, «Dossier»).
"""

from functools import cache
from typing import Any, NamedTuple, cast, get_args, get_origin

import msgspec

_EMPTY_EXTRA_JSON, _FILLED_EXTRA_JSON = b'"extra":{},', b'"extra":{"'
"""As msgspec writes the first field of a record. In a text the quotation marks would have backslashes."""


class _Shape(NamedTuple):
    """What a record type holds: its keys but ``extra``, the record types in them, and if it has ``extra``.

    Of each record type also whether its records stand in a table under keys of the clerk's.
    """

    keys: frozenset[str]
    records: tuple[tuple[str, type[msgspec.Struct], bool], ...]
    keeps_unknown: bool


@cache
def _shape(record: type[msgspec.Struct]) -> _Shape:
    # what JSON calls them: ``from`` of a period, whose field is ``start``
    fields = {field.encode_name: field.type for field in msgspec.structs.fields(record)}
    keeps_unknown = fields.pop("extra", None) is not None
    records = tuple(
        (key, found, get_origin(kind) is dict)
        for key, kind in fields.items()
        if (found := _record_type_in(kind))
    )
    return _Shape(frozenset(fields), records, keeps_unknown)


def _record_type_in(kind: Any) -> type[msgspec.Struct] | None:
    """Return the record type inside ``X``, ``X | None``, ``tuple[X, ...]`` or None if there is none."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind
    records = (_record_type_in(part) for part in get_args(kind))
    return next((record for record in records if record), None)


@cache
def _is_closed(kind: Any) -> bool:
    """Return whether values of ``kind`` have no keys but those that its record types name, and ``extra``."""
    seen: set[Any] = set()
    pending: list[Any] = [kind]

    while pending:
        part = pending.pop()
        if part is Any or part is dict or get_origin(part) is dict:
            return False
        if part in seen:
            continue

        seen.add(part)
        if isinstance(part, type) and issubclass(part, msgspec.Struct):
            pending.extend(field.type for field in msgspec.structs.fields(part) if field.name != "extra")
        else:
            pending.extend(get_args(part))

    return True


def fold_unknown(raw: Any, kind: Any) -> Any:
    """Return the plain JSON value ``raw`` with the keys that ``kind`` doesn't know under ``extra``."""
    record = _record_type_in(kind)
    return raw if record is None else _fold_record(raw, record)


def _fold_record(raw: Any, record: type[msgspec.Struct]) -> Any:
    """Return ``raw``, a record or a list of them, with what the record type doesn't know as its ``extra``."""
    if isinstance(raw, list):
        return [_fold_record(item, record) for item in cast(list[Any], raw)]

    shape = _shape(record)
    if not isinstance(raw, dict) or not shape.keeps_unknown:
        return cast(Any, raw)

    table = cast(dict[str, Any], raw)
    inner = {
        key: _fold_table(table[key], kind) if in_table else _fold_record(table[key], kind)
        for key, kind, in_table in shape.records
        if table.get(key) is not None
    }
    if table.keys() <= shape.keys:
        return {**table, **inner} if inner else table

    known = {key: inner.get(key, value) for key, value in table.items() if key in shape.keys}
    return {**known, "extra": {key: value for key, value in table.items() if key not in shape.keys}}


def _fold_table(raw: Any, record: type[msgspec.Struct]) -> Any:
    if not isinstance(raw, dict):
        return raw
    return {key: _fold_record(value, record) for key, value in cast(dict[str, Any], raw).items()}


def unfold_unknown(value: Any, *, encode_lists: bool = False) -> Any:
    """Return ``value`` as plain JSON values, the keys in ``extra`` back in their places.

    With ``encode_lists`` a list of records may come as its finished JSON, a ``msgspec.Raw``.
    """
    if isinstance(value, tuple):
        items = cast(tuple[Any, ...], value)
        return (encode_lists and _encoded_records(items)) or [
            unfold_unknown(item, encode_lists=encode_lists) for item in items
        ]

    if isinstance(value, dict):
        table = cast(dict[str, Any], value)
        return {key: unfold_unknown(item, encode_lists=encode_lists) for key, item in table.items()}

    if not isinstance(value, msgspec.Struct):
        return msgspec.to_builtins(value)

    known = {
        key: unfold_unknown(getattr(value, name), encode_lists=encode_lists)
        for name, key in _keys(type(value))
    }
    config = value.__struct_config__
    # a condition's ``op``, a default's ``from``: no field, so the fields don't have it
    tagged = {config.tag_field: config.tag} if config.tag_field else {}

    return {**tagged, **known, **getattr(value, "extra", {})}


@cache
def _keys(kind: type[msgspec.Struct]) -> tuple[tuple[str, str], ...]:
    """Return a record's fields but ``extra``, each with its key; asked of each anew they take seconds."""
    return tuple(
        (field.name, field.encode_name) for field in msgspec.structs.fields(kind) if field.name != "extra"
    )


def _encoded_records(items: tuple[Any, ...]) -> msgspec.Raw | None:
    """Return the JSON of records of one closed type without unknown keys, None for any other items.

    In such a type ``extra`` is a key of records alone and always the first, so that the empty ones can be cut
    out of the bytes. Ten thousand log entries take 10 ms so; value by value a dossier of them took 450.
    """
    kind = cast(type[Any], type(items[0])) if items else None
    if kind is None or not issubclass(kind, msgspec.Struct) or not _is_closed(kind):
        return None
    if any(type(item) is not kind for item in items):
        return None

    encoded = msgspec.json.encode(items)
    return None if _FILLED_EXTRA_JSON in encoded else msgspec.Raw(encoded.replace(_EMPTY_EXTRA_JSON, b""))
