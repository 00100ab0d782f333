r"""What stands around every stored body, so that damage is seen before anything is believed.

One line of JSON, then the body::

    {"sha256":"<64 hex>","format":"ttdn-store","version":1,"sequence":12,"saved":"2026-11-23T10:42:00"}\n
    <body>

The checksum covers every byte after its own closing quote, the rest of the line included. That rule is the
same in every version, so a file of a newer version is told apart from a damaged one.
"""

import hashlib
from datetime import datetime

import msgspec

FORMAT = "ttdn-store"
VERSION = 1

_START = b'{"sha256":"'
_COVERED_FROM = len(_START) + 64


class Sealed(msgspec.Struct, frozen=True):
    """A body that was read and verified.

    Attributes:
        sequence: counts the saves of this file from 1; only ever grows.
        saved: local time of the save.
        body: what was given to ``seal``.
    """

    sequence: int
    saved: datetime
    body: bytes


class Save(msgspec.Struct, frozen=True):
    """Which save a verified file is of, as in ``Sealed``."""

    sequence: int
    saved: datetime


class _Line(msgspec.Struct, frozen=True):
    sha256: str
    format: str
    version: int
    sequence: int
    saved: datetime


class DamagedError(Exception):
    """The bytes are not what was written."""


class NewerFormatError(Exception):
    """The bytes are whole, but of a version that this program doesn't know."""


def seal(body: bytes, *, sequence: int, saved: datetime) -> bytes:
    """Return the file's bytes for ``body``."""
    rest = {"format": FORMAT, "version": VERSION, "sequence": sequence, "saved": saved}
    line = b'",' + msgspec.json.encode(rest)[1:] + b"\n"
    told = hashlib.sha256(line)
    told.update(body)
    return b"".join((_START, told.hexdigest().encode(), line, body))


def unseal(content: bytes) -> Sealed:
    """Return what ``content`` holds.

    Raises DamagedError when a byte is missing, added or changed, NewerFormatError for a later version.
    """
    save = verified(content)
    return Sealed(save.sequence, save.saved, content[content.find(b"\n") + 1 :])


def verified(content: bytes) -> Save:
    """Return which save ``content`` is of, without taking its body out. Raises as ``unseal``."""
    expected = hashlib.sha256(memoryview(content)[_COVERED_FROM:]).hexdigest().encode()
    if content[:_COVERED_FROM] != _START + expected:
        raise DamagedError

    line_end = content.find(b"\n")
    try:
        line = msgspec.json.decode(content[:line_end], type=_Line)
    except msgspec.MsgspecError as fault:
        raise DamagedError from fault

    if line.format != FORMAT:
        raise DamagedError
    if line.version > VERSION:
        raise NewerFormatError
    return Save(line.sequence, line.saved)
