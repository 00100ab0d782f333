"""Reading very many dossiers, of which only the known keys matter (the higher office's consolidation).

A body whose text is normalized already is decoded straight into records; anything else, and anything wrong,
goes the way of ``dossier.reading``, which normalizes and says what is wrong.
"""

import re
import unicodedata
from typing import Literal

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.wording import FIELD_LIMIT
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.waiver_upgrade import with_upgraded_keys

_PLAIN_ESCAPES = re.compile(r'\\[\\"/nt]')
"""Escapes of characters that a field may hold as they are."""

_REPLACES_AS_TEXT = re.compile(rb'"replaces"\s*:\s*"')
"""``"replaces": "05/KH-UBND ngày 08/3/2019"``: as earlier versions wrote; ``upgrades`` makes data of it."""

_NOT_NORMALIZED = re.compile("[\\\\\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Other escapes, and what ``wording.normalize`` takes out; JSON has no bare control characters below 32."""


class _CurrentDossier(Dossier, frozen=True, kw_only=True):
    """A dossier of the current version, whose format and version aren't left out."""

    format: Literal["ttdn-dossier"] = msgspec.field()  # pyright: ignore[reportGeneralTypeIssues]
    version: Literal[1] = msgspec.field()  # pyright: ignore[reportGeneralTypeIssues]


_decoder = typed_data.decoder(_CurrentDossier)


def read(body: bytes, *, name: str) -> Dossier:
    """Return the dossier in ``body``; keys that this version doesn't know may be left out.

    Raises InputError where ``reading.read`` does, for the known keys.
    """
    dossier = _decode_directly(body)
    if dossier is None:
        return reading.read(body, name=name).dossier
    reading.reject_duplicates(dossier, name=name)
    return with_upgraded_keys(dossier)


def _decode_directly(body: bytes) -> Dossier | None:
    """Return the dossier; None where it can't be decoded directly, for whatever reason."""
    if b'"replaces"' in body and _REPLACES_AS_TEXT.search(body):
        return None
    try:
        if b"\\u" in body:  # letters written as \u1ea1, as Python does by default: encoded as themselves
            body = msgspec.json.encode(msgspec.json.decode(body))
        return _decoder.decode(body) if _is_normalized(body.decode()) else None
    except (ValueError, RecursionError):
        return None


def _is_normalized(text: str) -> bool:
    """Return whether ``reading`` would change no text in the JSON ``text`` and find none too long."""
    plain = _PLAIN_ESCAPES.sub("'", text) if "\\" in text else text
    if _has_odd_characters(plain) or not unicodedata.is_normalized("NFC", plain):
        return False
    return _has_only_short_texts(plain) or max(map(len, plain.split('"'))) <= FIELD_LIMIT


def _has_odd_characters(plain: str) -> bool:
    """Return whether ``plain`` has one of ``_NOT_NORMALIZED``; of nearly every body it is told at once."""
    if "\\" not in plain and plain.replace("\n", "").isprintable():
        return False
    return _NOT_NORMALIZED.search(plain) is not None


def _has_only_short_texts(plain: str) -> bool:
    """Return whether a quotation mark stands in each stretch of half a field's limit.

    Then none lie further apart than the limit. It is quicker than to measure every text; False says nothing.
    """
    half = FIELD_LIMIT // 2
    starts = range(0, len(plain) - half, half)
    return all(plain.find('"', start, start + half) >= 0 for start in starts)
