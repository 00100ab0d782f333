"""What was measured of a paper: frozen facts, from which every rule is judged.

Lengths on the page are millimetres, sizes and spaces points, pages and paragraphs count from 1.
"""

from functools import cached_property

import msgspec

from ttdn_desktop.basics.vietnamese import fold


class Run(msgspec.Struct, frozen=True):
    """A stretch of text of one style.

    ``fonts`` are those besides Times New Roman, ``slots`` the scripts' slots that name them, with the font.
    """

    text: str
    bold: bool
    italic: bool
    underline: bool
    size: float
    color: str
    fonts: tuple[str, ...]
    slots: tuple[tuple[str, str], ...] = ()


class DrawnLine(msgspec.Struct, frozen=True):
    """A line drawn below a text: its length, how far its middle lies right of the text's, if it is solid."""

    length: float
    off_center: float
    solid: bool


class PagePosition(msgspec.Struct, frozen=True):
    """Where a paragraph lies on the laid-out page: its first line's top, its last line's extent.

    ``bottom`` is its last baseline; ``leftmost`` and ``rightmost`` are how far all its lines reach.
    """

    page: int
    top: float
    bottom: float
    left: float
    right: float
    lines: int
    leftmost: float
    rightmost: float

    @property
    def middle(self) -> float:
        """Where the middle of its text lies, from the page's left edge."""
        return (self.left + self.right) / 2


class Part(msgspec.Struct, frozen=True):
    """Where a text lies that breaks or tabs part from the rest of its paragraph, and the line drawn below it.

    ``line`` counts the paragraph's lines between breaks, ``column`` a line's texts between tabs, from 0.
    """

    line: int
    column: int
    position: PagePosition
    drawn_line: DrawnLine | None


class Cell(msgspec.Struct, frozen=True):
    """Where a paragraph stands in a table."""

    table: int
    row: int
    column: int


class LinePlace(msgspec.Struct, frozen=True):
    """Which text of the file: its paragraph, and in it the line between breaks and the column between tabs.

    Paragraphs count from 1, lines and columns from 0. Without a line the whole paragraph is meant, without a
    column the whole line; up to ``last_line`` where several lines are one text.
    """

    paragraph: int
    line: int | None = None
    column: int | None = None
    last_line: int | None = None


class Para(msgspec.Struct, frozen=True, dict=True):
    """One paragraph, or one line or column of it: words, style and place.

    An element of a paper is a text in its own look, which may share its paragraph with others: ``lines`` has
    it cut at line breaks and tabs. ``line`` and ``column`` say which part this is (``LinePlace``), None for a
    whole; ``parts`` are where a whole paragraph's parts lie, empty where it has but one.

    ``text`` is NFC, with automatic numbers and legacy encodings turned into Unicode; ``raw`` is as typed.
    ``left`` is the indent of its further lines, ``right`` what is kept free at their end.
    ``gap`` is the space to the paragraph before it, None where none stands directly before.
    ``line_spacing`` is in lines, ``exact_spacing`` in points where it is fixed. ``is_needed_empty`` says of
    an empty paragraph that Word needs it (after a table, with a drawn line or a section break, or a few
    points high) or that something without words is in it (a picture, a field, a bookmark); ``has_line``
    that a line is drawn in it, as a shape or a border. ``source`` says which of the file's paragraphs it is;
    those that page breaks make of one have the same.
    """

    number: int
    text: str
    raw: str
    runs: tuple[Run, ...]
    align: str
    first_line: float
    left: float
    gap: float | None
    line_spacing: float
    exact_spacing: float | None
    section: int
    cell: Cell | None
    is_needed_empty: bool
    has_line: bool = False
    position: PagePosition | None = None
    drawn_line: DrawnLine | None = None
    parts: tuple[Part, ...] = ()
    line: int | None = None
    column: int | None = None
    last_line: int | None = None
    source: int = 0
    right: float = 0.0

    @property
    def place(self) -> LinePlace:
        """Which text of the file this is."""
        return LinePlace(self.number, self.line, self.column, self.last_line)

    @property
    def is_part(self) -> bool:
        """Whether its paragraph holds other texts besides."""
        return self.line is not None

    @cached_property
    def words(self) -> str:
        """The text without white space around it, folded to single spaces."""
        return " ".join(self.text.split())

    @cached_property
    def folded(self) -> str:
        """The words without accents and case: a rule or two dozen ask for them."""
        return fold(self.words)


class PageNumber(msgspec.Struct, frozen=True):
    """The page number of a section's header or footer (``place``).

    ``around`` is what else the paragraph says, white space around it cut off. ``number_format`` is how the
    field itself says that it counts (``PAGE`` with ``ROMAN``), empty where it leaves that to the section.
    """

    place: str
    align: str
    size: float
    bold: bool
    italic: bool
    around: str
    number_format: str = ""


class Section(msgspec.Struct, frozen=True):
    """Pages of one format; ``numbers`` are shown from its second page on, ``on_first`` on its first.

    ``title_page`` says that the first page has a header and footer of its own; ``holds_more`` that it would
    lose or show something else than a page number if that were otherwise.
    """

    width: float
    height: float
    margins: dict[str, float]
    numbers: tuple[PageNumber, ...]
    on_first: bool
    title_page: bool
    holds_more: bool
    first_number: int | None
    number_format: str

    @property
    def middle(self) -> float:
        """Where the right half of a portrait page begins."""
        return min(self.width, self.height) / 2


class Table(msgspec.Struct, frozen=True):
    """A table: ``is_data`` tells one with lines from one that only arranges text.

    ``smallest`` is its smallest size of letters; ``whole_rows`` says that no row may break over two pages.
    ``is_box`` says that it is a text box, which stands outside the flow of the text.
    """

    section: int
    is_data: bool
    rows: tuple[tuple[str, ...], ...]
    smallest: float
    header_repeats: bool
    whole_rows: bool
    is_box: bool = False


class Facts(msgspec.Struct, frozen=True):
    """All that was measured of one paper.

    ``empty_pages`` are the pages without text, ``furniture`` the texts of headers and footers.
    """

    paras: tuple[Para, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    pages: int
    empty_pages: tuple[int, ...]
    furniture: tuple[Run, ...]
