"""Where another paper begins in a file: what a decision issues behind it, and the block that makes a copy."""

from ttdn_desktop.format_rules.elements import Role
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.official_paper import heads
from ttdn_desktop.official_paper.endings import is_annex_label, is_attachment_note, is_recipients_heading
from ttdn_desktop.official_paper.kinds import copy_named, copy_titled, kind_titled

_NOTE_WITHIN = 30
"""A judgement: a head of broken lines, a kind, a long subject, and then the note ``(Kèm theo …)``."""

_NOTE_BELOW_KIND = 8
"""A judgement: a subject has at most six lines; further down a note is another annex's."""

_LABEL_WITHIN = 6
"""A judgement: so close below an annex's label a head is that of a form in it, a kind its title."""


def attached_starts(lines: list[Para], kind_at: int) -> list[tuple[int, Role]]:
    """Return where papers begin behind the first one's closing block, and what they are to it."""
    recipients = (at for at, line in enumerate(lines) if is_recipients_heading(line.folded))
    closed = next(recipients, kind_at)

    starts: list[tuple[int, Role]] = []
    for at in range(closed + 1, len(lines)):
        if _is_copy_form(lines[at]):
            starts.append((_block_start(lines, at, closed), "copy"))
        elif _begins_issued(lines, at) and (not starts or starts[-1][1] != "issued" or _is_head(lines[at])):
            starts.append((_block_start(lines, at, closed), "issued"))

    return _apart(starts, lines)


def _apart(starts: list[tuple[int, Role]], lines: list[Para]) -> list[tuple[int, Role]]:
    """Return the starts without those that a head's own kind makes a second time."""
    kept: list[tuple[int, Role]] = []
    for start in starts:
        is_of_head = kept and start[1] == kept[-1][1] == "issued" and _no_note(lines[kept[-1][0] : start[0]])
        if not is_of_head:
            kept.append(start)
    return kept


def _no_note(lines: list[Para]) -> bool:
    return not any(is_attachment_note(line.words) for line in lines)


def _is_copy_form(line: Para) -> bool:
    if copy_named(line.folded) is not None:
        return True
    behind_tab = line.text.split("\t")[-1].strip()
    return behind_tab != line.words and copy_titled(behind_tab) is not None


def _is_head(line: Para) -> bool:
    return heads.is_title_or_motto_in_full(line.folded) and not heads.is_motto(line.folded)


def _begins_issued(lines: list[Para], at: int) -> bool:
    """Return whether a head with a note below its kind begins there, or a kind with a note and no head."""
    line = lines[at]
    if _is_head(line):
        within = _NOTE_WITHIN
    elif line.cell is None and line.words.isupper() and kind_titled(line.words) is not None:
        within = _NOTE_BELOW_KIND
    else:
        return False
    return _has_note(lines, at, within) and not _is_of_annex(lines, at)


def _is_of_annex(lines: list[Para], at: int) -> bool:
    above = lines[max(at - _LABEL_WITHIN, 0) : at]
    return any(line.cell is None and is_annex_label(line.folded) for line in above)


def _has_note(lines: list[Para], at: int, within: int) -> bool:
    return any(is_attachment_note(line.words) for line in lines[at + 1 : at + 1 + within])


def _block_start(lines: list[Para], at: int, closed: int) -> int:
    """Return where the head's cells begin, or the organ's lines above a head that tabs make."""
    start = at

    if lines[at].cell is not None:
        start = _table_start(lines, at, closed)
        # the organ's side of the head may be a text box of its own
        while start > closed + 1 and lines[start - 1].cell is not None:
            before = _table_start(lines, start - 1, closed)
            if not _names_organ(lines[before]):
                break
            start = before
        return start

    while start > closed + 1 and lines[start - 1].cell is None and _names_organ(lines[start - 1]):
        start -= 1
    return start


def _table_start(lines: list[Para], at: int, closed: int) -> int:
    cell, start = lines[at].cell, at
    while start > closed + 1 and cell and (above := lines[start - 1].cell) and above.table == cell.table:
        start -= 1
    return start


def _names_organ(line: Para) -> bool:
    return line.words.isupper() and heads.begins_organ(line.folded)
