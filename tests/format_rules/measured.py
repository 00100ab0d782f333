"""A clean paper's facts with single measures changed: for tests on each side of a number.

A change of the facts is exact and takes a millisecond; a changed .docx would be laid out anew each time.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from msgspec.structs import replace

from tests.format_rules import corpus
from ttdn_desktop.format_rules.engine import check
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.office.format_check.measure import measure

TEXT = "a) Tiếp tục"
"""How a plain paragraph of the decree's clean paper begins, five lines on page 1."""

Change = Callable[["Paper"], "Paper"]


@dataclass(frozen=True)
class Paper:
    """The facts of a paper; each method returns another paper with that one thing changed."""

    facts: Facts

    def broken(self) -> set[str]:
        """Return the ids of the rules that the paper breaks."""
        return {finding.rule for finding in check(self.facts).findings}

    def count(self, rule: str) -> int:
        """Return how many findings of a rule there are."""
        return sum(finding.rule == rule for finding in check(self.facts).findings)

    def places(self, rule: str) -> list[tuple[int, ...]]:
        """Return the paragraphs' numbers of each finding of a rule."""
        return [finding.paragraphs for finding in check(self.facts).findings if finding.rule == rule]

    def fixable(self, rule: str) -> list[bool]:
        """Return of each finding of a rule whether a program can put it right."""
        return [finding.fixable for finding in check(self.facts).findings if finding.rule == rule]

    def severities(self, rule: str) -> list[str]:
        return [finding.severity for finding in check(self.facts).findings if finding.rule == rule]

    def para(self, words: str) -> Para:
        """Return the first paragraph that begins so."""
        return next(para for para in self.facts.paras if para.words.startswith(words))

    def with_facts(self, **changes: Any) -> "Paper":
        return Paper(replace(self.facts, **changes))

    def with_para(self, words: str, **changes: Any) -> "Paper":
        old = self.para(words)
        return self.with_facts(
            paras=tuple(replace(para, **changes) if para is old else para for para in self.facts.paras)
        )

    def with_position(self, words: str, **changes: Any) -> "Paper":
        position = self.para(words).position
        assert position is not None
        return self.with_para(words, position=replace(position, **changes))

    def with_drawn_line(self, words: str, **changes: Any) -> "Paper":
        """Change the line drawn below a text."""
        line = self.para(words).drawn_line
        assert line is not None
        return self.with_para(words, drawn_line=replace(line, **changes))

    def with_runs(self, words: str, **changes: Any) -> "Paper":
        return self.with_para(words, runs=tuple(replace(run, **changes) for run in self.para(words).runs))

    def says(self, words: str, text: str) -> "Paper":
        """Let the first paragraph that begins so say ``text``, in the look of its first run."""
        run = replace(self.para(words).runs[0], text=text)
        return self.with_para(words, text=text, raw=text, runs=(run,))

    def split(self, words: str, *parts: tuple[str, dict[str, Any]]) -> "Paper":
        """Let it say several parts, each in a look of its own."""
        first = self.para(words).runs[0]
        text = "".join(part for part, _ in parts)
        runs = tuple(replace(first, text=part, **looks) for part, looks in parts)
        return self.with_para(words, text=text, raw=text, runs=runs)

    def without(self, words: str) -> "Paper":
        old = self.para(words)
        return self._numbered([para for para in self.facts.paras if para is not old])

    def added(self, after: str, *texts: str, **changes: Any) -> "Paper":
        """Put paragraphs of the same look behind the first one that begins so; Word needs none of them."""
        at = self.para(after)
        changes = {"is_needed_empty": False, **changes}
        run = at.runs[0]
        new = [replace(at, text=text, raw=text, runs=(replace(run, text=text),), **changes) for text in texts]
        paras = [*self.facts.paras]
        paras[at.number : at.number] = new
        return self._numbered(paras)

    def with_section(self, at: int = 0, **changes: Any) -> "Paper":
        sections = [*self.facts.sections]
        sections[at] = replace(sections[at], **changes)
        return self.with_facts(sections=tuple(sections))

    def with_margin(self, side: str, value: float, at: int = 0) -> "Paper":
        return self.with_section(at, margins={**self.facts.sections[at].margins, side: value})

    def with_page_number(self, **changes: Any) -> "Paper":
        number = self.facts.sections[0].numbers[0]
        return self.with_section(numbers=(replace(number, **changes),))

    def with_table(self, at: int, **changes: Any) -> "Paper":
        tables = [*self.facts.tables]
        tables[at] = replace(tables[at], **changes)
        return self.with_facts(tables=tuple(tables))

    def _numbered(self, paras: list[Para]) -> "Paper":
        return self.with_facts(
            paras=tuple(replace(para, number=number) for number, para in enumerate(paras, start=1))
        )


@cache
def decree() -> Paper:
    """Return a clean plan of 2026 under the decree of 2020."""
    return Paper(measure(corpus.clean("mau-nd30")))


@cache
def circular() -> Paper:
    """Return a clean plan of 2019 under the circular of 2011."""
    return Paper(measure(corpus.clean("van-ninh-2019")))
