"""Putting a line's text in order: how it is written changes, its words never do."""

import re
import unicodedata

from ttdn_desktop.basics.wording import normalize
from ttdn_desktop.directive.notes import RepairCode

_ODD_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_NO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_STARS = re.compile(r"\*{2,}")


def mend(text: str) -> tuple[str, tuple[RepairCode, ...]]:
    """Return ``text`` in order and what was done.

    NFC, ordinary spaces, white space folded, no characters without width, no ``**`` of a converter.
    Folding alone is not told.
    """
    notes: list[RepairCode] = []
    mended = text

    if not unicodedata.is_normalized("NFC", mended):
        notes.append("unicode_nfc")

    mended = normalize(mended)
    if "**" in mended:
        notes.append("double_stars")
        mended = _STARS.sub("", mended)

    if _ODD_SPACES.search(mended.strip()):
        notes.append("odd_spaces")

    if _NO_WIDTH.search(mended):
        notes.append("hidden_characters")

    mended = _NO_WIDTH.sub("", _ODD_SPACES.sub(" ", mended))
    return " ".join(mended.split()), tuple(notes)
