"""Breaking a paragraph into lines as LibreOffice 7.4 does (NOTES.md, Where lines break)."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ttdn_desktop.office.layout.faces import line_metrics, width
from ttdn_desktop.office.layout.model import (
    Label,
    Paragraph,
    ParagraphFormat,
    Picture,
    Piece,
    Rules,
    TabStop,
    TextStyle,
)

# A line may end after a hyphen or dash before a letter, figure or parenthesis (NOTES.md, Where lines break).
_WORDS = re.compile(r"\n|\t| +|[^ \n\t]*?[-–—](?=[\w(])|[^ \n\t]+")
_SLASH = re.compile(r"/(?=[^\W\d])")
_SLACK = 0.5
_LEANING_MODE = 15
_CENTER_SHARE = {"center": 0.5, "right": 1.0}


class Atom(NamedTuple):
    """The smallest thing placed: a word or part of one, spaces, a tab, a break or a picture."""

    text: str
    style: TextStyle
    width: float
    kind: str
    may_break: bool = False
    field: str = ""
    picture: Picture | None = None


class Span(NamedTuple):
    """Text of one style at ``x`` twips from the line's start; ``gap`` is added to each space."""

    x: float
    text: str
    style: TextStyle
    width: float
    gap: float
    field: str = ""
    picture: Picture | None = None


class Line(NamedTuple):
    """A laid line in twips: ``ascent`` is from top to baseline, ``spare`` may hang over the page's end."""

    height: int
    ascent: int
    spare: int
    spans: tuple[Span, ...]


@lru_cache(maxsize=20_000)
def atoms_of(text: str, style: TextStyle) -> tuple[Atom, ...]:
    """Return the atoms of a stretch of text."""
    found: list[Atom] = []
    for match in _WORDS.finditer(text):
        part = match[0]
        if part in ("\n", "\t"):
            found.append(Atom(part, style, 0, part))
        elif part[0] == " ":
            found.append(Atom(part, style, width(part, style), " "))
        else:
            may_break = part[-1] in "-–—"
            found.append(Atom(part, style, width(part, style), "w", may_break))
    return tuple(found)


def _piece_atoms(piece: Piece) -> tuple[Atom, ...]:
    if piece.picture is not None:
        return (Atom("", piece.style, piece.picture.width, "w", True, "", piece.picture),)
    if piece.field:
        return (Atom(piece.text, piece.style, width(piece.text, piece.style), "w", False, piece.field),)
    return atoms_of(piece.text, piece.style)


def _label_atoms(label: Label | None) -> list[Atom]:
    if label is None:
        return []
    follow = {"tab": "\t", "space": " "}.get(label.follow, "")
    return list(atoms_of(label.text + follow, label.style))


@lru_cache(maxsize=4_000)
def laid_lines(
    form: ParagraphFormat,
    pieces: tuple[Piece, ...],
    mark: TextStyle,
    label: Label | None,
    room: float,
    rules: Rules,
) -> tuple[Line, ...]:
    """Return the lines of a paragraph in an area ``room`` twips wide."""
    atoms = _label_atoms(label)
    for piece in pieces:
        atoms += _piece_atoms(piece)
    if not atoms:
        return (_finished(form, [], mark, room, True, True, rules.default_tab),)
    lines: list[Line] = []
    start = 0
    while start < len(atoms):
        end = _fill(atoms, start, form, room, not lines, rules)
        last = end >= len(atoms) and atoms[-1].kind != "\n"
        lines.append(_finished(form, atoms[start:end], mark, room, not lines, last, rules.default_tab))
        start = end
    if atoms[-1].kind == "\n":
        lines.append(_finished(form, [], mark, room, False, True, rules.default_tab))
    return tuple(lines)


def _fill(
    atoms: list[Atom], start: int, form: ParagraphFormat, room: float, first: bool, rules: Rules
) -> int:
    """Return where the line that starts at ``start`` ends; a word too long for a line is cut."""
    x = float(form.left + (form.first if first else 0))
    limit = room - form.right
    good, spaced, spaces, at = start, start, 0.0, start
    while at < len(atoms):
        atom = atoms[at]
        if atom.kind == "w":
            lean = lean_room(atom.style) if rules.mode >= _LEANING_MODE else 0
            if x + atom.width + lean > limit + spaces * rules.shrink:
                if good > start:
                    return spaced if spaced > start and _past_slash(atom, limit - x) else good
                return _cut(atoms, start, at, limit - x)
            x += atom.width
        elif atom.kind == "\n":
            return at + 1
        elif atom.kind == "\t":
            stop = _next_stop(x, form, room, rules.default_tab)
            x = max(x, stop.position - _after_tab(atoms, at + 1) * _CENTER_SHARE.get(stop.kind, 0.0))
        else:
            x += atom.width
            spaces += atom.width
        at += 1
        if atom.kind != "w":
            good = spaced = at
        elif atom.may_break:
            good = at
    return at


@cache
def _lean(half_points: int) -> int:
    return line_metrics(half_points)[0] // 12


def lean_room(style: TextStyle) -> int:
    """Return the room that italic text wants after its last character, a twelfth of the line's height."""
    return _lean(style.half_points) if style.italic else 0


def _past_slash(atom: Atom, room: float) -> bool:
    """Say whether a slash with a letter after it fits; such a word goes to the next line whole."""
    slashes = [match.end() for match in _SLASH.finditer(atom.text)]
    return bool(slashes) and width(atom.text[: slashes[0] + 1], atom.style) <= room


def _cut(atoms: list[Atom], start: int, at: int, room: float) -> int:
    """Cut the word at ``at`` so that its first part fits; at least one character stays on the line."""
    atom = atoms[at]
    if len(atom.text) < 2 or atom.picture is not None:
        return at if at > start else at + 1
    count = len(atom.text) - 1
    while count > 1 and width(atom.text[:count], atom.style) > room:
        count -= 1
    if at > start and width(atom.text[:count], atom.style) > room:
        return at
    for text in (atom.text[count:], atom.text[:count]):
        part = Atom(text, atom.style, width(text, atom.style), "w", False)
        atoms[at : at + 1] = [part] if text == atom.text[count:] else [part, atoms[at]]
    return at + 1


def _next_stop(x: float, form: ParagraphFormat, room: float, tab: int) -> TabStop:
    """Return the tab stop after ``x``: the paragraph's own, its hanging indent, else a default one."""
    for stop in form.tabs:
        if stop.position > x + _SLACK:
            return stop if form.left <= x + _SLACK or stop.position < form.left else TabStop(form.left)
    if form.left > x + _SLACK:
        return TabStop(form.left)
    at = (int(x + _SLACK) // tab + 1) * tab
    return TabStop(at if at <= room else round(x))


def _after_tab(atoms: list[Atom], at: int) -> float:
    whole = 0.0
    while at < len(atoms) and atoms[at].kind not in ("\t", "\n"):
        whole += atoms[at].width
        at += 1
    return whole


def _finished(
    form: ParagraphFormat, atoms: list[Atom], mark: TextStyle, room: float, first: bool, last: bool, tab: int
) -> Line:
    """Return the line that these atoms make, placed as the paragraph is aligned."""
    height, ascent, spare = _line_size(form, atoms, mark)
    ended = len(atoms)
    while ended and atoms[ended - 1].kind in (" ", "\n"):
        ended -= 1
    start = float(form.left + (form.first if first else 0))
    spans, end, spaces, from_tab = _spans(atoms[:ended], form, start, room, tab)
    slack = room - form.right - end
    if slack > 0 and spans:
        if form.align in _CENTER_SHARE:
            shift = int(slack * _CENTER_SHARE[form.align])
            spans = [span._replace(x=span.x + shift) for span in spans]
        elif form.align == "both" and not last and spaces:
            spans = _stretched(spans, slack / spaces, from_tab)
    return Line(height, ascent, spare, tuple(spans))


def _spans(
    atoms: list[Atom], form: ParagraphFormat, start: float, room: float, tab: int
) -> tuple[list[Span], float, int, int]:
    """Return (spans, end, spaces that may grow, index of the first span after the last tab)."""
    spans: list[Span] = []
    x, spaces, from_tab, joined = start, 0, 0, False
    for at, atom in enumerate(atoms):
        if atom.kind == "\t":
            stop = _next_stop(x, form, room, tab)
            x = max(x, stop.position - _after_tab(atoms, at + 1) * _CENTER_SHARE.get(stop.kind, 0.0))
            spaces, from_tab, joined = 0, len(spans), False
            continue
        plain = not atom.field and atom.picture is None
        if joined and plain and spans[-1].style == atom.style:
            before = spans[-1]
            spans[-1] = Span(before.x, before.text + atom.text, atom.style, before.width + atom.width, 0)
        else:
            spans.append(Span(x, atom.text, atom.style, atom.width, 0, atom.field, atom.picture))
        joined = plain
        x += atom.width
        if atom.kind == " ":
            spaces += len(atom.text)
    return spans, x, spaces, from_tab


def _stretched(spans: list[Span], gap: float, from_tab: int) -> list[Span]:
    found, shift = spans[:from_tab], 0.0
    for span in spans[from_tab:]:
        more = gap * span.text.count(" ")
        found.append(span._replace(x=span.x + shift, gap=gap, width=span.width + more))
        shift += more
    return found


def _line_size(form: ParagraphFormat, atoms: list[Atom], mark: TextStyle) -> tuple[int, int, int]:
    """Return (height, ascent, spare) of a line by the paragraph's line rule (NOTES.md, Line height)."""
    ascent = descent = 0
    for style in {atom.style for atom in atoms} or {mark}:
        height, above = line_metrics(style.half_points)
        raised = 0 if style.vertical else style.raised
        ascent, descent = max(ascent, above + raised), max(descent, height - above - raised)
    for atom in atoms:
        if atom.picture is not None:
            ascent = max(ascent, round(atom.picture.height))
    return ruled(form, ascent + descent, ascent)


def ruled(form: ParagraphFormat, height: int, ascent: int) -> tuple[int, int, int]:
    """Return (height, ascent, spare) after the paragraph's line rule; a wide line's excess lies below it."""
    if form.rule == "exact":
        return form.line, form.line * 4 // 5, 0
    if form.rule == "atLeast":
        more = max(0, form.line - height)
        return height + more, ascent + more, 0
    percent = form.line * 100 // 240
    if percent >= 100:
        more = height * (percent - 100) // 100
        return height + more, ascent, more
    less = height * (100 - percent) // 100
    return height - less, ascent - less, 0


def lines_of(paragraph: Paragraph, room: float, rules: Rules) -> tuple[Line, ...]:
    """Return a paragraph's lines in an area ``room`` twips wide; remembered."""
    return laid_lines(paragraph.format, paragraph.pieces, paragraph.mark, paragraph.label, room, rules)


def plain_lines(text: str, room: float, style: TextStyle) -> tuple[str, ...]:
    """Return the lines of plain text as the layout breaks it; ``room`` in twips."""
    form = ParagraphFormat()
    atoms = list(atoms_of(text, style))
    found: list[str] = []
    start = 0
    while start < len(atoms):
        end = _fill(atoms, start, form, room, False, Rules())
        found.append("".join(atom.text for atom in atoms[start:end]).strip(" \n"))
        start = end
    return tuple(found) or ("",)
