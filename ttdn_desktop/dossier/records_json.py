"""JSON to frozen records and back, with the keys nobody knows kept in ``extra``.

Also used by the rooms above for their own records (directive, pack, interview): one reader, one wording
of what is wrong with a file.
"""

import re
from typing import Any, TypeVar, cast, get_args

import msgspec

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.wording import FIELD_LIMIT, put_in_order

T = TypeVar("T")

_AT_PATH = re.compile(r"^(?P<what>.*?)(?: - at `(?P<path>.*)`)?$", re.DOTALL)
_EXPECTED = re.compile(r"Expected `(?P<wanted>[^`]*)`(?:, got `(?P<got>[^`]*)`)?")
_TYPE_NAMES = {
    "int": "số nguyên",
    "float": "số",
    "int | float": "số",
    "str": "chữ (đặt trong ngoặc kép)",
    "bool": "true hoặc false",
    "array": "danh sách [...]",
    "object": "nhóm {...}",
    "null": "để trống (null)",
    "date": "ngày có thật, dạng NĂM-THÁNG-NGÀY như 2019-11-05",
}
_DEEPEST = 40


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
    return _ordered(raw, path="$", name=name, depth=0)


def convert(raw: Any, kind: type[T], *, name: str) -> T:
    """Return ``raw`` as a ``kind``, unknown keys in ``extra``.

    Raises InputError that names the key and says what is allowed there.
    """
    try:
        return msgspec.convert(_fold_unknown(raw, kind), kind)
    except msgspec.ValidationError as error:
        raise InputError(f"Tệp {name}: {explain(str(error))}", "Hãy sửa chỗ đó rồi mở lại.") from error


def to_builtins(record: msgspec.Struct) -> dict[str, Any]:
    """Return ``record`` as plain JSON values, the unknown keys back in their places."""
    return cast(dict[str, Any], _unfold_unknown(record))


def dumps(record: msgspec.Struct) -> bytes:
    """Return ``record`` as indented JSON in UTF-8, with a last line break."""
    return msgspec.json.format(msgspec.json.encode(to_builtins(record)), indent=1) + b"\n"


def explain(error: str) -> str:
    """Return msgspec's ``error`` in Vietnamese: the key and what is allowed there."""
    parts = _AT_PATH.match(error)
    what, path = (parts["what"], parts["path"]) if parts else (error, None)
    return f"mục “{_readable(path)}” {_complaint(what)}"


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
        return f"phải là số {'không nhỏ hơn' if bound[1] == '>=' else 'không lớn hơn'} {bound[2]}."
    expected = _EXPECTED.search(what)
    if expected:
        return f"phải là {_wanted(expected['wanted'])}."
    return "không đúng kiểu."


def _wanted(types: str) -> str:
    names = [_TYPE_NAMES.get(kind.strip(), kind.strip()) for kind in types.split("|")]
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
        return put_in_order(value)
    if isinstance(value, list):
        items = cast(list[Any], value)
        return [_ordered(v, path=f"{path}[{i}]", name=name, depth=depth + 1) for i, v in enumerate(items)]
    if isinstance(value, dict):
        table = cast(dict[str, Any], value)
        return {
            put_in_order(k): _ordered(v, path=f"{path}.{k}", name=name, depth=depth + 1)
            for k, v in table.items()
        }
    return value


def _record_in(kind: Any) -> type[msgspec.Struct] | None:
    """Return the record type inside ``X``, ``X | None``, ``tuple[X, ...]`` or None if there is none."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind
    found = (_record_in(part) for part in get_args(kind))
    return next((record for record in found if record), None)


def _fold_unknown(raw: Any, kind: Any) -> Any:
    record = _record_in(kind)
    if record is None:
        return raw
    if isinstance(raw, list):
        return [_fold_unknown(item, record) for item in cast(list[Any], raw)]
    if not isinstance(raw, dict):
        return raw
    table = cast(dict[str, Any], raw)
    fields = {field.encode_name: field for field in msgspec.structs.fields(record)}
    if "extra" not in fields:
        return table
    known = {key: _fold_unknown(table[key], fields[key].type) for key in table if _is_known(key, fields)}
    unknown = {key: value for key, value in table.items() if not _is_known(key, fields)}
    return {**known, "extra": unknown} if unknown else known


def _is_known(key: str, fields: dict[str, Any]) -> bool:
    return key in fields and key != "extra"


def _unfold_unknown(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_unfold_unknown(item) for item in cast(tuple[Any, ...], value)]
    if not isinstance(value, msgspec.Struct):
        return msgspec.to_builtins(value)
    fields = msgspec.structs.fields(value)
    known = {f.encode_name: _unfold_unknown(getattr(value, f.name)) for f in fields if f.name != "extra"}
    config = value.__struct_config__
    tagged = {config.tag_field: config.tag} if config.tag_field else {}
    return {**tagged, **known, **getattr(value, "extra", {})}
