"""Putting a line's text in order: how it is written changes, its words never do."""

import re
import unicodedata

from ttdn_desktop.basics.wording import put_in_order

_ODD_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_NO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_STARS = re.compile(r"\*{2,}")


def mend(text: str) -> tuple[str, tuple[str, ...]]:
    """Return ``text`` in order and, in Vietnamese, what was done.

    NFC, ordinary spaces, white space folded, no characters without width, no ``**`` of a converter.
    Folding alone is not told.
    """
    notes: list[str] = []
    mended = text
    if not unicodedata.is_normalized("NFC", mended):
        notes.append("đưa chữ về Unicode dựng sẵn")
    mended = put_in_order(mended)
    if "**" in mended:
        notes.append("bỏ dấu ** còn sót")
        mended = _STARS.sub("", mended)
    if _ODD_SPACES.search(mended.strip()):
        notes.append("thay dấu cách không ngắt bằng dấu cách thường")
    if _NO_WIDTH.search(mended):
        notes.append("bỏ ký tự ẩn")
    mended = _NO_WIDTH.sub("", _ODD_SPACES.sub(" ", mended))
    return " ".join(mended.split()), tuple(notes)
