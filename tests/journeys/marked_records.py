"""Records in which every text is a marker, made from their types: a text field added later is marked too."""

import datetime as dt
import io
import itertools
import types
import typing
import zipfile
from typing import Any

import msgspec

from ttdn_desktop.basics.vietnamese import fold

HEAD, TAIL = "Zửng", "Khoắt"
"""What every marker begins and ends with; no word of the program or of Vietnamese has either."""

_numbers = itertools.count()


def marker() -> str:
    """Return a text found nowhere else: ``Zửng7 Khoắt``."""
    return f"{HEAD}{next(_numbers)} {TAIL}"


def marked(record: type[Any], /, **chosen: Any) -> Any:
    """Return a ``record`` with a marker in every text; ``chosen`` are the fields to leave as given."""
    hints = typing.get_type_hints(record)
    values = {
        field.name: chosen[field.name] if field.name in chosen else _value(hints[field.name])
        for field in msgspec.structs.fields(record)
        if field.name not in ("format", "version")
    }
    return record(**values)


def found_in(content: bytes) -> list[str]:
    """Return in which parts of ``content`` a marker stands, however it is written; inside a .zip too."""
    parts = {"": content}
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
            return [*_told("names", "\n".join(parts).encode()), *_inner(parts)]
    return _told("content", content)


def _inner(parts: dict[str, bytes]) -> list[str]:
    return [f"{name}/{where}" for name, content in parts.items() for where in found_in(content)]


def _told(name: str, content: bytes) -> list[str]:
    escaped = (
        content.decode("utf-8", "replace").encode("latin-1", "replace").decode("unicode_escape", "replace")
    )
    readings = [content.decode(coding, "replace") for coding in ("utf-8", "utf-16-le", "utf-16-be")]
    seen = "\n".join(fold(reading) for reading in (*readings, escaped))
    return [name] if fold(HEAD) in seen or fold(TAIL) in seen else []


def _value(hint: Any) -> Any:
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return _value(next(one for one in inner if one is not type(None)))
    if origin is tuple:
        return (_value(inner[0]),)
    if origin is dict:
        return {marker(): _value(inner[1])}
    if origin is typing.Annotated:
        return _value(inner[0])
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return marked(hint)
    simple = {str: marker, Any: marker, int: lambda: 7, float: lambda: 7, bool: lambda: True}
    return dt.date(2019, 5, 6) if hint is dt.date else simple[hint]()
