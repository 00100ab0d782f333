r"""What stands around every stored body, so that damage is seen before anything is trusted.

One line of JSON, then the body::

    {"sha256":"<64 hex>","format":"ttdn-store","version":1,"sequence":12,"saved":"2026-11-23T10:42:00"}\n
    <body>

The checksum covers every byte after its own closing quote, the rest of the line included. That rule is the
same in every version, so a file of a newer version is never taken for a damaged one.
"""

import hashlib
from datetime import datetime

import msgspec

from ttdn_desktop.basics import typed_data

FORMAT = "ttdn-store"
VERSION = 1

# checked as bytes before the line is parsed: a parser must not be given what no checksum vouches for
_START = b'{"sha256":"'

# behind the checksum's 64 hex digits: a flipped bit in the sequence or the version must not be trusted either
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


class SaveStamp(msgspec.Struct, frozen=True):
    """Which save a verified file is of, as in ``Sealed``."""

    sequence: int
    saved: datetime


class _Header(msgspec.Struct, frozen=True):
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

    # one after the other: joining them first would copy the body once more (1 to 3 ms at 4 MB, NOTES.md)
    checksum = hashlib.sha256(line)
    checksum.update(body)
    return b"".join((_START, checksum.hexdigest().encode(), line, body))


def unseal(content: bytes) -> Sealed:
    """Return what ``content`` holds.

    Raises DamagedError when a byte is missing, added or changed, NewerFormatError for a later version.
    """
    stamp = verify(content)
    return Sealed(stamp.sequence, stamp.saved, content[content.find(b"\n") + 1 :])


def verify(content: bytes) -> SaveStamp:
    """Return which save ``content`` is of, without taking its body out. Raises as ``unseal``."""
    # a memoryview: a slice would copy the whole body only to hash it
    expected = hashlib.sha256(memoryview(content)[_COVERED_FROM:]).hexdigest().encode()
    if content[:_COVERED_FROM] != _START + expected:
        raise DamagedError

    line_end = content.find(b"\n")
    try:
        header = typed_data.decode(content[:line_end], _Header)
    except msgspec.MsgspecError as fault:
        raise DamagedError from fault

    if header.format != FORMAT:
        raise DamagedError
    if header.version > VERSION:
        raise NewerFormatError
    return SaveStamp(header.sequence, header.saved)
