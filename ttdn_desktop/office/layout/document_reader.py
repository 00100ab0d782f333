"""Reading a whole .docx into the layout's model."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from ttdn_desktop.office.docx.model import (
    WORD_2003,
    Block,
    Document,
    HeaderFooter,
    Label,
    Paragraph,
    Rules,
    Section,
    TextStyle,
)
from ttdn_desktop.office.docx.number_formats import format_number, is_drawn_alike
from ttdn_desktop.office.docx.numbering import NO_LIST, Level, Numbering, read_numbering
from ttdn_desktop.office.docx.package import MC, Node, Package, R, W, broken, first_child, flag, twips, value
from ttdn_desktop.office.docx.paragraph_sources import ParagraphSources, is_bare
from ttdn_desktop.office.docx.parse_cache import ParseCache
from ttdn_desktop.office.docx.properties import Props, merge_props, paragraph_props, run_props
from ttdn_desktop.office.docx.story import chosen, drop_unclosed_fields
from ttdn_desktop.office.docx.styles import Styles, paragraph_format
from ttdn_desktop.office.layout.block_breaks import (
    broken_before,
    is_empty,
    split_at_page_breaks,
    without_outer_space,
)
from ttdn_desktop.office.layout.faces import shown_family
from ttdn_desktop.office.layout.float_reader import FloatReader
from ttdn_desktop.office.layout.page_setup import page_setup
from ttdn_desktop.office.layout.plain_paragraphs import Models, as_plain
from ttdn_desktop.office.layout.runs import RunReader
from ttdn_desktop.office.layout.table_reader import TableReader
from ttdn_desktop.office.layout.undrawn import Undrawn, unshown_furniture

T = TypeVar("T")

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


class Reader:
    """Reads one package; headers, footers and cells are read the same way as the body."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.undrawn = Undrawn()
        self._read_roots: list[Node] = []
        self._shown_furniture: dict[str, tuple[Block, ...]] = {}
        self.main_relations = package.relations(package.main_name)
        self.relations = self.main_relations

        named = dict(self.main_relations.values())
        self.styles = Styles(package.tree(named.get("styles", "")), self._theme(named.get("theme", "")))
        self.settings = package.tree(named.get("settings", ""))
        self.numbering: Numbering = read_numbering(package.tree(named.get("numbering", "")))
        self._footnotes = _notes_in(self._root(named.get("footnotes", "")))
        self._endnotes = _notes_in(self._root(named.get("endnotes", "")))
        self.footnotes: dict[str, tuple[Block, ...]] = {}
        self.endnotes: dict[str, tuple[Block, ...]] = {}
        self._broken_off = False
        style_parts = [package.part(named.get(kind, "")) or b"" for kind in ("styles", "theme", "settings")]
        self.parse_cache = ParseCache(style_parts) if b"numPr" not in style_parts[0] else None
        floats = FloatReader(self._boxed, self._image, self._related)
        self.runs = RunReader(self.styles, floats, self.blocks, self._footnote, self._endnote, self.undrawn)
        self._sources = ParagraphSources()
        self._models = Models()
        self.tables = TableReader(
            self.styles, self.blocks, self._remembered, self.note, lambda node: self._sources.of(node)
        )

    def note(self, line: str) -> None:
        """Remember, once, what the layout leaves out."""
        self.undrawn.note(line)

    def _root(self, name: str) -> Node | None:
        """Return a part whose words are shown; whatever of them isn't read will be named."""
        root = self.package.tree(name)
        if root is not None:
            drop_unclosed_fields(root)
            self._read_roots.append(root)
        return root

    def _remembered(self, node: Node, context: bytes, make: Callable[[], T]) -> T:
        """Return what ``node`` reads as, from the last document where nothing of it changed.

        Of the main part alone: in a header the same row has no numbers of paragraphs.
        """
        if self.parse_cache is None or not self._sources.counts(node):
            return make()

        made: list[T] = []

        def make_anew() -> T:
            made.append(make())
            return made[0]

        found = self.parse_cache.read(node, context, make_anew)
        if not made:
            self.undrawn.take(node)
        return found

    def _boxed(self, content: Node) -> tuple[Block, ...]:
        return self.runs.boxed(content)

    def _footnote(self, name: str) -> str:
        """Read the footnote that is referred to next; return its number as printed."""
        return self._note(name, self._footnotes, self.footnotes, "footnotePr", "decimal")

    def _endnote(self, name: str) -> str:
        """Read the endnote that is referred to next; return its number as printed."""
        return self._note(name, self._endnotes, self.endnotes, "endnotePr", "lowerRoman")

    def _note(
        self, name: str, known: dict[str, Node], read: dict[str, tuple[Block, ...]], kind: str, usual: str
    ) -> str:
        properties = self.settings.find(W + kind) if self.settings is not None else None
        first = twips(value(properties, "numStart", "1"), 1)
        number = format_number(len(read) + first, value(properties, "numFmt", usual))
        content = known.get(name)

        if content is not None and name not in read:
            read[name] = ()
            read[name] = self.runs.read_note(content, number)

        return number

    def _related(self, relation: str) -> Node | None:
        """Return the root of the part that a relation of the part being read leads to."""
        return self.package.tree(self.relations.get(relation, ("", ""))[1])

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
        root = self._root(self.package.main_name)
        body = root.find(W + "body") if root is not None else None
        if body is None:
            raise broken("tệp không có phần văn bản")

        self._sources = ParagraphSources(root)
        sections = tuple(self._sections(body))
        for name in sorted(self.styles.families):
            if instead := shown_family(name):
                self.note(f"Phông chữ “{name}” được thay bằng {instead}.")

        self._name_unused_furniture()
        self.undrawn.name_the_rest(self._read_roots)

        if self.parse_cache is not None and not self.undrawn.notes:
            self.parse_cache.keep()

        tab = twips(value(self.settings, "defaultTabStop", "720"), 720) or 720
        rules = Rules(tab, self._mode())
        endnotes = tuple(block for blocks in self.endnotes.values() for block in blocks)
        notes = tuple(self.undrawn.notes)
        return Document(sections, rules, notes, self.footnotes, self._broken_off, endnotes)

    def _name_unused_furniture(self) -> None:
        """Name the words of headers and footers that no section refers to."""
        for kind, name in self.main_relations.values():
            if kind in ("header", "footer") and name not in self._shown_furniture:
                root = self.package.tree(name)
                texts = root.iter(W + "t") if root is not None else ()
                for note in unshown_furniture(" ".join(text.text or "" for text in texts)):
                    self.note(note)

    def _mode(self) -> int:
        for setting in self.settings.iter(W + "compatSetting") if self.settings is not None else ():
            if setting.get(W + "name") == "compatibilityMode":
                return twips(setting.get(W + "val"), WORD_2003)
        return WORD_2003

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
            if node.tag == _PARAGRAPH:
                made += self._paragraphs(node, table)
            elif node.tag == _TABLE:
                made.append(self.tables.read(node))

            if made and broken_off:
                made[0] = broken_before(made[0])
                broken_off = False

            if made and len(made) > 1 and is_empty(made[-1]):
                made.pop()
                broken_off = True

            found += made

        self._broken_off = broken_off
        return without_outer_space(tuple(found), (0, -1) if table is not None else ())

    def _paragraphs(self, node: Node, table: tuple[Props, Props] | None) -> list[Paragraph]:
        source = self._sources.of(node)
        if table is not None:
            return self._parse_paragraphs(node, table, source)
        found = self._remembered(node, b"p", lambda: self._parse_paragraphs(node, table, source))
        return [one if one.source == source else replace(one, source=source) for one in found]

    def _parse_paragraphs(
        self, node: Node, table: tuple[Props, Props] | None, source: int
    ) -> list[Paragraph]:
        # in a field that goes on from before, text isn't shown as it stands
        plain = as_plain(node) if not self.runs.fields else None
        model = self._models.of(plain, table) if plain else None
        if plain and model:
            pieces = self.runs.read_text(plain.text, model.pieces[0].style)
            return [Paragraph(model.format, pieces, model.mark, source=source)]

        made = self._parse_any_paragraphs(node, table, source)
        if plain:
            self._models.keep(made, plain, table)
        return made

    def _parse_any_paragraphs(
        self, node: Node, table: tuple[Props, Props] | None, source: int
    ) -> list[Paragraph]:
        properties = first_child(node, W + "pPr")
        direct = paragraph_props(properties)
        mark_props = run_props(first_child(properties, W + "rPr") if properties is not None else None)
        props, form = self.styles.paragraph(direct, table[0] if table else None)
        style = props["style"]
        mark = self.styles.text(style, mark_props | {"hidden": False}, table[1] if table else None)
        assert mark is not None
        label = None
        level = self.numbering.level(props.get("number", NO_LIST), props.get("level", 0))

        if level is not None:
            over = {} if "number" in direct else self.styles.over_numbering(style)
            indented = merge_props(merge_props(props, level.paragraph), over)
            props = merge_props(indented, direct) | {"style": style}
            form = paragraph_format(props)
            label = self._label(props, mark_props, level, table, mark)

        read = self.runs.read(node, style, table[1] if table else None)
        whole = Paragraph(
            form,
            read.pieces,
            mark,
            read.shapes,
            label,
            read.floats,
            source,
            is_bare=not any(piece.text.strip() for piece in read.pieces) and is_bare(node),
        )
        return split_at_page_breaks(whole)

    def _label(
        self,
        props: Props,
        mark_props: Props,
        level: Level,
        table: tuple[Props, Props] | None,
        mark: TextStyle,
    ) -> Label:
        style = props["style"]
        language = self.styles.language(style, mark_props)
        text = self.numbering.next_label(props["number"], props.get("level", 0), language)
        label_props = mark_props | {"ground": "", "highlight": ""} | level.run | {"hidden": False}
        label_style = self.styles.text(style, label_props, table[1] if table else None)
        if not is_drawn_alike(level.form):
            self.note(f"Kiểu đánh số “{level.form}” được vẽ bằng chữ số.")

        return Label(text, label_style or mark, level.follow)

    def _note_undrawn(self, section: Node | None) -> None:
        """Name what of a section isn't followed."""
        grid = section.find(W + "docGrid") if section is not None else None
        if grid is not None and grid.get(W + "type", "default") != "default":
            self.note("Lưới dòng của trang không được theo.")
        if section is not None and section.find(W + "lnNumType") is not None:
            self.note("Số dòng ở lề trang không được vẽ.")

    def _section(self, node: Node | None, nodes: list[Node], before: Section | None) -> Section:
        """Return the section that sectPr ``node`` describes; headers it lacks are those of the one before."""
        self._note_undrawn(node)
        even = self.settings.find(W + "evenAndOddHeaders") if self.settings is not None else None
        empty = HeaderFooter()

        return page_setup(
            node,
            even_and_odd=even is not None and flag(even),
            headers=self._furniture(node, "header", before.headers if before else empty),
            footers=self._furniture(node, "footer", before.footers if before else empty),
            blocks=without_outer_space(self.blocks(nodes), (0,) if before is None else ()),
        )

    def _furniture(self, node: Node | None, kind: str, before: HeaderFooter) -> HeaderFooter:
        found = before
        for reference in node.findall(f"{W}{kind}Reference") if node is not None else ():
            name = self.main_relations.get(reference.get(R + "id", ""), ("", ""))[1]
            shown = reference.get(W + "type", "default")
            if name and shown in ("default", "first", "even"):
                blocks = self._furniture_part(name)
                found = found if blocks is None else replace(found, **{shown: blocks})

        return found

    def _furniture_part(self, name: str) -> tuple[Block, ...] | None:
        """Return the blocks of a header or footer, read once however many sections show it."""
        if name not in self._shown_furniture:
            root = self._root(name)
            if root is None:
                return None
            self.relations = self.package.relations(name)
            self._shown_furniture[name] = self.blocks(root)
            self.relations = self.main_relations

        return self._shown_furniture[name]


def _notes_in(root: Node | None) -> dict[str, Node]:
    return {one.get(W + "id", ""): one for one in (root if root is not None else ())}


def _says_nothing(paragraph: Node) -> bool:
    return all(child.tag == W + "rPr" for run in paragraph.iter(W + "r") for child in run)


_PARAGRAPH, _TABLE, _CONTROL, _ALTERNATE = W + "p", W + "tbl", W + "sdt", MC + "AlternateContent"
_MARKED = frozenset((W + "ins", W + "moveTo", W + "customXml", W + "smartTag"))


def _unwrapped(nodes: Any) -> Iterator[Node]:
    """Go through block content, into content controls and insertions."""
    for node in nodes:
        tag = node.tag
        if tag == _CONTROL:
            content = node.find(W + "sdtContent")
            yield from _unwrapped(content if content is not None else ())
        elif tag in _MARKED:
            yield from _unwrapped(node)
        elif tag == _ALTERNATE:
            branch = chosen(node)
            yield from _unwrapped(branch if branch is not None else ())
        else:
            yield node


def read_document(data: bytes | Mapping[str, bytes]) -> Document:
    """Return what a .docx says.

    Raises:
        InputError: The bytes aren't a readable .docx.
    """
    return Reader(Package(data)).read()
