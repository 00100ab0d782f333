"""The paper that is being fixed: its tree, and where the texts stand that findings speak of."""

import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from ttdn_desktop.basics.wording import without_direction_marks, without_spaces
from ttdn_desktop.format_rules.facts import Facts, LinePlace, Para
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.lines import part_at
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.spaces import sets_columns
from ttdn_desktop.office.docx.package import Node
from ttdn_desktop.office.docx.paragraph_characters import own_runs, paragraphs_in_fields
from ttdn_desktop.office.docx.paragraph_sources import nodes_by_source
from ttdn_desktop.office.docx.paragraph_split import lines_split, refuse_to_split
from ttdn_desktop.office.docx.paragraph_text import NotSureError, ParagraphText
from ttdn_desktop.office.format_check.liberties import Liberty, permits

Span = tuple[int, int]
"""From which to which of a paragraph's characters; the last isn't meant."""


@dataclass(slots=True)
class Spot:
    """Where a text stands: ``node`` is its w:p, ``place`` says which of that paragraph's texts it is.

    ``para`` is what the check read of it, ``whole`` of its paragraph. ``sheet`` counts what page breaks make
    of the w:p, None where there is none. No edit puts in or takes away what parts the texts, so that they
    stay where they were counted.
    """

    para: Para
    whole: Para
    node: Node
    place: LinePlace
    open_fields: int = 0
    sheet: int | None = None
    is_read: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether nothing else stands in the paragraph."""
        return self.sheet is None and self.place.line is None

    def text(self) -> ParagraphText:
        """Return the text of the whole paragraph, as it is by now."""
        return ParagraphText(self.node, self.open_fields)

    def span(self, text: ParagraphText) -> Span:
        """Return from where to where this one's characters lie. Raises NotSureError where there are none."""
        span = 0, len(text.text)
        if self.sheet is not None:
            span = _parts(text.text, span, "\f")[self.sheet]
        if self.place.line is None:
            return span

        lines = _parts(text.text, span, "\n")
        last = self.place.line if self.place.last_line is None else self.place.last_line
        if last >= len(lines):
            raise NotSureError(f"{self.place} isn't there")

        span = lines[self.place.line][0], lines[last][1]
        return span if self.place.column is None else _column(text.text, span, self.place.column)

    @property
    def has_label(self) -> bool:
        """Whether Word puts a number or bullet before the text."""
        return is_numbered(self.para)

    def refuse_columns(self) -> None:
        """Raise NotSureError where blanks alone keep texts beside each other."""
        if sets_columns(self.para.raw):
            raise NotSureError("blanks set its columns")

    @property
    def words(self) -> str:
        """What stands there by now."""
        text = self.text()
        start, end = self.span(text)
        return text.text[start:end]

    def say(self, new: str, liberty: Liberty) -> None:
        """Let the text read ``new``. Raises NotSureError where that would take a word or can't be done."""
        text = self.text()
        start, end = self.span(text)
        old = text.text[start:end]
        if not permits(liberty, old, new):
            raise NotSureError(f"words would change: {old!r}, {new!r}")
        text.replace(start, end, new)

    def runs(self) -> list[Node]:
        """Return the runs that hold the text, and no other text."""
        if self.is_whole:
            return list(own_runs(self.node))
        text = self.text()
        return text.runs(*self.span(text))


def _part_of(para: Para, place: LinePlace) -> Para:
    part = part_at(para, place)
    if part is None:
        raise NotSureError(f"{place} isn't there")
    return part


def _parts(text: str, span: Span, separator: str) -> list[Span]:
    start, end = span
    cuts = [start - 1, *(at for at in range(start, end) if text[at] == separator), end]
    return [(before + 1, after) for before, after in pairwise(cuts)]


def _column(text: str, span: Span, column: int) -> Span:
    columns = _parts(text, span, "\t")
    if column >= len(columns):
        raise NotSureError(f"column {column} isn't there")
    return columns[column]


class _Later(NamedTuple):
    """A change of a paragraph that is still to be made of a line."""

    spot: Spot
    change: Callable[[Node], None]
    last_only: bool


@dataclass(slots=True)
class PaperTexts:
    """A paper's main part (``root``, changed in place) with its facts: where each text stands."""

    root: Node
    facts: Facts
    _nodes: list[Node] = field(init=False)
    _open_fields: dict[Node, int] = field(init=False)
    _sharing: Counter[int] = field(init=False)
    _spots: dict[LinePlace, Spot] = field(init=False, default_factory=dict[LinePlace, Spot])
    _lines: dict[Node, list[Node]] = field(init=False, default_factory=dict[Node, list[Node]])
    _later: list[_Later] = field(init=False, default_factory=list[_Later])

    def __post_init__(self) -> None:
        """Number the paragraphs as they are before anything changes."""
        self._nodes = nodes_by_source(self.root)
        self._open_fields = paragraphs_in_fields(self.root)
        self._sharing = Counter(para.source for para in self.facts.paras)

    def spots(self, finding: FormatFinding) -> list[Spot]:
        """Return where the finding's texts stand. Raises NotSureError where one isn't found."""
        return [self.spot(place) for place in finding.lines]

    def spot(self, place: LinePlace, *, reads: bool = False) -> Spot:
        """Return where a text stands; ask first before any is changed, later it reads otherwise.

        ``reads`` says that its letters matter: they must be those that the check read. Raises NotSureError.
        """
        found = self._spots.get(place)
        if found is None:
            found = self._spots[place] = self._locate(place)
        if reads and found.sheet is None and not found.is_read:
            found.is_read = _key(found.text().text) == _key(found.whole.raw)
            if not found.is_read:
                raise NotSureError(f"{found.whole.raw!r} reads {found.text().text!r} in the file")
        return found

    def refuse_missing(self, place: LinePlace, *, reads: bool) -> None:
        """Raise NotSureError where ``spot`` would."""
        if reads or place.line is not None or not self.is_alone(place):
            self.spot(place, reads=reads)
        elif not 0 < self.whole(place).source <= len(self._nodes):
            raise NotSureError(f"paragraph {place.paragraph} isn't of this file")

    def is_alone(self, place: LinePlace) -> bool:
        """Return whether the paragraph read at ``place`` is the whole of one in the file."""
        return self._sharing[self.whole(place).source] == 1

    def whole(self, place: LinePlace) -> Para:
        """Return what the check read of the paragraph at ``place``."""
        return self.facts.paras[place.paragraph - 1]

    def _locate(self, place: LinePlace) -> Spot:
        para = self.whole(place)
        if not 0 < para.source <= len(self._nodes):
            raise NotSureError(f"paragraph {para.number} isn't of this file")

        node = self._nodes[para.source - 1]
        spot = Spot(_part_of(para, place), para, node, place, self._open_fields.get(node, 0))
        if self._sharing[para.source] > 1:
            sheets = spot.text().text.split("\f")
            alike = [number for number, one in enumerate(sheets) if _key(one) == _key(para.raw)]
            if len(alike) != 1:
                raise NotSureError(f"{para.raw!r} stands {len(alike)} times in its paragraph")
            spot.sheet = alike[0]
        return spot

    def on_own_paragraph(
        self, spot: Spot, change: Callable[[Node], None], *, last_only: bool = False
    ) -> None:
        """Change the paragraph of a text, or of each of its lines; ``last_only``: of its last.

        One that is a line among others is made a paragraph first, when all else is done (``finish``). Raises
        NotSureError where that can't be done.
        """
        # a page break's two sides are one paragraph's text: they are set alike
        if spot.place.line is None and not (last_only and spot.sheet is not None):
            change(spot.node)
            return

        if spot.sheet is not None or spot.place.column is not None:
            raise NotSureError("a page break or tab parts it from other texts")
        refuse_to_split(spot.text(), is_numbered=is_numbered(spot.whole))
        self._later.append(_Later(spot, change, last_only))

    def finish(self) -> None:
        """Make the changes that were put off."""
        for later in self._later:
            nodes = self._own_nodes(later.spot)
            for node in nodes[-1:] if later.last_only else nodes:
                later.change(node)
        self._later.clear()

    def _own_nodes(self, spot: Spot) -> list[Node]:
        if spot.node not in self._lines:
            has_indent = spot.whole.first_line != spot.whole.left
            self._lines[spot.node] = lines_split(spot.text(), has_indent=has_indent)

        first = spot.place.line or 0
        last = first if spot.place.last_line is None else spot.place.last_line
        return self._lines[spot.node][first : last + 1]


@dataclass(slots=True)
class FixTarget(PaperTexts):
    """A paper that is being fixed by ``rules``; ``converted`` paragraphs are out of their old font by now."""

    rules: RuleSet = field(kw_only=True)
    converted: set[int] = field(default_factory=set[int])


def is_numbered(para: Para) -> bool:
    """Return whether Word counts the paragraph: its text has a label that isn't typed."""
    return len(without_spaces(para.text)) > len(without_spaces(para.raw))


def _key(text: str) -> str:
    """Return what is alike in a text as the check read it and as it stands in the file."""
    return unicodedata.normalize("NFC", without_spaces(without_direction_marks(text))).casefold()
