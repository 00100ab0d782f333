"""The facts of paragraphs and tables, in reading order, as the file has them, and where they lie."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from msgspec.structs import replace

from ttdn_desktop.basics.wording import without_direction_marks
from ttdn_desktop.format_rules import facts
from ttdn_desktop.office.docx.model import Block, Document, Paragraph, Piece, Table
from ttdn_desktop.office.format_check import text_boxes, twips
from ttdn_desktop.office.format_check.layout_index import NOWHERE, LayoutIndex, Placed
from ttdn_desktop.office.format_check.legacy_runs import in_unicode
from ttdn_desktop.office.layout.fragments import gap_between

_SINGLE_LINE = 1.15
"""The height of a single line of Times New Roman, in sizes of its letters (the font's own line height)."""

_LINE_240THS = 240
"""Word keeps line spacing in 240ths of a line."""

_SMALL_PARAGRAPH = 6
"""In points: an empty paragraph no higher than the space between others is no empty line (a judgement)."""

_NO_SIZE = 99
"""The smallest size in a table without text: larger than any rule asks for."""

_EDGES_OF_A_DATA_CELL = 3
"""A judgement: a cell with lines at three sides is of a grid, one with two may be framed or underlined."""

_ROWS_OF_RULED_DATA = 3
"""A judgement: a head or closing block has one or two rows, of which some cells are underlined; where most
cells of more rows have a line, it is drawn between rows of data."""


@dataclass(slots=True)
class BodyReader:
    """Reads the paragraphs and tables of a document into ``paras`` and ``tables``, in reading order.

    Where they lie on the pages is known where ``index`` is given.
    """

    document: Document
    index: LayoutIndex | None = None
    paras: list[facts.Para] = field(default_factory=list[facts.Para])
    tables: list[facts.Table] = field(default_factory=list[facts.Table])
    row_source: int = 0
    is_text_over: bool = False
    paras_looked_at: int = 0

    def read(self) -> None:
        """Read the whole body."""
        last = len(self.document.sections) - 1
        for index, section in enumerate(self.document.sections):
            self._blocks(section.blocks, index, None, last_section=index == last)

    def _blocks(
        self, blocks: tuple[Block, ...], section: int, cell: facts.Cell | None, *, last_section: bool = True
    ) -> None:
        before: Paragraph | None = None
        for index, block in enumerate(blocks):
            if isinstance(block, Table):
                self._table(block, section)
                before = None
                continue

            # Word can't do without a paragraph behind a table, at a cell's end and at a section's
            after_table = index > 0 and isinstance(blocks[index - 1], Table)
            ends_section = index == len(blocks) - 1 and (not last_section or cell is not None)
            self._boxes(block, section)
            self.paras.append(self._para(block, before, section, cell, needed=after_table or ends_section))
            before = block

    def _boxes(self, anchor: Paragraph, section: int) -> None:
        """Read the text boxes at a paragraph that are of the head or closing block, each as a cell.

        Word keeps two forms of a box, so none of its paragraphs is one of the file's that may be changed.
        """
        for blocks in text_boxes.boxes_of(anchor):
            self._look_for_end()
            paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
            lines = [line for one in paragraphs for line in text_boxes.text_of(one).split("\n")]
            if not text_boxes.holds_elements(lines, after_text=self.is_text_over):
                continue

            cell = facts.Cell(len(self.tables), 0, 0)
            self.tables.append(_box_facts(lines, section))
            read = [self._para(one, None, section, cell, needed=True) for one in paragraphs]
            self.paras += [
                replace(para, number=para.number + index, source=0) for index, para in enumerate(read)
            ]

    def _look_for_end(self) -> None:
        """Note whether the text is over so far, boxes left aside.

        Asked at a box alone: most papers have none, and a long table has tens of thousands of lines.
        """
        added = (para for para in self.paras[self.paras_looked_at :] if para.source)
        self.paras_looked_at = len(self.paras)
        self.is_text_over = self.is_text_over or any(text_boxes.ends_paper(para.raw) for para in added)

    def _para(
        self,
        block: Paragraph,
        before: Paragraph | None,
        section: int,
        cell: facts.Cell | None,
        *,
        needed: bool,
    ) -> facts.Para:
        form = block.format
        label = f"{_shown_label(block.label.text)} " if block.label is not None and block.label.text else ""
        shown = [piece for piece in block.pieces if piece.text and not (piece.field or piece.note)]

        size = max((piece.style.half_points / 2 for piece in shown), default=block.mark.half_points / 2)
        exact = form.line / twips.PER_PT if form.rule == "exact" else None
        spacing = _line_spacing(form.line, form.rule, size)
        height = exact if exact is not None else size * _SINGLE_LINE * spacing
        has_line = bool(block.shapes) or form.top_edge is not None or form.bottom_edge is not None
        raw = "".join(piece.text for piece in shown)
        placed = self._placed(raw, cell)

        return facts.Para(
            number=len(self.paras) + 1,
            text=unicodedata.normalize("NFC", label + _unicode_text(shown)),
            raw=raw,
            runs=tuple(run_facts(piece) for piece in shown),
            align=form.align,
            first_line=twips.to_mm(form.left + form.first),
            left=twips.to_mm(form.left),
            gap=gap_between(before, block) / twips.PER_PT if before is not None else None,
            line_spacing=spacing,
            exact_spacing=exact,
            section=section,
            cell=cell,
            has_line=has_line,
            is_needed_empty=needed or has_line or not block.is_bare or height <= _SMALL_PARAGRAPH,
            position=placed.position,
            drawn_line=placed.drawn_line,
            parts=placed.parts,
            source=self.row_source + block.source,
            right=twips.to_mm(form.right),
        )

    def _placed(self, raw: str, cell: facts.Cell | None) -> Placed:
        if self.index is None:
            return NOWHERE
        # below a table's cells its own lines are drawn
        return self.index.place(raw, with_line=cell is None or not self.tables[cell.table].is_data)

    def _table(self, table: Table, section: int) -> None:
        number = len(self.tables)
        self.tables.append(_table_facts(table, section))
        around = self.row_source
        for index, row in enumerate(table.rows):
            self.row_source = around + row.source
            for cell in row.cells:
                if cell.merge != "continue":
                    self._blocks(cell.blocks, section, facts.Cell(number, index, cell.column))
        self.row_source = around


def _line_spacing(line: float, rule: str, size: float) -> float:
    """Return the line spacing in lines, of letters of ``size`` points."""
    if rule == "auto":
        return line / _LINE_240THS
    spacing = line / twips.PER_PT / (size * _SINGLE_LINE)
    return max(spacing, 1.0) if rule == "atLeast" else spacing


def _shown_label(label: str) -> str:
    """Return an automatic mark with a bullet for the private codes of Word's symbol fonts."""
    return "".join("•" if unicodedata.category(character) == "Co" else character for character in label)


class _Styled(NamedTuple):
    text: str
    slots: tuple[tuple[str, str], ...]


def _unicode_text(pieces: Sequence[Piece]) -> str:
    """Return a paragraph's text in Unicode, by the fonts it is set in."""
    if not any(piece.style.slots for piece in pieces):
        return without_direction_marks("".join([piece.text for piece in pieces]))

    styled = [_Styled(piece.text, piece.style.slots) for piece in pieces]
    return without_direction_marks(in_unicode(styled))


def run_facts(piece: Piece) -> facts.Run:
    """Return the facts of a stretch of text of one style."""
    style = piece.style
    size = style.half_points / 2
    text = without_direction_marks(piece.text)
    return facts.Run(
        text, style.bold, style.italic, style.underline, size, style.color, style.fonts, style.slots
    )


def paragraphs_of(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield the paragraphs of blocks in reading order, those in tables and in tables within tables too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs_of(cell.blocks)


def _table_facts(table: Table, section: int) -> facts.Table:
    # raised and lowered letters (footnote marks, powers) are smaller by themselves
    sizes = [
        piece.style.half_points / 2
        for row in table.rows
        for cell in row.cells
        for paragraph in paragraphs_of(cell.blocks)
        for piece in paragraph.pieces
        if piece.text.strip() and not piece.style.vertical
    ]

    return facts.Table(
        section=section,
        is_data=_has_lines(table),
        rows=tuple(tuple(_cell_text(cell.blocks) for cell in row.cells) for row in table.rows),
        smallest=min(sizes, default=_NO_SIZE),
        header_repeats=bool(table.rows) and table.rows[0].header,
        whole_rows=all(row.cant_split for row in table.rows),
    )


def _box_facts(lines: list[str], section: int) -> facts.Table:
    return facts.Table(
        section=section,
        is_data=False,
        rows=((" ".join(" ".join(lines).split()),),),
        smallest=_NO_SIZE,
        header_repeats=False,
        whole_rows=True,
        is_box=True,
    )


def _has_lines(table: Table) -> bool:
    """Return whether lines are drawn within a table, or around or between more than half of its cells."""
    inside = (table.edges.inside_h, table.edges.inside_v)
    if any(edge is not None and edge.width for edge in inside):
        return True

    cells = [cell for row in table.rows for cell in row.cells]
    edges = [sum(1 for edge in cell.edges if edge is not None and edge.width) for cell in cells]
    least = 1 if len(table.rows) >= _ROWS_OF_RULED_DATA else _EDGES_OF_A_DATA_CELL
    lined = [count for count in edges if count >= least]
    return len(cells) > 1 and len(lined) * 2 > len(cells)


def _cell_text(blocks: tuple[Block, ...]) -> str:
    rows = (_unicode_text(para.pieces) for para in paragraphs_of(blocks))
    return " ".join(unicodedata.normalize("NFC", "\n".join(rows)).split())
