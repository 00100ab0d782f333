"""Goes through the tags of one part once and keeps the open loops and conditions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ttdn_desktop.office.render.sandboxed_jinja import DEEPEST_LOOP
from ttdn_desktop.office.template_lint.block_pairs import is_row_pair, pair_problem
from ttdn_desktop.office.template_lint.expressions import read_expression
from ttdn_desktop.office.template_lint.loop_names import LoopNames
from ttdn_desktop.office.template_lint.scan_result import BlockScan, PlacedTag, UnknownName
from ttdn_desktop.office.template_lint.schema import ANY, Form
from ttdn_desktop.office.template_lint.scope import Bound, Scope
from ttdn_desktop.office.template_lint.statements import Statement, read_loop_header, read_statement
from ttdn_desktop.office.template_lint.tags import KEYWORDS, TagError

_OPENED_BY = {"endfor": "for", "endif": "if"}


@dataclass(frozen=True)
class _Block:
    """An open loop or condition.

    ``scope`` are the names known inside, ``loops`` the number of loops around and with it. ``is_doubtful``
    where the header can't be relied on: then names inside aren't judged. ``first_use`` is where the
    expressions inside begin in ``LoopNames``.
    """

    keyword: str
    at: PlacedTag
    scope: Scope
    loops: int
    is_doubtful: bool = False
    name: str = ""
    source: Bound | None = None
    first_use: int = 0


class BlockScanner:
    """Takes the tags in their order; after an error it goes on as was meant.

    ``guesses`` are the keywords that puzzles are taken for, by the ``id`` of their ``PlacedTag``.
    """

    def __init__(self, scope: Scope, guesses: Mapping[int, str]) -> None:
        self.result = BlockScan()
        self._guesses = guesses
        self._outer_scope = scope
        self._open: list[_Block] = []
        self._closed_early: list[str] = []
        self._names = LoopNames()

    def take(self, placed: PlacedTag) -> None:
        """Take the next tag."""
        tag = placed.tag
        if tag.kind == "comment":
            return

        if tag.error is not None:
            self.result.report(placed, tag.error)

        if tag.kind == "output":
            self._output(placed)
        else:
            self._statement(placed)

    def end(self) -> None:
        """Report the blocks that were never closed."""
        for block in self._open:
            self._report_unclosed(block)
        self._open = []

    @property
    def _scope(self) -> Scope:
        return self._open[-1].scope if self._open else self._outer_scope

    @property
    def _loops(self) -> int:
        return self._open[-1].loops if self._open else 0

    def _output(self, placed: PlacedTag) -> None:
        tag = placed.tag
        if tag.prefix:
            self.result.report(placed, TagError("output.prefix"))

        word = re.match(r"\w+", tag.inner)
        if word and word[0].lower() in KEYWORDS and tag.inner.lower() not in self._scope:
            self.result.report(placed, TagError("tag.output-statement"))
            self._statement(placed)
        else:
            self._expression(placed, tag.inner, "text")

    def _expression(self, placed: PlacedTag, inner: str, wanted: Form) -> Bound:
        """Read an expression of which a ``wanted`` form is asked; return what it stands for."""
        for loop, error in self._names.capital_errors(inner):
            self.result.report(loop, error)

        self._names.add_use(inner, placed)
        found = read_expression(inner, self._scope, wanted)
        is_doubtful = any(block.is_doubtful for block in self._open)

        if wanted == "text":
            self.result.printed.update(found.printed)
        for error in found.errors:
            if not (is_doubtful and error.code.startswith("field.")):
                self.result.report(placed, error)

        if found.unknown and placed.tag.error is None and not is_doubtful:
            self.result.unknown.append(UnknownName(placed, found.unknown))

        is_wrong = bool(found.errors or found.unknown or placed.tag.error)
        self.result.unread += is_wrong and not found.printed and found.value.path is None
        return found.value

    def _statement(self, placed: PlacedTag) -> None:
        statement = read_statement(placed.tag, self._scope, self._guesses.get(id(placed)))
        if statement.error is not None:
            self.result.report(placed, statement.error)
        if statement.is_output:
            self._expression(placed, placed.tag.inner, "text")
        if statement.is_puzzle:
            self.result.puzzles.append(placed)

        if statement.keyword == "for":
            self._open_loop(placed, statement.arguments)
        elif statement.keyword == "if":
            self._expression(placed, statement.arguments, "any")
            self._open.append(_Block("if", placed, self._scope, self._loops))
        elif statement.keyword in ("elif", "else"):
            self._branch(placed, statement)
        elif statement.keyword in _OPENED_BY:
            self._end_tag(placed, statement)

    def _open_loop(self, placed: PlacedTag, arguments: str) -> None:
        header = read_loop_header(arguments)
        if not header.is_sound:
            self.result.report(placed, TagError("for.syntax"))

        source = self._expression(placed, header.source, "list") if header.source else Bound(ANY)
        if self._loops + 1 > DEEPEST_LOOP:
            self.result.report(placed, TagError("for.depth"))

        is_doubtful = not header.is_sound or not placed.tag.inner.startswith("for ")
        if is_doubtful:  # what was to be printed is taken as printed: one error is enough
            self.result.printed.update(source.leaves())

        inside = self._loop_scope(header.name, source, placed)
        first_use = self._names.count
        self._open.append(
            _Block("for", placed, inside, self._loops + 1, is_doubtful, header.name, source, first_use)
        )

    def _loop_scope(self, name: str, source: Bound, placed: PlacedTag) -> Scope:
        """Return the names known inside a loop over ``source``; note the loop's own."""
        self.result.loop_names.add(name)
        inside: dict[str, Bound] = {**self._scope, "loop": Bound(ANY)}

        if name:
            inside[name] = _item_of(source)
            inside.setdefault(name.lower(), inside[name])  # Word gave the name a capital: read as meant
            self._names.add_loop(name, placed)

        return inside

    def _branch(self, placed: PlacedTag, statement: Statement) -> None:
        if not self._open or self._open[-1].keyword != "if":
            self.result.report(placed, TagError("block.middle", data={"word": statement.keyword}))
        elif statement.arguments and statement.keyword == "else":
            self.result.report(placed, TagError("tag.syntax"))
        elif statement.keyword == "elif":
            self._expression(placed, statement.arguments, "any")

    def _end_tag(self, placed: PlacedTag, statement: Statement) -> None:
        if statement.arguments and not statement.is_puzzle:
            self.result.report(placed, TagError("tag.syntax", "end", {"word": statement.keyword}))
        self._close(placed, _OPENED_BY[statement.keyword])

    def _close(self, placed: PlacedTag, keyword: str) -> None:
        if all(block.keyword != keyword for block in self._open):
            self._lone_end(placed, keyword)
            return

        while self._open[-1].keyword != keyword:
            self._closed_early.append(self._open[-1].keyword)
            self._report_unclosed(self._open.pop())

        block = self._open.pop()
        self._check_loop_name(block)
        self._check_pair(block.at, placed)

    def _lone_end(self, placed: PlacedTag, keyword: str) -> None:
        """Report an end without beginning, unless its block was given up for closed already."""
        if keyword in self._closed_early:
            self._closed_early.remove(keyword)
            return

        self.result.lone_ends.append(placed)
        self.result.report(placed, TagError(f"block.lone-end{keyword}"))

    def _check_loop_name(self, block: _Block) -> None:
        """Report a loop once where all tags in it use another name than it gives."""
        if block.keyword != "for":
            return

        result = self.result
        for root, uses in self._names.unknown_uses(block.name, block.first_use, self._scope).items():
            wrong = [each for each in (*result.problems, *result.unknown) if _stands_in(each.at, uses)]
            if len(uses) > 1 and len(wrong) == len(uses):
                result.problems = [each for each in result.problems if each not in wrong]
                result.unknown = [each for each in result.unknown if each not in wrong]
                result.printed.update(block.source.leaves() if block.source else ())
                error = TagError("for.name", data={"name": block.name, "used": root})
                result.report(block.at, error)

    def _report_unclosed(self, block: _Block) -> None:
        self.result.report(block.at, TagError(f"block.unclosed-{block.keyword}"))

    def _check_pair(self, begin: PlacedTag, end: PlacedTag) -> None:
        """Report what is wrong between the two ends of a block, unless one has an error of its own."""
        if any(problem.at in (begin, end) for problem in self.result.problems):
            return

        if is_row_pair(begin, end):
            self.result.loop_rows.append((begin, end))
        elif problem := pair_problem(begin, end):
            self.result.report(problem.at, problem.error)


def _stands_in(placed: PlacedTag, uses: list[PlacedTag]) -> bool:
    return any(placed is use for use in uses)


def _item_of(source: Bound) -> Bound:
    """Return what a loop's name stands for when the loop goes over ``source``."""
    item = source.shape.item if source.shape.form == "list" else None
    return Bound(item or ANY, f"{source.path}[]" if item and source.path else None)
