"""What a TrueType file says of its fonts: names, style, tables, each read without the rest (OpenType 1.9)."""

import struct
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import BinaryIO, NamedTuple

_FAMILY, _WIDE_FAMILY = 1, 16
"""Name ids: the family of four faces that every program knows; the whole one, of all weights."""

_ITALIC, _BOLD = 1 << 0, 1 << 5
"""Bits of OS/2's fsSelection."""

_REGULAR = 400
"""usWeightClass of a font that tells none."""

_MOST_FONTS = 64
"""Fonts of one .ttc that are read; the largest that Windows brings (Sitka, MS Gothic) hold fewer than ten."""

_LARGEST_TABLE = 1 << 20
"""Bytes of a table that are read: those of names and of the head have some kilobytes."""


class FaceNames(NamedTuple):
    """One font of a file: its families in every language, its style, and its place in the file."""

    families: frozenset[str]
    wide_families: frozenset[str]
    bold: bool
    italic: bool
    weight: int
    position: int


@cache
def faces_in(path: Path) -> tuple[FaceNames, ...]:
    """Return the fonts in ``path``, none where it can't be read as TrueType; read once a process."""
    try:
        with path.open("rb") as file:
            return tuple(_face(file, start, position) for position, start in enumerate(_starts(file)))
    except (OSError, struct.error, KeyError):
        return ()


def tables_in(path: Path, position: int, wanted: Iterable[str]) -> dict[str, bytes]:
    """Return those of the ``wanted`` tables that the font at ``position`` of ``path`` has.

    Raises OSError, struct.error and IndexError for what is no TrueType file, or has no font there.
    """
    with path.open("rb") as file:
        tables = _tables(file, _starts(file)[position])
        return {tag: _part(file, *tables[tag]) for tag in wanted if tag in tables}


def _starts(file: BinaryIO) -> tuple[int, ...]:
    head = file.read(12)
    if head[:4] != b"ttcf":
        return (0,)
    count = min(struct.unpack_from(">I", head, 8)[0], _MOST_FONTS)
    return struct.unpack(f">{count}I", file.read(4 * count))


def _face(file: BinaryIO, start: int, position: int) -> FaceNames:
    tables = _tables(file, start)
    names = _names(_part(file, *tables["name"]))

    # fsSelection is what Windows goes by; a font without OS/2 tells its style in the head (macStyle)
    selection, weight = 0, _REGULAR
    if "OS/2" in tables:
        table = _part(file, *tables["OS/2"])
        weight, selection = struct.unpack_from(">H", table, 4)[0], struct.unpack_from(">H", table, 62)[0]
        bold, italic = bool(selection & _BOLD), bool(selection & _ITALIC)
    else:
        style = struct.unpack_from(">H", _part(file, *tables["head"]), 44)[0]
        bold, italic = bool(style & 1), bool(style & 2)

    return FaceNames(
        frozenset(text for number, text in names if number == _FAMILY),
        frozenset(text for number, text in names if number == _WIDE_FAMILY),
        bold,
        italic,
        weight,
        position,
    )


def _tables(file: BinaryIO, start: int) -> dict[str, tuple[int, int]]:
    """Return where each table lies and how long it is."""
    count = struct.unpack_from(">H", _part(file, start, 12), 4)[0]
    directory = _part(file, start + 12, 16 * count)
    entries = struct.iter_unpack(">4sIII", directory)
    return {tag.decode("latin-1"): (offset, length) for tag, _, offset, length in entries}


def _names(table: bytes) -> list[tuple[int, str]]:
    """Return the names in the table by their ids; those in scripts of old Macintoshes are left."""
    count, texts = struct.unpack_from(">HH", table, 2)
    found: list[tuple[int, str]] = []

    for at in range(count):
        platform, _, _, number, length, offset = struct.unpack_from(">6H", table, 6 + 12 * at)
        text = table[texts + offset : texts + offset + length]
        if platform in (0, 3):  # Unicode; Windows
            found.append((number, text.decode("utf-16-be", "replace")))
        elif text.isascii():
            found.append((number, text.decode("ascii")))

    return found


def _part(file: BinaryIO, at: int, size: int) -> bytes:
    file.seek(at)
    return file.read(min(size, _LARGEST_TABLE))
