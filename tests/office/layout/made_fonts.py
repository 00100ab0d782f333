"""Font files made of our own: the tables of Liberation Serif, other names, alone or several in one file."""

import struct
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ttdn_desktop.basics.paths import resources_dir

_SOURCE = resources_dir() / "fonts" / "LiberationSerif-Regular.ttf"


class Names(NamedTuple):
    """What a made font says of itself."""

    family: str
    wide_family: str = ""
    bold: bool = False
    italic: bool = False
    weight: int = 400
    other_language: str = ""
    macintosh: str = ""
    style_in_head_alone: bool = False


def font(names: Names, *, start: int = 0) -> bytes:
    """Return a .ttf whose first byte will lie at ``start`` of its file."""
    tables = _source_tables()
    tables[b"name"] = _name_table(names)
    style = names.bold | names.italic << 1
    tables[b"head"] = tables[b"head"][:44] + struct.pack(">H", style) + tables[b"head"][46:]
    selection = names.italic | names.bold << 5
    windows = bytearray(tables[b"OS/2"])
    struct.pack_into(">H", windows, 4, names.weight)
    struct.pack_into(">H", windows, 62, selection)
    tables[b"OS/2"] = bytes(windows)
    if names.style_in_head_alone:
        del tables[b"OS/2"]

    head = struct.pack(">IHHHH", 0x00010000, len(tables), 0, 0, 0)
    directory, body = b"", b""
    first = start + 12 + 16 * len(tables)
    for tag, content in sorted(tables.items()):
        directory += struct.pack(">4sIII", tag, 0, first + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    return head + directory + body


def collection(several: Sequence[Names]) -> bytes:
    """Return a .ttc of several fonts."""
    head_length = 12 + 4 * len(several)
    starts: list[int] = []
    body = b""
    for names in several:
        starts.append(head_length + len(body))
        body += font(names, start=starts[-1])
    return struct.pack(f">4sII{len(several)}I", b"ttcf", 0x00010000, len(several), *starts) + body


def write(path: Path, *several: Names) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(collection(several) if path.suffix.lower() == ".ttc" else font(*several))
    return path


def _source_tables() -> dict[bytes, bytes]:
    data = _SOURCE.read_bytes()
    count = struct.unpack_from(">H", data, 4)[0]
    entries = (struct.unpack_from(">4sIII", data, 12 + 16 * at) for at in range(count))
    return {tag: data[offset : offset + length] for tag, _, offset, length in entries}


def _name_table(names: Names) -> bytes:
    said = [
        (3, 1, 0x409, 1, names.family.encode("utf-16-be")),
        (3, 1, 0x409, 16, names.wide_family.encode("utf-16-be")),
        (3, 1, 0x411, 1, names.other_language.encode("utf-16-be")),
        (1, 0, 0, 1, names.macintosh.encode("mac-roman")),
        (3, 1, 0x409, 6, names.family.replace(" ", "").encode("utf-16-be")),
    ]
    said = [one for one in said if one[-1]]
    head, texts = b"", b""
    for platform, encoding, language, number, text in said:
        head += struct.pack(">6H", platform, encoding, language, number, len(text), len(texts))
        texts += text
    return struct.pack(">HHH", 0, len(said), 6 + len(head)) + head + texts
