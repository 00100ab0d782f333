"""Bytes and tables read as records, one thread at a time.

msgspec looks into a type when it first reads one, and leaves it half looked into meanwhile: two workers that
read their first record of a kind at the same moment ended the whole program (0.22, four times in sixty).
"""

import threading
from typing import Any, TypeVar

import msgspec

_T = TypeVar("_T")
_lock = threading.RLock()


def decode(body: bytes | bytearray | memoryview | str, kind: type[_T]) -> _T:
    """Return the JSON in ``body`` as ``kind``. Raises msgspec.MsgspecError."""
    with _lock:
        return msgspec.json.decode(body, type=kind)


def unpack(body: bytes, kind: type[_T]) -> _T:
    """Return what ``msgspec.msgpack.encode`` made as ``kind``. Raises msgspec.MsgspecError."""
    with _lock:
        return msgspec.msgpack.decode(body, type=kind)


def convert(raw: Any, kind: type[_T]) -> _T:
    """Return ``raw``, tables and lists as JSON has them, as ``kind``. Raises msgspec.ValidationError."""
    with _lock:
        return msgspec.convert(raw, kind)


def decoder(kind: type[_T]) -> msgspec.json.Decoder[_T]:
    """Return what reads many bodies as ``kind``; all of the type is looked into here."""
    with _lock:
        return msgspec.json.Decoder(kind)
