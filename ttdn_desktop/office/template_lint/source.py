"""A Word template as the check sees it: paragraphs of pieces, each with its look, and where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ttdn_desktop.basics import bounded_zip
from ttdn_desktop.basics.bounded_zip import Limits, ZipFaultError
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.docx.plain_text import parse_strictly

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_RENDERED = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
_TEXT_PARTS = re.compile(r"word/[A-Za-z0-9]+\.xml")
_NO_TEXT = ("styles", "settings", "fontTable", "numbering", "webSettings")
_TITLES = {
    "header": "đầu trang", "footer": "chân trang", "footnotes": "cước chú",
    "comments": "chú thích (comment)", "endnotes": "chú thích cuối bài",
}  # fmt: skip
_LIMITS = Limits(part=20 * 1024 * 1024, whole=50 * 1024 * 1024)
_PIECES = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_SILENT = frozenset(("rPr", "pPr", "proofErr", "lastRenderedPageBreak", "softHyphen"))
_CUTTING = frozenset(("fldChar", "instrText", "drawing", "pict", "object"))
_LOOKS = (
    "rStyle", "b", "i", "u", "sz", "color", "caps", "smallCaps", "strike", "dstrike", "vertAlign",
    "highlight", "shd", "vanish", "position", "spacing",
)  # fmt: skip


@dataclass(frozen=True)
class TextPiece:
    """A stretch of text with one look; ``chain`` are the elements that wrap it inside its paragraph.

    ``cut`` says that before it, within the paragraph, something lies that a tag can't hold: a field, a
    picture.
    """

    text: str
    look: str = ""
    chain: tuple[int, ...] = ()
    hidden: bool = False
    cut: bool = False


@dataclass(frozen=True)
class TagPlace:
    """Where a paragraph stands, in words and as keys: ``cell``, ``row``, ``table`` are None outside one."""

    words: str
    part: str = "word/document.xml"
    table: int | None = None
    row: tuple[int, int] | None = None
    cell: tuple[int, int, int] | None = None
    heading_row: bool = False
    box: bool = False
    rendered: bool = True
    nested: tuple[int, ...] = ()


@dataclass(frozen=True)
class Paragraph:
    """A paragraph's text in pieces; ``deleted`` and ``codes`` is what Word doesn't print of it."""

    place: TagPlace
    pieces: tuple[TextPiece, ...] = ()
    deleted: str = ""
    codes: str = ""

    @property
    def text(self) -> str:
        """The paragraph's text, a line break as a newline."""
        return "".join(piece.text for piece in self.pieces)

    def touched(self, start: int, end: int) -> tuple[TextPiece, ...]:
        """Return the pieces that the characters from ``start`` to ``end`` lie in."""
        found: list[TextPiece] = []
        at = 0
        for piece in self.pieces:
            if at < end and at + len(piece.text) > start:
                found.append(piece)
            at += len(piece.text)
        return tuple(found)


@dataclass
class _Counts:
    """Running numbers of one part."""

    paragraphs: int = 0
    tables: int = 0
    boxes: int = 0


@dataclass(frozen=True)
class _Around:
    """What surrounds the elements being read."""

    part: str
    title: str
    rendered: bool
    counts: _Counts = field(default_factory=_Counts)
    table: int | None = None
    row: int = 0
    cell: int = 0
    heading_row: bool = False
    box: bool = False
    nested: tuple[int, ...] = ()


def paragraphs_of(docx: bytes) -> tuple[Paragraph, ...]:
    """Return every paragraph of the file's parts that hold text, the main part first.

    Raises InputError where the package or a part can't be read; nothing is repaired.
    """
    try:
        parts = _parts(docx)
        names = sorted(parts, key=lambda name: (name != "word/document.xml", name))
        found = [each for name in names for each in _of_part(name, parse_strictly(name, parts[name]))]
        return tuple(found)
    except (ZipFaultError, ValueError, RuntimeError) as error:
        raise InputError(
            "Tệp mẫu Word bị hỏng hoặc không phải .docx.", "Hãy mở tệp bằng Word và lưu lại dạng .docx."
        ) from error


def _parts(docx: bytes) -> dict[str, bytes]:
    """Return the parts that may hold text, never more than the limits allow."""
    found = bounded_zip.read_parts(docx, _has_text, _LIMITS)
    if "word/document.xml" not in found:
        raise ValueError("no main part")
    return found


def _has_text(name: str) -> bool:
    return _TEXT_PARTS.fullmatch(name) is not None and name[5:-4] not in _NO_TEXT


def _of_part(name: str, root: Any) -> Iterator[Paragraph]:
    kind = name[5:-4].rstrip("0123456789")
    title = "" if kind == "document" else f"{_TITLES.get(kind, kind)} ({name[5:]})"
    yield from _blocks(root, _Around(name, title, bool(_RENDERED.fullmatch(name))))


def _blocks(node: Any, around: _Around) -> Iterator[Paragraph]:
    """Yield the paragraphs below ``node``, whatever wraps them."""
    for child in node:
        if child.tag == f"{W}p":
            yield from _paragraph(child, around)
        elif child.tag == f"{W}tbl":
            yield from _table(child, around)
        elif child.tag != _FALLBACK:
            yield from _blocks(child, around)


def _table(table: Any, around: _Around) -> Iterator[Paragraph]:
    around.counts.tables += 1
    number = around.counts.tables
    outer = (*around.nested, around.table) if around.table is not None else around.nested

    for row_number, row in enumerate(_below(table, "tr"), start=1):
        heading = row.find(f"{W}trPr/{W}tblHeader") is not None
        for cell_number, cell in enumerate(_below(row, "tc"), start=1):
            inside = _Around(
                around.part, around.title, around.rendered, around.counts, number, row_number, cell_number,
                heading, around.box, outer,
            )  # fmt: skip
            for place, paragraph in enumerate(_cell_paragraphs(cell, inside), start=1):
                yield paragraph if paragraph.place.words else _numbered(paragraph, place, inside)


def _below(node: Any, tag: str) -> Iterator[Any]:
    """Yield the elements ``tag`` directly below ``node``, also inside content controls."""
    for child in node:
        if child.tag == f"{W}{tag}":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _below(child, tag)


def _cell_paragraphs(cell: Any, around: _Around) -> Iterator[Paragraph]:
    """Yield the paragraphs of a cell; its own ones still without words for their place."""
    yield from _blocks(cell, around)


def _numbered(paragraph: Paragraph, number: int, around: _Around) -> Paragraph:
    words = f"bảng {around.table}, hàng {around.row}, ô {around.cell}, đoạn {number}"
    return Paragraph(
        _place(around, words), paragraph.pieces, deleted=paragraph.deleted, codes=paragraph.codes
    )


def _paragraph(paragraph: Any, around: _Around) -> Iterator[Paragraph]:
    """Yield the paragraph, then those of text boxes anchored in it."""
    words = ""

    if around.table is None or around.box:
        around.counts.paragraphs += 1
        words = f"hộp chữ {around.counts.boxes}" if around.box else f"đoạn {around.counts.paragraphs}"

    gathered = _Gathered()
    gathered.read(paragraph)
    yield Paragraph(
        _place(around, words) if words else TagPlace(""),
        tuple(gathered.pieces),
        deleted="".join(gathered.deleted),
        codes="".join(gathered.codes),
    )

    for box in gathered.boxes:
        around.counts.boxes += 1
        kept = around.counts.paragraphs
        inside = _Around(
            around.part, around.title, around.rendered, around.counts, box=True, nested=around.nested
        )
        yield from _blocks(box, inside)
        around.counts.paragraphs = kept


def _place(around: _Around, words: str) -> TagPlace:
    table = around.table
    return TagPlace(
        words=f"{around.title}, {words}" if around.title else words,
        part=around.part,
        table=table,
        row=(table, around.row) if table is not None else None,
        cell=(table, around.row, around.cell) if table is not None else None,
        heading_row=around.heading_row,
        box=around.box,
        rendered=around.rendered,
        nested=around.nested,
    )


class _Gathered:
    """The text of one paragraph while it is read."""

    def __init__(self) -> None:
        self.pieces: list[TextPiece] = []
        self.deleted: list[str] = []
        self.codes: list[str] = []
        self.boxes: list[Any] = []
        self._cut = False

    def read(self, node: Any, chain: tuple[int, ...] = ()) -> None:
        """Read what lies below ``node``, an element that wraps runs."""
        for place, child in enumerate(node):
            name = str(child.tag).rpartition("}")[2]
            if name == "r":
                self._run(child, chain)
            elif name == "txbxContent":
                self.boxes.append(child)
            elif name in ("del", "moveFrom"):
                self.deleted.append("".join(child.itertext()))
            elif child.tag != _FALLBACK and name not in _SILENT:
                self.read(child, (*chain, place))

    def _run(self, run: Any, chain: tuple[int, ...]) -> None:
        properties = run.find(f"{W}rPr")
        look, hidden = _look(properties), _on(properties, "vanish")

        for child in run:
            name = str(child.tag).rpartition("}")[2]
            if name == "t":
                self._add((child.text or "").replace("\n", " "), look, chain, hidden=hidden)
            elif name in _PIECES:
                self._add(_PIECES[name], look, chain, hidden=hidden)
            elif name == "delText":
                self.deleted.append(child.text or "")
            elif name not in _SILENT:
                self._other(child, name)

    def _other(self, child: Any, name: str) -> None:
        self._cut = self._cut or name in _CUTTING or name == "AlternateContent"
        if name == "instrText":
            self.codes.append(child.text or "")
        for found in child.iter(f"{W}txbxContent"):
            if not any(above.tag == _FALLBACK for above in found.iterancestors()):
                self.boxes.append(found)

    def _add(self, text: str, look: str, chain: tuple[int, ...], *, hidden: bool) -> None:
        if text:
            self.pieces.append(TextPiece(text, look, chain, hidden=hidden, cut=self._cut))
            self._cut = False


def _look(properties: Any) -> str:
    """Return what of a run's formatting a reader can see; language and the like don't count."""
    if properties is None:
        return ""

    seen: list[str] = []
    fonts = properties.find(f"{W}rFonts")

    if fonts is not None:
        seen.append(f"font={fonts.get(f'{W}ascii', '')}/{fonts.get(f'{W}hAnsi', '')}")

    for name in _LOOKS:
        found = properties.find(f"{W}{name}")
        if found is not None:
            value = found.get(f"{W}val", found.get(f"{W}fill", "1"))
            seen.append("" if (name, value) == ("color", "auto") else f"{name}={value}")

    return ";".join(sorted(mark for mark in seen if mark not in ("", "font=/")))


def _on(properties: Any, name: str) -> bool:
    found = None if properties is None else properties.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false", "off")
