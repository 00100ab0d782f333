"""What a .docx says, as far as the layout needs it: frozen, lengths in twips (1/20 point)."""

from dataclasses import dataclass
from typing import NamedTuple


class TextStyle(NamedTuple):
    """How a run of characters looks; hashable, so that widths can be remembered by it.

    ``family`` is the font that shows it, empty for Times New Roman. ``slots`` are the scripts' slots that
    name another font, with its name (``eastAsia``, ``Calibri``), ``fonts`` those fonts. ``ground`` is the
    colour below it, empty for none. ``scale`` is how wide the characters are drawn, in per cent.
    """

    bold: bool = False
    italic: bool = False
    half_points: int = 20
    underline: bool = False
    strike: bool = False
    caps: bool = False
    small_caps: bool = False
    vertical: str = ""
    color: str = ""
    spacing: int = 0
    raised: int = 0
    family: str = ""
    fonts: tuple[str, ...] = ()
    slots: tuple[tuple[str, str], ...] = ()
    ground: str = ""
    scale: int = 100


class BoxSides(NamedTuple):
    """Four lengths in twips."""

    top: int = 0
    left: int = 0
    bottom: int = 0
    right: int = 0


class Picture(NamedTuple):
    """An inline image: the bytes of its file, its size in twips and the space it keeps free around it.

    ``parts`` are what an inline figure or text box shows instead; with neither its room stays empty. One that
    ``is_sign`` stands among letters as one of them: its line is as high as text of its style.
    """

    data: bytes
    width: float
    height: float
    space: BoxSides = BoxSides()
    parts: tuple["Part", ...] = ()
    is_sign: bool = False


class Piece(NamedTuple):
    r"""A stretch of one style: text with ``\t``, ``\n`` and ``\f`` in it, or a field, or a picture.

    ``\v`` is a column's break. ``note`` is the id of the footnote that the text is the mark of,
    ``number_format`` how a page field counts where it says so itself.
    """

    text: str
    style: TextStyle
    field: str = ""
    picture: Picture | None = None
    note: str = ""
    number_format: str = ""


class TabStop(NamedTuple):
    """A tab stop: twips from the paragraph area's left edge, ``left``, ``right`` or ``center``."""

    position: int
    kind: str = "left"
    leader: str = ""


class Edge(NamedTuple):
    """One border: width and distance from the text in twips, colour as six hex digits.

    ``strokes`` are the widths of its lines, from the top or left on, where they don't fill it.
    """

    width: float
    color: str = "000000"
    space: float = 0
    dashed: bool = False
    strokes: tuple[float, ...] = ()

    @property
    def stroke(self) -> float:
        """The width of its widest line."""
        return max(self.strokes) if self.strokes else self.width


class TextFrame(NamedTuple):
    """A frame (w:framePr) that a paragraph stands in with those beside it that name the same; or a table's.

    Lengths in twips; ``width`` and ``height`` 0 are as much as the text needs, ``beside`` is whether text
    may stand beside the frame, ``space`` what stays free around it.
    """

    width: int = 0
    height: int = 0
    h_from: str = "page"
    h_offset: int = 0
    h_align: str = ""
    v_from: str = "page"
    v_offset: int = 0
    v_align: str = ""
    beside: bool = True
    space: BoxSides = BoxSides()


class ParagraphFormat(NamedTuple):
    """A paragraph's measures; ``line`` is in 240ths of a line for rule ``auto``, else in twips.

    ``frame_align`` is where a frame around it stands across the page, empty for none or one put at a length.
    """

    align: str = "left"
    left: int = 0
    right: int = 0
    first: int = 0
    before: int = 0
    after: int = 0
    line: int = 240
    rule: str = "auto"
    contextual: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    widow_control: bool = True
    break_before: bool = False
    tabs: tuple[TabStop, ...] = ()
    top_edge: Edge | None = None
    bottom_edge: Edge | None = None
    style: str = ""
    auto_before: bool = False
    auto_after: bool = False
    frame_align: str = ""
    frame: TextFrame | None = None
    left_edge: Edge | None = None
    right_edge: Edge | None = None
    fill: str = ""
    column_before: bool = False


class Shape(NamedTuple):
    """A drawn straight line; the offsets are in twips from what ``h_from`` and ``v_from`` name."""

    h_from: str
    h_offset: float
    h_align: str
    v_from: str
    v_offset: float
    width: float
    height: float
    stroke: float
    color: str
    dashed: bool = False


class Part(NamedTuple):
    """What a floating object shows at (x, y) twips from its corner: an outline, a ground, a picture, text.

    ``kind`` is ``box``, ``ellipse`` or ``line``; a line goes from corner to corner, ``flipped`` upwards. One
    that ``fits_text`` is as high as its text, whatever height it names.
    """

    x: float
    y: float
    width: float
    height: float
    kind: str = "box"
    flipped: bool = False
    edge: Edge | None = None
    fill: str = ""
    picture: Picture | None = None
    blocks: tuple["Block", ...] = ()
    insets: BoxSides = BoxSides()
    align: str = "top"
    fits_text: bool = False


class Float(NamedTuple):
    """An object anchored to a paragraph; offsets in twips from what ``h_from`` and ``v_from`` name.

    ``wrap`` is ``none``, ``topAndBottom`` or ``square``; ``above``, ``below``, ``left`` and ``right`` of it
    are kept free of text then. ``sides`` says where text may stand: ``bothSides``, ``left``, ``right`` or
    ``largest``. One that is kept ``on_page`` is moved up where it would reach below the text's end.
    """

    h_from: str
    h_offset: float
    h_align: str
    v_from: str
    v_offset: float
    v_align: str
    width: float
    height: float
    wrap: str
    above: float
    below: float
    parts: tuple[Part, ...]
    left: float = 0
    right: float = 0
    sides: str = "bothSides"
    under_text: bool = False
    on_page: bool = False


class Label(NamedTuple):
    """What automatic numbering puts before a paragraph; ``follow`` is ``tab``, ``space`` or ``nothing``."""

    text: str
    style: TextStyle
    follow: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; ``mark`` is the style of its end mark, which gives an empty line its height.

    ``source`` says which w:p it is (``paragraph_sources``). ``is_bare`` says of one without words that
    nothing else is in it either.
    """

    format: ParagraphFormat
    pieces: tuple[Piece, ...]
    mark: TextStyle
    shapes: tuple[Shape, ...] = ()
    label: Label | None = None
    floats: tuple[Float, ...] = ()
    source: int = 0
    is_bare: bool = False


WORD_2013 = 15
"""The compatibility mode of Word 2013 and newer (w:compatSetting)."""
WORD_2003 = 11
"""That of Word 2003 and older, whose files name none."""


class Rules(NamedTuple):
    """What holds for a whole document: the default tab distance and Word's compatibility mode.

    ``shrink`` is the share of a space that a line may squeeze away: Word 2013 does so in mode 15,
    LibreOffice 7.4 never.
    """

    default_tab: int = 720
    mode: int = 15
    shrink: float = 0.0


class Edges(NamedTuple):
    """The borders of a cell or table; None where nothing is said, width 0 where it says none."""

    top: Edge | None = None
    left: Edge | None = None
    bottom: Edge | None = None
    right: Edge | None = None
    inside_h: Edge | None = None
    inside_v: Edge | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its first grid column, how many it spans, and its blocks."""

    column: int
    span: int
    merge: str
    align: str
    margins: BoxSides
    edges: Edges
    fill: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; ``rule`` is ``auto``, ``atLeast`` or ``exact`` for ``height``.

    ``source`` is that of its first paragraph; those of the paragraphs in it count from there. ``edges`` are
    those it has in the table's stead (w:tblPrEx), None for none.
    """

    cells: tuple[Cell, ...]
    height: int
    rule: str
    cant_split: bool
    header: bool
    source: int = 0
    edges: Edges | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of fixed columns; ``indent`` is where its left edge lies from the text's left edge.

    The columns are drawn to ``width`` twips or a ``share`` of the text's width; both 0: as they are.
    ``unsized`` says that the table names no width, not even an automatic one: within a cell it fills it.
    ``place`` is where it floats (w:tblpPr), None for one that stands in the text.
    """

    columns: tuple[float, ...]
    rows: tuple[Row, ...]
    align: str
    indent: int
    margins: BoxSides
    edges: Edges
    break_before: bool = False
    width: float = 0
    share: float = 0
    unsized: bool = False
    place: TextFrame | None = None


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class HeaderFooter:
    """A section's headers or footers by kind: ``default``, ``first``, ``even``."""

    default: tuple[Block, ...] | None = None
    first: tuple[Block, ...] | None = None
    even: tuple[Block, ...] | None = None


class TextColumn(NamedTuple):
    """A newspaper column: where it begins, from the left margin, and how wide it is."""

    x: float
    width: float


class PageBorders(NamedTuple):
    """The lines around the pages of a section (w:pgBorders), None where a side has none.

    ``from_page`` is whether their distance counts from the sheet's edge, not from the text's; ``shown`` is
    ``allPages``, ``firstPage`` or ``notFirstPage``; ``is_double`` is whether each is drawn twice.
    """

    top: Edge | None
    left: Edge | None
    bottom: Edge | None
    right: Edge | None
    from_page: bool
    shown: str
    is_double: bool


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one format; lengths in twips. ``columns`` is empty where the text stands in one."""

    width: int
    height: int
    margins: BoxSides
    header_distance: int
    footer_distance: int
    title_page: bool
    even_and_odd: bool
    first_number: int | None
    number_format: str
    continuous: bool
    headers: HeaderFooter
    footers: HeaderFooter
    blocks: tuple[Block, ...]
    columns: tuple[TextColumn, ...] = ()
    column_rule: bool = False
    borders: PageBorders | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole .docx as read; ``notes`` say in Vietnamese what is left out, ``footnotes`` go by id.

    ``endnotes`` are the blocks that stand below the text, in the order they are referred to.

    ``broken_off`` says that it ends with a page break: Word shows an empty page then, LibreOffice none.
    """

    sections: tuple[Section, ...]
    rules: "Rules"
    notes: tuple[str, ...]
    footnotes: dict[str, tuple[Block, ...]]
    broken_off: bool = False
    endnotes: tuple[Block, ...] = ()
