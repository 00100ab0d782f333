"""How much goes on one line as LibreOffice 7.4 sees it (NOTES.md, Where lines end)."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from ttdn_desktop.office.docx.model import WORD_2013, ParagraphFormat, Rules, TabStop, TextStyle
from ttdn_desktop.office.layout.atoms import SOFT_HYPHEN, Atom
from ttdn_desktop.office.layout.faces import line_metrics, width

CENTER_SHARE = {"center": 0.5, "right": 1.0}
"""Share of the free room that stands left of the text."""
_SLASH = re.compile(r"/(?=[^\W\d])")
"""Where a word longer than the line may be cut: behind a slash before a letter (NOTES.md, Where lines
end)."""
_SLACK = 0.5
"""Twips: less than the layout device's rounding of a line, so that a stop at the very edge counts as
inside."""
_DECIMAL = "."
"""The decimal tab of LibreOffice lines up the point, not the comma (NOTES.md, Tabs)."""
_BEGINS = re.compile(r"[\w(]")
"""What a line may begin with behind a hyphen, dash or another sign (``atoms._WORDS``)."""
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]},.:;!?/")
_QUOTES = frozenset("“”‘’\"'«»([{")
"""No line ends between one of these and a long dash."""
_NO_LIMIT = 1e9
"""A tab past the right edge takes what follows with it, up to mode 14."""


def fill_line(
    atoms: list[Atom], start: int, form: ParagraphFormat, room: float, first: bool, rules: Rules
) -> int:
    """Return where the line that starts at ``start`` ends; a word too long for a line is cut."""
    x = float(form.left + (form.first if first else 0))
    limit = room - form.right
    good, spaced, spaces, at = start, start, 0.0, start
    has_lean = rules.mode >= WORD_2013

    count = len(atoms)
    while at < count:
        atom = atoms[at]
        if atom.kind == "w":
            lean = italic_overhang(atom.style) if has_lean and atom.style.italic else 0
            if x + atom.width + lean > limit + spaces * rules.shrink:
                whole = spaced > start and _past_slash(atom, limit - x)
                found = _last_end(atoms, start, spaced if whole else at, at, limit - x)
                return found or (good if good > start else _cut(atoms, start, at, limit - x))
            x += atom.width
        elif atom.kind == "\n":
            return at + 1
        elif atom.kind == "\t":
            stop = next_stop(x, form, room, rules.default_tab)
            if stop.position > limit + _SLACK and rules.mode >= WORD_2013:
                return max(at, start + 1)
            limit = _NO_LIMIT if stop.position > limit + _SLACK else limit
            x = tab_position(x, stop, atoms, at)
        else:
            x += atom.width
            spaces += atom.width

        at += 1
        if atom.kind != "w":
            good = spaced = at
        elif atom.may_break:
            good = at

    return at


def _last_end(atoms: list[Atom], start: int, last: int, at: int, free: float) -> int:
    """Return the last place up to ``last`` where a line may end whose atom ``at`` doesn't fit, 0 for none.

    ``free`` is what its room lacks or has left before that atom.
    """
    # nearly every line: between two words
    apart = last > start and atoms[last - 1].kind == " "
    if apart and atoms[last].text[:1] not in _CLOSING and atoms[last - 2].text[-1:] not in _OPENING:
        return last

    for place in range(last, start, -1):
        if _may_end(atoms, start, place, hangs=place == at and free < 0):
            soft = atoms[place - 1].text.endswith(SOFT_HYPHEN)
            if not soft or free + sum(one.width for one in atoms[place:at]) >= _hyphen(atoms[place - 1]):
                return place

    return 0


def _may_end(atoms: list[Atom], start: int, place: int, *, hangs: bool) -> bool:
    """Say whether a line may end before the atom at ``place``; a space there ``hangs`` over the end or fits.

    One that fits holds the sign that closes or opens something to its word (NOTES.md, Where lines end).
    """
    before, after = atoms[place - 1], atoms[place].text
    if before.kind == "w":
        if after[:1] == "—":
            return before.text[-1:] not in _QUOTES and not before.text.endswith("—")
        return before.may_break and (before.picture is not None or not after or bool(_BEGINS.match(after)))

    if before.kind != " " or hangs:
        return True

    opens = place - 2 >= start and atoms[place - 2].text[-1:] in _OPENING
    return not (opens or after[:1] in _CLOSING)


def _hyphen(atom: Atom) -> float:
    return width("-", atom.style)


def italic_overhang(style: TextStyle) -> int:
    """Return the room that italic text wants after its last character, a twelfth of the line's height."""
    return line_metrics(style.half_points, style.family)[0] // 12 if style.italic else 0


def _past_slash(atom: Atom, room: float) -> bool:
    """Say whether a slash with a letter after it fits; such a word goes to the next line whole."""
    if "/" not in atom.text:
        return False
    slashes = [match.end() for match in _SLASH.finditer(atom.text)]
    return bool(slashes) and width(atom.text[: slashes[0] + 1], atom.style) <= room


def _cut(atoms: list[Atom], start: int, at: int, room: float) -> int:
    """Cut the word at ``at`` so that its first part fits; at least one character stays on the line."""
    atom = atoms[at]
    if len(atom.text) < 2 or atom.picture is not None:
        return at if at > start else at + 1

    count = _fitting(atom, room)
    if at > start and width(atom.text[:count], atom.style) > room:
        return at

    if all(one.kind == "w" for one in atoms[:at]):
        count = max((one.end() for one in _SLASH.finditer(atom.text) if one.end() < count), default=count)

    wide = width(atom.text[:count], atom.style)
    atoms[at : at + 1] = [
        Atom(atom.text[:count], atom.style, wide, "w"),
        # measured anew with each line, a word of 100,000 letters takes a minute
        Atom(atom.text[count:], atom.style, atom.width - wide, "w", atom.may_break),
    ]

    return at + 1


def _fitting(atom: Atom, room: float) -> int:
    """Return how many of a word's characters fit: at least one, and not all."""

    def wide(count: int) -> float:
        return width(atom.text[:count], atom.style)

    last, most = len(atom.text) - 1, 1
    while most < last and wide(most) <= room:
        most *= 2

    counts = range(1, min(most, last) + 1)
    return max(1, bisect_right(counts, room, key=wide))


def tab_position(x: float, stop: TabStop, atoms: list[Atom], at: int) -> float:
    """Return where the text after the tab at ``at`` begins, for a tab that stands at ``x``."""
    after = list(_after_tab(atoms, at + 1))
    if stop.kind == "decimal":
        return max(x, stop.position - _before_decimal(after))
    return max(x, stop.position - sum(atom.width for atom in after) * CENTER_SHARE.get(stop.kind, 0.0))


def next_stop(x: float, form: ParagraphFormat, room: float, tab: int) -> TabStop:
    """Return the tab stop after ``x``: the paragraph's own, its hanging indent, else a default one."""
    for stop in form.tabs:
        if stop.position > x + _SLACK:
            return stop if form.left <= x + _SLACK or stop.position < form.left else TabStop(form.left)
    if form.left > x + _SLACK:
        return TabStop(form.left)
    at = (int(x + _SLACK) // tab + 1) * tab
    return TabStop(at if at <= room else round(x))


def _after_tab(atoms: list[Atom], at: int) -> Iterator[Atom]:
    while at < len(atoms) and atoms[at].kind not in ("\t", "\n"):
        yield atoms[at]
        at += 1


def _before_decimal(after: list[Atom]) -> float:
    """Return the width of the figure up to its decimal sign, of all of it where it has none."""
    whole = 0.0

    for atom in after:
        character = atom.text.find(_DECIMAL)
        if atom.kind == " ":
            break
        if character >= 0:
            return whole + width(atom.text[:character], atom.style)
        whole += atom.width

    return whole
