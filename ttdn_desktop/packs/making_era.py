"""When and for whom a made pack is: its year, the levels of government, the rule set, the communes' kinds."""

import datetime as dt
import re
from typing import Literal

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.packs.records import Rules

Era = Literal["three_levels", "two_levels"]

TWO_LEVELS_SINCE = dt.date(2025, 7, 1)
"""There is no district from then on (Luật Tổ chức chính quyền địa phương 72/2025/QH15)."""

ND30_SINCE = dt.date(2020, 3, 5)
"""Nghị định 30/2020/NĐ-CP is in force from then on, Thông tư 01/2011/TT-BNV until then."""

_UNDATED_YEAR = 2026
"""Taken for a plan that names neither year nor date nor due date: the first year of two levels."""

_KIND = r"(?:xã(?!\s+hội)|phường|thị trấn|đặc khu)"
_KINDS = re.compile(
    rf"(?<!thị )(?<!cấp )\b{_KIND}(?:(?:\s*[,;/]\s*|\s+và\s+)(?:các\s+)?{_KIND}\b)*", re.IGNORECASE
)
_ONE_KIND = re.compile(_KIND, re.IGNORECASE)
_AREA = re.compile(r"\b(tỉnh|thành phố|huyện|thị xã|quận)\s+([^,;()\n]+)", re.IGNORECASE)
_YEAR_AFTER = re.compile(r"\s+năm\s+\d{4}.*", re.DOTALL)
_COMMITTEE = re.compile(r"\b(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\b", re.IGNORECASE)


def year_of(directive: Directive) -> int:
    """Return the year the plan is for, as far as anything in it tells."""
    dates = (directive.report_due, directive.date)
    return directive.year or next((day.year for day in dates if day), _UNDATED_YEAR)


def day_of(directive: Directive) -> dt.date:
    """Return a day on which the commune writes its plan: soon after the higher one."""
    return max(directive.date or dt.date.min, dt.date(year_of(directive), 1, 1))


def era_of(directive: Directive) -> Era:
    """Return how many levels of local government there are when the plan is carried out."""
    day = day_of(directive)
    if day >= TWO_LEVELS_SINCE or (day.year == TWO_LEVELS_SINCE.year and "đặc khu" in _said_kinds(directive)):
        return "two_levels"
    return "three_levels"


def rules_of(directive: Directive) -> Rules:
    """Return the rule set of the commune's plan, which follows the higher one."""
    return "nd30" if year_of(directive) >= ND30_SINCE.year else "tt01"


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
    said = _said_kinds(directive)
    if said:
        return said
    if era_of(directive) == "two_levels":
        return ("xã", "phường", "đặc khu")
    kind = area_of(directive)[0]
    if kind == "huyện":
        return ("xã", "thị trấn")
    return ("xã", "phường") if kind in ("thị xã", "quận") else ("xã", "phường", "thị trấn")


def duty_sections(directive: Directive) -> tuple[str, ...]:
    """Return the numbers of the sections that hold the communes' duties."""
    found: dict[str, None] = {}
    for duty in directive.commune_duties:
        held = (given.number for given in directive.assignments if duty.id in given.items)
        found.setdefault(next(held, duty.id.rpartition(".")[0]))
    return tuple(number for number in found if directive.section(number) or directive.item(number))


def _said_kinds(directive: Directive) -> tuple[str, ...]:
    own = set(duty_sections(directive))
    headings = [given.to for given in directive.assignments if given.number in own]
    told = [line for line in directive.recipients if _COMMITTEE.search(line)]
    for text in (*headings, *told):
        found = max((match[0] for match in _KINDS.finditer(text)), key=len, default="")
        if found:
            return tuple(dict.fromkeys(kind.lower() for kind in _ONE_KIND.findall(found)))
    return ()
