"""Reading a whole .docx into the layout's model."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ttdn_desktop.office.docx.model import (
    Block,
    BoxSides,
    Document,
    HeaderFooter,
    Label,
    Paragraph,
    Piece,
    Rules,
    Section,
)
from ttdn_desktop.office.docx.numbering import Numbering, read_numbering
from ttdn_desktop.office.docx.package import Node, Package, R, W, broken, flag, twips, value
from ttdn_desktop.office.docx.paragraph_sources import ParagraphSources, is_bare
from ttdn_desktop.office.docx.parse_cache import ParseCache
from ttdn_desktop.office.docx.styles import (
    Props,
    Styles,
    merge_props,
    paragraph_format,
    paragraph_props,
    run_props,
)
from ttdn_desktop.office.layout.faces import shown_family
from ttdn_desktop.office.layout.runs import RunReader
from ttdn_desktop.office.layout.table_reader import TableReader

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

_A4_WIDTH, _A4_HEIGHT = 11906, 16838
"""Twips: 210 x 297 mm, the sheet of a paper that names none (Phụ lục I, I.1)."""

_MARGIN, _HEADER_DISTANCE = 1440, 720
"""Twips: 1 inch and half an inch where a section names none. A judgement: files of Word always name them."""


class Reader:
    """Reads one package; headers, footers and cells are read the same way as the body."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.notes: dict[str, None] = {}
        self.main_relations = package.relations(package.main_name)
        self.relations = self.main_relations

        named = dict(self.main_relations.values())
        self.styles = Styles(package.tree(named.get("styles", "")), self._theme(named.get("theme", "")))
        self.settings = package.tree(named.get("settings", ""))
        self.numbering: Numbering = read_numbering(package.tree(named.get("numbering", "")))
        notes = package.tree(named.get("footnotes", ""))
        self._notes = {one.get(W + "id"): one for one in (() if notes is None else notes)}
        self.footnotes: dict[str, tuple[Block, ...]] = {}
        self._broken_off = False
        style_parts = [package.part(named.get(kind, "")) or b"" for kind in ("styles", "theme", "settings")]
        self.parse_cache = ParseCache(style_parts) if b"numPr" not in style_parts[0] else None
        self.runs = RunReader(self.styles, self._image, self.blocks, self._footnote, self.note)
        self._sources = ParagraphSources()
        self.tables = TableReader(
            self.styles, self.blocks, self.parse_cache, self.note, lambda node: self._sources.of(node)
        )

    def note(self, line: str) -> None:
        """Remember, once, what the layout leaves out."""
        self.notes[line] = None

    def _footnote(self, name: str) -> str:
        """Read the footnote that is referred to next; return its number as printed."""
        number = str(len(self.footnotes) + 1)
        content = self._notes.get(name)
        if content is not None and name not in self.footnotes:
            self.footnotes[name] = ()
            self.footnotes[name] = self.runs.read_note(content, number)
        return number

    def _theme(self, name: str) -> dict[str, str]:
        root = self.package.tree(name)
        fonts: dict[str, str] = {}
        for kind in ("major", "minor") if root is not None else ():
            latin = root.find(f".//{_A}{kind}Font/{_A}latin") if root is not None else None
            fonts[kind] = latin.get("typeface", "") if latin is not None else ""
        return fonts

    def _image(self, relation: str) -> bytes | None:
        return self.package.part(self.relations.get(relation, ("", ""))[1])

    def read(self) -> Document:
        """Return the document.

        Raises:
            InputError: A part is damaged or missing.
        """
        root = self.package.tree(self.package.main_name)
        body = root.find(W + "body") if root is not None else None
        if body is None:
            raise broken("tệp không có phần văn bản")

        self._sources = ParagraphSources(root)
        sections = tuple(self._sections(body))
        for name in sorted(self.styles.families):
            if instead := shown_family(name):
                self.note(f"Phông chữ “{name}” được thay bằng {instead}.")

        if self.parse_cache is not None and not self.notes:
            self.parse_cache.keep()

        tab = twips(value(self.settings, "defaultTabStop", "720"), 720) or 720
        rules = Rules(tab, self._mode())
        return Document(sections, rules, tuple(self.notes), self.footnotes, self._broken_off)

    def _mode(self) -> int:
        for setting in self.settings.iter(W + "compatSetting") if self.settings is not None else ():
            if setting.get(W + "name") == "compatibilityMode":
                return twips(setting.get(W + "val"), 12)
        return 12

    def _sections(self, body: Node) -> Iterator[Section]:
        nodes: list[Node] = []
        before: Section | None = None

        for child in _unwrapped(body):
            if child.tag == W + "sectPr":
                continue

            nodes.append(child)
            properties = child.find(f"{W}pPr/{W}sectPr") if child.tag == W + "p" else None

            if properties is not None:
                if len(nodes) > 1 and _says_nothing(child):
                    nodes.pop()  # it bears the section break alone (NOTES.md, Pages)
                before = self._section(properties, nodes, before)
                yield before
                nodes = []

        yield self._section(body.find(W + "sectPr"), nodes, before)

    def blocks(self, nodes: Any, table: tuple[Props, Props] | None = None) -> tuple[Block, ...]:
        """Return the paragraphs and tables among ``nodes``."""
        found: list[Block] = []
        broken_off = False

        for node in _unwrapped(nodes):
            made: list[Block] = []
            if node.tag == W + "p":
                source = self._sources.of(node)
                made += [replace(one, source=source) for one in self._paragraphs(node, table)]
            elif node.tag == W + "tbl":
                made.append(self.tables.read(node))

            if made and broken_off:
                made[0] = _broken_before(made[0])
                broken_off = False

            if made and len(made) > 1 and _is_empty(made[-1]):
                made.pop()
                broken_off = True

            found += made

        self._broken_off = broken_off
        return _without_outer_space(tuple(found), (0, -1) if table is not None else ())

    def _paragraphs(self, node: Node, table: tuple[Props, Props] | None) -> list[Paragraph]:
        if self.parse_cache is None or table is not None:
            return self._parse_paragraphs(node, table)
        return self.parse_cache.read(node, b"p", lambda: self._parse_paragraphs(node, table))

    def _parse_paragraphs(self, node: Node, table: tuple[Props, Props] | None) -> list[Paragraph]:
        properties = node.find(W + "pPr")
        direct = paragraph_props(properties)
        mark_props = run_props(properties.find(W + "rPr") if properties is not None else None)
        mark_props.pop("highlight", None)
        props = self.styles.paragraph(direct, table[0] if table else None)
        style = props["style"]
        mark = self.styles.text(style, mark_props | {"hidden": False}, table[1] if table else None)
        assert mark is not None
        label = None
        level = self.numbering.level(props.get("number", "0"), props.get("level", 0))

        if level is not None:
            props = merge_props(merge_props(props, level.paragraph), direct) | {"style": style}
            text = self.numbering.next_label(props["number"], props.get("level", 0))
            label_style = self.styles.text(
                style, mark_props | level.run | {"hidden": False}, table[1] if table else None
            )
            label = Label(text, label_style or mark, level.follow)

        read = self.runs.read(node, style, table[1] if table else None)
        whole = Paragraph(
            paragraph_format(props),
            read.pieces,
            mark,
            read.shapes,
            label,
            read.floats,
            is_bare=not any(piece.text.strip() for piece in read.pieces) and is_bare(node),
        )
        return _split_at_page_breaks(whole)

    def _note_undrawn(self, section: Node | None) -> None:
        """Name what of a section isn't followed."""
        columns = section.find(W + "cols") if section is not None else None
        if columns is not None and twips(columns.get(W + "num"), 1) > 1:
            self.note("Văn bản nhiều cột được vẽ thành một cột.")
        grid = section.find(W + "docGrid") if section is not None else None
        if grid is not None and grid.get(W + "type", "default") != "default":
            self.note("Lưới dòng của trang không được theo.")

    def _section(self, node: Node | None, nodes: list[Node], before: Section | None) -> Section:
        """Return the section that sectPr ``node`` describes; headers it lacks are those of the one before."""
        size = node.find(W + "pgSz") if node is not None else None
        margins = node.find(W + "pgMar") if node is not None else None
        numbers = node.find(W + "pgNumType") if node is not None else None
        attribute = _attributes(size, margins, numbers)
        title = node.find(W + "titlePg") if node is not None else None
        even = self.settings.find(W + "evenAndOddHeaders") if self.settings is not None else None
        self._note_undrawn(node)
        start = numbers.get(W + "start") if numbers is not None else None

        return Section(
            attribute(size, "w", _A4_WIDTH),
            attribute(size, "h", _A4_HEIGHT),
            BoxSides(*(attribute(margins, side, _MARGIN) for side in ("top", "left", "bottom", "right"))),
            attribute(margins, "header", _HEADER_DISTANCE),
            attribute(margins, "footer", _HEADER_DISTANCE),
            title is not None and flag(title),
            even is not None and flag(even),
            twips(start) if start else None,
            (numbers.get(W + "fmt") if numbers is not None else None) or "decimal",
            value(node, "type", "nextPage") == "continuous",
            self._furniture(node, "header", before.headers if before else HeaderFooter()),
            self._furniture(node, "footer", before.footers if before else HeaderFooter()),
            _without_outer_space(self.blocks(nodes), (0,) if before is None else ()),
        )

    def _furniture(self, node: Node | None, kind: str, before: HeaderFooter) -> HeaderFooter:
        found = before
        for reference in node.findall(f"{W}{kind}Reference") if node is not None else ():
            name = self.main_relations.get(reference.get(R + "id", ""), ("", ""))[1]
            root = self.package.tree(name)
            shown = reference.get(W + "type", "default")
            if root is not None and shown in ("default", "first", "even"):
                self.relations = self.package.relations(name)
                found = replace(found, **{shown: self.blocks(root)})
                self.relations = self.main_relations

        return found


def _attributes(*_: Node) -> Any:
    def attribute(node: Node | None, name: str, default: int) -> int:
        return twips(node.get(W + name), default) if node is not None else default

    return attribute


def _says_nothing(paragraph: Node) -> bool:
    return all(child.tag == W + "rPr" for run in paragraph.iter(W + "r") for child in run)


def _unwrapped(nodes: Any) -> Iterator[Node]:
    """Go through block content, into content controls and insertions."""
    for node in nodes:
        if node.tag == W + "sdt":
            content = node.find(W + "sdtContent")
            yield from _unwrapped(content if content is not None else ())
        elif node.tag in (W + "ins", W + "customXml", W + "smartTag"):
            yield from _unwrapped(node)
        else:
            yield node


def _split_at_page_breaks(whole: Paragraph) -> list[Paragraph]:
    """Split a paragraph at its page breaks, as LibreOffice's import does (NOTES.md, Pages)."""
    if not any("\f" in piece.text for piece in whole.pieces):
        return [whole]

    parts: list[list[Piece]] = [[]]
    for piece in whole.pieces:
        for index, text in enumerate(piece.text.split("\f")):
            if index:
                parts.append([])
            if text or piece.picture is not None:
                parts[-1].append(Piece(text, piece.style, piece.field, piece.picture))

    if len(parts) > 1 and not parts[0] and parts[-1]:
        return [_split_part(whole, part, True, not index) for index, part in enumerate(parts[1:])]
    return [_split_part(whole, part, bool(index), not index) for index, part in enumerate(parts)]


def _split_part(whole: Paragraph, part: list[Piece], after_break: bool, first: bool) -> Paragraph:
    form = whole.format._replace(break_before=True) if after_break else whole.format
    if first:
        return replace(whole, format=form, pieces=tuple(part))
    return replace(whole, format=form, pieces=tuple(part), shapes=(), label=None, floats=())


def _broken_before(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, format=block.format._replace(break_before=True))
    return replace(block, break_before=True)


def _without_outer_space(blocks: tuple[Block, ...], ends: tuple[int, ...]) -> tuple[Block, ...]:
    """Return the blocks without automatic space at these ends, 0 and -1 (NOTES.md, Spacing)."""
    found = list(blocks)
    for end in ends if found else ():
        block, side = found[end], "after" if end else "before"
        if isinstance(block, Paragraph) and getattr(block.format, f"auto_{side}"):
            found[end] = replace(block, format=block.format._replace(**{side: 0}))
    return tuple(found)


def _is_empty(block: Block) -> bool:
    return isinstance(block, Paragraph) and not (block.pieces or block.shapes or block.floats)


def read_document(data: bytes | Mapping[str, bytes]) -> Document:
    """Return what a .docx says.

    Raises:
        InputError: The bytes aren't a readable .docx.
    """
    return Reader(Package(data)).read()
