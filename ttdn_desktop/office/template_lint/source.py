"""A Word template as the check sees it: paragraphs of pieces, and where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from ttdn_desktop.basics import bounded_zip
from ttdn_desktop.basics.bounded_zip import Limits, ZipFaultError
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.docx.plain_text import parse_strictly
from ttdn_desktop.office.template_lint.paragraph_text import FALLBACK, ParagraphReader, TextPiece, W

_RENDERED = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
"""The parts that docxtpl fills; a tag in any other stays as it is (``mark.part``)."""

_TEXT_PARTS = re.compile(r"word/[A-Za-z0-9]+\.xml")
_WITHOUT_TEXT = ("styles", "settings", "fontTable", "numbering", "webSettings")
_TITLES = {
    "header": "đầu trang", "footer": "chân trang", "footnotes": "cước chú",
    "comments": "chú thích (comment)", "endnotes": "chú thích cuối bài",
}  # fmt: skip
_LIMITS = Limits(part=20 * 1024 * 1024, whole=50 * 1024 * 1024)
"""Unpacked bytes of a part and of the file; as for a plan that is opened (``intake.docx_package``)."""


@dataclass(frozen=True)
class TagPlace:
    """Where a paragraph stands, in words and as keys: ``cell``, ``row``, ``table`` are None outside one.

    ``nested`` are the tables around ``table``; ``rendered`` says that docxtpl fills the part.
    """

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

    def pieces_between(self, start: int, end: int) -> tuple[TextPiece, ...]:
        """Return the pieces that the characters from ``start`` to ``end`` lie in."""
        found: list[TextPiece] = []
        offset = 0

        for piece in self.pieces:
            if offset < end and offset + len(piece.text) > start:
                found.append(piece)
            offset += len(piece.text)

        return tuple(found)


@dataclass
class _Counts:
    """Running numbers of one part."""

    paragraphs: int = 0
    tables: int = 0
    boxes: int = 0


@dataclass(frozen=True)
class _Context:
    """What surrounds the elements being read: their part, and their table, row and cell, from 1."""

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
        roots = {name: parse_strictly(name, parts[name]) for name in names}
        return tuple(paragraph for name in names for paragraph in _part_paragraphs(name, roots[name]))
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
    return _TEXT_PARTS.fullmatch(name) is not None and name[5:-4] not in _WITHOUT_TEXT


def _part_paragraphs(name: str, root: Any) -> Iterator[Paragraph]:
    kind = name[5:-4].rstrip("0123456789")
    title = "" if kind == "document" else f"{_TITLES.get(kind, kind)} ({name[5:]})"
    yield from _paragraphs(root, _Context(name, title, bool(_RENDERED.fullmatch(name))))


def _paragraphs(node: Any, context: _Context) -> Iterator[Paragraph]:
    """Yield the paragraphs below ``node``, whatever wraps them."""
    for child in node:
        if child.tag == f"{W}p":
            yield from _paragraph(child, context)
        elif child.tag == f"{W}tbl":
            yield from _table(child, context)
        elif child.tag != FALLBACK:
            yield from _paragraphs(child, context)


def _table(table: Any, context: _Context) -> Iterator[Paragraph]:
    context.counts.tables += 1
    number = context.counts.tables
    outer = (*context.nested, context.table) if context.table is not None else context.nested

    for row_number, row in enumerate(_children(table, "tr"), start=1):
        heading = row.find(f"{W}trPr/{W}tblHeader") is not None
        for cell_number, cell in enumerate(_children(row, "tc"), start=1):
            inside = replace(
                context, table=number, row=row_number, cell=cell_number, heading_row=heading, nested=outer
            )
            yield from _cell_paragraphs(cell, inside)


def _children(node: Any, tag: str) -> Iterator[Any]:
    """Yield the elements ``tag`` directly below ``node``, also inside content controls."""
    for child in node:
        if child.tag == f"{W}{tag}":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _children(child, tag)


def _cell_paragraphs(cell: Any, context: _Context) -> Iterator[Paragraph]:
    """Yield the paragraphs of a cell; its own ones get their place in words here, where they are counted."""
    for number, paragraph in enumerate(_paragraphs(cell, context), start=1):
        if paragraph.place.words:
            yield paragraph
        else:
            words = f"bảng {context.table}, hàng {context.row}, ô {context.cell}, đoạn {number}"
            yield replace(paragraph, place=_place(context, words))


def _paragraph(paragraph: Any, context: _Context) -> Iterator[Paragraph]:
    """Yield the paragraph, then those of text boxes anchored in it."""
    words = ""

    if context.table is None or context.box:
        context.counts.paragraphs += 1
        words = f"hộp chữ {context.counts.boxes}" if context.box else f"đoạn {context.counts.paragraphs}"

    reader = ParagraphReader()
    reader.read(paragraph)
    yield Paragraph(
        _place(context, words) if words else TagPlace(""),
        tuple(reader.pieces),
        deleted="".join(reader.deleted),
        codes="".join(reader.codes),
    )

    for box in reader.boxes:
        context.counts.boxes += 1
        count = context.counts.paragraphs  # paragraphs in a box aren't counted outside it
        inside = _Context(
            context.part, context.title, context.rendered, context.counts, box=True, nested=context.nested
        )
        yield from _paragraphs(box, inside)
        context.counts.paragraphs = count


def _place(context: _Context, words: str) -> TagPlace:
    table = context.table
    return TagPlace(
        words=f"{context.title}, {words}" if context.title else words,
        part=context.part,
        table=table,
        row=(table, context.row) if table is not None else None,
        cell=(table, context.row, context.cell) if table is not None else None,
        heading_row=context.heading_row,
        box=context.box,
        rendered=context.rendered,
        nested=context.nested,
    )
