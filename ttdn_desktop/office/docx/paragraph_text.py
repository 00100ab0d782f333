"""Changing some of a paragraph's characters where they stand: each run keeps its look, all else its place."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field

from ttdn_desktop.office.docx.package import Node, W, etree
from ttdn_desktop.office.docx.paragraph_characters import NOWHERE, Character, CharacterReader, OpenField
from ttdn_desktop.office.docx.text_spans import Span, differing

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class NotSureError(Exception):
    """A change that can't be made without touching what must stay; it says why, for developers."""


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
        reader = CharacterReader([OpenField(in_result=True, begin=NOWHERE) for _ in range(self.open_fields)])
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


def _edge(guard: Node, *, is_behind: bool) -> Node | None:
    """Return the paragraph's child beside which text may come: the guard, with all its fields."""
    if guard is NOWHERE:
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
