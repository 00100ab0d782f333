"""The pages as they fill: which sheet, how far down it, and turning to the next one."""

from ttdn_desktop.office.docx.model import Document, Section
from ttdn_desktop.office.layout.footnotes import Foot, layout_notes
from ttdn_desktop.office.layout.fragments import Fragments
from ttdn_desktop.office.layout.header_footer import header_footer_of
from ttdn_desktop.office.layout.sheet import Frame, Sheet
from ttdn_desktop.office.layout.stacks import layout_blocks


class Pages:
    """The sheets of a document and the place on the last one where the next thing goes.

    ``fresh`` says that nothing stands on the sheet yet, ``turned`` that the one before it was full.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.sheets: list[Sheet] = []
        self.sheet: Sheet
        self.section: Section
        self.frame = Frame(0, 0)
        self.top = self.y = 0
        self.feet: list[Foot] = []
        self._rest: Fragments | None = None
        self.fresh = True
        self.turned = False

    def open_section(self, section: Section) -> None:
        """Begin a section: on a new page, unless it goes on where the one before ended."""
        self.section = section
        margins = section.margins
        self.frame = Frame(margins.left, section.width - margins.left - margins.right)
        if section.continuous and self.sheets and section.width == self.sheet.section.width:
            return
        self._new_sheet(first=True)
        self.turned = False

    def turn(self, full: bool = True) -> None:
        """Go on to the next page; ``full`` is False for a page break that the document asks for."""
        self._new_sheet(first=False)
        self.turned = full

    @property
    def bottom(self) -> int:
        """Where text on the page ends: above its notes."""
        return self.bottom_with([])

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
        return foot.bottom - (foot.least(notes) if new else foot.needed(notes))

    def notes(self, names: list[str]) -> list[Fragments]:
        """Return the notes of those ids, laid out."""
        return layout_notes(names, self.document, self.frame.room)

    def take_notes(self, names: list[str]) -> None:
        """Put the notes of those ids at the foot of the page, whose text ends at ``y``."""
        if names:
            self._rest = self.feet[-1].take(self.notes(names), self.y) or self._rest

    def close(self) -> None:
        """End the document: notes that go on get their pages, then all are drawn."""
        while self._rest is not None:
            self.turn()
        for sheet, foot in zip(self.sheets, self.feet, strict=True):
            margins = sheet.section.margins
            foot.draw(sheet, Frame(margins.left, sheet.section.width - margins.left - margins.right))

    def _new_sheet(self, first: bool) -> None:
        section = self.section
        number = self.sheets[-1].number + 1 if self.sheets else 1

        if first and section.first_number is not None:
            number = section.first_number

        self.sheet = Sheet(section, number, first)
        self.sheets.append(self.sheet)
        self.top = max(section.margins.top, section.header_distance + self._furniture_height(header=True))
        foot = max(section.margins.bottom, section.footer_distance + self._furniture_height(header=False))
        self.feet.append(Foot(section.height - foot))
        self.y, self.fresh = self.top, True

        if self._rest is not None:
            rest, self._rest = self._rest, None
            self._rest = self.feet[-1].take([rest], self.top)

    def _furniture_height(self, header: bool) -> int:
        blocks = header_footer_of(self.sheet, header)
        if not blocks:
            return 0
        return layout_blocks(blocks, self.frame.room, self.document.rules).height
