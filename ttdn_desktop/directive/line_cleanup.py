"""A line's text cleaned: how it is encoded and spaced changes, its words never do."""

import re
import unicodedata

from ttdn_desktop.basics.wording import normalize
from ttdn_desktop.directive.notes import RepairCode

# what Word, PDF readers and web pages put for a space: no-break, en to hair, narrow, ideographic
_ODD_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
# soft hyphen, zero-width space and joiners, marks of writing direction, byte-order mark
_NO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# bold in Markdown, left over where a converter or a chat wrote the text: «**Nội dung**»
_STARS = re.compile(r"\*{2,}")


def clean_text(text: str) -> tuple[str, tuple[RepairCode, ...]]:
    """Return ``text`` cleaned, and what was repaired.

    NFC, ordinary spaces, white space folded, no characters without width, no ``**`` of a converter.
    Folding alone counts as no repair.
    """
    repairs: list[RepairCode] = []
    if not unicodedata.is_normalized("NFC", text):
        repairs.append("unicode_nfc")

    cleaned = normalize(text)
    if "**" in cleaned:
        repairs.append("double_stars")
        cleaned = _STARS.sub("", cleaned)

    if _ODD_SPACES.search(cleaned.strip()):
        repairs.append("odd_spaces")

    if _NO_WIDTH.search(cleaned):
        repairs.append("hidden_characters")

    cleaned = _NO_WIDTH.sub("", _ODD_SPACES.sub(" ", cleaned))
    return " ".join(cleaned.split()), tuple(repairs)
