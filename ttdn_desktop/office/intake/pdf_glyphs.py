"""The characters of a PDF page with their places, fonts and sizes."""

import ctypes
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as _raw  # pyright: ignore[reportMissingTypeStubs]

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.office.intake.symbol_fonts import SYMBOL_CHARACTERS

raw: Any = _raw
_BOLD_WORDS = ("bold", "black", "heavy", "-bd", ",bd")
"""Parts of a font's name: ``TimesNewRomanPS-BoldMT``, ``Arial-Black``, ``Arial,Bd``."""

_BOLD_WEIGHT = 600
"""Semi-bold in the scale of 100 to 900 that PDF's font descriptors use (400 regular, 700 bold)."""

_ITALIC_FLAG = 1 << 6
"""Bit 7 of the flags of a PDF's font descriptor."""

_Box = tuple[float, float, float, float]
_BOX_EDGE = 2.0
"""Points by which what an annotation shows may stand out of its box."""

_SIGNATURE = re.compile(
    r"(?:nguoiky|kyboi|thoigianky|ngayky|kyngay|signer|signedby|signaturenotverified|signaturevalid)"
)
"""What a digital signature shows beside the stamp, without blanks: ``Người ký: …``, ``Thời gian ký: …``."""

_FAKE_BOLD = 0.12
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
    style: GlyphStyle
    after_blank: bool = False
    """Whether the file has a blank before it; most have none for some gaps, so gaps count too."""


def glyphs_of(document: Any, index: int) -> list[Glyph]:
    """Return the visible characters of a page in the order of the file, those of form fields among them."""
    page = document[index]
    printed = _page_glyphs(page)
    if raw.FPDFPage_GetAnnotCount(page) < 1:
        return printed

    boxes = [box for box in _annotation_boxes(page) if box]
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    places = {_place(glyph) for glyph in printed}
    flattened = _page_glyphs(document[index])
    shown = [glyph for glyph in flattened if _place(glyph) not in places]
    signed = {_place(glyph) for box in boxes for glyph in _of_signature(shown, box)}
    return [
        # what is set over blanks has them before it, though they are none of its own
        glyph._replace(after_blank=False) if _place(glyph) not in places else glyph
        for glyph in flattened
        if _place(glyph) not in signed
    ]


def _annotation_boxes(page: Any) -> Iterator[_Box]:
    """Yield where each annotation stands: left, bottom, right, top."""
    box = raw.FS_RECTF()
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if raw.FPDFAnnot_GetRect(annotation, ctypes.byref(box)):
            yield box.left, box.bottom, box.right, box.top
        raw.FPDFPage_CloseAnnot(annotation)


def _of_signature(shown: list[Glyph], box: _Box) -> list[Glyph]:
    """Return what an annotation shows where it only says who signed the file and when, else nothing."""
    left, bottom, right, top = box
    inside = [
        glyph
        for glyph in shown
        if left - _BOX_EDGE <= glyph.left <= right + _BOX_EDGE
        and bottom - _BOX_EDGE <= glyph.base <= top + _BOX_EDGE
    ]
    in_order = sorted(inside, key=lambda glyph: (-round(glyph.base), glyph.left))
    words = fold("".join(glyph.text for glyph in in_order))
    return inside if _SIGNATURE.search(words) else []


def _place(glyph: Glyph) -> tuple[str, int, int]:
    return glyph.text, round(glyph.left), round(glyph.base)


def _page_glyphs(page: Any) -> list[Glyph]:
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
    styles: dict[Any, tuple[GlyphStyle, float]] = {}
    x, y = ctypes.c_double(), ctypes.c_double()
    whole = raw.FS_RECTF()
    box = [ctypes.c_double() for _ in range(4)]
    handle = text.raw
    after_blank = False

    for index in range(text.count_chars()):
        character = _character(handle, index)
        character = SYMBOL_CHARACTERS.get(character, character)
        if raw.FPDFText_IsGenerated(handle, index) == 1:
            continue
        if not character.strip():
            after_blank = True
            continue

        item = raw.FPDFText_GetTextObject(handle, index)
        key = ctypes.cast(item, ctypes.c_void_p).value

        if key not in styles:
            styles[key] = _style(handle, index)

        style, size = styles[key]
        raw.FPDFText_GetCharBox(handle, index, *(ctypes.byref(side) for side in box))
        raw.FPDFText_GetCharOrigin(handle, index, ctypes.byref(x), ctypes.byref(y))
        left, right = min(box[0].value, x.value), max(box[1].value, x.value)
        if character.isdigit():  # figures are as wide as one another, whatever of «1» is painted
            raw.FPDFText_GetLooseCharBox(handle, index, ctypes.byref(whole))
            right = max(right, whole.right)
        yield Glyph(character, left, right, y.value, size, style, after_blank)
        after_blank = False


def _character(handle: Any, index: int) -> str:
    """Return a character, empty for a blank.

    PDFium gives a hyphen at a row's end as a control character, and 0 or half a surrogate pair for what it
    can't map.
    """
    if raw.FPDFText_IsHyphen(handle, index) == 1:
        return "-"
    code = raw.FPDFText_GetUnicode(handle, index)
    return chr(code) if 32 < code < 0xD800 or 0xDFFF < code < 0x110000 else ""


def _style(handle: Any, index: int) -> tuple[GlyphStyle, float]:
    flags, name = ctypes.c_int(), ctypes.create_string_buffer(200)
    raw.FPDFText_GetFontInfo(handle, index, name, 200, ctypes.byref(flags))
    font = name.value.decode("utf-8", "replace")
    # A subset's name begins with six letters and a plus: ABCDEF+TimesNewRoman.
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
        near = abs(before.left - glyph.left) < _FAKE_BOLD * glyph.size and abs(before.base - glyph.base) < 1.0
        if near and before.text == glyph.text:
            return True
    return False
