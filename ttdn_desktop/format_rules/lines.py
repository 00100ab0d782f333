"""The lines of a paragraph, and the columns that tabs make of a line: each is an element of its own.

Offices part the lines of a head by paragraphs or by breaks (Shift+Enter) in one paragraph, and set two sides
in a table or on tab stops. What is cut here keeps its paragraph's number and says which part it is
(``Para.line``, ``Para.column``); of a paragraph that holds but one text the whole is returned as it is.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from ttdn_desktop.format_rules.facts import LinePlace, PagePosition, Para, Run

_BREAK, _TAB = "\n", "\t"


def lines_of(para: Para) -> list[Para]:
    """Return a paragraph's lines that say something, as its line breaks part them."""
    if _BREAK not in para.text.strip():
        return [para]

    cut = zip(para.text.split(_BREAK), para.raw.split(_BREAK), _runs_cut_at(para.runs, _BREAK), strict=False)
    return [
        _measured(replace(para, text=text, raw=raw, runs=runs, line=line))
        for line, (text, raw, runs) in enumerate(cut)
        if text.strip()
    ]


def columns_of(line: Para) -> list[Para]:
    """Return a line's texts between its tabs.

    What stands behind a tab counts as centred: whether it is shows where it lies, not its paragraph.
    """
    if line.cell is not None or _TAB not in line.text.strip(" "):
        return [line]

    cut = zip(line.text.split(_TAB), line.raw.split(_TAB), _runs_cut_at(line.runs, _TAB), strict=False)
    return [
        _column(line, column, text=text, raw=raw, runs=runs)
        for column, (text, raw, runs) in enumerate(cut)
        if text.strip()
    ]


def _column(line: Para, column: int, *, text: str, raw: str, runs: tuple[Run, ...]) -> Para:
    part = replace(line, text=text, raw=raw, runs=runs, line=line.line or 0, column=column)
    return _measured(replace(part, align="center", first_line=0) if column else part)


def joined(lines: Sequence[Para]) -> Para:
    """Return lines of one paragraph, in their order, as one text again."""
    first = lines[0]
    if len(lines) == 1:
        return first

    positions = [line.position for line in lines if line.position]
    return replace(
        first,
        text=_BREAK.join(line.text for line in lines),
        raw=_BREAK.join(line.raw for line in lines),
        runs=tuple(run for line in lines for run in line.runs),
        position=_around(positions),
        drawn_line=lines[-1].drawn_line,
        last_line=lines[-1].line,
    )


def part_at(para: Para, place: LinePlace) -> Para | None:
    """Return what of a whole paragraph stands at ``place``; None where nothing does."""
    if place.line is None:
        return para

    last = place.line if place.last_line is None else place.last_line
    lines = [line for line in lines_of(para) if place.line <= (line.line or 0) <= last]
    if place.column is not None:
        lines = [column for line in lines for column in columns_of(line) if column.column == place.column]
    return joined(lines) if lines else None


def _measured(part: Para) -> Para:
    """Return a part with its place on the page and the line drawn below it, as measured with the whole."""
    own = [one for one in part.parts if one.line == part.line and part.column in (None, one.column)]
    return replace(
        part,
        position=_around([one.position for one in own]),
        drawn_line=own[-1].drawn_line if own else None,
    )


def _around(positions: list[PagePosition]) -> PagePosition | None:
    """Return the place that texts of one paragraph take together."""
    if not positions:
        return None
    return replace(
        positions[0],
        bottom=positions[-1].bottom,
        left=min(position.left for position in positions),
        right=max(position.right for position in positions),
        leftmost=min(position.leftmost for position in positions),
        rightmost=max(position.rightmost for position in positions),
        lines=sum(position.lines for position in positions),
    )


def _runs_cut_at(runs: tuple[Run, ...], character: str) -> list[tuple[Run, ...]]:
    """Return the runs of each part; a run that goes on over ``character`` is cut."""
    parts: list[list[Run]] = [[]]

    for run in runs:
        for index, piece in enumerate(run.text.split(character)):
            if index:
                parts.append([])
            if piece:
                parts[-1].append(replace(run, text=piece))

    return [tuple(part) for part in parts]
