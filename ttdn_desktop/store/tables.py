"""A dossier's JSON as TinyDB tables: ``dossier`` is everything but the log, ``log`` one document an entry.

On the disk lies the dossier's JSON just as it was given, so that saving needs no decoding and unknown keys
survive; the tables are made only where TinyDB asks for them (``store/NOTES.md``, "What TinyDB is here").
Nothing is known here of a dossier but that its key ``log`` may be a list of objects.
"""

from typing import Any

import msgspec

from ttdn_desktop.basics import typed_data

MAIN = "dossier"
LOG = "log"

# TinyDB numbers the documents of a table from 1, and ``MAIN`` has one
MAIN_ID = "1"

Tables = dict[str, dict[str, Any]]

_members = typed_data.decoder(dict[str, msgspec.Raw])
_document = typed_data.decoder(dict[str, Any])


def top_level_members(body: bytes) -> dict[str, msgspec.Raw]:
    """Return the dossier's top-level keys, their values undecoded.

    Raises ValueError where ``body`` is no JSON object in UTF-8.
    """
    body.decode()  # msgspec checks only the texts that it decodes, and the values here stay undecoded
    return _members.decode(body)


def tables_of(body: bytes) -> Tables:
    """Return the tables; a log that is no list of objects stays in ``MAIN``.

    Raises ValueError where ``body`` is no JSON object.
    """
    document = _document.decode(body)
    log: Any = document.get(LOG)

    try:
        entries = typed_data.convert(log, list[dict[str, Any]])
    except msgspec.ValidationError:
        return {MAIN: {MAIN_ID: document}}

    # an empty list keeps the key's place among the others, where ``body_of`` puts the entries back
    document[LOG] = []
    return {
        MAIN: {MAIN_ID: document},
        LOG: {str(number): entry for number, entry in enumerate(entries, start=1)},
    }


def body_of(tables: Tables) -> bytes:
    """Return the dossier's JSON. Raises ValueError for tables that no dossier has."""
    document: dict[str, Any] = dict(tables.get(MAIN, {}).get(MAIN_ID, {}))

    # what a dossier can't hold is refused: left out in silence it would be lost by the save
    if set(tables) - {MAIN, LOG} or set(tables.get(MAIN, {})) - {MAIN_ID}:
        raise ValueError(sorted(tables))

    if LOG in tables:
        document[LOG] = list(tables[LOG].values())
    return msgspec.json.encode(document)
