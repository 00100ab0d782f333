"""What a scan of a template's tags gives: the tags with their places, the problems, the fields printed."""

from dataclasses import dataclass, field

from ttdn_desktop.office.template_lint.messages import WARNINGS
from ttdn_desktop.office.template_lint.source import Paragraph
from ttdn_desktop.office.template_lint.tags import Tag, TagError


@dataclass(frozen=True)
class PlacedTag:
    """A tag with the paragraph it stands in; ``index`` counts the template's paragraphs from 0."""

    tag: Tag
    paragraph: Paragraph
    index: int


@dataclass(frozen=True)
class TagProblem:
    """An error of the tag at ``at``."""

    at: PlacedTag
    error: TagError


@dataclass(frozen=True)
class UnknownName:
    """A tag that names no field, and no field is spelt like it."""

    at: PlacedTag
    name: str


@dataclass
class BlockScan:
    """What the tags of a part were found to be.

    ``printed`` are paths of fields; ``loop_rows`` the two ends of each loop over table rows. ``unread``
    counts the wrong tags of which nobody knows what they were to print; ``puzzles`` are those of which
    nobody knows whether they begin or end a block.
    """

    problems: list[TagProblem] = field(default_factory=list[TagProblem])
    unknown: list[UnknownName] = field(default_factory=list[UnknownName])
    printed: set[str] = field(default_factory=set[str])
    loop_names: set[str] = field(default_factory=set[str])
    loop_rows: list[tuple[PlacedTag, PlacedTag]] = field(default_factory=list[tuple[PlacedTag, PlacedTag]])
    lone_ends: list[PlacedTag] = field(default_factory=list[PlacedTag])
    unread: int = 0
    puzzles: list[PlacedTag] = field(default_factory=list[PlacedTag])

    def report(self, placed: PlacedTag, error: TagError) -> None:
        """Note ``error``, unless the tag has one as grave already: that fixed, the next one shows."""
        known = next((problem for problem in self.problems if problem.at is placed), None)
        if known is not None and known.error.code in WARNINGS:
            self.problems.remove(known)
            known = None
        if known is None:
            self.problems.append(TagProblem(placed, error))

    def add(self, other: "BlockScan") -> None:
        """Add what another part's scan found; puzzles matter within their own part only."""
        self.problems += other.problems
        self.unknown += other.unknown
        self.printed |= other.printed
        self.loop_names |= other.loop_names
        self.loop_rows += other.loop_rows
        self.lone_ends += other.lone_ends
        self.unread += other.unread

    @property
    def weight(self) -> tuple[int, int]:
        """How bad the scan came out: first fewer problems are better, then more fields printed."""
        return len(self.problems) + len(self.unknown), -len(self.printed)
