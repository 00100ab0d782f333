"""A document as lines of text with their features: what the grammar reads, whatever file it came from."""

from typing import Literal

from ttdn_desktop.directive.notes import Doubt, RepairCode
from ttdn_desktop.dossier.records import Record


class Cell(Record, frozen=True, kw_only=True):
    """Where a line lies in a table, or in two columns side by side; each counted from 0.

    ``table`` is unique in the document; a line of a nested table carries the nested one's. ``rows`` is over
    how many rows a merged cell goes.
    """

    table: int
    row: int
    column: int
    rows: int = 1


class Line(Record, frozen=True, kw_only=True):
    r"""One paragraph as it stands on paper.

    ``text`` is word for word, with ``\n`` for a line break within the paragraph and ``\t`` for a tab.
    ``number`` is what automatic numbering puts before it (``1.``, ``a)``, ``-``, ``+``), not part of
    ``text``; ``level`` its list level from 0. ``indent`` is where its first line begins, in points from
    the left margin. ``bold`` is the share of its letters set bold (0 to 1), ``bold_lead`` how many of its
    first characters are. ``continues`` is True where the page shows that the paragraph goes on from the
    line before (a PDF page's end), False where it shows that it doesn't, None where nothing is known.
    ``repairs`` say what the reader of the file repaired in it.
    """

    text: str
    number: str | None = None
    level: int | None = None
    indent: float = 0.0
    bold: float = 0.0
    bold_lead: int = 0
    italic: bool = False
    centered: bool = False
    size: float | None = None
    page: int | None = None
    cell: Cell | None = None
    continues: bool | None = None
    repairs: tuple[RepairCode, ...] = ()


class Source(Record, frozen=True, kw_only=True):
    """A document as read; ``features`` says whether weight, indent and size were known at all.

    ``doubts`` are the reader's own.
    """

    name: str
    kind: Literal["docx", "txt", "pdf"]
    lines: tuple[Line, ...] = ()
    features: bool = True
    doubts: tuple[Doubt, ...] = ()
