"""The closing block: recipients and signature, side by side in a table or by tabs, or one below the other."""

from itertools import chain, pairwise, takewhile

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements, Signature
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.lines import columns_of
from ttdn_desktop.format_rules.recognise.columns import Column, column_of, in_one_column
from ttdn_desktop.official_paper.endings import (
    is_archive_line,
    is_recipients_heading,
    is_signing_note,
    names_authority,
    signed_for,
)

_AUTHORITY_LENGTH = 60
"""A judgement: the longest position in capitals is shorter; a sentence in capitals is longer."""

_ROOM = 10.0
"""In millimetres: where so much is left above a line, what stands below is the name (two lines of text)."""


def closing_start(main: list[Para], start: int) -> int:
    """Return where recipients or authority begin, from ``start`` on; else the length."""
    for index, para in enumerate(main[start:], start):
        if is_recipients_heading(para.folded):
            return _row_start(main, index)
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
    words = para.folded
    return names_authority(words) and len(words) < _AUTHORITY_LENGTH and para.words.isupper()


def read_closing(elements: Elements, closing: list[Para]) -> None:
    """Set recipients and signatures, which stand beside one another or below, in either order."""
    texts = [text for line in closing for text in columns_of(line)]
    others = _read_recipients(elements, texts)
    _read_signatures(elements, [text for text in others if not is_signing_note(text.words)])


def _read_recipients(elements: Elements, texts: list[Para]) -> list[Para]:
    """Set ``Nơi nhận:`` and its lines; return the texts that are none of them."""
    start = next((at for at, text in enumerate(texts) if is_recipients_heading(text.folded)), None)
    if start is None:
        return texts

    heading = texts[start]
    elements.recipients_heading = heading
    left: list[Para] = []
    is_open = True

    for text in texts[start + 1 :]:
        is_open = is_open and not (text.cell is None and _is_authority(text) and not text.is_part)
        if is_open and in_one_column(text, heading) and _goes_on_recipients(elements.recipients, text):
            elements.recipients.append(text)
        else:
            left.append(text)

    return texts[:start] + left


def _goes_on_recipients(recipients: list[Para], text: Para) -> bool:
    """Return whether a text is one of the list; behind the archive's line only what begins as one is."""
    is_closed = bool(recipients) and is_archive_line(fold(recipients[-1].words))
    return not is_closed or text.words.startswith(("-", "–"))


def _read_signatures(elements: Elements, texts: list[Para]) -> None:
    """Set who signs: of several columns the last that names an authority; the others sign beside."""
    columns: dict[Column, list[Para]] = {}
    for text in texts:
        columns.setdefault(column_of(text), []).append(text)

    signatures = [signature for column in columns.values() if (signature := _signature(column))]
    if not signatures:
        return

    kind = elements.kind_of_paper
    stand_beside = kind is not None and kind.signers != "one"
    main = signatures[-1] if stand_beside else _first_in_capitals(signatures)
    elements.authority, elements.other_post = main.authority, main.other_post
    elements.signer = main.signer
    if stand_beside:
        elements.other_signatures = [one for one in signatures if one is not main]


def _first_in_capitals(signatures: list[Signature]) -> Signature:
    in_capitals = (one for one in signatures if one.authority[0].words.isupper())
    return next(in_capitals, signatures[0])


def _signature(column: list[Para]) -> Signature | None:
    """Return the signature in a column: the lines of authority and position, and the name below them."""
    start = _signature_start(column)
    if start is None:
        return None

    first, *below = column[start:]
    further = _further_lines(first, below)
    authority, other_post = _parted_by_room([first, *further])
    return Signature(authority, other_post, next(iter(below[len(further) :]), None))


def _parted_by_room(posts: list[Para]) -> tuple[list[Para], list[Para]]:
    """Return the posts above the room left for signing, and those below it, right above the name.

    Who signs for a body that advises names his post in it above, and his office's below (II.7.c, II.7.đ).
    Where only who is signed for stands above the room, all is above it: the post is lacking there.
    """
    for at, (above, line) in enumerate(pairwise(posts), 1):
        if _is_apart(above, line) and signed_for(fold(above.words)) is None:
            return posts[:at], posts[at:]
    return posts, []


def _further_lines(first: Para, below: list[Para]) -> list[Para]:
    """Return the lines of a post that go on below its first: in capitals above the room left for signing."""
    lines: list[Para] = []
    above = first

    for line in below:
        is_apart, is_named = _is_apart(above, line), _names_authority(line)
        is_post = is_named if is_apart or not line.words.isupper() else True
        if not is_post or (is_apart and not line.words.isupper()):
            break
        lines.append(line)
        above = line

    # a name in capitals with no room above it is the name all the same
    has_name = len(lines) < len(below)
    return lines if has_name else list(takewhile(_names_authority, lines))


def _names_authority(line: Para) -> bool:
    """Return whether a line names an authority or post; the surname ``Trương`` folds to one."""
    return names_authority(line.folded) and not line.words.startswith("Trương ")


def _is_apart(above: Para, line: Para) -> bool:
    if above.position is None or line.position is None:
        return False
    is_next_page = line.position.page != above.position.page
    return is_next_page or line.position.top - above.position.bottom > _ROOM


def _signature_start(column: list[Para]) -> int | None:
    """Return the first line in capitals that reads as an authority; one in other letters where none is."""
    in_capitals = (index for index, line in enumerate(column) if _is_authority(line))
    in_any_letters = (index for index, line in enumerate(column) if names_authority(line.folded))
    return next(chain(in_capitals, in_any_letters), None)
