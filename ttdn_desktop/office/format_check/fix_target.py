"""The paper that is being fixed: its tree, and where the texts stand that findings speak of."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from ttdn_desktop.basics.wording import without_spaces
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.office.docx.package import Node
from ttdn_desktop.office.docx.paragraph_places import nodes_by_place
from ttdn_desktop.office.docx.paragraph_text import NotSureError, ParagraphText, own_runs, paragraphs_in_fields
from ttdn_desktop.office.format_check.liberties import Liberty, permits

_SEPARATORS = "\t\n\f"
"""What parts a paragraph's text into columns, lines and pages; no edit puts one in or takes one away."""


class _Part(NamedTuple):
    """From which to which of the texts between separators; the last is meant too."""

    first: int
    last: int


@dataclass(slots=True)
class Spot:
    """Where a text stands: ``node`` is its w:p, ``part`` what of it, None for the whole."""

    para: Para
    node: Node
    open_fields: int = 0
    part: _Part | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing else stands in the paragraph."""
        return self.part is None

    def text(self) -> ParagraphText:
        """Return the text of the whole paragraph, as it is by now."""
        return ParagraphText(self.node, self.open_fields)

    def span(self, text: ParagraphText) -> tuple[int, int]:
        """Return from where to where this one's characters lie."""
        if self.part is None:
            return 0, len(text.text)
        edges = _edges(text.text)
        return edges[self.part.first][0], edges[self.part.last][1]

    @property
    def words(self) -> str:
        """What stands there by now."""
        text = self.text()
        start, end = self.span(text)
        return text.text[start:end]

    def say(self, new: str, liberty: Liberty) -> None:
        """Let the text read ``new``. Raises NotSureError where that would take a word away, or can't be done."""
        text = self.text()
        start, end = self.span(text)
        old = text.text[start:end]
        if not permits(liberty, old, new):
            raise NotSureError(f"words would change: {old!r}, {new!r}")
        text.replace(start, end, new)

    def runs(self) -> list[Node]:
        """Return the runs that hold the text, and no other text."""
        if self.part is None:
            return list(own_runs(self.node))
        text = self.text()
        return text.runs(*self.span(text))


@dataclass(slots=True)
class FixTarget:
    """A paper's main part (``root``, changed in place) with its facts and rules."""

    root: Node
    facts: Facts
    rules: RuleSet
    _nodes: list[Node] = field(init=False)
    _open_fields: dict[Node, int] = field(init=False)
    _sharing: dict[int, int] = field(init=False)
    _spots: dict[int, Spot] = field(init=False, default_factory=dict[int, Spot])

    def __post_init__(self) -> None:
        """Number the paragraphs as they are before anything changes."""
        self._nodes = nodes_by_place(self.root)
        self._open_fields = paragraphs_in_fields(self.root)
        self._sharing = defaultdict(int)
        for para in self.facts.paras:
            self._sharing[para.place] += 1

    def locate(self, finding: FormatFinding) -> None:
        """Find the finding's texts, before any is changed: later they read otherwise."""
        for number in finding.paragraphs:
            if number not in self._spots:
                self._spots[number] = self._locate(self.facts.paras[number - 1])

    def spots(self, finding: FormatFinding) -> Iterator[Spot]:
        """Yield where the finding's texts stand. Raises NotSureError where one isn't found."""
        self.locate(finding)
        return (self._spots[number] for number in finding.paragraphs)

    def _locate(self, para: Para) -> Spot:
        if not 0 < para.place <= len(self._nodes):
            raise NotSureError(f"paragraph {para.number} isn't of this file")

        node = self._nodes[para.place - 1]
        spot = Spot(para, node, self._open_fields.get(node, 0))
        if self._sharing[para.place] == 1:
            return spot

        spot.part = _only_part(_key("".join(run.text for run in para.runs)), spot.text().text)
        return spot


def _key(text: str) -> str:
    """Return what is alike in a text as the check read it and as it stands in the file."""
    return unicodedata.normalize("NFC", without_spaces(text)).casefold()


def _edges(text: str) -> list[tuple[int, int]]:
    """Return from where to where each text between separators goes."""
    cuts = [-1, *(at for at, letter in enumerate(text) if letter in _SEPARATORS), len(text)]
    return [(before + 1, after) for before, after in pairwise(cuts)]


def _only_part(key: str, text: str) -> _Part:
    """Return the one part of ``text`` that reads as ``key``. Raises NotSureError for none and for several."""
    edges = _edges(text)
    found = [
        _Part(first, last)
        for first in range(len(edges))
        for last in range(first, len(edges))
        if _key(text[edges[first][0] : edges[last][1]]) == key
        and _key(text[slice(*edges[first])])
        and _key(text[slice(*edges[last])])
    ]
    if len(found) != 1:
        raise NotSureError(f"{key!r} stands {len(found)} times in its paragraph")
    return found[0]
