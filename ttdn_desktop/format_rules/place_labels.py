"""A name for each paragraph that stays when pages, numbers of paragraphs or other parts of the paper change.

Suppressions are kept under it. An element of the head or the end has its role's name, a legal base the
number it cites, a paragraph of the text its heading's path (``II.1.a``), a cell its table, row and column.
What has no mark of its own is counted from the last paragraph that has one (``II.1+2``).
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Cell, Facts, LinePlace, Para
from ttdn_desktop.official_paper.citations import SYMBOL_WITHOUT_SPACES
from ttdn_desktop.official_paper.divisions import ARTICLE
from ttdn_desktop.official_paper.marks import ARABIC, LETTER, PART, ROMAN

_ROW_LABEL = 40
"""How many letters of a row's first text name it: enough to tell rows apart, few enough to read in a key."""

_Named = tuple[str, Para]
_RowNames = list[tuple[int, str]]
"""Columns of a row and what their texts make of its name."""


class PlaceLabels(Mapping[LinePlace, str]):
    """{a text's place: its label}, made when the first is asked for.

    A paragraph whose lines have labels of their own has its first one's, a line without one its paragraph's.
    """

    def __init__(self, facts: Facts, elements: Elements) -> None:
        self._facts, self._elements = facts, elements
        self._labels: dict[LinePlace, str] = {}
        self._to_come = self._in_order()

    def __getitem__(self, place: LinePlace) -> str:
        line = LinePlace(place.paragraph, place.line)
        return self._label(place) or self._label(line) or self._by_paragraph[place.paragraph]

    def __iter__(self) -> Iterator[LinePlace]:
        self._read_all()
        return iter(self._labels)

    def __len__(self) -> int:
        self._read_all()
        return len(self._labels)

    def _label(self, place: LinePlace) -> str | None:
        """Return a place's own label; no more are made than it takes to meet it."""
        while place not in self._labels:
            named = next(self._to_come, None)
            if named is None:
                return None
            self._labels[named[0]] = named[1]

        return self._labels[place]

    def _read_all(self) -> None:
        self._labels.update(self._to_come)

    def _in_order(self) -> Iterator[tuple[LinePlace, str]]:
        counts: dict[str, int] = {}
        named: set[int] = set()

        for label, para in self._named():
            is_named = para.number in named if para.line is None else para.place in self._labels
            if is_named:
                continue

            named.add(para.number)
            counts[label] = count = counts.get(label, 0) + 1
            yield para.place, f"{label}#{count}" if count > 1 else label

    @cached_property
    def _by_paragraph(self) -> dict[int, str]:
        self._read_all()
        first: dict[int, str] = {}
        for place, label in self._labels.items():
            first.setdefault(place.paragraph, label)
        return first

    def _named(self) -> Iterator[_Named]:
        """Yield each paragraph with its label; where one has several the first holds."""
        yield from _paper(self._elements)
        for paper in self._elements.attached:
            yield from ((f"{paper.role} {label}", para) for label, para in _paper(paper))
        yield from _annexes(self._elements)
        yield from _others(self._facts)


def _paper(elements: Elements) -> Iterator[_Named]:
    yield from _head(elements)
    yield from _bases(elements)
    yield from _text(elements)
    yield from _closing(elements)


def _head(elements: Elements) -> Iterator[_Named]:
    for label, paras in (
        ("national-title", elements.national),
        ("motto", [elements.motto]),
        ("parent", elements.parent),
        ("issuer", elements.issuer),
        ("number", [elements.number]),
        ("place-date", [elements.place_date]),
        ("kind", [elements.kind]),
        ("subject", elements.subject),
        ("about", elements.about),
        ("note", [elements.note]),
        ("addressee", elements.addressee),
        ("announcement", elements.announcement),
        ("decider", elements.decider),
        ("act", [elements.act]),
        ("division", [division.label for division in elements.divisions]),
        ("division title", [line for division in elements.divisions for line in division.title]),
    ):
        yield from ((label, para) for para in paras if para)


def _bases(elements: Elements) -> Iterator[_Named]:
    for para in elements.bases:
        symbol = SYMBOL_WITHOUT_SPACES.search(para.words)
        yield (f"base {symbol[0]}" if symbol else "base"), para


def _text(elements: Elements) -> Iterator[_Named]:
    """Yield the text's paragraphs by the marks they stand under; the last is the closing sentence."""
    if elements.body:
        yield "closing", elements.body[-1]

    path = ["", "", ""]
    unmarked = 0

    for para in elements.body:
        level, mark = _mark(para)
        if level is None:
            unmarked += 1
            yield f"{_path_label(path)}+{unmarked}", para
            continue

        path[level:] = [mark, *[""] * (2 - level)]
        unmarked = 0
        yield _path_label(path), para


def _mark(para: Para) -> tuple[int | None, str]:
    """Return the level (0 to 2) of a paragraph's mark and the mark; None where it has none."""
    if match := ARTICLE.match(para.words):
        return 0, f"Điều {match['number']}"
    for level, pattern in enumerate((ROMAN, ARABIC, LETTER)):
        if match := pattern.match(para.words):
            return level, match[1]
    part = PART.match(para.words)
    return (0, part[1]) if part else (None, "")


def _path_label(path: list[str]) -> str:
    return ".".join(mark for mark in path if mark) or "text"


def _closing(elements: Elements) -> Iterator[_Named]:
    if elements.recipients_heading:
        yield "recipients-heading", elements.recipients_heading
    yield from (("recipients", para) for para in elements.recipients)
    yield from (("authority", para) for para in elements.authority)
    if elements.signer:
        yield "signer", elements.signer
    for signature in elements.other_signatures:
        yield from (("other authority", para) for para in signature.authority)
        if signature.signer:
            yield "other signer", signature.signer


def _annexes(elements: Elements) -> Iterator[_Named]:
    for number, annex in enumerate(elements.annexes, 1):
        yield f"annex {number}", annex.label
        yield from ((f"annex {number} title", para) for para in annex.title)
        if annex.note:
            yield f"annex {number} note", annex.note


def _others(facts: Facts) -> Iterator[_Named]:
    """Yield every paragraph: a cell by its table, row and column, another as one of the rest."""
    data_tables = [number for number, table in enumerate(facts.tables) if table.is_data]
    ordinals = {number: ordinal for ordinal, number in enumerate(data_tables, 1)}

    named: dict[tuple[int, int], _RowNames] = {}

    for para in facts.paras:
        if para.cell and para.cell.table in ordinals:
            at = para.cell.table, para.cell.row
            if at not in named:
                named[at] = _row_names(facts, para.cell)
            table = f"table {ordinals[para.cell.table]}"
            yield f"{table}/{_row(named[at], para.cell)}/{para.cell.column + 1}", para
        else:
            yield "other", para


def _row_names(facts: Facts, cell: Cell) -> _RowNames:
    """Return the first two texts with words of the row that ``cell`` stands in, each with its column."""
    rows = facts.tables[cell.table].rows
    row = rows[cell.row] if cell.row < len(rows) else ()
    with_words = ((column, text) for column, text in enumerate(row) if any(map(str.isalpha, text)))
    return [(column, fold(text)[:_ROW_LABEL].strip()) for column, text in islice(with_words, 2)]


def _row(names: _RowNames, cell: Cell) -> str:
    """Return what names a row: the first words in it besides the cell's own, else its number."""
    words = next((text for column, text in names if column != cell.column), "")
    return words or f"row {cell.row + 1}"
