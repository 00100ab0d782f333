"""A paragraph's own characters, each with where it lies in the file.

They are those that the layout reads (``layout/runs.py``): not what is deleted or moved away, hidden, a
field's code, or in a text box, which is a paragraph of its own. Marks of direction are none: they stay.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ttdn_desktop.basics.wording import DIRECTION_MARKS
from ttdn_desktop.office.docx.package import Node, W, etree, flag, symbol

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

COUNTED_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
"""Fields that show a figure of the layout, page by page, which is no word of the file."""

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

NOWHERE: Node = etree.Element("nowhere")
"""The guard of what a field shows that began in a paragraph before: nothing can be put beside it."""


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


@dataclass(slots=True)
class OpenField:
    """A field that has begun and not ended: its code, whether its result is shown, where it begins."""

    code: str = ""
    in_result: bool = False
    begin: Node = None

    @property
    def is_counted(self) -> bool:
        """Whether it shows a figure of the layout."""
        return is_counted_field(self.code)


@dataclass(slots=True)
class CharacterReader:
    """Walks through a paragraph; ``fields`` are those open where it stands, the outermost first."""

    fields: list[OpenField]
    letters: list[str] = field(default_factory=list[str])
    characters: list[Character] = field(default_factory=list[Character])
    barriers: set[int] = field(default_factory=set[int])
    worded: set[int] = field(default_factory=set[int])

    def read(self, paragraph: Node) -> None:
        """Read a w:p to its end."""
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
            self.fields.append(OpenField(node.get(W + "instr", ""), in_result=True, begin=begin))
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
            self.fields.append(OpenField(begin=guard if guard is not None else run))
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
        return symbol(node)
    return _SIGNS.get(node.tag, "")


def _is_locked(control: Node) -> bool:
    """Return whether a content control's words come from elsewhere, or may not be changed."""
    properties = control.find(W + "sdtPr")
    if properties is None:
        return False
    lock = properties.find(W + "lock")
    is_bound = any(str(one.tag).rpartition("}")[2] in ("dataBinding", "dropDownList") for one in properties)
    return is_bound or (lock is not None and lock.get(W + "val") in _CONTROL_LOCKS)


def is_counted_field(code: str) -> bool:
    """Return whether a field's code is of one that shows a figure of the layout."""
    return (code.split() or [""])[0].upper() in COUNTED_FIELDS


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
