"""Reading very many dossiers, of which only the known keys matter (the higher office's consolidation).

A body whose text is in order already is decoded straight into records; anything else, and anything wrong,
goes the slow way, which puts in order and says what is wrong.
"""

import re
import unicodedata
from typing import Literal

import msgspec

from ttdn_desktop.basics.wording import FIELD_LIMIT
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.waiver_upgrade import with_upgraded_keys

_PLAIN_ESCAPES = re.compile(r'\\[\\"/nt]')
_OLD_REPLACES = re.compile(rb'"replaces"\s*:\s*"')
"""What a paper replaces, as the text of earlier versions: only the slow way brings it over."""

_OUT_OF_ORDER = re.compile("[\\\\\x7f-\x9f\u2028\u2029\ufffe\uffff]")


class _Told(Dossier, frozen=True, kw_only=True):
    """A dossier whose body says that it is one, of this version."""

    format: Literal["ttdn-dossier"] = msgspec.field()  # pyright: ignore[reportGeneralTypeIssues]
    version: Literal[1] = msgspec.field()  # pyright: ignore[reportGeneralTypeIssues]


_decoder = msgspec.json.Decoder(_Told)


def read(body: bytes, *, name: str) -> Dossier:
    """Return the dossier in ``body``; keys that this version doesn't know may be left out.

    Raises InputError where ``reading.read`` does, for the known keys.
    """
    dossier = _quickly(body)
    if dossier is None:
        return reading.read(body, name=name).dossier
    reading.reject_duplicates(dossier, name=name)
    return with_upgraded_keys(dossier)


def _quickly(body: bytes) -> Dossier | None:
    """Return the dossier, None where only the slow way can tell."""
    if _OLD_REPLACES.search(body):
        return None
    try:
        if b"\\u" in body:  # letters written as \u1ea1: written anew as themselves
            body = msgspec.json.encode(msgspec.json.decode(body))
        return _decoder.decode(body) if _is_in_order(body.decode()) else None
    except (ValueError, RecursionError):
        return None


def _is_in_order(text: str) -> bool:
    plain = _PLAIN_ESCAPES.sub("'", text) if "\\" in text else text
    if _OUT_OF_ORDER.search(plain) or not unicodedata.is_normalized("NFC", plain):
        return False
    return _has_no_long_text(plain) or max(map(len, plain.split('"'))) <= FIELD_LIMIT


def _has_no_long_text(plain: str) -> bool:
    """Return whether a quote stands in each stretch of half a field's limit."""
    half = FIELD_LIMIT // 2
    return all(plain.find('"', at, at + half) >= 0 for at in range(0, len(plain) - half, half))
