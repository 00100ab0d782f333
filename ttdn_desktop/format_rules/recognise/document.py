"""The elements of a whole paper: head, text, closing block, annexes, in reading order."""

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements, folded
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.lines import columns_of, joined, lines_of
from ttdn_desktop.format_rules.recognise.annexes import annex_starts, read_annex
from ttdn_desktop.format_rules.recognise.closing import closing_start, read_closing
from ttdn_desktop.format_rules.recognise.head import head_end_without_kind, read_head
from ttdn_desktop.format_rules.recognise.text import read_text
from ttdn_desktop.official_paper.kinds import SYMBOLS

_KIND_AMONG_FIRST = 30
"""A judgement: a head has some ten texts, one of broken lines more; later ``BÁO CÁO`` is a heading."""


def recognise(facts: Facts) -> Elements:
    """Return the elements of a paper."""
    shown = [part for para in facts.paras if para.words for part in _kind_and_subject(para)]
    elements = Elements()

    kind_at = next((index for index, para in enumerate(shown[:_KIND_AMONG_FIRST]) if _is_kind(para)), None)
    start = kind_at if kind_at is not None else head_end_without_kind(shown)
    read_head(elements, [part for para in shown[:start] for part in columns_of(para)])

    if kind_at is not None:
        elements.kind = shown[kind_at]
        start += 1

    annexes_at = annex_starts(shown, start)
    main = shown[start : annexes_at[0] if annexes_at else len(shown)]
    closing_at = closing_start(main)
    read_text(elements, _outside_data_tables(main[:closing_at], facts))
    read_closing(elements, main[closing_at:])

    ends = [*annexes_at[1:], len(shown)]
    elements.annexes = [read_annex(shown[begin:end]) for begin, end in zip(annexes_at, ends, strict=False)]
    return elements


def _kind_and_subject(para: Para) -> list[Para]:
    """Return the kind and its subject as two where a line break alone divides them."""
    first_line = para.text.split("\n")[0].strip()
    has_break = "\n" in para.text.strip()
    if para.number > _KIND_AMONG_FIRST or not has_break or fold(first_line) not in SYMBOLS:
        return [para]

    kind, *rows = lines_of(para)
    return [kind, joined(rows)] if rows else [para]


def _is_kind(para: Para) -> bool:
    return folded(para) in SYMBOLS


def _outside_data_tables(paras: list[Para], facts: Facts) -> list[Para]:
    """Return the paragraphs of the text: those in tables that only arrange text are of it."""
    data_tables = {number for number, table in enumerate(facts.tables) if table.is_data}
    return [para for para in paras if para.cell is None or para.cell.table not in data_tables]
