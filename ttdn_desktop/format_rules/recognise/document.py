"""The elements of a whole file: its paper with annexes, and what stands behind it, in reading order."""

from ttdn_desktop.format_rules.elements import Elements, Role
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.lines import columns_of, lines_of
from ttdn_desktop.format_rules.recognise.annexes import annex_starts, read_annex
from ttdn_desktop.format_rules.recognise.attached import attached_starts
from ttdn_desktop.format_rules.recognise.closing import closing_start, read_closing
from ttdn_desktop.format_rules.recognise.head import head_end_without_kind, read_head
from ttdn_desktop.format_rules.recognise.text import act_index, read_text
from ttdn_desktop.official_paper.addressees import begins_addressees
from ttdn_desktop.official_paper.kinds import (
    LETTER,
    KindOfPaper,
    copy_titled,
    goes_on_below,
    kind_of_symbol,
    kind_titled,
)
from ttdn_desktop.official_paper.numbers import read_number_line

_KIND_AMONG_FIRST = 30
"""A judgement: a head has some ten texts, one of broken lines more; later ``BÁO CÁO`` is a heading."""


def recognise(facts: Facts) -> Elements:
    """Return the elements of a file's paper, and in it those of what is attached."""
    shown = [line for para in facts.paras if para.words for line in lines_of(para)]
    kind_at = _kind_index(shown, facts)
    attached = attached_starts(shown, kind_at or 0)
    annexes = annex_starts(shown, kind_at or 0)

    # whatever begins last holds until the next begins
    starts: list[tuple[int, Role | None]] = sorted([(0, "main"), *attached, *((at, None) for at in annexes)])
    ends = [*(at for at, _ in starts[1:]), len(shown)]
    main = Elements()

    for (start, role), end in zip(starts, ends, strict=True):
        lines = shown[start:end]
        if role == "main":
            main = _paper(lines, "main", facts)
        elif role is None:
            main.annexes.append(read_annex(lines))
        else:
            main.attached.append(_paper(lines, role, facts))

    return main


def _paper(lines: list[Para], role: Role, facts: Facts) -> Elements:
    """Return the elements of the paper that ``lines`` are, its annexes and what is attached left out."""
    elements = Elements(role)
    if role == "copy":
        _read_copy(elements, lines)
        return elements

    kind_at = _kind_index(lines, facts)
    start = kind_at if kind_at is not None else head_end_without_kind(lines)
    read_head(elements, [part for line in lines[:start] for part in columns_of(line)])

    if kind_at is not None:
        elements.kind = lines[kind_at]
        start += 1

    main = lines[start:]
    elements.kind_of_paper = _kind_of(elements, main)
    text_from = act_index(elements, _outside_data_tables(main, facts))
    closing_at = closing_start(main, text_from)
    read_text(elements, _outside_data_tables(main[:closing_at], facts), facts)
    read_closing(elements, main[closing_at:])
    return elements


def _kind_index(lines: list[Para], facts: Facts) -> int | None:
    """Return the line that prints the kind; a letter's, which has none, ends with ``Kính gửi``."""
    for index, line in enumerate(lines[:_KIND_AMONG_FIRST]):
        is_of_data = line.cell is not None and facts.tables[line.cell.table].is_data
        is_rest = index > 0 and line.cell is not None and goes_on_below(lines[index - 1].words)
        if kind_titled(line.words) is not None and not (is_of_data or is_rest):
            return index
        if begins_addressees(line.folded):
            return None
    return None


def _kind_of(elements: Elements, text: list[Para]) -> KindOfPaper | None:
    """Return the kind that is printed, or that number and ``V/v`` tell; None where nothing does."""
    if elements.kind is not None:
        return kind_titled(elements.kind.words)
    if elements.about:
        return LETTER

    line = read_number_line(elements.number.text) if elements.number else None
    by_symbol = kind_of_symbol(line.symbol_without_year) if line else None
    if by_symbol is not None:
        return by_symbol

    is_addressed = any(begins_addressees(para.folded) for para in text[:2])
    return LETTER if line is not None and is_addressed else None


def _read_copy(elements: Elements, lines: list[Para]) -> None:
    """Set the block of a copy: head without title and motto, the form, number, date, closing (Mẫu 3.1)."""
    closing_at = closing_start(lines, 0)
    head = [part for line in lines[:closing_at] for part in columns_of(line)]
    form = next((part for part in head if copy_titled(part.words)), None)

    if form is not None:
        elements.kind = form
        elements.kind_of_paper = copy_titled(form.words)
    read_head(elements, [part for part in head if part is not form])
    read_closing(elements, lines[closing_at:])


def _outside_data_tables(paras: list[Para], facts: Facts) -> list[Para]:
    """Return the paragraphs of the text: those in tables that only arrange text are of it, boxes aren't."""
    apart = {number for number, table in enumerate(facts.tables) if table.is_data or table.is_box}
    return [para for para in paras if para.cell is None or para.cell.table not in apart]
