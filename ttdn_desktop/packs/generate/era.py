"""When and for whom a made pack is: its year, the levels of government, the rule set, the communes' kinds."""

import datetime as dt
import re
from typing import Literal

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.official_paper import eras
from ttdn_desktop.official_paper.eras import RuleSetName

Era = Literal["three_levels", "two_levels"]

_UNDATED_YEAR = 2026
"""Taken for a plan that names neither year nor date nor due date: the first year of two levels."""

# «xã» of «xã hội», «thị xã», «cấp xã» names no kind of commune
_KIND = r"(?:xã(?!\s+hội)|phường|thị trấn|đặc khu)"
_LIST_OF_KINDS = re.compile(
    rf"(?<!thị )(?<!cấp )\b{_KIND}(?:(?:\s*[,;/]\s*|\s+và\s+)(?:các\s+)?{_KIND}\b)*", re.IGNORECASE
)
_ONE_KIND = re.compile(_KIND, re.IGNORECASE)
# «huyện Vạn Ninh» in «Ủy ban nhân dân huyện Vạn Ninh»
_AREA = re.compile(r"\b(tỉnh|thành phố|huyện|thị xã|quận)\s+([^,;()\n]+)", re.IGNORECASE)
# the rest of a title after its area: «huyện Vạn Ninh năm 2019»
_YEAR_AFTER = re.compile(r"\s+năm\s+\d{4}.*", re.DOTALL)
_COMMITTEE = re.compile(r"\b(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\b", re.IGNORECASE)


def year_of(directive: Directive) -> int:
    """Return the year the plan is for: its own, else its due date's, else its date's."""
    dates = (directive.report_due, directive.date)
    return directive.year or next((day.year for day in dates if day), _UNDATED_YEAR)


def day_of(directive: Directive) -> dt.date:
    """Return a day on which the commune writes its plan: soon after the higher one."""
    return max(directive.date or dt.date.min, eras.undated_day(year_of(directive)))


def era_of(directive: Directive) -> Era:
    """Return how many levels of local government there are when the plan is carried out."""
    day = day_of(directive)
    if not eras.has_district_level(day):
        return "two_levels"

    # a plan of the year of the reform, made before it, may already speak to the units after it:
    # only they are called «đặc khu»
    foreseen = day.year == eras.DISTRICTS_ABOLISHED.year and "đặc khu" in _kinds_named(directive)
    return "two_levels" if foreseen else "three_levels"


def is_two_levels(directive: Directive, year: int) -> bool:
    """Return whether a plan of ``year`` under ``directive`` knows no districts."""
    return era_of(directive) == "two_levels" or not eras.has_district_level(dt.date(year, 1, 1))


def rules_of(directive: Directive) -> RuleSetName:
    """Return the rule set of the commune's plan: its year's, as long as it has no date of its own.

    A higher plan of the autumn before, or of the weeks before a new decree, says nothing of when the commune
    writes; the check judges an undated paper by its year too.
    """
    return eras.rule_set_for(None, year_of(directive))


def area_of(directive: Directive) -> tuple[str, str]:
    """Return kind and name of the higher office's area (``huyện``, ``Vạn Ninh``), each empty if unknown."""
    for text in (directive.issuer, directive.title):
        found = _AREA.search(text)
        if found:
            name = _YEAR_AFTER.sub("", found[2]).strip(" .")
            named = " ".join(map(str.capitalize, name.split())) if name.isupper() else name
            return found[1].lower(), named
    return "", ""


def kinds_of(directive: Directive) -> tuple[str, ...]:
    """Return the kinds of commune the plan speaks to, as it lists them, else those there are."""
    named = _kinds_named(directive)
    if named:
        return named
    if era_of(directive) == "two_levels":
        return ("xã", "phường", "đặc khu")

    kind = area_of(directive)[0]
    if kind == "huyện":
        return ("xã", "thị trấn")
    return ("xã", "phường") if kind in ("thị xã", "quận") else ("xã", "phường", "thị trấn")


def duty_sections(directive: Directive) -> tuple[str, ...]:
    """Return the numbers of the sections that hold the communes' duties."""
    held: dict[str, str] = {}
    for given in directive.assignments:
        for item in given.items:
            held.setdefault(item, given.number)

    found = dict.fromkeys(held.get(duty.id, duty.id.rpartition(".")[0]) for duty in directive.commune_duties)
    return tuple(number for number in found if directive.section(number) or directive.item(number))


def _kinds_named(directive: Directive) -> tuple[str, ...]:
    """Return the kinds that the communes' heading lists, else those in Nơi nhận: «UBND các xã, thị trấn»."""
    own = set(duty_sections(directive))
    headings = [given.to for given in directive.assignments if given.number in own]
    recipients = [line for line in directive.recipients if _COMMITTEE.search(line)]

    for text in (*headings, *recipients):
        found = max((match[0] for match in _LIST_OF_KINDS.finditer(text)), key=len, default="")
        if found:
            return tuple(dict.fromkeys(kind.lower() for kind in _ONE_KIND.findall(found)))

    return ()
