"""A paragraph's own characters, each with the run that holds it, and changing some of them where they stand.

Characters are those that the layout reads (``layout/runs.py``): not what is deleted or moved away, hidden, a
field's code, or in a text box, which is a paragraph of its own. Marks of direction are none: they stay.
"""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from ttdn_desktop.basics.wording import DIRECTION_MARKS
from ttdn_desktop.office.docx.package import Node, W, etree, flag

_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "\u00ad",
}
_TEXTS = (W + "t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")
_SHOWN = frozenset({W + "t", W + "sym", *_SIGNS})
_BREAKS = {"page": "\f", "column": "\f"}
_OPEN = frozenset(
    W + name
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo")
)
"""Wrappers around runs: their words may be written over where they stand."""

_COUNTED = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
"""Fields that show a figure of the layout, which is no word of the file."""

_CONTROL_LOCKS = frozenset({"contentLocked", "sdtContentLocked"})
_SEPARATORS = frozenset("\t\n\f")
"""What parts a paragraph's texts; a tab may also stand among the letters of a w:t."""

_NOTHING = frozenset(
    W + name for name in ("rPr", "t", "lastRenderedPageBreak", "delText", "instrText", "fldChar")
)
"""What of a run takes no room between letters."""

_NOTHING_IN_PARAGRAPH = frozenset(
    W + name
    for name in (
        "pPr", "del", "moveFrom", "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart",
        "commentRangeEnd", "permStart", "permEnd", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr",
    )
)  # fmt: skip
"""The same, of a paragraph."""

_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{2,4}")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LONG_ENOUGH_FOR_DIFF = 300_000
"""Old times new letters: a comparison letter by letter takes a tenth of a second there (measured)."""


_NOWHERE: Node = etree.Element("nowhere")
"""The guard of what a field shows that began in a paragraph before: nothing can be put beside it."""


class NotSureError(Exception):
    """A change that can't be made without touching what must stay; it says why, for developers."""


class Character(NamedTuple):
    """Where a character lies: its w:t or sign, and its place in that.

    ``is_free`` says that it may be written over; ``is_letter`` that it may be written in another encoding,
    also where a field shows it. ``guard`` is the paragraph's child around it, where that is more than its
    run.
    """

    node: Node
    at: int
    is_free: bool
    is_letter: bool
    guard: Node | None


class Span(NamedTuple):
    """``new`` in the place of the characters from ``start`` up to ``end``."""

    start: int
    end: int
    new: str


@dataclass(slots=True)
class _Field:
    code: str = ""
    in_result: bool = False
    begin: Node = None

    @property
    def is_counted(self) -> bool:
        return is_counted_field(self.code)


@dataclass(slots=True)
class ParagraphText:
    """The text of a w:p and where each character lies; ``open_fields`` go on from the paragraphs before.

    ``barriers`` are where something else stands before a character: a picture, a note, a page number;
    those of ``worded`` have words that aren't read (a formula, hidden letters, what is set above).
    """

    paragraph: Node
    open_fields: int = 0
    text: str = field(init=False, default="")
    barriers: frozenset[int] = field(init=False, default=frozenset())
    worded: frozenset[int] = field(init=False, default=frozenset())
    characters: list[Character] = field(init=False, default_factory=list[Character])

    def __post_init__(self) -> None:
        """Read the paragraph."""
        self._read()

    def _read(self) -> None:
        reader = _Reader([_Field(in_result=True, begin=_NOWHERE) for _ in range(self.open_fields)])
        reader.read(self.paragraph)
        self.text, self.characters = "".join(reader.letters), reader.characters
        self.barriers, self.worded = frozenset(reader.barriers), frozenset(reader.worded)

    def replace(self, start: int, end: int, new: str) -> None:
        """Let the characters from ``start`` up to ``end`` say ``new``, by its smallest differing spans.

        Each run keeps its look and what isn't text stays where it is. Raises NotSureError, nothing changed.
        """
        self.apply(differing(self.text, start, end, new))

    def apply(self, spans: Iterable[Span], *, re_encodes: bool = False) -> None:
        """Make several changes at once; they don't overlap. Raises NotSureError, nothing changed.

        ``re_encodes`` says that the same words are written otherwise: also in what fields show.
        """
        written: dict[int, str] = {}
        inserted: list[Span] = []

        for span in spans:
            is_in_midst = any(span.start < at < span.end for at in self.barriers)
            if is_in_midst or self._touches_hidden_words(span):
                raise NotSureError(f"something stands in {self.text[span.start : span.end]!r}")
            if span.start < span.end:
                self._write_over(span, written, re_encodes=re_encodes)
            elif span.new:
                host = self._host(span.start)
                if host is None:
                    inserted.append(span)
                else:
                    self._write_beside(span, host, written)

        self._keep_wrappers_filled(written)
        places = [self._place_between(span) for span in inserted]
        self._write(written)

        for span, (neighbour, is_behind) in zip(reversed(inserted), reversed(places), strict=True):
            _insert_text(neighbour, span.new, is_behind=is_behind)
        self._read()

    def _touches_hidden_words(self, span: Span) -> bool:
        """Return whether words that aren't read stand beside, or go on, a word that a change is in."""
        start, end = span.start, span.end
        while start and self.text[start - 1].isalnum():
            start -= 1
        while end < len(self.text) and self.text[end].isalnum():
            end += 1
        return any(start <= at <= end for at in self.worded)

    def _write_over(self, span: Span, written: dict[int, str], *, re_encodes: bool) -> None:
        for index in range(span.start, span.end):
            one = self.characters[index]
            if not (one.is_free or (re_encodes and one.is_letter)):
                raise NotSureError(f"{self.text[span.start : span.end]!r} isn't all plain text")

        # letters of one number are changed where they stand, so that each run keeps its own
        is_by_letter = len(span.new) == span.end - span.start
        for offset, index in enumerate(range(span.start, span.end)):
            first = span.new if offset == 0 else ""
            written[index] = written.get(index, "") + (span.new[offset] if is_by_letter else first)

    def _write_beside(self, span: Span, host: int, written: dict[int, str]) -> None:
        own = written.get(host, self.text[host])
        written[host] = own + span.new if host < span.start else span.new + own

    def _host(self, at: int) -> int | None:
        """Return the character whose run takes what is put in at ``at``; None where none is sure."""
        before = at - 1 if at and self.characters[at - 1].is_free else None
        behind = at if at < len(self.text) and self.characters[at].is_free else None

        for index in (before, behind):
            if index is not None and self.characters[index].guard is None:
                return index

        if before is not None and behind is not None:
            is_in_one = self.characters[before].guard is self.characters[behind].guard
            return before if is_in_one else None
        return None

    def _place_between(self, span: Span) -> tuple[Node, bool]:
        """Return the node beside which a new run or text comes, and whether behind it."""
        at = span.start
        before = self.characters[at - 1] if at else None
        behind = self.characters[at] if at < len(self.characters) else None
        is_inside = before is not None and behind is not None and before.guard is behind.guard

        for one, is_behind in ((before, True), (behind, False)):
            if one is None:
                continue
            if one.guard is None:
                return one.node, is_behind
            edge = None if is_inside else _edge(one.guard, is_behind=is_behind)
            if edge is not None:
                return edge, is_behind

        raise NotSureError(f"no place for {span.new!r}")

    def _keep_wrappers_filled(self, written: dict[int, str]) -> None:
        """Refuse to empty a link or a content control."""
        kept = {id(one.guard) for index, one in enumerate(self.characters) if written.get(index, " ")}
        for index in written:
            guard = self.characters[index].guard
            if guard is not None and id(guard) not in kept and guard.tag in (W + "hyperlink", W + "sdt"):
                raise NotSureError("a link or content control would be left without words")

    def _write(self, written: dict[int, str]) -> None:
        by_node: dict[int, tuple[Node, dict[int, str]]] = {}
        for index, new in written.items():
            one = self.characters[index]
            by_node.setdefault(id(one.node), (one.node, {}))[1][one.at] = new

        for node, letters in by_node.values():
            if node.tag != W + "t":
                # an old font's letter that Word takes for a soft hyphen
                node.tag = W + "t"
                node.text = "\u00ad"
            _set_text(node, "".join(letters.get(at, letter) for at, letter in enumerate(node.text or "")))

    def runs(self, start: int, end: int) -> list[Node]:
        """Return the runs of the characters from ``start`` up to ``end``, cut off from other text."""
        for at in (end, start):
            self._cut(at)

        runs: list[Node] = []
        for one in self.characters[start:end]:
            run = next(one.node.iterancestors(W + "r"))
            if not (runs and runs[-1] is run):
                runs.append(run)
        return runs

    def _cut(self, at: int) -> None:
        """Divide the run in which the characters before and behind ``at`` stand together."""
        if not 0 < at < len(self.characters):
            return

        before, behind = self.characters[at - 1], self.characters[at]
        run = next(before.node.iterancestors(W + "r"))
        if run is not next(behind.node.iterancestors(W + "r")) or before.node.getparent() is not run:
            return

        first = behind.node
        if first is before.node:
            first = etree.Element(W + "t")
            _set_text(first, before.node.text[behind.at :])
            _set_text(before.node, before.node.text[: behind.at])
            before.node.addnext(first)

        _move_to_new_run(run, first)
        self._read()


def is_counted_field(code: str) -> bool:
    """Return whether a field's code is of one that shows a figure of the layout."""
    return (code.split() or [""])[0].upper() in _COUNTED


def paragraphs_in_fields(root: Node) -> dict[Node, int]:
    """Return {a w:p: the number of fields open at its beginning} of those that begin inside a field."""
    found: dict[Node, int] = {}
    depth = 0

    for node in root.iter(W + "p", W + "fldChar"):
        if node.tag == W + "p":
            if depth:
                found[node] = depth
        elif not any(True for _ in node.iterancestors(W + "del", W + "moveFrom", W + "txbxContent")):
            depth += {"begin": 1, "end": -1}.get(node.get(W + "fldCharType", ""), 0)
            depth = max(depth, 0)

    return found


def differing(text: str, start: int, end: int, new: str) -> list[Span]:
    """Return the smallest spans between ``start`` and ``end`` of ``text`` that make ``new`` of it."""
    old = text[start:end]
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1

    tail = 0
    while tail < min(len(old), len(new)) - same and old[-1 - tail] == new[-1 - tail]:
        tail += 1

    old_part, new_part, base = old[same : len(old) - tail], new[same : len(new) - tail], start + same
    if not old_part and not new_part:
        return []
    if old_part.casefold() == new_part.casefold() and len(old_part) == len(new_part):
        return list(_by_letter(base, old_part, new_part))
    if len(old_part) * len(new_part) > _LONG_ENOUGH_FOR_DIFF:
        return [Span(base, base + len(old_part), new_part)]

    matcher = SequenceMatcher(None, old_part, new_part, autojunk=False)
    return [
        Span(base + a, base + b, new_part[c:d])
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]


def _by_letter(base: int, old: str, new: str) -> Iterator[Span]:
    """Yield the stretches in which two texts of one length differ."""
    at = 0
    for is_same, letters in groupby(zip(old, new, strict=True), key=lambda pair: pair[0] == pair[1]):
        pairs = list(letters)
        if not is_same:
            yield Span(base + at, base + at + len(pairs), "".join(pair[1] for pair in pairs))
        at += len(pairs)


@dataclass(slots=True)
class _Reader:
    """Walks through a paragraph; ``fields`` are those open where it stands, the outermost first."""

    fields: list[_Field]
    letters: list[str] = field(default_factory=list[str])
    characters: list[Character] = field(default_factory=list[Character])
    barriers: set[int] = field(default_factory=set[int])
    worded: set[int] = field(default_factory=set[int])

    def read(self, paragraph: Node) -> None:
        for child in paragraph:
            self._child(child, guard=None, is_free=True)

    def _child(self, node: Node, *, guard: Node | None, is_free: bool) -> None:
        if node.tag == W + "r":
            self._run(node, guard=guard, is_free=is_free)
        elif node.tag in _OPEN:
            may_write = is_free and not (node.tag == W + "sdt" and _is_locked(node))
            for child in node:
                self._child(child, guard=guard if guard is not None else node, is_free=may_write)
        elif node.tag == W + "fldSimple":
            begin = guard if guard is not None else node
            self.fields.append(_Field(node.get(W + "instr", ""), in_result=True, begin=begin))
            for child in node:
                self._child(child, guard=guard, is_free=is_free)
            if self.fields.pop().is_counted:
                self.barriers.add(len(self.letters))
        elif node.tag not in _NOTHING_IN_PARAGRAPH:
            self._pass_over(node)

    def _run(self, run: Node, *, guard: Node | None, is_free: bool) -> None:
        hidden = run.find(f"{W}rPr/{W}vanish")
        is_hidden = hidden is not None and flag(hidden)

        for node in run:
            if node.tag == W + "fldChar":
                self._field_mark(node, run, guard)
            elif node.tag == W + "instrText":
                if self.fields:
                    self.fields[-1].code += node.text or ""
            elif not is_hidden and self._is_shown():
                self._content(node, guard=guard, is_free=is_free)
            elif node.tag not in _NOTHING or (is_hidden and node.text):
                self._pass_over(node)

    def _pass_over(self, node: Node) -> None:
        at = len(self.letters)
        self.barriers.add(at)
        if any(one.tag in _TEXTS and one.text for one in (node, *own_nodes(node))):
            self.worded.add(at)

    def _is_shown(self) -> bool:
        return all(one.in_result and not one.is_counted for one in self.fields)

    def _field_mark(self, node: Node, run: Node, guard: Node | None) -> None:
        kind = node.get(W + "fldCharType", "")
        if kind == "begin":
            self.fields.append(_Field(begin=guard if guard is not None else run))
        elif kind == "separate" and self.fields:
            self.fields[-1].in_result = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _content(self, node: Node, *, guard: Node | None, is_free: bool) -> None:
        if node.tag == W + "ruby":
            self._pass_over(node)
            for run in node.iterfind(f"{W}rubyBase/{W}r"):
                self._run(run, guard=guard if guard is not None else node.getparent(), is_free=False)
            return

        # words that a field shows are the field's: what is written there goes with its next update
        is_letter = is_free and node.tag in (W + "t", W + "softHyphen")
        is_own = is_letter and node.tag == W + "t" and not self.fields
        around = self.fields[0].begin if self.fields else guard

        letters = _letters(node)
        for at, letter in enumerate(letters):
            if letter in DIRECTION_MARKS:
                continue
            is_sign = letter in _SEPARATORS
            self.letters.append(letter)
            self.characters.append(
                Character(node, at, is_own and not is_sign, is_letter and not is_sign, around)
            )
        if not letters and node.tag not in _NOTHING:
            self._pass_over(node)


def _letters(node: Node) -> str:
    if node.tag == W + "t":
        return (node.text or "").replace("\n", " ")
    if node.tag == W + "br":
        return _BREAKS.get(node.get(W + "type", ""), "\n")
    if node.tag == W + "sym":
        code = node.get(W + "char", "")
        return chr(0xF000 | int(code[-2:], 16)) if _HEXADECIMAL.fullmatch(code) else "•"
    return _SIGNS.get(node.tag, "")


def _is_locked(control: Node) -> bool:
    """Return whether a content control's words come from elsewhere, or may not be changed."""
    properties = control.find(W + "sdtPr")
    if properties is None:
        return False
    lock = properties.find(W + "lock")
    is_bound = any(str(one.tag).rpartition("}")[2] in ("dataBinding", "dropDownList") for one in properties)
    return is_bound or (lock is not None and lock.get(W + "val") in _CONTROL_LOCKS)


def _edge(guard: Node, *, is_behind: bool) -> Node | None:
    """Return the paragraph's child beside which text may come: the guard, with all its fields."""
    if guard is _NOWHERE:
        return None
    return _field_end(guard) if is_behind else guard


def _field_end(begin: Node) -> Node | None:
    """Return where the fields that ``begin`` begins have ended; None where that is in another paragraph."""
    depth = 0
    for node in (begin, *begin.itersiblings()):
        for mark in node.iter(W + "fldChar"):
            depth += {"begin": 1, "end": -1}.get(mark.get(W + "fldCharType", ""), 0)
        if depth <= 0:
            return node
    return None


def _insert_text(neighbour: Node, text: str, *, is_behind: bool) -> None:
    """Put a new w:t beside a sign in its run, or a new run beside a run or wrapper."""
    made = etree.Element(W + "t")
    _set_text(made, text)

    if neighbour.getparent().tag == W + "r":
        added = made
    else:
        added = etree.Element(W + "r")
        look = _look_beside(neighbour)
        if look is not None:
            added.append(look)
        added.append(made)

    if is_behind:
        neighbour.addnext(added)
    else:
        neighbour.addprevious(added)


def _look_beside(neighbour: Node) -> Node | None:
    """Return a copy of the look of a run beside, without what makes a link of it."""
    runs = [neighbour] if neighbour.tag == W + "r" else list(neighbour.iter(W + "r"))
    properties = next((one for run in reversed(runs) if (one := run.find(W + "rPr")) is not None), None)
    if properties is None:
        return None

    look = deepcopy(properties)
    is_link = neighbour.tag == W + "hyperlink"
    for one in list(look):
        is_of_link = is_link and one.tag in (W + "rStyle", W + "u", W + "color")
        if is_of_link or one.tag in (W + "rPrChange", W + "vanish"):
            look.remove(one)
    return look


def _move_to_new_run(run: Node, first: Node) -> None:
    """Move ``first`` and what stands behind it in ``run`` to a run of the same look behind it."""
    made = etree.Element(W + "r", dict(run.attrib))
    properties = run.find(W + "rPr")
    if properties is not None:
        made.append(deepcopy(properties))

    behind = list(first.itersiblings())
    for node in (first, *behind):
        made.append(node)
    run.addnext(made)


def _set_text(node: Node, text: str) -> None:
    node.text = text
    if text != text.strip() or "  " in text:
        node.set(_SPACE, "preserve")


def own_runs(paragraph: Node) -> Iterator[Node]:
    """Yield a paragraph's runs that hold letters or signs, without those of the text boxes in it."""
    for run in own_nodes(paragraph):
        if run.tag == W + "r" and any(one.tag in _SHOWN for one in run):
            yield run


def own_nodes(node: Node) -> Iterator[Node]:
    """Yield what is in a paragraph, in order, but not what is in text boxes, deleted or moved away."""
    for child in node:
        if child.tag in (W + "txbxContent", W + "pPr", W + "del", W + "moveFrom"):
            continue
        yield child
        yield from own_nodes(child)
