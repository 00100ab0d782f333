"""Which year a plan is for: by its title, its date line, what it says of itself."""

import re
from collections.abc import Iterable

from ttdn_desktop.directive.head import Head

_SPAN = r"\s*[-–—]\s*(?:năm\s+)?20\d\d"

_YEAR = re.compile(rf"(?<!đến )(?<!tầm nhìn )(?<!định hướng )\bnăm\s+(20\d\d)\b(?!{_SPAN})", re.IGNORECASE)
"""The years a plan can be for; «năm 1975» in a title is what it commemorates, «đến năm 2030» an outlook."""

_ANY_YEAR = re.compile(
    r"(?<![\d/.\-–—])(?<![-–—] )"
    rf"(?:\b(?:quý\s+[IVX]+|tháng\s+\d{{1,2}})\s*[/-]\s*)?\b(20\d\d)\b(?!{_SPAN}|[/-])",
    re.IGNORECASE,
)
"""«quý I/2026», «Tết Bính Ngọ 2026»; no end of a period or term."""

_OUTLOOK = re.compile(r"(?:đến|tầm nhìn|định hướng|giai đoạn|nhiệm kỳ|khóa)\s+(?:năm\s+)?$", re.IGNORECASE)


def plan_year(title: str, head: Head, texts: Iterable[str]) -> int | None:
    """Return the title's last year, else the date line's, else the first that the paper says of itself.

    «… tình hình năm 2025 và nhiệm vụ năm 2026» is for 2026; a term and a period name no year.
    """
    if years := _YEAR.findall(title):
        return int(years[-1])

    named = [found[1] for found in _ANY_YEAR.finditer(title) if not _OUTLOOK.search(title[: found.start()])]
    if named:
        return int(named[-1])
    if head.year is not None:
        return head.year

    return next((int(years[0]) for text in texts if (years := _YEAR.findall(text))), None)
