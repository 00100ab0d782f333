"""The font faces: which files, how wide each character, how high a line (NOTES.md, Line height)."""

import logging
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from ttdn_desktop.basics import faults
from ttdn_desktop.basics.legacy_text import encoding_of
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.office.docx.model import TextStyle
from ttdn_desktop.office.layout.system_fonts import Metrics, font_file, metrics_of

log = logging.getLogger(__name__)

_FILES = {
    (False, False): "LiberationSerif-Regular.ttf",
    (True, False): "LiberationSerif-Bold.ttf",
    (False, True): "LiberationSerif-Italic.ttf",
    (True, True): "LiberationSerif-BoldItalic.ttf",
}
# LibreOffice's line height in twips by half points, measured on 20 lines each; it isn't a plain
# multiple because ascent, descent and leading are rounded one by one on its 8,640 dpi device.
_HEIGHTS = (
    *(138, 150, 161, 172, 184, 195, 207, 219, 231, 242, 253, 265, 276, 288, 299, 311, 322, 333, 345),
    *(356, 368, 379, 392, 403, 414, 426, 437, 449, 460, 472, 483, 494, 506, 517, 529, 541, 552),
)
_FIRST_HEIGHT = 12
"""Half points of the first entry of ``_HEIGHTS``."""
_OWN = Metrics(1912 / 2048, 443 / 2048)
"""Liberation Serif's ascent and descent from its hhea table, in units of 2,048 an em."""
_SCRIPT_PERCENT = 58
"""Superscript and subscript (NOTES.md, Line height)."""
_SMALL_CAPS_SHARE = 0.8
"""LibreOffice sets small capitals at 80 % of the size."""
_DEVICE_PER_TWIP = 6
"""LibreOffice measures on a device of 8,640 dpi (NOTES.md, Widths)."""
_PRIVATE = 0xE000
"""First code of Unicode's private area."""

NO_BREAK_SIGNS = "\u2011\u00ad"
_NO_BREAK = str.maketrans({"\u2011": "-", "\u00ad": ""})
_LEGACY_NO_BREAK = str.maketrans({"\u2011": "-"})


def no_break(family: str) -> dict[int, str]:
    """Return what shows the signs that keep a word whole; in a TCVN3 font a soft hyphen is the letter ư."""
    return _LEGACY_NO_BREAK if encoding_of(family) == "tcvn3" else _NO_BREAK


class FaceFile(NamedTuple):
    """A font file, and which of the fonts in it."""

    path: Path
    position: int = 0


@cache
def face_file(family: str, bold: bool, italic: bool) -> FaceFile:
    """Return the font file of a face, our own for what isn't found; the one place that chooses files."""
    found = font_file(family, bold, italic) if family else None
    if found is not None and _is_usable(FaceFile(found.path, found.position)):
        return FaceFile(found.path, found.position)
    return FaceFile(resources_dir() / "fonts" / _FILES[bold, italic])


@cache
def shown_family(family: str) -> str:
    """Return the name of the family that stands for ``family``, empty where it is there itself."""
    found = font_file(family, False, False)
    if found is None or not _is_usable(FaceFile(found.path, found.position)):
        return "Liberation Serif"
    return "" if found.family.casefold() == family.casefold() else found.family


@cache
def _is_usable(file: FaceFile) -> bool:
    try:
        face(file)
        metrics_of(*file)
    except Exception as fault:
        log.warning("a font of the machine can't be read\n%s", faults.report(fault))
        return False
    return True


@cache
def face(file: FaceFile) -> Any:
    """Return reportlab's parsed face of a file; parsed once a process."""
    from ttdn_desktop.office.layout.embedding import load_font

    return load_font(*file)


class Advances(dict[str, int]):
    """Character widths in device units; an unknown character is as wide as the missing-glyph box."""

    def __init__(self, widths: dict[str, int], default: int, *, legacy: bool = False) -> None:
        super().__init__(widths)
        self._default = default
        self["\u2011"] = widths["-"]
        if not legacy:
            self["\u00ad"] = 0

    def __missing__(self, key: str) -> int:
        return self._default


@cache
def _drawn(family: str, bold: bool, italic: bool) -> frozenset[str]:
    """Return the characters that a face draws as they are, with the private ones of symbol fonts."""
    parsed = face(face_file(family, bold, italic)).face
    alike = {code for code in parsed.charToGlyph if code not in parsed.stand_ins or code >= _PRIVATE}
    return frozenset(map(chr, alike)) | frozenset(NO_BREAK_SIGNS)


def missing_characters(text: str, style: TextStyle) -> str:
    """Return the characters that the face of a style lacks, once each."""
    drawn = _drawn(style.family, style.bold, style.italic)
    if "\u00ad" not in text and drawn.issuperset(text):
        return ""
    if "\u00ad" in text and encoding_of(style.family) == "tcvn3" and shown_family(style.family):
        drawn -= {"\u00ad"}

    return "".join(
        sorted(
            character
            for character in set(text) - drawn
            if not character.isspace() and (character.isprintable() or character == "\u00ad")
        )
    )


def is_drawn_alike(character: str) -> bool:
    """Return whether a private code of a symbol font is drawn as the sign it means."""
    from ttdn_desktop.office.layout.embedding import SYMBOLS

    return ord(character) in SYMBOLS


@cache
def _advances(family: str, bold: bool, italic: bool, size: float) -> Advances:
    """Return the widths of a face at ``size`` twips, rounded one by one (NOTES.md, Widths)."""
    parsed = face(face_file(family, bold, italic)).face
    scale = size * _DEVICE_PER_TWIP / 1000
    widths = {chr(code): int(width * scale + 0.5) for code, width in parsed.charWidths.items()}
    legacy = encoding_of(family) == "tcvn3"
    return Advances(widths, int(parsed.defaultWidth * scale + 0.5), legacy=legacy)


@lru_cache(maxsize=50_000)
def text_width(text: str, bold: bool, italic: bool, size: float, family: str = "") -> float:
    """Return a text's width in twips at ``size`` twips."""
    table = _advances(family, bold, italic, size)
    return sum([table[character] for character in text]) / _DEVICE_PER_TWIP


def em(style: TextStyle) -> float:
    """Return the size of the characters in twips; super- and subscripts are at 58 % of it."""
    size = style.half_points * 10
    return size * _SCRIPT_PERCENT // 100 if style.vertical else float(size)


def width(text: str, style: TextStyle) -> float:
    """Return a text's width in twips."""
    if style.small_caps:
        return _small_caps_width(text, style)
    plain = text_width(text, style.bold, style.italic, em(style), style.family)
    if style.scale != 100:
        plain = plain * style.scale / 100
    return plain + style.spacing * len(text) if style.spacing else plain


def _small_caps_width(text: str, style: TextStyle) -> float:
    whole = 0.0
    for character in text:
        size = em(style) * (_SMALL_CAPS_SHARE if character.islower() else 1)
        whole += text_width(character.upper(), style.bold, style.italic, size, style.family)
    return whole * style.scale / 100 + style.spacing * len(text)


@cache
def line_metrics(half_points: int, family: str = "") -> tuple[int, int]:
    """Return (height, ascent) of a line of this size in twips; the leading lies above the text."""
    at = half_points - _FIRST_HEIGHT
    size = half_points * 10
    ascent, descent = metrics(family)
    if ascent != _OWN.ascent:
        return round(size * ascent) + round(size * descent), round(size * ascent)
    height = _HEIGHTS[at] if 0 <= at < len(_HEIGHTS) else round(size * (ascent + descent))
    return height, round(size * ascent)


@cache
def metrics(family: str) -> Metrics:
    """Return the line metrics of a family's upright face."""
    file = face_file(family, False, False)
    return _OWN if file.path.parent == resources_dir() / "fonts" else metrics_of(*file)


def baseline_rise(style: TextStyle) -> float:
    """Return how far the baseline is raised, in twips; a superscript's ascent meets the line's."""
    ascent, descent = metrics(style.family)
    if style.vertical == "superscript":
        above = line_metrics(style.half_points, style.family)[1]
        return style.raised + above - round(em(style) * ascent)
    if style.vertical == "subscript":
        return style.raised - round((style.half_points * 10 - em(style)) * descent)
    return style.raised
