"""Measuring a .docx for the format check: read and laid out once, told as facts."""

import unicodedata
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ttdn_desktop.basics.legacy_text import encoding_of, is_capital_font, to_unicode
from ttdn_desktop.basics.measures import Pt, pt_to_mm
from ttdn_desktop.basics.wording import without_spaces
from ttdn_desktop.format_rules import facts as made
from ttdn_desktop.office.docx.model import Block, Document, Furniture, Paragraph, Piece, Section, Table
from ttdn_desktop.office.docx.package import Package
from ttdn_desktop.office.layout.fragments import gap_between
from ttdn_desktop.office.layout.lines import Span
from ttdn_desktop.office.layout.pagination import Paginator
from ttdn_desktop.office.layout.reading import Reader
from ttdn_desktop.office.layout.sheet import Rule, Sheet, TextMark

_SINGLE = 1.15
_SMALL_POINTS = 6
_RULE_BELOW = (-60, 480)
"""How far from its text's baseline a drawn line may lie, in twips."""
_RULED_PARAS = 40
_SHORTEST_RULE = 100


def measure(docx: bytes | Mapping[str, bytes]) -> made.Facts:
    """Return what there is to judge of a .docx, or of its parts. Raises InputError where it can't be read."""
    document = Reader(Package(docx)).read()
    sheets = Paginator(document).run()
    walker = _Walker(document)
    walker.walk()
    ground = _LayoutIndex(sheets)
    paras = tuple(ground.placed(para) for para in walker.paras)

    return made.Facts(
        paras=paras,
        sections=tuple(_section(section) for section in document.sections),
        tables=tuple(walker.tables),
        pages=len(sheets),
        empty_pages=(
            *(number for number, sheet in enumerate(sheets, 1) if not _has_text(sheet)),
            *((len(sheets) + 1,) if document.broken_off else ()),
        ),
        furniture=tuple(_furniture_runs(document)),
    )


def read_words(docx: bytes | Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the words of every paragraph that has any, in reading order, with automatic numbers.

    Raises InputError where it can't be read.
    """
    walker = _Walker(Reader(Package(docx)).read())
    walker.walk()
    return tuple(para.words for para in walker.paras if para.words)


def _mm(twips: float) -> float:
    return pt_to_mm(Pt(twips / 20))


def _has_text(sheet: Sheet) -> bool:
    return any(mark.span.text.strip() or mark.span.picture is not None for mark in sheet.texts)


def _shown(label: str) -> str:
    """Return an automatic mark with a bullet for the private codes of Word's symbol fonts."""
    return "".join("•" if unicodedata.category(sign) == "Co" else sign for sign in label)


def _plain(piece: Piece) -> str:
    """Return a piece's text in Unicode, by the font it is set in."""
    for font in piece.style.fonts:
        encoding = encoding_of(font)
        if encoding:
            return to_unicode(piece.text, encoding, capitals=is_capital_font(font))
    return piece.text


def _run(piece: Piece) -> made.Run:
    style = piece.style
    size = style.half_points / 2
    return made.Run(piece.text, style.bold, style.italic, style.underline, size, style.color, style.fonts)


@dataclass(slots=True)
class _Walker:
    """Goes through all paragraphs in reading order."""

    document: Document
    paras: list[made.Para] = field(default_factory=list[made.Para])
    tables: list[made.Table] = field(default_factory=list[made.Table])

    def walk(self) -> None:
        for index, section in enumerate(self.document.sections):
            self._blocks(section.blocks, index, None, last_section=index == len(self.document.sections) - 1)

    def _blocks(
        self, blocks: tuple[Block, ...], section: int, cell: made.Cell | None, *, last_section: bool = True
    ) -> None:
        before: Paragraph | None = None
        for at, block in enumerate(blocks):
            if isinstance(block, Table):
                self._table(block, section)
                before = None
                continue

            after_table = at > 0 and isinstance(blocks[at - 1], Table)
            ends_section = at == len(blocks) - 1 and (not last_section or cell is not None)
            self.paras.append(self._para(block, before, section, cell, needed=after_table or ends_section))
            before = block

    def _para(
        self,
        block: Paragraph,
        before: Paragraph | None,
        section: int,
        cell: made.Cell | None,
        *,
        needed: bool,
    ) -> made.Para:
        form = block.format
        label = f"{_shown(block.label.text)} " if block.label is not None and block.label.text else ""
        shown = [piece for piece in block.pieces if piece.text and not (piece.field or piece.note)]
        size = max((piece.style.half_points / 2 for piece in shown), default=block.mark.half_points / 2)
        exact = form.line / 20 if form.rule == "exact" else None
        high = form.line / 240 if form.rule == "auto" else form.line / 20 / (size * _SINGLE)

        if form.rule == "atLeast":
            high = max(high, 1.0)

        height = exact if exact is not None else size * _SINGLE * high
        edged = form.top_edge is not None or form.bottom_edge is not None
        return made.Para(
            number=len(self.paras) + 1,
            text=unicodedata.normalize("NFC", label + "".join(_plain(piece) for piece in shown)),
            raw="".join(piece.text for piece in shown),
            runs=tuple(_run(piece) for piece in shown),
            align=form.align,
            first_line=_mm(form.left + form.first),
            left=_mm(form.left),
            gap=gap_between(before, block) / 20 if before is not None else None,
            line_spacing=high,
            exact_spacing=exact,
            section=section,
            cell=cell,
            has_line=bool(block.shapes) or edged,
            is_needed_empty=needed or bool(block.shapes) or edged or height <= _SMALL_POINTS,
        )

    def _table(self, table: Table, section: int) -> None:
        number = len(self.tables)
        self.tables.append(_table(table, section))
        for row, one in enumerate(table.rows):
            for cell in one.cells:
                if cell.merge != "continue":
                    self._blocks(cell.blocks, section, made.Cell(number, row, cell.column))


def _table(table: Table, section: int) -> made.Table:
    sizes = [
        piece.style.half_points / 2
        for row in table.rows
        for cell in row.cells
        for paragraph in _paragraphs(cell.blocks)
        for piece in paragraph.pieces
        if piece.text.strip() and not piece.style.vertical
    ]

    return made.Table(
        section=section,
        is_data=_has_lines(table),
        rows=tuple(tuple(_cell_text(cell.blocks) for cell in row.cells) for row in table.rows),
        smallest=min(sizes, default=99),
        header_repeats=bool(table.rows) and table.rows[0].header,
        whole_rows=all(row.cant_split for row in table.rows),
    )


def _has_lines(table: Table) -> bool:
    inside = (table.edges.inside_h, table.edges.inside_v)
    if any(edge is not None and edge.width for edge in inside):
        return True
    cells = [cell for row in table.rows for cell in row.cells]
    lined = [cell for cell in cells if sum(1 for edge in cell.edges if edge is not None and edge.width) >= 3]
    return len(cells) > 1 and len(lined) * 2 > len(cells)


def _cell_text(blocks: tuple[Block, ...]) -> str:
    said = "\n".join("".join(_plain(piece) for piece in one.pieces) for one in _paragraphs(blocks))
    return " ".join(unicodedata.normalize("NFC", said).split())


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.blocks)


def _section(section: Section) -> made.Section:
    numbers: list[made.PageNumber] = []
    on_first = False

    for place, furniture in (("header", section.headers), ("footer", section.footers)):
        shown = _page_number(place, furniture.default)
        numbers += [shown] if shown else []
        first = _page_number(place, furniture.first) if section.title_page else shown
        on_first = on_first or first is not None

    margins = {side: _mm(getattr(section.margins, side)) for side in ("top", "left", "bottom", "right")}
    return made.Section(
        _mm(section.width),
        _mm(section.height),
        margins,
        tuple(numbers),
        on_first,
        section.title_page,
        section.first_number,
        section.number_format,
    )


def _page_number(place: str, blocks: tuple[Block, ...] | None) -> made.PageNumber | None:
    for paragraph in _paragraphs(blocks or ()):
        for piece in paragraph.pieces:
            if piece.field == "PAGE":
                around = "".join(one.text for one in paragraph.pieces if one is not piece)
                look = piece.style
                align = paragraph.format.align
                if "\t" in around:
                    align = {1: "center", 2: "right"}.get(around.count("\t"), align)
                size = look.half_points / 2
                return made.PageNumber(place, align, size, look.bold, look.italic, around.strip())

    return None


def _furniture_runs(document: Document) -> Iterator[made.Run]:
    for section in document.sections:
        for furniture in (section.headers, section.footers):
            for paragraph in _of_furniture(furniture):
                yield from (_run(piece) for piece in paragraph.pieces if piece.text.strip())


def _of_furniture(furniture: Furniture) -> Iterator[Paragraph]:
    for blocks in (furniture.default, furniture.first, furniture.even):
        yield from _paragraphs(blocks or ())


@dataclass(frozen=True, slots=True)
class _LaidParagraph:
    page: int
    top: float
    texts: tuple[TextMark, ...]


class _LayoutIndex:
    """Finds each paragraph on the laid-out pages, by its words in order."""

    def __init__(self, sheets: list[Sheet]) -> None:
        self.sheets = sheets
        self._by_text: defaultdict[str, deque[_LaidParagraph]] = defaultdict(deque)
        for page, sheet in enumerate(sheets, 1):
            ends = [*(place.first for place in sheet.places[1:]), len(sheet.texts)]
            for place, end in zip(sheet.places, ends, strict=False):
                laid = _LaidParagraph(page, place.y, tuple(sheet.texts[place.first : end]))
                self._by_text[without_spaces(place.text)].append(laid)

    def placed(self, para: made.Para) -> made.Para:
        """Return ``para`` with its position and the line drawn below it."""
        waiting = self._by_text.get(without_spaces(para.raw)) if para.raw.strip() else None
        if not waiting:
            return para

        laid = waiting.popleft() if len(waiting) > 1 else waiting[0]
        marks = [mark for mark in laid.texts if mark.span.text.strip()]
        if not marks:
            return para

        rows = sorted({round(mark.y) for mark in marks})
        last = [mark for mark in marks if round(mark.y) == rows[-1]]
        ruled = para.number <= _RULED_PARAS
        whole = self._column(laid, last, rows, ruled)
        columns: tuple[made.Column, ...] = ()

        if ruled and para.cell is None and "\t" in para.text.strip():
            columns = tuple(self._column(laid, part, rows, ruled) for part in _between_tabs(para, last))

        return replace(para, position=whole.position, drawn_line=whole.drawn_line, columns=columns)

    def _column(
        self, laid: _LaidParagraph, marks: list[TextMark], rows: list[int], ruled: bool
    ) -> made.Column:
        left = min(mark.x + _lead(mark.span) for mark in marks)
        right = max(mark.x + mark.span.width - _trail(mark.span) for mark in marks)
        position = made.PagePosition(
            laid.page, _mm(laid.top), _mm(rows[-1]), _mm(left), _mm(right), len(rows)
        )
        return made.Column(position, self._rule(laid.page, rows[-1], left, right) if ruled else None)

    def _rule(self, page: int, y: float, left: float, right: float) -> made.DrawnLine | None:
        near = [rule for rule in self.sheets[page - 1].rules if _lies_below(rule, y, left, right)]
        if not near:
            return None
        rule = min(near, key=lambda one: abs(one.y1 - y))
        return made.DrawnLine(
            _mm(rule.x2 - rule.x1), _mm((rule.x1 + rule.x2 - left - right) / 2), not rule.dashed
        )


def _between_tabs(para: made.Para, marks: list[TextMark]) -> Iterator[list[TextMark]]:
    """Yield the marks of each text between the tabs of a paragraph's last line."""
    waiting = deque(sorted(marks, key=lambda mark: mark.x))

    for text in para.raw.split("\n")[-1].split("\t"):
        wanted, got = without_spaces(text), ""
        part: list[TextMark] = []
        while waiting and len(got) < len(wanted):
            part.append(waiting.popleft())
            got += without_spaces(part[-1].span.text)
        if part:
            yield part


def _lies_below(rule: Rule, y: float, left: float, right: float) -> bool:
    flat = abs(rule.y2 - rule.y1) <= 20 and rule.x2 - rule.x1 >= _SHORTEST_RULE
    near = _RULE_BELOW[0] <= rule.y1 - y <= _RULE_BELOW[1]
    return flat and near and rule.x1 < right and rule.x2 > left


def _lead(span: Span) -> float:
    blank = len(span.text) - len(span.text.lstrip())
    return span.width * blank / max(len(span.text), 1) if blank else 0.0


def _trail(span: Span) -> float:
    blank = len(span.text) - len(span.text.rstrip())
    return span.width * blank / max(len(span.text), 1) if blank else 0.0
