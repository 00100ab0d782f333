"""A paragraph's lines: broken, sized by the line rule, aligned."""

from functools import lru_cache
from typing import NamedTuple

from ttdn_desktop.office.docx.model import Label, Paragraph, ParagraphFormat, Picture, Piece, Rules, TextStyle
from ttdn_desktop.office.layout.atoms import Atom, atoms_of, label_atoms, piece_atoms, with_hyphen
from ttdn_desktop.office.layout.faces import line_metrics, width
from ttdn_desktop.office.layout.fitting import CENTER_SHARE, fill_line, next_stop, tab_position

_LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "heavy": "_", "middleDot": "·"}


class Span(NamedTuple):
    """Text of one style at ``x`` twips from the line's start; ``gap`` is added to each space."""

    x: float
    text: str
    style: TextStyle
    width: float
    gap: float
    field: str = ""
    picture: Picture | None = None
    note: str = ""
    number_format: str = ""


LineSize = tuple[int, int, int]
"""Height, ascent and spare of a ``Line``."""


class Line(NamedTuple):
    """A laid line in twips: ``ascent`` is from top to baseline, ``spare`` may hang over the page's end."""

    height: int
    ascent: int
    spare: int
    spans: tuple[Span, ...]


@lru_cache(maxsize=4_000)
def layout_lines(
    form: ParagraphFormat,
    pieces: tuple[Piece, ...],
    mark: TextStyle,
    label: Label | None,
    room: float,
    rules: Rules,
) -> tuple[Line, ...]:
    """Return the lines of a paragraph in an area ``room`` twips wide."""
    form = usable(form, room)
    atoms = atoms_of_paragraph(label, pieces)

    if not atoms:
        if mark.vertical and form.align != "left" and form.rule == "auto":
            return (Line(0, 0, 0, ()),)  # as LibreOffice has it (NOTES.md, Line height)
        return (finished_line(form, [], mark, room, True, True, rules.default_tab),)

    lines: list[Line] = []
    start = 0
    alike = _line_size(form, atoms[:1], mark) if _is_plain(label, pieces) else None
    is_flush_left = alike is not None and form.align not in CENTER_SHARE and form.align != "both"

    while start < len(atoms):
        end = fill_line(atoms, start, form, room, not lines, rules)
        last = end >= len(atoms) and atoms[-1].kind != "\n"
        own = atoms[start:end]
        if alike is not None and is_flush_left:
            lines.append(_flush_left(own, alike, form.left if lines else form.left + form.first, last))
        else:
            lines.append(finished_line(form, own, mark, room, not lines, last, rules.default_tab, alike))
        start = end

    if atoms[-1].kind == "\n":
        lines.append(finished_line(form, [], mark, room, False, True, rules.default_tab))

    return tuple(lines)


def _is_plain(label: Label | None, pieces: tuple[Piece, ...]) -> bool:
    """Return whether a paragraph is one stretch of text of one style without tabs, as most cells are."""
    if label is not None or len(pieces) != 1:
        return False
    (piece,) = pieces
    return not (piece.field or piece.note or piece.picture) and "\t" not in piece.text


_BLANKS = (" ", "\n")
"""Kinds of atoms that hang over a line's end."""

_LAST_LETTER = 20
"""Twips: an indent past the text's right edge ends so much before it, as LibreOffice's does."""


def usable(form: ParagraphFormat, room: float) -> ParagraphFormat:
    """Return a format whose lines begin within an area ``room`` twips wide (NOTES.md, Where lines end)."""
    most = max(int(room) - _LAST_LETTER, 0)
    left = min(form.left, most)
    if left == form.left and left + form.first <= room:
        return form

    return form._replace(left=left, first=min(form.first, int(room) - left))


def atoms_of_paragraph(label: Label | None, pieces: tuple[Piece, ...]) -> list[Atom]:
    """Return the atoms of a paragraph, its number first."""
    atoms = label_atoms(label)
    for piece in pieces:
        atoms += piece_atoms(piece)
    return atoms


def finished_line(
    form: ParagraphFormat,
    atoms: list[Atom],
    mark: TextStyle,
    room: float,
    first: bool,
    last: bool,
    tab: int,
    alike: LineSize | None = None,
) -> Line:
    """Return the line that these atoms make, placed as the paragraph is aligned.

    ``alike`` is the size of each line of a plain paragraph: its atoms are of one style and none is a tab.
    """
    height, ascent, spare = alike or _line_size(form, atoms, mark)
    atoms = atoms if last else with_hyphen(atoms)
    shown = atoms[: _end_of_text(atoms, shifted=form.align in CENTER_SHARE)]
    start = float(form.left + (form.first if first else 0))

    if alike is None:
        spans, end, spaces, from_tab = _spans(shown, form, start, room, tab)
    else:
        spans, end, spaces, from_tab = _plain_span(shown, start)
    slack = room - form.right - end

    if slack > 0 and spans:
        if form.align in CENTER_SHARE:
            shift = int(slack * CENTER_SHARE[form.align])
            spans = [span._replace(x=span.x + shift) for span in spans]
        elif form.align == "both" and not last and spaces:
            spans = _stretched(spans, slack / spaces, from_tab)

    return Line(height, ascent, spare, tuple(spans))


def _flush_left(atoms: list[Atom], size: LineSize, start: float, last: bool) -> Line:
    """Return what ``finished_line`` does of a plain paragraph's line that is neither moved nor stretched.

    Most cells of a long table are so; where the line ends and how many spaces it has needn't be known. The
    list is the caller's no more.
    """
    height, ascent, spare = size
    if not last and atoms[-1].may_break:
        atoms = with_hyphen(atoms)

    while atoms and atoms[-1].kind in _BLANKS:
        atoms.pop()
    if not atoms:
        return Line(height, ascent, spare, ())

    wide = 0.0
    for atom in atoms:
        wide += atom.width

    text = "".join([atom.text for atom in atoms])
    return Line(height, ascent, spare, (Span(float(start), text, atoms[0].style, wide, 0),))


def _end_of_text(atoms: list[Atom], *, shifted: bool) -> int:
    """Return where the line's text ends: spaces hang over, but count before a break in ``shifted`` text."""
    ended = len(atoms)
    if shifted and ended and atoms[-1].kind == "\n":
        return ended - 1

    while ended and atoms[ended - 1].kind in _BLANKS:
        ended -= 1

    return ended


def _plain_span(atoms: list[Atom], start: float) -> tuple[list[Span], float, int, int]:
    """Return what ``_spans`` does of atoms of one style without a tab, in a third of its time."""
    end, wide, spaces = start, 0.0, 0
    for atom in atoms:
        end += atom.width
        wide += atom.width
        if atom.kind == " ":
            spaces += len(atom.text)

    text = "".join([atom.text for atom in atoms])
    return [Span(start, text, atoms[0].style, wide, 0)] if atoms else [], end, spaces, 0


def _spans(
    atoms: list[Atom], form: ParagraphFormat, start: float, room: float, tab: int
) -> tuple[list[Span], float, int, int]:
    """Return (spans, end, spaces that may grow, index of the first span after the last tab)."""
    spans: list[Span] = []
    x, spaces, from_tab = start, 0, 0
    alike: list[Atom] = []
    alike_from, style = start, None

    for at, atom in enumerate(atoms):
        if atom.kind == "\t":
            spans += _joined(alike_from, alike)
            stop = next_stop(x, form, room, tab)
            end = tab_position(x, stop, atoms, at)
            spans += _leader(stop.leader, atom.style, x, end)
            x, spaces, from_tab, alike, style = end, 0, len(spans), [], None
            continue

        # the same object in nearly all cases, which is quicker to see than that it is equal
        if atom.stands_alone or (atom.style is not style and atom.style != style):
            spans += _joined(alike_from, alike)
            alike, alike_from = [], x
            style = None if atom.stands_alone else atom.style

        alike.append(atom)
        x += atom.width

        if atom.kind == " ":
            spaces += len(atom.text)

    spans += _joined(alike_from, alike)
    return spans, x, spaces, from_tab


def _joined(x: float, atoms: list[Atom]) -> list[Span]:
    """Return the span of atoms of one style, or of one that stands alone; none of no atoms."""
    if not atoms:
        return []

    first = atoms[0]
    if len(atoms) == 1:
        return [
            Span(
                x,
                first.text,
                first.style,
                first.width,
                0,
                first.field,
                first.picture,
                first.note,
                first.number_format,
            )
        ]

    wide = 0.0
    for atom in atoms:
        wide += atom.width
    return [Span(x, "".join([atom.text for atom in atoms]), first.style, wide, 0)]


def _leader(leader: str, style: TextStyle, x: float, end: float) -> list[Span]:
    """Return the signs that fill a tab from ``x`` to ``end``: as many as fit, underscores without a gap."""
    character = _LEADERS.get(leader, "")
    each = width(character, style) if character else 0.0
    count = int((end - x) / each) + (character == "_") if each else 0
    return [Span(x, character * count, style, each * count, 0)] if count else []


def _stretched(spans: list[Span], gap: float, from_tab: int) -> list[Span]:
    found, shift = spans[:from_tab], 0.0
    for span in spans[from_tab:]:
        more = gap * span.text.count(" ")
        found.append(span._replace(x=span.x + shift, gap=gap, width=span.width + more))
        shift += more
    return found


def _line_size(form: ParagraphFormat, atoms: list[Atom], mark: TextStyle) -> LineSize:
    """Return (height, ascent, spare) of a line by the paragraph's line rule (NOTES.md, Line height)."""
    pictures: list[Picture] = []
    styles: list[TextStyle] = []
    for atom in atoms:
        if atom.picture is not None and not atom.picture.is_sign:
            pictures.append(atom.picture)
        elif not styles or atom.style is not styles[-1]:  # the words of a line are nearly always of one style
            styles.append(atom.style)

    ascent, descent = _text_size(styles or [mark])
    if not pictures:
        return apply_line_rule(form, ascent + descent, ascent)

    text = ascent + descent
    if len(pictures) == len(atoms):
        ascent = descent = 0

    tall = max(round(one.height) + one.space.top + one.space.bottom for one in pictures)
    ascent = max(ascent, tall)
    return apply_line_rule(form, ascent + descent, ascent, text)


def _text_size(styles: list[TextStyle]) -> tuple[int, int]:
    """Return how far text of these styles stands above and below the baseline."""
    ascent = descent = 0
    for style in styles:
        height, above = line_metrics(style.half_points, style.family)
        raised = 0 if style.vertical else style.raised
        ascent, descent = max(ascent, above + raised), max(descent, height - above - raised)
    return ascent, descent


def apply_line_rule(form: ParagraphFormat, height: int, ascent: int, text: int = 0) -> LineSize:
    """Return (height, ascent, spare) after the paragraph's line rule; a wide line's excess lies below it.

    ``text`` is the height of the text alone, where pictures make the line higher.
    """
    if form.rule == "exact":
        return form.line, form.line * 4 // 5, 0

    if form.rule == "atLeast":
        more = max(0, form.line - height)
        return height + more, ascent + more, 0

    percent = (form.line * 100 + 20) // 240
    if percent >= 100:
        more = (text or height) * (percent - 100) // 100
        return height + more, ascent, more

    less = height * (100 - percent) // 100
    return height - less, ascent - less, 0


def break_paragraph(paragraph: Paragraph, room: float, rules: Rules) -> tuple[Line, ...]:
    """Return a paragraph's lines in an area ``room`` twips wide; remembered."""
    return layout_lines(paragraph.format, paragraph.pieces, paragraph.mark, paragraph.label, room, rules)


def plain_lines(text: str, room: float, style: TextStyle) -> tuple[str, ...]:
    """Return the lines of plain text as the layout breaks it; ``room`` in twips."""
    form = ParagraphFormat()
    atoms = atoms_of(text, style)
    found: list[str] = []
    start = 0

    while start < len(atoms):
        end = fill_line(atoms, start, form, room, False, Rules())
        found.append("".join(atom.text for atom in atoms[start:end]).strip(" \n"))
        start = end

    return tuple(found) or ("",)
