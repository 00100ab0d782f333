"""What a check yields: a violation of a rule, as codes and values; its words are made in ``messages``."""

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.places import HeaderFooterPlace, PagePlace, SectionPlace

Value = str | int | float | dt.date | tuple[str, ...] | tuple[float, ...]
Data = tuple[tuple[str, Value], ...]
"""Names with plain values: what was measured or read, never a sentence."""


def data(**values: Value) -> Data:
    """Return ``values`` as frozen data."""
    return tuple(values.items())


class Detail(msgspec.Struct, frozen=True):
    """One of several things that are wrong with one element: ``size``, ``bold``, ``no-full-stop``."""

    code: str
    data: Data = ()


def detail(code: str, **values: Value) -> Detail:
    """Return the detail of that code."""
    return Detail(code, data(**values))


class Violation(msgspec.Struct, frozen=True, kw_only=True):
    """A place that breaks a rule.

    ``code`` is the rule's id, a slash and what is wrong: ``motto.rule/missing``. ``point`` names the rule's
    point where one is meant. ``paras`` are the paragraphs it is about; ``place`` is set where it is about
    something else than paragraphs. ``whole_paper`` says that all such paragraphs of the paper are meant
    together. ``fixable`` is False where this one case leaves the clerk a choice, though others of its code
    don't (``fixes.EDITS``). ``conversion`` sets legacy text as typed beside the Unicode it becomes.
    ``letters`` are those of the first paragraph's text that should be others, each with its index there.
    """

    code: str
    paras: tuple[Para, ...] = ()
    data: Data = ()
    details: tuple[Detail, ...] = ()
    point: str = ""
    place: SectionPlace | HeaderFooterPlace | PagePlace | None = None
    whole_paper: bool = False
    fixable: bool = True
    conversion: tuple[tuple[str, str], ...] = ()
    letters: tuple[tuple[int, str], ...] = ()

    @property
    def rule(self) -> str:
        """The id of the rule that is broken."""
        return self.code.partition("/")[0]

    def has(self, code: str) -> bool:
        """Return whether one of the details has that code."""
        return any(item.code == code for item in self.details)


def missing(code: str) -> Violation:
    """Return the violation of an element that the paper lacks."""
    return Violation(code=code)


def merge_lines(violations: Iterable[Violation]) -> Iterator[Violation]:
    """Yield one violation for lines of one paragraph that break a rule alike, one after another."""
    before: Violation | None = None

    for violation in violations:
        if before is not None and _are_alike(before, violation):
            before = msgspec.structs.replace(before, paras=(*before.paras, *violation.paras))
            continue
        if before is not None:
            yield before
        before = violation

    if before is not None:
        yield before


def _are_alike(one: Violation, other: Violation) -> bool:
    alike = (one.code, one.data, one.details) == (other.code, other.data, other.details)
    return alike and one.paras[-1].number == other.paras[0].number and one.paras[0].is_part


def merge_alike(violations: Iterable[Violation]) -> Iterator[Violation]:
    """Yield one violation for all of the same code, data and details, in the order first met."""
    groups: dict[tuple[str, Data, tuple[Detail, ...]], list[Violation]] = {}

    for violation in violations:
        content = violation.code, violation.data, violation.details
        groups.setdefault(content, []).append(violation)

    for group in groups.values():
        paras = tuple(para for violation in group for para in violation.paras)
        yield msgspec.structs.replace(group[0], paras=paras, whole_paper=True)
