"""Filling pages with a table's rows: repeated headers, split rows, merged cells across pages."""

from dataclasses import replace

from ttdn_desktop.office.layout.footnotes import of_blocks
from ttdn_desktop.office.layout.fragments import Fragments
from ttdn_desktop.office.layout.keep_together import least_of_row, row_keeps
from ttdn_desktop.office.layout.pages import Pages
from ttdn_desktop.office.layout.tables import (
    Borders,
    LaidCell,
    LaidRow,
    LaidTable,
    Upright,
    draw_box,
    draw_content,
)

_NOTHING = Fragments((), 0)


class _Merge:
    """A cell over several rows whose lower end hasn't been reached yet."""

    def __init__(self, cell: LaidCell, row: int, y: int, top_edge: int) -> None:
        self.cell, self.row, self.y, self.top_edge = cell, row, y, top_edge


class TableFlow:
    """Puts one table onto the pages, from where they stand."""

    def __init__(self, pages: Pages, laid: LaidTable) -> None:
        self.pages, self.laid = pages, laid
        self.borders = Borders(laid.table)
        self.merges: list[_Merge] = []

    def place(self) -> None:
        """Place every row."""
        for index, row in enumerate(self.laid.rows):
            if self._parts_from_next(index):
                self._turn(index)

            names = [name for cell in row.cells for name in of_blocks(cell.cell.blocks)]
            if self._with_border(index) <= self.pages.bottom_with(names, new=True) - self.pages.y:
                self._whole(index, row)
            else:
                self._over_the_end(index, row)

            self.pages.take_notes(names)

    def _parts_from_next(self, index: int) -> bool:
        """Return whether a row that stays with the next one would stand on this page without it."""
        if self.pages.fresh or index < self.laid.headers:
            return False

        rows, room = self.laid.rows, self.pages.room()
        end, kept = index, 0
        while end < self.borders.last and row_keeps(rows[end].row) and kept <= room:
            kept += rows[end].height
            end += 1

        return end > index and kept + self._least(end) > room

    def _least(self, index: int) -> int:
        """Return how much of a row must stand on a page, with the border below where it is all of it."""
        least = least_of_row(self.laid.rows[index], self.pages.whole)
        whole = least == self.laid.rows[index].height
        return self._with_border(index) if whole else least + self.borders.below_part(index)

    def _with_border(self, index: int) -> int:
        """Return the height of a row with the border below it, which it needs where the page ends."""
        below = self.laid.rows[index + 1].top_edge if index < self.borders.last else 0
        return self.laid.rows[index].height + below

    def _whole(self, index: int, row: LaidRow) -> None:
        self._cells(index, row.cells, row.top_edge, row.height)

    def _cells(self, index: int, cells: tuple[LaidCell, ...], top_edge: int, height: int) -> None:
        """Draw one row's cells, ``height`` high with their upper border."""
        pages, last = self.pages, index == self.borders.last
        inner = height - (self.borders.bottom() if last else 0)
        drawn: Upright | None = None

        for cell in cells:
            if cell.cell.merge == "continue":
                continue

            if cell.last_row > index:
                if not any(one.cell.cell is cell.cell for one in self.merges):
                    self.merges.append(_Merge(cell, index, pages.y, top_edge))
                continue

            drawn = draw_box(pages.sheet, self.borders, cell, index, pages.frame.x, pages.y, inner, drawn)
            draw_content(pages.sheet, cell, pages.frame.x, pages.y + top_edge, inner - top_edge)

        pages.y += height
        pages.fresh = False

        for merge in [one for one in self.merges if one.cell.last_row == index]:
            self._close(merge, pages.y - (height - inner))
            self.merges.remove(merge)

    def _close(self, merge: _Merge, bottom: int) -> None:
        sheet, x = self.pages.sheet, self.pages.frame.x
        draw_box(sheet, self.borders, merge.cell, merge.row, x, merge.y, bottom - merge.y)
        top = merge.y + merge.top_edge
        draw_content(sheet, merge.cell, x, top, bottom - top)

    def _turn(self, index: int) -> None:
        """Go to the next page: end the merged cells here, repeat the headers, go on with the rest."""
        rests: list[LaidCell] = []

        for merge in self.merges:
            edges = merge.cell.cell.margins.top + merge.cell.cell.margins.bottom
            fits, rest = merge.cell.content.cut(self.pages.y - merge.y - merge.top_edge - edges)
            rests.append(merge.cell._replace(content=rest or _NOTHING))
            merge.cell = merge.cell._replace(content=fits)
            self._close(merge, self.pages.y)

        rows = [merge.row for merge in self.merges]
        self.merges = []
        self.pages.turn()

        if index >= self.laid.headers:
            for number, row in enumerate(self.laid.rows[: self.laid.headers]):
                self._whole(number, row)
            self.pages.fresh = True

        for cell, row in zip(rests, rows, strict=True):
            self.merges.append(_Merge(cell, row, self.pages.y, 0))

    def _over_the_end(self, index: int, row: LaidRow) -> None:
        """Place a row that doesn't fit: on the next page, or split where it may be."""
        if not self.pages.fresh and self._least(index) > self.pages.room():
            self._turn(index)

        if self._with_border(index) <= self.pages.room() or row.row.rule == "exact":
            self._whole(index, row)
            return

        cells = row.cells
        while True:
            cells, more = self._part(index, row, cells)
            if not more:
                return
            self._turn(index)

    def _part(
        self, index: int, row: LaidRow, cells: tuple[LaidCell, ...]
    ) -> tuple[tuple[LaidCell, ...], bool]:
        """Draw what fits of a split row; return the rest and whether there is any."""
        room = self.pages.room() - row.top_edge - self.borders.below_part(index)
        upper: list[LaidCell] = []
        lower: list[LaidCell] = []

        for cell in cells:
            if cell.last_row > index:
                upper.append(cell)
                lower.append(cell)
                continue

            edges = cell.cell.margins.top + cell.cell.margins.bottom
            fits, rest = cell.content.cut(
                room - edges, at_least=1 if self.pages.fresh else 0, with_space=True
            )
            upper.append(cell._replace(content=fits))
            lower.append(cell._replace(content=rest or _NOTHING))

        more = any(cell.content.fragments for cell in lower if cell.last_row <= index)
        if more:
            upper, lower = _at_top(upper), _at_top(lower)
        height = max((cell.needed for cell in upper if cell.last_row <= index), default=0)
        last = self.borders.bottom() if index == self.borders.last else 0
        self._cells(index, tuple(upper), row.top_edge, max(height, room if more else 0) + row.top_edge + last)

        return tuple(lower), more


def _at_top(cells: list[LaidCell]) -> list[LaidCell]:
    """Return the cells of a parted row: their text stands at the top, whatever they say."""
    return [one._replace(cell=replace(one.cell, align="top")) for one in cells]
