"""JSON to frozen records and back, with the keys nobody knows kept in ``extra``.

Also used by the rooms above for their own records (directive, pack, interview): one reader, one wording
of what is wrong with a file.
"""

import re
from typing import Any, TypeVar, cast

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.wording import FIELD_LIMIT, is_normalized, normalize
from ttdn_desktop.dossier.json_errors import explain_error, readable_path
from ttdn_desktop.dossier.unknown_keys import fold_unknown, unfold_unknown

T = TypeVar("T")

_DEEPEST_LEVEL = 40
"""A judgement: a dossier goes five levels deep, a pack's conditions a few more; recursion ends at 1,000."""

_OTHER_FILES = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")
"""How a .docx, .xlsx or .zip, a PDF, and an old Word file begin."""

_OTHER_ESCAPE = re.compile(rb'\\[^nt"\\/]')
"""Escapes of what may have to be normalized (``\\u0323``, ``\\r``): all but line break, tab and marks."""


def parse(body: bytes, *, name: str) -> Any:
    """Return the JSON value in ``body`` with all its text normalized.

    ``name`` is the file's name for the message. Raises InputError where ``body`` isn't JSON in UTF-8, or
    a text in it is longer than a field may be.
    """
    if body.startswith(_OTHER_FILES):
        raise InputError(
            f"Tệp {name} là tệp Word, PDF hoặc tệp nén, không phải tệp .json.", "Hãy chọn tệp khác."
        )

    try:
        # Notepad puts a byte order mark before UTF-8
        raw = msgspec.json.decode(body.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(
            f"Tệp {name} không đọc được: nội dung không phải JSON hợp lệ (UTF-8) hoặc bị hỏng, bị cắt cụt.",
            "Hãy chọn tệp khác hoặc khôi phục tệp từ bản lưu.",
        ) from error

    # Most bodies need nothing: looked at as a whole, ten thousand log entries are read in 150 ms, not 1,000.
    if _is_fit(raw) and is_normalized(body.decode()) and not _OTHER_ESCAPE.search(body):
        return raw
    return _normalized(raw, path="$", name=name, depth=0)


def read_header(
    body: bytes, *, name: str, expected: str, version: int, wrong_format: InputError
) -> dict[str, Any]:
    """Return the JSON object in ``body``, whose header says ``expected``, of at most ``version``.

    Raises InputError as ``parse``, ``wrong_format`` for another format, and for a newer version.
    """
    raw = parse(body, name=name)
    table = cast(dict[str, Any], raw) if isinstance(raw, dict) else {}
    if table.get("format") != expected:
        raise wrong_format

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
        return typed_data.convert(fold_unknown(raw, kind), kind)
    except msgspec.ValidationError as error:
        raise InputError(
            f"Tệp {name}: {explain_error(str(error), raw)}", "Hãy sửa chỗ đó rồi mở lại."
        ) from error


def to_builtins(record: msgspec.Struct) -> dict[str, Any]:
    """Return ``record`` as plain JSON values, the unknown keys back in their places."""
    return cast(dict[str, Any], unfold_unknown(record))


def dumps(record: msgspec.Struct) -> bytes:
    """Return ``record`` as indented JSON in UTF-8, with a last line break."""
    return (
        msgspec.json.format(msgspec.json.encode(unfold_unknown(record, encode_lists=True)), indent=1) + b"\n"
    )


def _normalized(value: Any, *, path: str, name: str, depth: int) -> Any:
    if depth > _DEEPEST_LEVEL:
        raise InputError(f"Tệp {name}: mục “{readable_path(path)}” lồng quá sâu.", "Hãy chọn tệp khác.")

    if isinstance(value, str):
        if len(value) > FIELD_LIMIT:
            raise InputError(
                f"Tệp {name}: mục “{readable_path(path)}” dài quá {FIELD_LIMIT} ký tự.",
                "Hãy rút ngắn rồi mở lại.",
            )
        return normalize(value)

    if isinstance(value, list):
        items = cast(list[Any], value)
        return [
            _normalized(item, path=f"{path}[{index}]", name=name, depth=depth + 1)
            for index, item in enumerate(items)
        ]

    if isinstance(value, dict):
        table = cast(dict[str, Any], value)
        return {
            normalize(key): _normalized(item, path=f"{path}.{key}", name=name, depth=depth + 1)
            for key, item in table.items()
        }

    return value


def _is_fit(raw: Any) -> bool:
    """Return whether no text in ``raw`` is too long and nothing lies too deep, without saying where."""
    level: list[Any] = [raw]

    for _ in range(_DEEPEST_LEVEL + 1):
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
