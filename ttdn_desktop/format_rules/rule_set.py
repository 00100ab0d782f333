"""The two rule sets of the official format as typed, frozen data.

``resources/format_rules.json`` is the one source for the template builder and the checker: each row carries
its clause, a ``template`` value for every measure and size, and for Thông tư 01/2011 only what differs from
Nghị định 30/2020, Phụ lục I.
"""

from functools import cache
from typing import Any, Literal

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.measures import Mm, Pt
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.official_paper.eras import RuleSetName

Severity = Literal["error", "warning"]
Align = Literal["left", "center", "right", "justify"]
Side = Literal["top", "bottom", "left", "right"]


class Style(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How an element is set: ``size`` in points (from, to; to is None where open), ``template`` ours."""

    size: tuple[float, float | None]
    template: float
    case: Literal["upper", "normal"]
    bold: bool
    italic: bool
    align: Align | None

    @property
    def template_size(self) -> Pt:
        """The size that our own templates use, in points."""
        return Pt(self.template)

    def allows_size(self, size: float) -> bool:
        """Return whether a text of ``size`` points keeps the rule."""
        low, high = self.size
        return low <= size and (high is None or size <= high)


class Measure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A length or ratio: a range (open where ``max`` is None), or only the ``allowed`` values."""

    unit: Literal["mm", "pt", "lines", "ratio"]
    min: float
    max: float | None
    template: float
    allowed: tuple[float, ...] = ()
    tolerance: float = 0

    def allows(self, value: float) -> bool:
        """Return whether ``value``, in ``unit``, keeps the rule within its tolerance."""
        if self.allowed:
            return any(abs(value - each) <= self.tolerance for each in self.allowed)
        return self.min - self.tolerance <= value and (self.max is None or value <= self.max + self.tolerance)


class Point(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a rule with a severity of its own; ``clause`` is None where the rule's own holds."""

    id: str
    severity: Severity
    expected: str
    clause: str | None = None


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One row: ``title`` and ``expected`` are shown to the clerk, ``clause`` is the law they rest on."""

    id: str
    title: str
    severity: Severity
    expected: str
    clause: str
    styles: dict[str, Style]
    measures: dict[str, Measure]
    texts: tuple[str, ...]
    place: Literal["header", "footer"] | None
    points: tuple[Point, ...]

    @property
    def style(self) -> Style:
        """The style of a rule that has only one. Raises KeyError for a rule without it."""
        return self.styles["main"]

    def point(self, point_id: str) -> Point:
        """Return the point of that id. Raises KeyError where this rule set has none."""
        for point in self.points:
            if point.id == point_id:
                return point
        raise KeyError(point_id)


class RuleSet(msgspec.Struct, frozen=True):
    """All rules of one regulation, in the order in which a page is read."""

    id: RuleSetName
    name: str
    rules: tuple[Rule, ...]
    heading_columns: tuple[Mm, Mm]

    def __getitem__(self, rule_id: str) -> Rule:
        """Return the rule of that id. Raises KeyError for an unknown id."""
        return _by_id(self.id)[rule_id]

    def __contains__(self, rule_id: str) -> bool:
        """Return whether there is a rule of that id."""
        return rule_id in _by_id(self.id)

    def style(self, rule_id: str, part: str = "main") -> Style:
        """Return how that element (or ``part`` of it: ``label`` of ``annex``, say) is set."""
        return self[rule_id].styles[part]

    def size(self, rule_id: str, part: str = "main") -> Pt:
        """Return the size in points that our templates use for that element."""
        return self.style(rule_id, part).template_size

    def margin(self, side: Side) -> Mm:
        """Return the page margin that our templates use, in millimetres."""
        return Mm(self[f"page.margin.{side}"].measures["margin"].template)

    @property
    def text_width(self) -> Mm:
        """Width of a portrait page between our templates' margins, in millimetres."""
        return Mm(self["page.size"].measures["width"].template - self.margin("left") - self.margin("right"))

    @property
    def first_line_indent(self) -> Mm:
        """Our templates' first-line indent, in millimetres."""
        return Mm(self["body.indent"].measures["first-line"].template)

    @property
    def paragraph_spacing(self) -> Pt:
        """Our templates' space between paragraphs, in points."""
        return Pt(self["body.spacing"].measures["between"].template)

    @property
    def line_spacing(self) -> float:
        """Our templates' line spacing, in lines."""
        return self["body.line"].measures["line"].template

    @property
    def page_number_place(self) -> Literal["header", "footer"]:
        """Where the page number stands; its ``align`` is that of ``style("page.number")``."""
        return self["page.number"].place or "header"

    @property
    def bases_ends(self) -> tuple[str, str]:
        """What a legal base ends with, and what the last one ends with."""
        each, last = self["bases.punctuation"].texts
        return each, last

    @property
    def has_addressee(self) -> bool:
        """Whether a report sent upward has a ``Kính gửi:`` part."""
        return bool(self["addressee"].texts)


class _Name(msgspec.Struct, frozen=True):
    name: str


class _Row(msgspec.Struct, frozen=True):
    id: str
    title: str
    nd30: dict[str, Any]
    tt01: dict[str, Any]


class _Columns(msgspec.Struct, frozen=True):
    issuer: float
    national: float


class _File(msgspec.Struct, frozen=True):
    rule_sets: dict[RuleSetName, _Name]
    heading_columns_mm: _Columns
    rules: tuple[_Row, ...]


@cache
def _file() -> _File:
    return typed_data.decode((resources_dir() / "format_rules.json").read_bytes(), _File)


@cache
def load(rules: RuleSetName) -> RuleSet:
    """Return the rule set of that id; it is read once. Raises msgspec.ValidationError for damaged data."""
    file = _file()
    columns = file.heading_columns_mm

    return RuleSet(
        id=rules,
        name=file.rule_sets[rules].name,
        rules=tuple(_rule(row, rules) for row in file.rules),
        heading_columns=(Mm(columns.issuer), Mm(columns.national)),
    )


@cache
def _by_id(rules: RuleSetName) -> dict[str, Rule]:
    return {rule.id: rule for rule in load(rules).rules}


def _rule(row: _Row, rules: RuleSetName) -> Rule:
    values = row.nd30 if rules == "nd30" else row.nd30 | row.tt01
    return typed_data.convert({"id": row.id, "title": row.title} | values, Rule)
