"""The characters of a PDF page with their places, fonts and sizes."""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as _raw  # pyright: ignore[reportMissingTypeStubs]

raw: Any = _raw
_BOLD_WORDS = ("bold", "black", "heavy", "-bd", ",bd")
_BOLD_WEIGHT = 600
_ITALIC_FLAG = 1 << 6
_PRIVATE = {"\uf02d": "-", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02b": "+"}
_TWICE = 0.12
"""Fake bold paints a letter again this share of its size beside itself."""


class GlyphStyle(NamedTuple):
    """A font as far as it matters here; ``font`` without the prefix of a subset."""

    font: str = ""
    bold: bool = False
    italic: bool = False


class Glyph(NamedTuple):
    """One character; x to the right and y upwards, in points, on the page as it is seen."""

    text: str
    left: float
    right: float
    base: float
    size: float
    look: GlyphStyle


def glyphs_of(page: Any) -> list[Glyph]:
    """Return the page's visible characters in the order of the file; blanks are left to the gaps."""
    text = page.get_textpage()
    width, height = page.get_size()
    turn = page.get_rotation() % 360
    found: list[Glyph] = []

    for glyph in _glyphs(text):
        seen = _turned(glyph, turn, width, height) if turn else glyph
        if not _painted_twice(found, seen):
            found.append(seen)

    return found


def _glyphs(text: Any) -> Iterator[Glyph]:
    looks: dict[Any, tuple[GlyphStyle, float]] = {}
    x, y = ctypes.c_double(), ctypes.c_double()
    box = [ctypes.c_double() for _ in range(4)]
    handle = text.raw

    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, index)
        sign = chr(code) if 32 < code < 0xD800 or 0xDFFF < code < 0x110000 else ""
        sign = _PRIVATE.get(sign, sign)
        if not sign.strip() or raw.FPDFText_IsGenerated(handle, index) == 1:
            continue

        item = raw.FPDFText_GetTextObject(handle, index)
        key = ctypes.cast(item, ctypes.c_void_p).value

        if key not in looks:
            looks[key] = _look(handle, index)

        look, size = looks[key]
        raw.FPDFText_GetCharBox(handle, index, *(ctypes.byref(side) for side in box))
        raw.FPDFText_GetCharOrigin(handle, index, ctypes.byref(x), ctypes.byref(y))
        left, right = min(box[0].value, x.value), max(box[1].value, x.value)
        yield Glyph(sign, left, right, y.value, size, look)


def _look(handle: Any, index: int) -> tuple[GlyphStyle, float]:
    flags, name = ctypes.c_int(), ctypes.create_string_buffer(200)
    raw.FPDFText_GetFontInfo(handle, index, name, 200, ctypes.byref(flags))
    font = name.value.decode("utf-8", "replace")
    font = font[7:] if font[6:7] == "+" else font
    bold = any(word in font.lower() for word in _BOLD_WORDS)
    bold = bold or raw.FPDFText_GetFontWeight(handle, index) >= _BOLD_WEIGHT
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(handle, index, ctypes.byref(matrix))
    scale = (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
    size = raw.FPDFText_GetFontSize(handle, index) * scale
    italic = bool(flags.value & _ITALIC_FLAG) or "italic" in font.lower() or "oblique" in font.lower()

    return GlyphStyle(font, bold, italic), max(size, 1.0)


def _turned(glyph: Glyph, turn: int, width: float, height: float) -> Glyph:
    """Text coordinates are those of the page before its turn."""
    left, right, base = glyph.left, glyph.right, glyph.base
    if turn == 90:
        return glyph._replace(left=base, right=base + (right - left), base=height - left)
    if turn == 180:
        return glyph._replace(left=width - right, right=width - left, base=height - base)
    return glyph._replace(left=width - base, right=width - base + (right - left), base=left)


def _painted_twice(found: list[Glyph], glyph: Glyph) -> bool:
    for before in found[-3:]:
        near = abs(before.left - glyph.left) < _TWICE * glyph.size and abs(before.base - glyph.base) < 1.0
        if near and before.text == glyph.text:
            return True
    return False
