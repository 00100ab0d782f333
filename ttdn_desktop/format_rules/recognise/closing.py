"""The closing block: recipients and signature, side by side in a table or one below the other."""

from itertools import chain, takewhile

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.lines import lines_of
from ttdn_desktop.official_paper.endings import is_recipients_heading, names_authority

_AUTHORITY_LENGTH = 60
"""A judgement: the longest position in capitals is shorter; a sentence in capitals is longer."""


def closing_start(main: list[Para]) -> int:
    """Return the index of recipients or authority, whichever comes first; the length where neither does."""
    for index, para in enumerate(main):
        if is_recipients_heading(fold(para.words)):
            return index
        # a justified paragraph in capitals is of the text: “CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ” as a body's heading
        if index and _is_authority(para) and (para.cell is not None or para.align != "both"):
            return _row_start(main, index)

    return len(main)


def _row_start(main: list[Para], index: int) -> int:
    """Return the index at which the table row of the paragraph at ``index`` begins."""
    cell = main[index].cell
    while cell and index and (above := main[index - 1].cell):
        if (above.table, above.row) != (cell.table, cell.row):
            break
        index -= 1
    return index


def _is_authority(para: Para) -> bool:
    words = fold(para.words)
    return names_authority(words) and len(words) < _AUTHORITY_LENGTH and para.words.upper() == para.words


def read_closing(elements: Elements, closing: list[Para]) -> None:
    """Set recipients and signature, which stand beside one another or below, in either order."""
    rows = [row for para in closing for row in lines_of(para)]
    others = _read_recipients(elements, rows)
    _read_signature(elements, others)


def _read_recipients(elements: Elements, rows: list[Para]) -> list[Para]:
    """Set ``Nơi nhận:`` and its lines; return the rows that are none of them."""
    start = next((at for at, row in enumerate(rows) if is_recipients_heading(fold(row.words))), None)
    if start is None:
        return rows

    heading = rows[start]
    elements.recipients_heading = heading
    elements.recipients = list(takewhile(lambda row: _goes_on_recipients(row, heading), rows[start + 1 :]))

    return rows[:start] + rows[start + 1 + len(elements.recipients) :]


def _goes_on_recipients(row: Para, heading: Para) -> bool:
    """Return whether a row is one of the list: in its column and, without columns, above the signature."""
    return _in_one_column(row, heading) and not (row.cell is None and _is_authority(row))


def _read_signature(elements: Elements, rows: list[Para]) -> None:
    """Set who signs: the lines of authority and position, and the name below them in the same column."""
    start = _signature_start(rows)
    if start is None:
        return

    first, *below = (row for row in rows[start:] if _in_one_column(row, rows[start]))
    further = list(takewhile(lambda row: names_authority(fold(row.words)), below))
    elements.authority = [first, *further]
    elements.signer = next(iter(below[len(further) :]), None)


def _signature_start(rows: list[Para]) -> int | None:
    """Return the first row in capitals that reads as an authority; one in other letters where none is."""
    in_capitals = (index for index, row in enumerate(rows) if _is_authority(row))
    in_any_letters = (index for index, row in enumerate(rows) if names_authority(fold(row.words)))
    return next(chain(in_capitals, in_any_letters), None)


def _in_one_column(para: Para, other: Para) -> bool:
    if para.cell is None or other.cell is None:
        return para.cell is other.cell
    return para.cell.table == other.cell.table and para.cell.column == other.cell.column
