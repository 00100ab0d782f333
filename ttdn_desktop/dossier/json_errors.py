"""What msgspec finds wrong with a file, in Vietnamese: which key of which record, and what may be there."""

import re
from typing import Any, cast

_ERROR_AND_PATH = re.compile(r"^(?P<error_text>.*?)(?: - at `(?P<path>.*)`)?$", re.DOTALL)
"""``Expected `int`, got `str` - at `$.log[3].cost```; the path is left out at the root."""

_PATH_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
"""A key or an index of a path: ``.log``, ``[3]``; ``[...]``, a key of a table, is neither."""

_EXPECTED_TYPES = re.compile(r"Expected `(?P<wanted>[^`]*)`")
_MISSING_FIELD = re.compile(r"missing required field `([^`]*)`")
_BOUND = re.compile(r"(>=|<=) ([-\d.]+)")
"""``Expected `int` >= 0``"""

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


def explain_error(error: str, raw: Any = None) -> str:
    """Return msgspec's ``error`` in Vietnamese: the key, its record in ``raw``, what is allowed there."""
    parts = _ERROR_AND_PATH.match(error)
    error_text, path = (parts["error_text"], parts["path"]) if parts else (error, None)
    missing = _MISSING_FIELD.search(error_text)
    if missing and not path:
        return f"chưa có mục “{missing[1]}”."
    return f"mục “{readable_path(path)}”{_record_id(path or '', raw)} {_requirement(error_text)}"


def _record_id(path: str, raw: Any) -> str:
    """Return `` (mã “l8731”)``, the id of the innermost record: nobody counts to ``log[8730]``."""
    innermost, value = "", raw

    for key, index in _PATH_STEP.findall(path):
        if isinstance(value, dict) and key in value:
            value = cast(dict[str, Any], value)[key]
        elif isinstance(value, list) and index:
            value = cast(list[Any], value)[int(index)]
        else:
            break

        own_id = cast(dict[str, Any], value).get("id") if isinstance(value, dict) else None
        innermost = f" (mã “{own_id}”)" if isinstance(own_id, str) else innermost

    return innermost


def readable_path(path: str | None) -> str:
    """Return msgspec's ``path`` (``$.log[...].cost``) without its ``$``; the file's root by its name."""
    return (path or "$").removeprefix("$").removeprefix(".").replace("[...]", "[]") or "gốc của tệp"


def _requirement(error_text: str) -> str:
    missing = _MISSING_FIELD.search(error_text)
    if missing:
        return f"thiếu “{missing[1]}”."

    # before the types: "Expected `date`, got `int`", "Invalid RFC3339 encoded date"
    if "date" in error_text.lower():
        return f"phải là {_TYPE_NAMES['date']}."

    bound = _BOUND.search(error_text)
    if bound:
        limit = bound[2].removesuffix(".0")  # a bound of a float: ">= 0.0"
        return f"phải là số {'không nhỏ hơn' if bound[1] == '>=' else 'không lớn hơn'} {limit}."

    expected = _EXPECTED_TYPES.search(error_text)
    if expected:
        return f"phải là {_type_names(expected['wanted'])}."
    return "không đúng kiểu."


def _type_names(types: str) -> str:
    """Return ``int | null`` in Vietnamese; beside ``float`` a whole number needs no name of its own."""
    kinds = [kind.strip() for kind in types.split("|")]
    names = [_TYPE_NAMES.get(kind, kind) for kind in kinds if not (kind == "int" and "float" in kinds)]
    return " hoặc ".join(dict.fromkeys(names))
