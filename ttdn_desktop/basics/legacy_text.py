"""Text set in the fonts of before Unicode: TCVN3 (``.VnTime``) and VNI (``VNI-Times``).

Which encoding a run has follows from its font's name alone, never from a guess by the letters
(TCVN 5712:1993, third form; VNI Windows).
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

LegacyEncoding = Literal["tcvn3", "vni"]

_TCVN3 = {
    "µ": "à", "¶": "ả", "·": "ã", "¸": "á", "¹": "ạ", "¨": "ă", "»": "ằ", "¼": "ẳ", "½": "ẵ", "¾": "ắ",
    "Æ": "ặ", "©": "â", "Ç": "ầ", "È": "ẩ", "É": "ẫ", "Ê": "ấ", "Ë": "ậ", "®": "đ", "Ì": "è", "Î": "ẻ",
    "Ï": "ẽ", "Ð": "é", "Ñ": "ẹ", "ª": "ê", "Ò": "ề", "Ó": "ể", "Ô": "ễ", "Õ": "ế", "Ö": "ệ", "×": "ì",
    "Ø": "ỉ", "Ü": "ĩ", "Ý": "í", "Þ": "ị", "ß": "ò", "á": "ỏ", "â": "õ", "ã": "ó", "ä": "ọ", "«": "ô",
    "å": "ồ", "æ": "ổ", "ç": "ỗ", "è": "ố", "é": "ộ", "¬": "ơ", "ê": "ờ", "ë": "ở", "ì": "ỡ", "í": "ớ",
    "î": "ợ", "ï": "ù", "ñ": "ủ", "ò": "ũ", "ó": "ú", "ô": "ụ", "\u00ad": "ư", "õ": "ừ", "ö": "ử",
    "÷": "ữ", "ø": "ứ", "ù": "ự", "ú": "ỳ", "û": "ỷ", "ü": "ỹ", "ý": "ý", "þ": "ỵ", "¡": "Ă", "¢": "Â",
    "£": "Ê", "¤": "Ô", "¥": "Ơ", "¦": "Ư", "§": "Đ",
}  # fmt: skip
"""A character a letter. Capitals with a tone have none: ``.VnTimeH`` draws small letters as capitals."""

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_VNI_LETTERS = {
    "ô": "ơ", "ö": "ư", "ñ": "đ", "Ô": "Ơ", "Ö": "Ư", "Ñ": "Đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
    "Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Î": "Ỵ",
}  # fmt: skip
"""Characters that are a letter by themselves: ``ñoái`` is ``đối``, ``ÑÖÔØNG`` is ``ĐƯỜNG``."""

_VNI_MARKS = {
    "ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT, "â": _CIRCUMFLEX,
    "á": _CIRCUMFLEX + _ACUTE, "à": _CIRCUMFLEX + _GRAVE, "å": _CIRCUMFLEX + _HOOK,
    "ã": _CIRCUMFLEX + _TILDE, "ä": _CIRCUMFLEX + _DOT, "ê": _BREVE, "é": _BREVE + _ACUTE,
    "è": _BREVE + _GRAVE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE, "ë": _BREVE + _DOT,
}  # fmt: skip
"""Characters that follow a vowel and put their marks on it: ``Keá hoaïch`` is ``Kế hoạch``."""

_SOFT_HYPHEN = "\u00ad"
_LATIN_1_LETTERS = frozenset("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý")
"""Vietnamese letters of Unicode that lie where the old encodings have their own."""

_TCVN3_LETTERS = frozenset(_TCVN3)
_VNI_CODED = frozenset("".join(_VNI_LETTERS) + "".join(_VNI_MARKS) + "".join(_VNI_MARKS).upper() + "ìíÌÍ")

_VNI_BASES = frozenset("aeiouyôöAEIOUYÔÖ")
"""What a mark may follow; ``ô`` and ``ö`` are VNI's ơ and ư. After anything else ``ù`` is no mark."""


def encoding_of(font: str) -> LegacyEncoding | None:
    """Return the encoding of text set in ``font``, None for a Unicode font."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3"
    return "vni" if name.startswith("vni") else None


def is_capital_font(font: str) -> bool:
    """Return whether the font draws small letters as capitals: TCVN3's end in a capital H (``.VnTimeH``)."""
    return font.strip().lower().startswith(".vn") and font.strip().endswith("H")


@lru_cache(maxsize=1_000)
def legacy_font(slots: tuple[tuple[str, str], ...]) -> str | None:
    """Return the legacy font among a text's fonts by slot, of the slots that draw Latin letters.

    Remembered: a long paper asks six times a run, and has few fonts.
    """
    return next((font for slot, font in slots if slot in ("ascii", "hAnsi") and encoding_of(font)), None)


def typed_in_unicode(texts: Sequence[tuple[str, LegacyEncoding]]) -> list[bool]:
    """Return for each of a paragraph's texts in legacy fonts whether it was typed in Unicode all the same.

    A letter that the font's encoding doesn't have shows it. A short text of letters that both have («HÒA»)
    goes by the others of its paragraph.
    """
    signs = [_sign_of(unicodedata.normalize("NFC", text), encoding) for text, encoding in texts]
    among_unicode = "unicode" in signs and "legacy" not in signs
    return [sign == "unicode" or (sign == "either" and among_unicode) for sign in signs]


def _sign_of(text: str, encoding: LegacyEncoding) -> Literal["unicode", "legacy", "either"]:
    coded = _TCVN3_LETTERS if encoding == "tcvn3" else _VNI_CODED
    known = [letter for letter in text if letter in _LATIN_1_LETTERS or letter in coded or _is_beyond(letter)]
    unicode = sum(_is_beyond(letter) or letter not in coded for letter in known)
    legacy = sum(
        letter not in _LATIN_1_LETTERS and letter != _SOFT_HYPHEN for letter in known if letter in coded
    )

    if unicode or legacy:
        return "unicode" if unicode > legacy else "legacy"
    return "either"


def _is_beyond(letter: str) -> bool:
    """Return whether it is a Vietnamese letter that no encoding of eight bits has: ``ă``, ``đ``, ``ế``."""
    return "\u0100" <= letter <= "\u01b0" or "\u1ea0" <= letter <= "\u1ef9"


def to_unicode(text: str, encoding: LegacyEncoding, *, capitals: bool = False) -> str:
    """Return ``text`` of that encoding in Unicode, NFC; in upper case where the font draws capitals."""
    return "".join(new for _, _, new in conversions(text, encoding, capitals=capitals))


def conversions(
    text: str, encoding: LegacyEncoding, *, capitals: bool = False
) -> Iterator[tuple[int, int, str]]:
    """Yield each letter of ``text`` with where it stands, from and up to, and what it is in Unicode."""
    letters = _of_tcvn3(text) if encoding == "tcvn3" else _of_vni(text)
    for start, end, new in letters:
        yield start, end, new.upper() if capitals else new


def _of_tcvn3(text: str) -> Iterator[tuple[int, int, str]]:
    for at, letter in enumerate(text):
        yield at, at + 1, _TCVN3.get(letter, letter)


def _of_vni(text: str) -> Iterator[tuple[int, int, str]]:
    """Join each vowel with the mark character after it; one after anything else stands for itself."""
    at = 0
    while at < len(text):
        character = text[at]
        letter = _VNI_LETTERS.get(character, character)
        behind = text[at + 1 : at + 2]
        mark = _VNI_MARKS.get(behind.lower()) if behind and character in _VNI_BASES else None

        if mark:  # a vowel has one mark character: ``aùù`` is ``áù``
            yield at, at + 2, unicodedata.normalize("NFC", letter + mark)
            at += 2
        else:
            yield at, at + 1, letter
            at += 1
