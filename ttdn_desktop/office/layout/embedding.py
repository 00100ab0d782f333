"""Fonts in the PDF: reportlab's own TrueType subset, with the finished subset remembered.

Making and packing a subset costs more than laying out a page. A document of the same characters needs
the same subset, so while somebody types it is made once; what is embedded depends on the text alone.
"""

import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import reportlab.pdfbase.pdfdoc as _pdfdoc
from reportlab.pdfbase import ttfonts

pdfdoc: Any = _pdfdoc
"""reportlab's document objects; it ships no complete types."""

SYMBOLS = {0xF0A7: "▪", 0xF0D8: "➢", 0xF02D: "-", 0xF0FC: "√", 0xF0A8: "□", 0xF06F: "□"}
"""Bullets of Symbol and Wingdings beside the sign of Liberation Serif that looks like them."""
STAND_INS = {0x2610: "□", 0x2611: "■", 0x2612: "■", 0x2713: "√", 0x2714: "√"}
"""What shows boxes and ticks in a face that lacks them."""
_SYMBOL_CODES = range(0xF020, 0xF100)
"""Private codes under which Word keeps the characters of a symbol font: 0xF000 and the font's own code."""
_BULLET = "•"
_CODES = [code for code in range(1, 256) if code != 32]
"""A simple font of a PDF has 255 codes; 32 stays the space, so that a justified line's word spacing
works."""
_SPACE = 32


class RememberingFace(ttfonts.TTFontFace):
    """A face that keeps the last few subsets it made, packed."""

    def __init__(self, filename: str, position: int) -> None:
        super().__init__(filename, subfontIndex=position)  # pyright: ignore[reportUnknownMemberType]
        self.stand_ins: set[int] = set()
        self.packed_subset = lru_cache(maxsize=16)(self._pack)

    def _pack(self, subset: tuple[int, ...]) -> tuple[bytes, int]:
        data: bytes = self.makeSubset(list(subset))
        return zlib.compress(data, 6), len(data)

    def addSubsetObjects(self, doc: Any, fontname: str, subset: list[int]) -> Any:  # noqa: N802, reportlab's name
        """Add the font file and its descriptor to the document and return the reference."""
        packed, length = self.packed_subset(tuple(subset))

        file = pdfdoc.PDFStream()
        file.content = packed
        file.filters = []
        file.dictionary["Length1"] = length
        file.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
        reference = doc.Reference(file, f"fontFile:{fontname}")
        flags = (self.flags & ~ttfonts.FF_NONSYMBOLIC) | ttfonts.FF_SYMBOLIC
        described = {
            "Type": "/FontDescriptor",
            "Ascent": self.ascent,
            "CapHeight": self.capHeight,
            "Descent": self.descent,
            "Flags": flags,
            "FontBBox": pdfdoc.PDFArray(self.bbox),
            "FontName": pdfdoc.PDFName(fontname),
            "ItalicAngle": self.italicAngle,
            "StemV": self.stemV,
            "FontFile2": reference,
            "MissingWidth": self.defaultWidth,
        }

        return doc.Reference(pdfdoc.PDFDictionary(described), f"fontDescriptor:{fontname}")


class _Font(ttfonts.TTFont):
    """A font of such a face; reportlab's own start would read the file once more."""

    def __init__(self, path: Path, position: int) -> None:
        self.fontName = f"{path.stem}-{position}" if position else path.stem
        self.face = RememberingFace(str(path), position)
        self.encoding = ttfonts.TTEncoding()
        self.state: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
        self._asciiReadable = False
        self.shapable = False


def load_font(path: Path, position: int = 0) -> Any:
    """Return a reportlab font of this file (of several the one at ``position``), not registered anywhere."""
    font = _Font(path, position)
    _add_symbols(font.face)
    return font


def _add_symbols(face: Any) -> None:
    """Let the private codes of Word's symbol fonts, boxes and ticks show a sign of this face.

    Copied from the PDF they stay what they are, as from LibreOffice's and Word's.
    """
    known = face.charToGlyph
    characters = {code: SYMBOLS.get(code, _BULLET) for code in _SYMBOL_CODES} | STAND_INS

    for code, like in characters.items():
        character = ord(like)
        shown = character if character in known else ord(_BULLET)
        if code not in known and shown in known:
            face.stand_ins.add(code)
            known[code] = known[shown]
            face.charWidths[code] = face.charWidths[shown]


class Encoder:
    """Turns text of one face into PDF strings; the codes follow the sorted characters in use."""

    def __init__(self, font: Any, doc: Any, used: set[str]) -> None:
        self._codes: dict[str, tuple[int, str]] = {}
        known = font.face.charToGlyph
        characters = [character for character in sorted(used) if character != " " and ord(character) in known]
        subsets: list[list[int]] = []

        for start in range(0, max(1, len(characters)), len(_CODES)):
            subset = [0] * 32 + [_SPACE]
            for code, character in zip(_CODES, characters[start : start + len(_CODES)], strict=False):
                subset += [0] * (code + 1 - len(subset))
                subset[code] = ord(character)
            subsets.append(subset)

        state = font._assignState(doc, asciiReadable=False)
        state.subsets, state.assignments = subsets, {}
        self.names: list[str] = [font.getSubsetInternalName(n, doc) for n in range(len(subsets))]

        for at, character in enumerate(characters):
            self._codes[character] = (at // len(_CODES), f"{_CODES[at % len(_CODES)]:02x}")

        self._table = {
            ord(character): "\0" for character in used if character != " " and character not in self._codes
        }
        if len(subsets) == 1:
            self._table |= {
                ord(character): chr(int(code, 16)) for character, (_, code) in self._codes.items()
            }

    def encode(self, text: str) -> list[tuple[str, str]]:
        """Return (font name, hexadecimal string) of each stretch within one subset."""
        if len(self.names) == 1:
            return [(self.names[0], text.translate(self._table).encode("latin-1").hex())]

        found: list[tuple[str, str]] = []
        for character in text:
            subset, code = self._codes.get(character, (0, "20" if character == " " else "00"))
            if character == " " and found:
                subset = self.names.index(found[-1][0])
            if found and found[-1][0] == self.names[subset]:
                found[-1] = (found[-1][0], found[-1][1] + code)
            else:
                found.append((self.names[subset], code))

        return found
