"""Figures in the report's own sentences against those of the log."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.lexicon.text import folded
from ttdn_desktop.lexicon.word_lists import word_lists
from ttdn_desktop.sense.catalogue import broken
from ttdn_desktop.sense.places import report_place
from ttdn_desktop.sense.report_facts import ATTENDANCES, MONEY, ReportFacts, counted_sums

_FIELDS = ("strengths", "difficulties", "causes")
"""Where the report tells what was done; next year's and proposals' figures are of what is to be."""

_NUMBER = re.compile(
    r"(?<![\w./,-])(?P<figure>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<decimals>\d+))?(?![\w/%])\s+(?P<behind>[^\d;.:()]+)"
)
"""A figure as Vietnamese writes it, and the words behind it; no part of a date, number or symbol."""

_NO_COUNT_BEFORE = re.compile(r"\b(?:năm|tháng|ngày|quý|khóa|số|thứ|lần|lúc)\s+$", re.IGNORECASE)
"""What makes a figure a name: «năm 2019 tin, bài …» counts no news items."""

_MONEY_WORDS = {"dong": 1, "nghin dong": 10**3, "trieu dong": 10**6, "ty dong": 10**9}


class Figure(msgspec.Struct, frozen=True):
    """A figure with its folded unit, as a sentence has it."""

    value: float
    unit: str
    words: str


def figure_without_entry(facts: ReportFacts) -> Iterator[Finding]:
    """A figure stands in a sentence, and nothing that counts has its unit."""
    sums = counted_sums(facts)
    for figure, finding in _figures(facts, "figure-without-entry"):
        if figure.unit not in (ATTENDANCES, MONEY) and not sums.of(figure.unit):
            yield finding


def same_figure_differs(facts: ReportFacts) -> Iterator[Finding]:
    """A figure stands in a sentence that the log knows otherwise."""
    sums = counted_sums(facts)
    for figure, finding in _figures(facts, "same-figure-differs"):
        is_counted = figure.unit in (ATTENDANCES, MONEY) or bool(sums.of(figure.unit))
        if is_counted and figure.value not in sums.of(figure.unit) | _planned(figure.unit, facts):
            yield finding


def _planned(unit: str, facts: ReportFacts) -> frozenset[float]:
    """Return the figures that the plan knows in a unit: targets, and planned money with its sum."""
    if unit == MONEY:
        budgets = [activity.budget for activity in facts.activities]
        return frozenset({*budgets, sum(budgets)})
    targets = (activity.target for activity in facts.activities if activity.target)
    return frozenset(target.quantity for target in targets if folded(target.unit) == unit)


def _figures(facts: ReportFacts, rule: str) -> Iterator[tuple[Figure, Finding]]:
    """Yield each figure of the sentences, and what is found where it breaks ``rule``; one a sentence."""
    for field in _FIELDS:
        for number, line in enumerate(getattr(facts.report, field), start=1):
            place = report_place("judgement", field, f"{field}.{number}")
            for figure in figures_in(line):
                yield figure, broken(rule, place, mark=facts.mark, figure=figure.words, line=line.strip())


def figures_in(text: str) -> Iterator[Figure]:
    """Yield the figures of ``text`` that are counted in a unit of list 3, in attendances or in money."""
    for found in _NUMBER.finditer(text):
        if _NO_COUNT_BEFORE.search(text[: found.start()]):
            continue

        behind = folded(found["behind"])
        number = float(f"{found['figure'].replace('.', '')}.{found['decimals'] or 0}")
        unit = next((unit for unit in _units() if f"{behind} ".startswith(f"{unit} ")), None)
        if unit is not None:
            written = f"{found[0][: -len(found['behind'])].strip()} {_written(unit)}"
            yield Figure(round(number * _MONEY_WORDS.get(unit, 1), 3), _counted_as(unit), written)


def _counted_as(unit: str) -> str:
    return MONEY if unit in _MONEY_WORDS else unit


@cache
def _written_units() -> dict[str, str]:
    listed = (unit for units in word_lists().channel_units.values() for unit in units)
    money = ("đồng", "nghìn đồng", "triệu đồng", "tỷ đồng")
    return {folded(unit): unit for unit in (*listed, "lượt người", *money)}


def _written(unit: str) -> str:
    return _written_units()[unit]


@cache
def _units() -> tuple[str, ...]:
    """Return the folded units, longest first: «lượt người» is no «lượt»."""
    return tuple(sorted(_written_units(), key=len, reverse=True))
