"""Edits of characters: letters as Unicode composes them, old encodings converted, spaces."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import groupby

from ttdn_desktop.basics.legacy_text import LegacyEncoding, conversions, is_capital_font
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.format_rules.spaces import extra_spaces
from ttdn_desktop.office.docx.package import Node
from ttdn_desktop.office.docx.paragraph_text import NotSureError
from ttdn_desktop.office.docx.text_spans import Span
from ttdn_desktop.office.docx.xml_edit import set_font
from ttdn_desktop.office.format_check.fix_target import FixTarget, Spot
from ttdn_desktop.office.format_check.legacy_runs import legacy_runs

_PARTS = "\t\n\f"
"""What parts texts, and composes with nothing."""

_FIRST_MARK = "\u0300"
"""The first character that composes with one before it; what is below is a letter or sign of its own."""

_CODED = re.compile(
    "[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8]"
    "|[\u00db-\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb-\u00ff]"
)
"""No letter of Vietnamese in Unicode, but may be one in an old font; beside Unicode it is doubtful."""

_BEYOND = re.compile("[\u0100-\u01b0\u1ea0-\u1ef9]")
"""A letter of Vietnamese that no encoding of eight bits has; beside letters of an old font it is doubtful."""

_ANY = re.compile(r"[\s\S][\u0300-\u036f]*")
"""Any character with the marks that stand apart behind it."""

_INVISIBLE = "\u200b\ufeff"
_SYMBOL_FONTS = ("symbol", "wingdings", "webdings")
"""In these fonts private codes are signs that are seen."""


def _unicode(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Turn the letters of old fonts into the Unicode that they show, each where it stands."""
    del finding
    text = spot.text()
    start, end = spot.span(text)
    fonts = _by_letter(spot, end - start)

    spans: list[Span] = []
    runs: list[Node] = []
    for font, begin, stop in _stretches(fonts, start):
        spans += _converted(text.text[begin:stop], begin, font)
        runs += text.runs(begin, stop)

    text.apply(spans, re_encodes=True)
    for run in runs:
        set_font(run)
    target.converted.add(spot.para.number)


_Font = tuple[LegacyEncoding | None, bool]
"""The encoding to turn letters from, None for letters in Unicode already; whether the font draws capitals."""


def _by_letter(spot: Spot, length: int) -> list[_Font | None]:
    """Return what each letter is to be turned from, None for one in another font.

    Raises NotSureError where what the check read aren't the letters of the file.
    """
    fonts: list[_Font | None] = []
    for run, old in legacy_runs(spot.para.runs):
        font = None if old is None else (old.encoding, is_capital_font(old.font))
        fonts += [font] * len(run.text)

    if len(fonts) != length:
        raise NotSureError("letters and fonts don't match")
    return fonts


def _stretches(fonts: list[_Font | None], start: int) -> Iterator[tuple[_Font, int, int]]:
    at = start
    for font, letters in groupby(fonts):
        end = at + len(list(letters))
        if font is not None:
            yield font, at, end
        at = end


def _converted(letters: str, at: int, font: _Font) -> Iterator[Span]:
    encoding, capitals = font
    if encoding is None:
        if _CODED.search(letters):
            raise NotSureError("letters of both encodings stand in one run")
        return

    # read by the most of its letters; to write them anew none may be of the other kind
    if _BEYOND.search(letters):
        raise NotSureError("letters of both encodings stand in one run")
    for begin, end, new in conversions(letters, encoding, capitals=capitals):
        if letters[begin:end] != new:
            yield Span(at + begin, at + end, new)


def _composed(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Compose letters; take control, private-use and invisible characters away."""
    del target, finding
    text = spot.text()
    start, end = spot.span(text)
    spans = [
        Span(begin, stop, new)
        for begin, stop in _clusters(text.text, start, end)
        if (new := _composed_text(text.text[begin:stop])) != text.text[begin:stop]
    ]

    takes_signs = any(
        unicodedata.category(letter) == "Co" for span in spans for letter in text.text[slice(*span[:2])]
    )
    if takes_signs and _has_symbols(spot):
        raise NotSureError("a sign of a symbol font would go")
    text.apply(spans, re_encodes=True)


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each letter stands with all that is composed with it: marks, parts of Hangul."""
    begin = start
    for at in range(start + 1, end + 1):
        if at < end and not _begins_anew(text[begin:at], text[at]):
            continue
        if text[begin] not in _PARTS:
            yield begin, at
        begin = at


def _begins_anew(before: str, character: str) -> bool:
    if character < _FIRST_MARK or before in _PARTS:
        return True
    if unicodedata.combining(character):
        return False  # told without composing all before it anew: a letter may have thousands of marks

    whole, apart = (unicodedata.normalize("NFC", one) for one in (before + character, before))
    return whole == apart + unicodedata.normalize("NFC", character)


def _has_symbols(spot: Spot) -> bool:
    return any(font.lower().startswith(_SYMBOL_FONTS) for run in spot.para.runs for font in run.fonts)


def _composed_text(text: str) -> str:
    """Return a text in NFC without control, private-use, unassigned and invisible characters."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        character
        for character in composed
        if unicodedata.category(character) not in ("Cc", "Co", "Cn") and character not in _INVISIBLE
    )


def _spaces(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Leave one space between words and none before a mark, also where runs divide them."""
    del target, finding
    text = spot.text()
    start, end = spot.span(text)
    text.apply(
        Span(start + first, start + last, new) for first, last, new in extra_spaces(text.text[start:end])
    )


def _letters(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Give single letters the case of those that the finding names, each in its own run."""
    del target
    text = spot.text()
    start, end = spot.span(text)
    composed = [
        (found.start(), unicodedata.normalize("NFC", found[0]))
        for found in _ANY.finditer(text.text, start, end)
    ]
    at = [index for index, letters in composed for _ in letters]

    # an automatic mark stands before the text; other edits may have put letters in since it was read
    mark = len(spot.para.text) - len(at)
    said = "".join(letters for _, letters in composed)
    if mark < 0 or spot.para.text[mark:].casefold() != said.casefold():
        raise NotSureError(f"{said!r} isn't what was read: {spot.para.text!r}")

    letters = finding.fix.letters if finding.fix else ()
    text.apply(_with_case(text.text, at[index - mark], letter) for index, letter in letters)


def _with_case(text: str, at: int, letter: str) -> Span:
    old = text[at]
    return Span(at, at + 1, old.upper() if letter.isupper() else old.lower())


SPOT_EDITS: dict[Edit, Callable[[FixTarget, FormatFinding, Spot], None]] = {
    "unicode": _unicode,
    "composed": _composed,
    "spaces": _spaces,
    "letters": _letters,
}
"""The edits of this module."""
