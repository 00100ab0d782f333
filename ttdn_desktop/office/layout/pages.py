"""The pages as they fill: which sheet and column, how far down it, and turning to the next one."""

from dataclasses import dataclass

from ttdn_desktop.office.docx.model import Document, Section, TextColumn
from ttdn_desktop.office.layout.footnotes import Foot, layout_notes
from ttdn_desktop.office.layout.fragments import Fragments
from ttdn_desktop.office.layout.header_footer import Furniture
from ttdn_desktop.office.layout.sheet import Frame, Rule, Sheet, SheetMark

_LEAST_COLUMN = 600
"""Twips: columns that begin in the midst of a page have room for two lines, or begin on the next one."""
_COLUMN_RULE = 10
"""Twips: the line between columns is half a point wide."""


@dataclass(frozen=True, slots=True)
class PagesMark:
    """How far the pages were filled at a moment, to go back there."""

    sheets: int
    sheet: SheetMark | None
    notes: int
    section: Section | None
    frame: Frame
    columns: tuple[TextColumn, ...]
    column: int
    numbers: tuple[int, int, int, int]
    rest: Fragments | None
    fresh: bool
    turned: bool


class Pages:
    """The sheets of a document and the place on the last one where the next thing goes.

    ``fresh`` says that nothing stands on the sheet or in the column yet, ``turned`` that the one before it
    was full. ``limit`` is a page and the height where its columns end, so that they come out equally long.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self._furniture = Furniture(document)
        self.sheets: list[Sheet] = []
        self.sheet: Sheet
        self.section: Section
        self.frame = Frame(0, 0)
        self.columns: tuple[TextColumn, ...] = ()
        self.column = 0
        self.top = self.y = self.column_top = self.lowest = 0
        self.feet: list[Foot] = []
        self.limit: tuple[int, int] | None = None
        self._rest: Fragments | None = None
        self.fresh = True
        self.turned = False

    def open_section(self, section: Section) -> None:
        """Begin a section: on a new page, unless it goes on where the one before ended."""
        y = max(self.y, self.lowest)
        in_columns = bool(self.columns)
        self.section = section
        self.columns, self.column = section.columns, 0

        if not (section.continuous and self.sheets and section.width == self.sheet.section.width):
            self._new_sheet(first=True)
            self.turned = False
            return

        self.y = y
        if section.columns and self.bottom - y < _LEAST_COLUMN:
            self._new_sheet(first=False)
        elif section.columns or in_columns:
            self._begin_columns(y)
        else:
            self._open_column()

    def turn(self, full: bool = True) -> None:
        """Go on to the next column or page; ``full`` is False for a page break that the document asks for."""
        if full and self.column + 1 < len(self.columns):
            self.next_column()
        else:
            self._new_sheet(first=False)
        self.turned = full

    def next_column(self) -> None:
        """Go on to the next column, on the next page where this is the last one."""
        if self.column + 1 >= len(self.columns):
            self._new_sheet(first=False)
            return
        self.lowest = max(self.lowest, self.y)
        self.column += 1
        self.y, self.fresh = self.column_top, True
        self._open_column()

    @property
    def bottom(self) -> int:
        """Where text on the page ends: above its notes."""
        return self.bottom_with([])

    @property
    def whole(self) -> int:
        """The height of a whole page's text."""
        return self.feet[-1].bottom - self.top

    @property
    def text_frame(self) -> Frame:
        """The area between the page's margins."""
        margins = self.section.margins
        return Frame(margins.left, self.section.width - margins.left - margins.right)

    def room(self) -> int:
        """Return how much height is left on the page."""
        return self.bottom - self.y

    def bottom_with(self, names: list[str], *, new: bool = False) -> int:
        """Return where text ends that refers to notes of those ids, at once where a note goes on overleaf.

        ``new`` is for the line or row that refers to them: of the last note only the least must stand here.
        """
        foot = self.feet[-1]
        if self._rest is not None:
            return self.y
        notes = self.notes(names)
        bottom = foot.bottom - (foot.least(notes) if new else foot.needed(notes))

        if self.limit is not None and self.limit[0] == len(self.sheets) - 1:
            return min(bottom, self.limit[1])
        return bottom

    def notes(self, names: list[str]) -> list[Fragments]:
        """Return the notes of those ids, laid out."""
        return layout_notes(names, self.document, self.text_frame.room)

    def take_notes(self, names: list[str]) -> None:
        """Put the notes of those ids at the foot of the page, whose text ends at ``y``."""
        if names:
            self._rest = self.feet[-1].take(self.notes(names), max(self.y, self.lowest)) or self._rest

    def close(self) -> None:
        """End the document: notes that go on get their pages, then all are drawn."""
        while self._rest is not None:
            self.turn()
        for sheet, foot in zip(self.sheets, self.feet, strict=True):
            margins = sheet.section.margins
            foot.draw(sheet, Frame(margins.left, sheet.section.width - margins.left - margins.right))

    def mark(self) -> PagesMark:
        """Return how far the pages are filled."""
        return PagesMark(
            len(self.sheets),
            self.sheet.mark() if self.sheets else None,
            len(self.feet[-1].notes) if self.feet else 0,
            self.section if self.sheets else None,
            self.frame,
            self.columns,
            self.column,
            (self.top, self.y, self.column_top, self.lowest),
            self._rest,
            self.fresh,
            self.turned,
        )

    def rewind(self, mark: PagesMark) -> None:
        """Take out what was put on the pages since ``mark`` was taken."""
        del self.sheets[mark.sheets :], self.feet[mark.sheets :]
        if mark.sheet is not None and mark.section is not None:
            self.sheet, self.section = self.sheets[-1], mark.section
            self.sheet.rewind(mark.sheet)
            del self.feet[-1].notes[mark.notes :]

        self.frame, self.columns, self.column = mark.frame, mark.columns, mark.column
        self.top, self.y, self.column_top, self.lowest = mark.numbers
        self._rest, self.fresh, self.turned = mark.rest, mark.fresh, mark.turned

    def draw_column_rules(self, bottom: int) -> None:
        """Draw the lines between the columns of a section that has them, down to ``bottom``."""
        if not self.section.column_rule:
            return
        left = self.section.margins.left
        for one, following in zip(self.columns[: self.column], self.columns[1:], strict=False):
            x = left + (one.x + one.width + following.x) / 2
            self.sheet.rules[Rule(x, self.column_top, x, bottom, _COLUMN_RULE)] = None

    def _begin_columns(self, y: int) -> None:
        """Begin a section's columns, or one column below them, at ``y`` of this page."""
        self.y = self.column_top = self.lowest = y
        self.fresh = self.fresh or (bool(self.columns) and y > self.top)
        self.turned = False
        self._open_column()

    def _open_column(self) -> None:
        whole = self.text_frame
        if self.columns:
            here = self.columns[self.column]
            self.frame = Frame(whole.x + here.x, here.width)
        else:
            self.frame = whole

    def _new_sheet(self, first: bool) -> None:
        if self.sheets and self.columns and not first:
            self.draw_column_rules(max(self.y, self.lowest))

        section = self.section
        number = self.sheets[-1].number + 1 if self.sheets else 1

        if first and section.first_number is not None:
            number = section.first_number

        self.sheet = Sheet(section, number, first)
        self.sheets.append(self.sheet)
        above, below = (self._furniture.height(self.sheet, header=one) for one in (True, False))
        self.top = max(section.margins.top, section.header_distance + above)
        foot = max(section.margins.bottom, section.footer_distance + below)
        self.feet.append(Foot(section.height - foot))
        self.column = 0
        self.y = self.column_top = self.lowest = self.top
        self.fresh = True
        self._open_column()

        if self._rest is not None:
            rest, self._rest = self._rest, None
            self._rest = self.feet[-1].take([rest], self.top)
