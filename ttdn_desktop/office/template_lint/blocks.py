"""The tags of one part in their order: which loop or condition each stands in, and what is out of place."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from ttdn_desktop.office.render.sandboxed_jinja import DEEPEST_LOOP
from ttdn_desktop.office.template_lint.expressions import Bound, Scope, read_expression
from ttdn_desktop.office.template_lint.messages import WARNINGS
from ttdn_desktop.office.template_lint.schema import ANY, Shape
from ttdn_desktop.office.template_lint.source import Paragraph
from ttdn_desktop.office.template_lint.tags import Tag, TagError

_WORDS = ("for", "if", "elif", "else", "endif", "endfor")
_FOREIGN = ("set", "macro", "include", "extends", "import", "from", "call", "filter", "block", "raw", "with",
            "autoescape", "do", "trans", "colspan", "cellbg", "vm", "hm")  # fmt: skip
_FOR = re.compile(r"(\w+)\s+in\s+(.+)", re.DOTALL)
_LONGEST = 40
_MOST_PUZZLES = 6
_ENDS = {"endfor": "for", "endif": "if"}


@dataclass(frozen=True)
class PlacedTag:
    """A tag with the paragraph it stands in."""

    tag: Tag
    paragraph: Paragraph
    index: int


@dataclass(frozen=True)
class Problem:
    """A fault of the tag at ``at``."""

    at: PlacedTag
    fault: TagError


@dataclass(frozen=True)
class Unknown:
    """A tag that names no field, and none is spelt like it; ``before_end`` when a lone end follows."""

    at: PlacedTag
    name: str


@dataclass(frozen=True)
class _Block:
    word: str
    at: PlacedTag
    scope: Scope
    loops: int
    doubtful: bool = False
    name: str = ""
    bound: Bound | None = None
    roots: int = 0


@dataclass
class BlockScan:
    """What the tags of a part were found to be.

    ``unread`` counts the wrong tags of which nobody knows what they were to print; ``puzzles`` are those of
    which nobody knows whether they begin or end a block.
    """

    problems: list[Problem] = field(default_factory=list[Problem])
    unknown: list[Unknown] = field(default_factory=list[Unknown])
    printed: set[str] = field(default_factory=set[str])
    loop_names: set[str] = field(default_factory=set[str])
    loop_rows: list[tuple[PlacedTag, PlacedTag]] = field(default_factory=list[tuple[PlacedTag, PlacedTag]])
    lone_ends: list[PlacedTag] = field(default_factory=list[PlacedTag])
    unread: int = 0
    puzzles: list[PlacedTag] = field(default_factory=list[PlacedTag])


def scan_blocks(tags: Sequence[PlacedTag], scope: Scope) -> BlockScan:
    """Return what is said, printed and wrong in ``tags``, those of one part in their order.

    A statement that can't be read is taken for that which leaves the least wrong around it.
    """
    readings: dict[int, str] = {}
    best = _walked(tags, scope, readings)

    for puzzle in best.puzzles[:_MOST_PUZZLES]:
        for word in ("endfor", "endif", "for", "if"):
            tried = {**readings, id(puzzle): word}
            found = _walked(tags, scope, tried)
            if _weight(found) < _weight(best):
                best, readings = found, tried

    return best


def _walked(tags: Sequence[PlacedTag], scope: Scope, readings: Mapping[int, str]) -> BlockScan:
    walker = _BlockScanner(scope, readings)
    for placed in tags:
        walker.take(placed)
    walker.end()
    return walker.found


def _weight(found: BlockScan) -> tuple[int, int]:
    return len(found.problems) + len(found.unknown), -len(found.printed)


class _BlockScanner:
    """Goes through the tags once, keeping the open blocks; after a fault it goes on as was meant."""

    def __init__(self, scope: Scope, readings: Mapping[int, str]) -> None:
        self.found = BlockScan()
        self._readings = readings
        self._outside = scope
        self._open: list[_Block] = []
        self._closed_early: list[str] = []
        self._capital: dict[str, tuple[str, PlacedTag]] = {}
        self._roots: list[tuple[str, PlacedTag]] = []

    def take(self, placed: PlacedTag) -> None:
        """Take the next tag."""
        tag = placed.tag
        if tag.kind == "comment":
            return

        if tag.fault is not None:
            self._say(placed, tag.fault)

        if tag.kind == "output":
            self._output(placed)
        else:
            self._statement(placed)

    def end(self) -> None:
        """Say which blocks were never closed."""
        for block in self._open:
            self._unclosed(block)
        self._open = []

    @property
    def _scope(self) -> Scope:
        return self._open[-1].scope if self._open else self._outside

    @property
    def _loops(self) -> int:
        return self._open[-1].loops if self._open else 0

    def _say(self, placed: PlacedTag, fault: TagError) -> None:
        """Note the fault, unless the tag has one as grave already: that mended, the next one shows."""
        problems = self.found.problems
        known = next((problem for problem in problems if problem.at is placed), None)
        if known is not None and known.fault.code in WARNINGS:
            problems.remove(known)
            known = None
        if known is None:
            problems.append(Problem(placed, fault))

    def _output(self, placed: PlacedTag) -> None:
        tag = placed.tag
        if tag.prefix:
            self._say(placed, TagError("output.prefix"))

        word = re.match(r"\w+", tag.inner)
        if word and word[0].lower() in _WORDS and tag.inner.lower() not in self._scope:
            self._say(placed, TagError("tag.output-statement"))
            self._statement(placed)
        else:
            self._expression(placed, tag.inner, "text")

    def _expression(self, placed: PlacedTag, inner: str, wanted: str) -> Bound:
        self._small_letters(inner)
        self._roots.append((re.split(r"\W", inner, maxsplit=1)[0], placed))
        seen = read_expression(
            inner, self._scope, "text" if wanted == "text" else "list" if wanted == "list" else "any"
        )
        self.found.printed.update(seen.printed if wanted == "text" else ())
        doubtful = any(block.doubtful for block in self._open)

        for fault in seen.faults:
            if not (doubtful and fault.code.startswith("field.")):
                self._say(placed, fault)

        if seen.unknown and placed.tag.fault is None and not doubtful:
            self.found.unknown.append(Unknown(placed, seen.unknown))

        wrong = seen.faults or seen.unknown or placed.tag.fault
        self.found.unread += bool(wrong and not seen.printed and seen.value.path is None)
        return seen.value

    def _small_letters(self, inner: str) -> None:
        """Say where a loop's name was given a capital by Word and is used without."""
        for word in re.findall(r"(?<![\w.])\w+", inner):
            name, begin = self._capital.get(word, (word, None))
            if begin is not None and name != word:
                what = f"tên “{name}” trong vòng lặp viết hoa, các thẻ bên trong dùng “{word}”."
                self._say(begin, TagError("statement.spelling", what, f"Viết “{word}”."))

    def _statement(self, placed: PlacedTag) -> None:
        word, rest = self._word(placed)
        if word == "for":
            self._for(placed, rest)
        elif word == "if":
            self._expression(placed, rest, "any")
            self._open.append(_Block("if", placed, self._scope, self._loops))
        elif word in ("elif", "else"):
            self._middle(placed, word, rest)
        elif word in _ENDS:
            if rest and placed not in self.found.puzzles:
                self._say(placed, TagError("tag.syntax", "", f"Viết {{%{placed.tag.prefix} {word} %}}."))
            self._close(placed, _ENDS[word])

    def _word(self, placed: PlacedTag) -> tuple[str, str]:
        """Return the statement's word and what follows; a misspelt word is said and read as meant."""
        found = re.match(
            r"(end\s+(?:for|if)\b|[^\W\d]\w*)\s*(.*)", placed.tag.inner, re.DOTALL | re.IGNORECASE
        )

        if found is None:
            self._say(placed, TagError("tag.empty" if not placed.tag.inner else "tag.syntax"))
            return self._puzzle(placed)

        word, rest = found[1][:_LONGEST], found[2]
        if word in _WORDS:
            return word, rest

        folded = re.sub(r"\s", "", word.lower())
        if folded in _WORDS:
            self._say(
                placed, TagError("statement.spelling", f"từ lệnh “{word}” viết sai.", f"Viết “{folded}”.")
            )
            return folded, rest

        return self._other_word(placed, word, folded, rest)

    def _other_word(self, placed: PlacedTag, word: str, folded: str, rest: str) -> tuple[str, str]:
        if folded in _FOREIGN:
            self._say(
                placed, TagError("tag.forbidden", f"lệnh “{word}” không được dùng.", "Chỉ dùng for và if.")
            )
            return "", ""

        if folded.removeprefix("end") in _FOREIGN:
            return "", ""

        close = get_close_matches(folded, _WORDS, 1, 0.7)
        if close:
            self._say(
                placed, TagError("statement.spelling", f"từ lệnh “{word}” viết sai.", f"Viết “{close[0]}”.")
            )
            return close[0], rest

        if word in self._scope and id(placed) not in self._readings:
            fault = TagError("tag.statement-output", "", f"Viết {{{{ {placed.tag.inner} }}}}.")
            self._say(placed, fault)
            self._expression(placed, placed.tag.inner, "text")
            return self._puzzle(placed)

        self._say(placed, TagError("tag.forbidden", f"không có lệnh “{word}”.", "Chỉ dùng for và if."))
        return self._puzzle(placed)

    def _puzzle(self, placed: PlacedTag) -> tuple[str, str]:
        """Return the word and the rest that an unreadable statement is taken for."""
        self.found.puzzles.append(placed)
        word = self._readings.get(id(placed), "")
        before, said, source = placed.tag.inner.partition(" in ")
        loop = f"{before.split()[-1] if before.split() else ''} in {source}"
        return word, loop if said and word == "for" else placed.tag.inner.rpartition(" ")[2]

    def _for(self, placed: PlacedTag, rest: str) -> None:
        found = _FOR.fullmatch(rest)
        name, source = (found[1], found[2]) if found else _guessed(rest)
        doubtful = found is None or not placed.tag.inner.startswith("for ")

        if found is None:
            self._say(placed, TagError("for.syntax"))

        bound = self._expression(placed, source, "list") if source else Bound(ANY)
        item = bound.shape.item if bound.shape.form == "list" else None
        loops = self._loops + 1

        if loops > DEEPEST_LOOP:
            self._say(placed, TagError("for.depth"))

        self.found.loop_names.add(name)
        inside: dict[str, Bound] = {**self._scope, "loop": Bound(ANY)}

        if name:
            inside[name] = _member(bound, item)
            inside.setdefault(name.lower(), inside[name])
            self._capital[name.lower()] = (name, placed)

        if doubtful and bound.path:
            self.found.printed.update(bound.shape.leaves(bound.path))

        self._open.append(_Block("for", placed, inside, loops, doubtful, name, bound, len(self._roots)))

    def _middle(self, placed: PlacedTag, word: str, rest: str) -> None:
        if not self._open or self._open[-1].word != "if":
            self._say(placed, TagError("block.middle", f"“{word}” không nằm trong khối if nào."))
        elif rest and word == "else":
            self._say(placed, TagError("tag.syntax"))
        elif word == "elif":
            self._expression(placed, rest, "any")

    def _close(self, placed: PlacedTag, word: str) -> None:
        if word not in [block.word for block in self._open]:
            if word in self._closed_early:
                self._closed_early.remove(word)
            else:
                self.found.lone_ends.append(placed)
                self._say(placed, TagError(f"block.lone-end{word}"))
            return

        while self._open[-1].word != word:
            self._closed_early.append(self._open[-1].word)
            self._unclosed(self._open.pop())

        block = self._open.pop()
        self._misnamed(block)
        self._matched(block.at, placed)

    def _misnamed(self, block: _Block) -> None:
        """Say once that a loop has another name than all tags in it use."""
        inside = self._roots[block.roots :]
        if block.word != "for" or block.name in [root for root, _ in inside]:
            return

        found = self.found
        wrong = [*found.problems, *found.unknown]

        for root in dict.fromkeys(root for root, _ in inside if root and root not in self._scope):
            here = [at for name, at in inside if name == root]
            said = [each for each in wrong if any(each.at is at for at in here)]

            if len(here) > 1 and len(said) == len(here):
                found.problems = [each for each in found.problems if each not in said]
                found.unknown = [each for each in found.unknown if each not in said]
                found.printed.update(_leaves(block.bound))
                what = f"vòng lặp đặt tên “{block.name}” nhưng các thẻ bên trong dùng “{root}”."
                self._say(block.at, TagError("for.name", what, f"Viết “for {root} in …”."))

    def _unclosed(self, block: _Block) -> None:
        self._say(block.at, TagError(f"block.unclosed-{block.word}"))

    def _matched(self, begin: PlacedTag, end: PlacedTag) -> None:
        """Say where the two ends of a block don't fit each other."""
        prefix = begin.tag.prefix
        first, last = begin.paragraph.place, end.paragraph.place
        if any(problem.at in (begin, end) for problem in self.found.problems):
            return
        if prefix != end.tag.prefix:
            self._say(end, _mixed(begin.tag, end.tag))
        elif prefix == "tr" and first.table is not None and first.table == last.table:
            self.found.loop_rows.append((begin, end))
        elif prefix == "tr" and None not in (first.table, last.table):
            self._say(end, TagError("block.tables"))
        elif prefix in ("", "p") and (first.cell, first.box) != (last.cell, last.box):
            self._say(begin, TagError("block.cells"))
        elif prefix == "" and begin.index != end.index:
            self._say(begin, TagError("block.plain"))


def _leaves(bound: Bound | None) -> tuple[str, ...]:
    return tuple(bound.shape.leaves(bound.path)) if bound and bound.path else ()


def _member(bound: Bound, item: Shape | None) -> Bound:
    return Bound(item or ANY, f"{bound.path}[]" if item and bound.path else None)


def _guessed(rest: str) -> tuple[str, str]:
    """Return name and source of a loop written wrong: its first and its last word."""
    words: list[str] = [word for word in re.findall(r"[\w.]+", rest) if word not in ("in", "trong")]
    name = words[0] if words else ""
    name = name[:-2] if len(name) > 3 and name.endswith("in") else name
    return name, words[-1] if len(words) > 1 else ""


def _mixed(begin: Tag, end: Tag) -> TagError:
    opened = begin.text.split()[0]
    wanted = f"{{%{begin.prefix} {end.inner} %}}"
    return TagError("block.mixed", f"mở bằng “{opened}” nhưng đóng bằng “{end.text}”.", f"Viết “{wanted}”.")
