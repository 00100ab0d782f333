"""JSON to frozen records and back, with the keys nobody knows kept in ``extra``.

Also used by the rooms above for their own records (directive, pack, interview): one reader, one wording
of what is wrong with a file.
"""

import re
from functools import cache
from typing import Any, NamedTuple, TypeVar, cast, get_args, get_origin

import msgspec

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.wording import FIELD_LIMIT, is_normalized, normalize

T = TypeVar("T")

_AT_PATH = re.compile(r"^(?P<what>.*?)(?: - at `(?P<path>.*)`)?$", re.DOTALL)
_STEPS = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_EXPECTED = re.compile(r"Expected `(?P<wanted>[^`]*)`(?:, got `(?P<got>[^`]*)`)?")
_TYPE_NAMES = {
    "int": "số nguyên",
    "float": "số",
    "str": "chữ (đặt trong ngoặc kép)",
    "bool": "true hoặc false",
    "array": "danh sách [...]",
    "object": "nhóm {...}",
    "null": "để trống (null)",
    "date": "ngày có thật, dạng NĂM-THÁNG-NGÀY như 2019-11-05",
}
_DEEPEST = 40
_ESCAPES = re.compile(rb'\\[^nt"\\/]')
"""Escaped characters that may have to be put in order: all but line break, tab and marks."""

_EMPTY_EXTRA, _SOME_EXTRA = b'"extra":{},', b'"extra":{"'


def parse(body: bytes, *, name: str) -> Any:
    """Return the JSON value in ``body`` with all its text put in order.

    ``name`` is the file's name for the message. Raises InputError where ``body`` isn't JSON in UTF-8, or
    a text in it is longer than a field may be.
    """
    try:
        raw = msgspec.json.decode(body.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(
            f"Tệp {name} không đọc được: nội dung không phải JSON hợp lệ (UTF-8) hoặc bị hỏng, bị cắt cụt.",
            "Hãy chọn tệp khác hoặc khôi phục tệp từ bản lưu.",
        ) from error

    if _is_fit(raw) and is_normalized(body.decode()) and not _ESCAPES.search(body):
        return raw
    return _ordered(raw, path="$", name=name, depth=0)


def read_header(body: bytes, *, name: str, form: str, version: int, stranger: InputError) -> dict[str, Any]:
    """Return the JSON object in ``body``, whose head says that it is a ``form`` of at most ``version``.

    Raises InputError as ``parse``, ``stranger`` for another form, and for a newer version.
    """
    raw = parse(body, name=name)
    table = cast(dict[str, Any], raw) if isinstance(raw, dict) else {}
    if table.get("format") != form:
        raise stranger

    found = table.get("version")
    if isinstance(found, int) and found > version:
        raise InputError(
            f"Tệp {name} do bản chương trình mới hơn ghi (phiên bản {found}).",
            "Hãy cài bản chương trình mới rồi mở lại; tệp vẫn nguyên vẹn.",
        )
    return table


def convert(raw: Any, kind: type[T], *, name: str) -> T:
    """Return ``raw`` as a ``kind``, unknown keys in ``extra``.

    Raises InputError that names the key and says what is allowed there.
    """
    try:
        return msgspec.convert(_fold_unknown(raw, kind), kind)
    except msgspec.ValidationError as error:
        raise InputError(
            f"Tệp {name}: {explain_error(str(error), raw)}", "Hãy sửa chỗ đó rồi mở lại."
        ) from error


def to_builtins(record: msgspec.Struct) -> dict[str, Any]:
    """Return ``record`` as plain JSON values, the unknown keys back in their places."""
    return cast(dict[str, Any], _unfold_unknown(record))


def dumps(record: msgspec.Struct) -> bytes:
    """Return ``record`` as indented JSON in UTF-8, with a last line break."""
    return msgspec.json.format(msgspec.json.encode(_unfold_unknown(record, quick=True)), indent=1) + b"\n"


def explain_error(error: str, raw: Any = None) -> str:
    """Return msgspec's ``error`` in Vietnamese: the key, whose it is in ``raw``, what is allowed there."""
    parts = _AT_PATH.match(error)
    what, path = (parts["what"], parts["path"]) if parts else (error, None)
    return f"mục “{_readable(path)}”{_whose(path or '', raw)} {_complaint(what)}"


def _whose(path: str, raw: Any) -> str:
    """Return the id of the innermost record on the way along ``path``: who counts to ``log[8731]``?"""
    found, value = "", raw

    for key, place in _STEPS.findall(path):
        if isinstance(value, dict) and key in value:
            value = cast(dict[str, Any], value)[key]
        elif isinstance(value, list) and place:
            value = cast(list[Any], value)[int(place)]
        else:
            break

        marked = cast(dict[str, Any], value).get("id") if isinstance(value, dict) else None
        found = f" (mã “{marked}”)" if isinstance(marked, str) else found

    return found


def _readable(path: str | None) -> str:
    return (path or "$").removeprefix("$").removeprefix(".").replace("[...]", "[]") or "gốc của tệp"


def _complaint(what: str) -> str:
    missing = re.search(r"missing required field `([^`]*)`", what)
    if missing:
        return f"thiếu “{missing[1]}”."
    if "Invalid date" in what or "Invalid RFC3339" in what or "date" in what.lower():
        return f"phải là {_TYPE_NAMES['date']}."

    bound = re.search(r"(>=|<=) ([-\d.]+)", what)
    if bound:
        limit = bound[2].removesuffix(".0")
        return f"phải là số {'không nhỏ hơn' if bound[1] == '>=' else 'không lớn hơn'} {limit}."

    expected = _EXPECTED.search(what)
    if expected:
        return f"phải là {_wanted(expected['wanted'])}."
    return "không đúng kiểu."


def _wanted(types: str) -> str:
    kinds = [kind.strip() for kind in types.split("|")]
    names = [_TYPE_NAMES.get(kind, kind) for kind in kinds if not (kind == "int" and "float" in kinds)]
    return " hoặc ".join(dict.fromkeys(names))


def _ordered(value: Any, *, path: str, name: str, depth: int) -> Any:
    if depth > _DEEPEST:
        raise InputError(f"Tệp {name}: mục “{_readable(path)}” lồng quá sâu.", "Hãy chọn tệp khác.")

    if isinstance(value, str):
        if len(value) > FIELD_LIMIT:
            raise InputError(
                f"Tệp {name}: mục “{_readable(path)}” dài quá {FIELD_LIMIT} ký tự.",
                "Hãy rút ngắn rồi mở lại.",
            )
        return normalize(value)

    if isinstance(value, list):
        items = cast(list[Any], value)
        return [_ordered(v, path=f"{path}[{i}]", name=name, depth=depth + 1) for i, v in enumerate(items)]

    if isinstance(value, dict):
        table = cast(dict[str, Any], value)
        return {
            normalize(k): _ordered(v, path=f"{path}.{k}", name=name, depth=depth + 1)
            for k, v in table.items()
        }

    return value


def _is_fit(raw: Any) -> bool:
    """Return whether no text in ``raw`` is too long and nothing lies too deep, without saying where."""
    level: list[Any] = [raw]

    for _ in range(_DEEPEST + 1):
        inner: list[Any] = []
        for value in level:
            if isinstance(value, str):
                if len(value) > FIELD_LIMIT:
                    return False
            elif isinstance(value, dict):
                inner.extend(cast(dict[str, Any], value).values())
            elif isinstance(value, list):
                inner.extend(cast(list[Any], value))

        if not inner:
            return True
        level = inner

    return False


class _Shape(NamedTuple):
    """What a record type holds: its keys but ``extra``, the record types in them, and if it has ``extra``.

    Of each record type also whether its records stand in a table under keys of the clerk's.
    """

    keys: frozenset[str]
    records: tuple[tuple[str, type[msgspec.Struct], bool], ...]
    keeps_unknown: bool


@cache
def _shape(record: type[msgspec.Struct]) -> _Shape:
    fields = {field.encode_name: field.type for field in msgspec.structs.fields(record)}
    keeps_unknown = fields.pop("extra", None) is not None
    records = tuple(
        (key, found, get_origin(kind) is dict) for key, kind in fields.items() if (found := _record_in(kind))
    )
    return _Shape(frozenset(fields), records, keeps_unknown)


def _record_in(kind: Any) -> type[msgspec.Struct] | None:
    """Return the record type inside ``X``, ``X | None``, ``tuple[X, ...]`` or None if there is none."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind
    found = (_record_in(part) for part in get_args(kind))
    return next((record for record in found if record), None)


@cache
def _is_closed(kind: Any) -> bool:
    """Return whether values of ``kind`` have no keys but those that its record types name, and ``extra``."""
    met: set[Any] = set()
    waiting: list[Any] = [kind]

    while waiting:
        part = waiting.pop()
        if part is Any or part is dict or get_origin(part) is dict:
            return False
        if part in met:
            continue

        met.add(part)
        if isinstance(part, type) and issubclass(part, msgspec.Struct):
            waiting.extend(f.type for f in msgspec.structs.fields(part) if f.name != "extra")
        else:
            waiting.extend(get_args(part))

    return True


def _fold_unknown(raw: Any, kind: Any) -> Any:
    record = _record_in(kind)
    return raw if record is None else _folded(raw, record)


def _folded(raw: Any, record: type[msgspec.Struct]) -> Any:
    """Return ``raw``, a record or a list of them, with what the record type doesn't know as its ``extra``."""
    if isinstance(raw, list):
        return [_folded(item, record) for item in cast(list[Any], raw)]

    shape = _shape(record)
    if not isinstance(raw, dict) or not shape.keeps_unknown:
        return cast(Any, raw)

    table = cast(dict[str, Any], raw)
    inner = {
        key: _folded_each(table[key], kind) if in_table else _folded(table[key], kind)
        for key, kind, in_table in shape.records
        if table.get(key) is not None
    }
    if table.keys() <= shape.keys:
        return {**table, **inner} if inner else table

    known = {key: inner.get(key, value) for key, value in table.items() if key in shape.keys}
    return {**known, "extra": {key: value for key, value in table.items() if key not in shape.keys}}


def _folded_each(raw: Any, record: type[msgspec.Struct]) -> Any:
    if not isinstance(raw, dict):
        return raw
    return {key: _folded(value, record) for key, value in cast(dict[str, Any], raw).items()}


def _unfold_unknown(value: Any, *, quick: bool = False) -> Any:
    """Return ``value`` as plain values; with ``quick`` a list of records may come as its finished JSON."""
    if isinstance(value, tuple):
        items = cast(tuple[Any, ...], value)
        return (quick and _finished(items)) or [_unfold_unknown(item, quick=quick) for item in items]

    if isinstance(value, dict):
        table = cast(dict[str, Any], value)
        return {key: _unfold_unknown(each, quick=quick) for key, each in table.items()}

    if not isinstance(value, msgspec.Struct):
        return msgspec.to_builtins(value)

    fields = msgspec.structs.fields(value)
    known = {
        f.encode_name: _unfold_unknown(getattr(value, f.name), quick=quick)
        for f in fields
        if f.name != "extra"
    }
    config = value.__struct_config__
    tagged = {config.tag_field: config.tag} if config.tag_field else {}

    return {**tagged, **known, **getattr(value, "extra", {})}


def _finished(items: tuple[Any, ...]) -> msgspec.Raw | None:
    """Return the JSON of records of one closed type without unknown keys, None for any other items.

    In such a type ``extra`` is a key of records alone and always the first, and in a text its quotation marks
    would have a backslash: the empty ones are cut out of the bytes. Ten thousand log entries take 10 ms.
    """
    kind = cast(type[Any], type(items[0])) if items else None
    if kind is None or not issubclass(kind, msgspec.Struct) or not _is_closed(kind):
        return None
    if any(type(item) is not kind for item in items):
        return None
    encoded = msgspec.json.encode(items)
    return None if _SOME_EXTRA in encoded else msgspec.Raw(encoded.replace(_EMPTY_EXTRA, b""))
