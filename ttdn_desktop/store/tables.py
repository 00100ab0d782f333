"""A dossier as TinyDB tables: ``dossier`` holds everything but the log, ``log`` one document an entry.

Nothing is known here of a dossier but that its key ``log`` is a list of objects; whatever else it holds,
known keys or not, goes in and comes out byte for byte and in its order. Entries are cut apart but not
decoded: decoding and encoding them is what costs time in a long log.
"""

from typing import Any

import msgspec

MAIN = "dossier"
LOG = "log"
ONLY = "1"
"""The document id of the one document in ``MAIN``."""

type_of_raw_tables = dict[str, dict[str, msgspec.Raw]]

_members = msgspec.json.Decoder(dict[str, msgspec.Raw])
_entries = msgspec.json.Decoder(list[msgspec.Raw])
_tables = msgspec.json.Decoder(type_of_raw_tables)


def split(body: bytes) -> dict[str, dict[str, Any]]:
    """Return the tables for a dossier's JSON. Raises ValueError when it is no JSON object in UTF-8."""
    body.decode()
    members = _members.decode(body)
    log = bytes(members.get(LOG, b""))
    entries = _entries.decode(log) if log.startswith(b"[") else []
    if not entries or not all(bytes(entry).startswith(b"{") for entry in entries):
        return {MAIN: {ONLY: members}}
    members[LOG] = msgspec.Raw(b"[]")
    return {MAIN: {ONLY: members}, LOG: {str(number): entry for number, entry in enumerate(entries, start=1)}}


def joined(stored: bytes) -> bytes:
    """Return the dossier's JSON from the stored tables' JSON. Raises ValueError when they are no tables."""
    tables = _tables.decode(stored)
    document = members_of(tables)
    if LOG in tables:
        document[LOG] = msgspec.Raw(msgspec.json.encode(list(tables[LOG].values())))
    return msgspec.json.encode(document)


def members(stored: bytes) -> dict[str, msgspec.Raw]:
    """Return the dossier's top-level keys without the log's entries. Raises ValueError as ``joined``."""
    return members_of(_tables.decode(stored))


def members_of(tables: type_of_raw_tables) -> dict[str, msgspec.Raw]:
    """Return the one main document, undecoded. Raises ValueError where there is none."""
    try:
        return _members.decode(tables[MAIN][ONLY])
    except KeyError as fault:
        raise ValueError(MAIN) from fault
