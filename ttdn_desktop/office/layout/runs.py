"""Reading a paragraph's runs: text, breaks, fields, pictures and drawn lines."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from ttdn_desktop.office.docx.model import Block, Float, Piece, Shape, TextStyle
from ttdn_desktop.office.docx.package import MC, Node, W, first_child, symbol
from ttdn_desktop.office.docx.paragraph_characters import COUNTED_FIELDS
from ttdn_desktop.office.docx.properties import Props, run_props
from ttdn_desktop.office.docx.story import chosen
from ttdn_desktop.office.docx.styles import Styles
from ttdn_desktop.office.layout.drawings import (
    WP,
    V,
    line_of_anchor,
    line_of_vml,
    picture_of_inline,
    undrawn_features,
)
from ttdn_desktop.office.layout.faces import is_drawn_alike, missing_characters
from ttdn_desktop.office.layout.fields import Field
from ttdn_desktop.office.layout.float_reader import FloatReader
from ttdn_desktop.office.layout.undrawn import Undrawn, quoted

NO_BREAK_HYPHEN = "\u2011"
_SIMPLE = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": NO_BREAK_HYPHEN,
    W + "softHyphen": "\u00ad",
}
_RUN, _RUN_PROPERTIES, _TEXT, _RUBY = (W + name for name in ("r", "rPr", "t", "ruby"))
_WRAPPERS = frozenset(
    W + name
    for name in ("hyperlink", "ins", "smartTag", "sdtContent", "sdt", "moveTo", "dir", "bdo", "customXml")
)
END = "endnote"
"""Before the id of an endnote, which tells its mark from a footnote's."""
_NOTE_MARKS = frozenset((W + "footnoteReference", W + "endnoteReference"))
_LEFTWARDS = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+")
"""Words of scripts that are written from right to left: Hebrew, Arabic and their like."""


class ParagraphContent(NamedTuple):
    """What a paragraph's runs hold."""

    pieces: tuple[Piece, ...]
    shapes: tuple[Shape, ...]
    floats: tuple[Float, ...]


@dataclass(slots=True)
class RunReader:
    """Gathers one paragraph's pieces; fields may go on from paragraph to paragraph.

    ``footnote`` and ``endnote`` read the note of an id and tell its number; ``number`` is that of the note
    being read. What isn't drawn is told to ``undrawn``.
    """

    styles: Styles
    floats_of: FloatReader
    read_blocks: Callable[[Node], tuple[Block, ...]]
    footnote: Callable[[str], str]
    endnote: Callable[[str], str]
    undrawn: Undrawn
    number: str = ""
    fields: list[Field] = field(default_factory=list[Field])
    pieces: list[Piece] = field(default_factory=list[Piece])
    shapes: list[Shape] = field(default_factory=list[Shape])
    floats: list[Float] = field(default_factory=list[Float])

    def read(self, node: Node, style: str, table: Props | None) -> "ParagraphContent":
        """Return what the runs of a w:p in the paragraph style ``style`` hold."""
        self.pieces, self.shapes, self.floats = [], [], []
        self._children(node, style, table)
        return ParagraphContent(tuple(self.pieces), tuple(self.shapes), tuple(self.floats))

    def read_text(self, node: Node, text_style: TextStyle) -> tuple[Piece, ...]:
        """Return the piece of a w:t that is all of a paragraph."""
        self.pieces = []
        self._content(node, text_style)
        return tuple(self.pieces)

    def note(self, line: str) -> None:
        """Name, once, what isn't drawn."""
        self.undrawn.note(line)

    def boxed(self, content: Node) -> tuple[Block, ...]:
        """Return the blocks in ``content``, whose paragraphs are read in the midst of this one."""
        kept = self.pieces, self.shapes, self.floats, self.fields
        self.fields = []
        blocks = self.read_blocks(content)
        self.pieces, self.shapes, self.floats, self.fields = kept
        return blocks

    def read_note(self, content: Node, number: str) -> tuple[Block, ...]:
        """Return the blocks of a footnote, read in the midst of the paragraph that refers to it."""
        before, self.number = self.number, number
        blocks = self.boxed(content)
        self.number = before
        return blocks

    def _children(self, node: Node, style: str, table: Props | None) -> None:
        for child in node:
            if child.tag == _RUN:
                self._run(child, style, table)
            elif child.tag in _WRAPPERS:
                self._children(child, style, table)
            elif child.tag == W + "fldSimple":
                self._simple_field(child, style, table)
            elif child.tag == MC + "AlternateContent":
                branch = chosen(child)
                self._children(branch if branch is not None else (), style, table)
            elif child.tag == W + "del":
                self.note("Chữ đã xóa có theo dõi thay đổi không được vẽ.")
            elif child.tag.endswith("}oMath") or child.tag.endswith("}oMathPara"):
                self._formula(child)

    def _formula(self, node: Node) -> None:
        words = "".join(one.text or "" for one in node.iter() if str(one.tag).endswith("}t"))
        self.note(f"Công thức toán{quoted(words)} không được vẽ.")

    def _simple_field(self, node: Node, style: str, table: Props | None) -> None:
        counted = Field(node.get(W + "instr", ""))
        if counted.name not in COUNTED_FIELDS:
            self._children(node, style, table)
            return

        self.undrawn.take(node)

        run = node.find(W + "r")
        text_style = self.styles.text(
            style, run_props(run.find(W + "rPr") if run is not None else None), table
        )

        if text_style is not None:
            self.pieces.append(counted.piece(text_style))

    def _run(self, node: Node, style: str, table: Props | None) -> None:
        props = run_props(first_child(node, _RUN_PROPERTIES))
        text_style = self.styles.text(style, props, table)
        if text_style is None:
            self.undrawn.hide(node)
            return
        for child in node:
            if child.tag == _RUBY:
                self._ruby(child, style, table)
            else:
                self._content(child, text_style)

    def _content(self, child: Node, text_style: TextStyle) -> None:
        tag = child.tag
        if tag == _TEXT:
            self.undrawn.take(child)
            self._text((child.text or "").replace("\n", " "), text_style)
        elif tag in _SIMPLE:
            self._text(_SIMPLE[tag], text_style)
        elif tag == W + "br":
            self._text({"page": "\f", "column": "\v"}.get(child.get(W + "type", ""), "\n"), text_style)
        elif tag == W + "fldChar":
            self._field_mark(child, text_style)
        elif tag == W + "instrText":
            if self.fields:
                self.fields[-1].add(child.text or "", text_style)
        elif tag == W + "sym":
            self._symbol(child, text_style)
        else:
            self._other(child, text_style)

    def _text(self, text: str, text_style: TextStyle) -> None:
        if not text or any(not one.in_result or one.name in COUNTED_FIELDS for one in self.fields):
            return

        if text_style.caps:
            text = text.upper()

        missing = "" if text.isascii() else missing_characters(text, text_style)
        if missing:
            self.undrawn.lack(" ".join(word for word in text.split() if set(word) & set(missing)))

        if not text.isascii() and _LEFTWARDS.search(text):
            self.undrawn.turn(" ".join(_LEFTWARDS.findall(text)))

        last = self.pieces[-1] if self.pieces else None
        if last is not None and last.style == text_style and not (last.field or last.note or last.picture):
            self.pieces[-1] = Piece(last.text + text, text_style)
        else:
            self.pieces.append(Piece(text, text_style))

    def _field_mark(self, mark: Node, text_style: TextStyle) -> None:
        kind = mark.get(W + "fldCharType", "")
        if kind == "begin":
            self.fields.append(Field(form=mark.find(W + "ffData")))
        elif kind == "separate" and self.fields:
            self.fields[-1].in_result = True
        elif kind == "end" and self.fields:
            ended = self.fields.pop()
            if ended.name in COUNTED_FIELDS:
                self.pieces.append(ended.piece(text_style))
            elif ended.name == "FORMCHECKBOX":
                self.pieces.append(ended.box(text_style))
            else:
                self._text(ended.shown(), ended.style or text_style)

    def _symbol(self, node: Node, text_style: TextStyle) -> None:
        """Take a sign of a symbol font by its private code, which the PDF keeps."""
        character = symbol(node)
        if not is_drawn_alike(character):
            self.note(f"Ký hiệu của phông “{node.get(W + 'font', '')}” được thay bằng dấu chấm tròn.")
        self._text(character, text_style)

    def _ruby(self, node: Node, style: str, table: Props | None) -> None:
        for base in node.findall(W + "rubyBase"):
            self._children(base, style, table)

        above = [text for over in node.findall(W + "rt") for text in over.iter(W + "t")]
        for text in above:
            self.undrawn.take(text)

        words = "".join(text.text or "" for text in above)
        self.note(f"Chữ chú âm đặt trên dòng{quoted(words)} không được vẽ.")

    def _other(self, child: Node, text_style: TextStyle) -> None:
        if child.tag == MC + "AlternateContent":
            self._alternate(child, text_style)
        elif child.tag == W + "drawing":
            self._drawing(child, text_style)
        elif child.tag in (W + "pict", W + "object"):
            self._vml(child, text_style)
        elif child.tag in _NOTE_MARKS:
            self._note_mark(child, text_style)
        elif child.tag in (W + "footnoteRef", W + "endnoteRef"):
            self._text(self.number, _raised(text_style))
        elif child.tag == W + "pgNum":
            self.pieces.append(Field("PAGE").piece(text_style))

    def _note_mark(self, node: Node, text_style: TextStyle) -> None:
        name, custom = node.get(W + "id", ""), node.get(W + "customMarkFollows") in ("1", "true")
        at_the_foot = node.tag == W + "footnoteReference"
        number = (self.footnote if at_the_foot else self.endnote)(name)
        text, mark = "" if custom else number, name if at_the_foot else f"{END} {name}"
        self.pieces.append(Piece(text, _raised(text_style), note=mark))

    def _alternate(self, node: Node, text_style: TextStyle) -> None:
        drawing = node.find(f"{MC}Choice//{W}drawing")
        if drawing is not None and drawing.find(WP + "anchor") is not None:
            shape = line_of_anchor(drawing.find(WP + "anchor"))
            if shape is not None:
                self.shapes.append(shape)
                return

        picture = node.find(f"{MC}Fallback//{W}pict")
        has_text = drawing is not None and drawing.find(f".//{W}txbxContent") is not None

        if picture is not None and picture.find(f".//{V}line") is not None and not has_text:
            self._vml(picture, text_style)
            return

        branch = chosen(node)
        for child in branch if branch is not None else ():
            self._content(child, text_style)

    def _drawing(self, node: Node, text_style: TextStyle) -> None:
        inline, anchor = node.find(WP + "inline"), node.find(WP + "anchor")
        shape = line_of_anchor(anchor) if anchor is not None else None

        if inline is not None:
            self._inline(inline, text_style)
        elif shape is not None:
            self.shapes.append(shape)
        else:
            made = self.floats_of.anchored(anchor) if anchor is not None else None
            self._float(made, self.floats_of.missed(node))

        for missed in undrawn_features(node):
            self.note(missed)

    def _inline(self, inline: Node, text_style: TextStyle) -> None:
        """Take an inline picture or figure; one that can't be drawn keeps its room."""
        picture = picture_of_inline(inline, self.floats_of.read_image, self.floats_of.parts_of(inline))
        if picture is None:
            self.note(self.floats_of.missed(inline))
            return

        self.pieces.append(Piece("", text_style, "", picture))
        if not (picture.data or picture.parts):
            self.note(self.floats_of.missed(inline))

    def _float(self, made: Float | None, missed: str) -> None:
        if made is None:
            self.note(missed)
            return
        self.floats.append(made)

    def _vml(self, node: Node, text_style: TextStyle) -> None:
        shape = line_of_vml(node)
        if shape is not None:
            self.shapes.append(shape)
            return

        inline = self.floats_of.inline_vml(node)
        if inline is not None:
            self.pieces.append(Piece("", text_style, "", inline))
        else:
            made = self.floats_of.floating_vml(node)
            self._float(made, self.floats_of.missed(node, "Hình vẽ kiểu cũ (VML)"))


def _raised(style: TextStyle) -> TextStyle:
    """Return how a note's number stands: raised, also where nothing says so (NOTES.md, Footnotes)."""
    return style._replace(vertical="superscript")
