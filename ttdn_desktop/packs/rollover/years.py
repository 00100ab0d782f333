"""Years in a text of an earlier plan moved to those of another: days, «năm 2026», «năm học 2026 - 2027»."""

import re
from collections.abc import Iterator

from ttdn_desktop.basics import dates
from ttdn_desktop.official_paper.citations import is_cited

_YEAR = r"(?:19|20)\d\d"

_SPAN = rf"(?<![\d/.-]){_YEAR}\s*[-–—]\s*{_YEAR}(?![\d/])"
"""«2026 - 2027»: a school year, a season over the turn of the year, the years of a programme."""

_TIMES = re.compile(
    rf"(?P<day>(?<![\d/.-])\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}(?!\d))|(?P<span>{_SPAN})"
    rf"|(?P<lead>(?:\bnăm|\btháng\s+\d{{1,2}}\s*/|\bquý\s+[IV]+\s*/|\b(?:hè|Xuân)(?=\s+\d))\s*)(?P<year>{_YEAR})\b(?!\s*[-–—]\s*{_YEAR})",
    re.IGNORECASE,
)
_ONE_SPAN = re.compile(_SPAN)

# a year, and whether «năm» goes before it: «năm 2019», «KH-2019»
_ANY_YEAR = re.compile(rf"(\bnăm\s+)?\b({_YEAR})\b", re.IGNORECASE)

_OF_A_PROGRAMME = re.compile(r"\b(?:giai đoạn|nhiệm kỳ|thời kỳ|niên hạn)\s*$", re.IGNORECASE)
"""«giai đoạn 2025 - 2026» is a programme's: it doesn't move along with the year."""


def shifted(text: str, years: tuple[int, int]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return ``text`` with the times of the first of ``years`` as those of the second, and what changed.

    A span of two years that follow each other moves where the first of ``years`` is one of them; citations,
    quotations and the years of a programme stay.
    """
    old, new = years
    changes: list[tuple[str, str]] = []

    def moved(match: re.Match[str]) -> str:
        now = match[0] if is_cited(text, match.start()) else _moved(match, text, old, new)
        if now != match[0]:
            changes.append((match[0], now))
        return now

    return _TIMES.sub(moved, text) if old != new else text, tuple(changes)


def past_years(text: str, years: tuple[int, int]) -> Iterator[str]:
    """Yield what ``text`` says of years that are over in the second of ``years``: «2025», «2022 - 2025».

    The first of ``years`` counts wherever it stands, earlier ones where the text is about them; none within a
    span that lasts into the second one.
    """
    old, new = years
    spans = [match for match in _ONE_SPAN.finditer(text) if _is_one_time(match, text, new)]
    for span in spans:
        if _years_of(span[0])[1] < new:
            yield span[0]

    for match in _ANY_YEAR.finditer(text):
        if any(span.start() <= match.start(2) < span.end() for span in spans):
            continue
        about = match[1] is not None and not is_cited(text, match.start())
        if int(match[2]) == old or (about and int(match[2]) < new):
            yield match[2]


def _moved(match: re.Match[str], text: str, old: int, new: int) -> str:
    if match["day"]:
        day = dates.parse_date(match[0])
        is_old = day is not None and day.year == old
        return dates.day_month_year(dates.shift_date(day, new - old)) if day and is_old else match[0]

    if match["span"]:
        first, last = _years_of(match["span"])
        moves = last - first == 1 and old in (first, last)
        if not moves or _OF_A_PROGRAMME.search(text[: match.start()]):
            return match[0]
        return re.sub(_YEAR, lambda year: str(int(year[0]) + new - old), match[0])

    return f"{match['lead']}{new}" if int(match["year"]) == old else match[0]


def _is_one_time(span: re.Match[str], text: str, new: int) -> bool:
    """Whether the two years are one time that a plan speaks of, no anniversary («(1975 - 2025)»)."""
    first, last = _years_of(span[0])
    is_programme = bool(_OF_A_PROGRAMME.search(text[: span.start()]))
    return (last - first == 1 or is_programme or last >= new) and not is_cited(text, span.start())


def _years_of(span: str) -> tuple[int, int]:
    first, last = re.findall(_YEAR, span)
    return int(first), int(last)
