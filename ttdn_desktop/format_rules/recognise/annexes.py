"""The annexes behind the closing block: label, title, note (Phụ lục I, phần I, III.1)."""

from ttdn_desktop.format_rules.elements import Annex
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.lines import joined
from ttdn_desktop.format_rules.recognise.notes import note_at
from ttdn_desktop.official_paper.endings import is_annex_label
from ttdn_desktop.official_paper.marks import ARABIC, ROMAN

_NOTE_WITHIN = 7
"""A judgement: so many paragraphs below the label may be of the title; further down is the annex's text."""

_TITLE_LINES = 3
"""A judgement: no title of an annex takes more lines; further ones above the note are left out of it."""


def annex_starts(shown: list[Para], start: int) -> list[int]:
    """Return the indexes behind ``start`` of the annexes: paragraphs that say only that they are one."""
    return [
        index
        for index, para in enumerate(shown)
        if index > start and para.cell is None and is_annex_label(para.folded)
    ]


def read_annex(paras: list[Para]) -> Annex:
    """Return the annex that ``paras`` are, from its label on; without a note its title is one line."""
    label, *below = paras
    annex = Annex(label)

    for index, para in enumerate(below[:_NOTE_WITHIN]):
        if note := note_at(below, index):
            annex.note = joined(note)
            break
        if para.cell is not None or ROMAN.match(para.words) or ARABIC.match(para.words):
            break
        if len(annex.title) < _TITLE_LINES:
            annex.title.append(para)

    # nothing tells where the title ends and the text begins
    if annex.note is None:
        annex.title = annex.title[:1]

    return annex
