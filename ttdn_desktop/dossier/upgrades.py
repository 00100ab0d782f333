"""Upgrades of what earlier versions kept as a text: known by its form, so that the format's version stays.

Written once, never edited afterwards: the patterns are those of the texts as they were stored.
"""

import re
from typing import Any

from ttdn_desktop.basics import dates

_REPLACES_AS_TEXT = re.compile(r"(?P<number>.+) ngày (?P<date>\d{2}/\d{1,2}/\d{4})")
"""``05/KH-UBND ngày 08/3/2019``"""


def with_replaced_paper(table: dict[str, Any]) -> dict[str, Any]:
    """Return the ``table`` of a plan, report or register line whose ``replaces`` is data, not a text.

    It was a text once, ``05/KH-UBND ngày 08/3/2019``. One of another form is kept whole as the number, so
    that it prints as before.
    """
    old = table.get("replaces")
    if not isinstance(old, str):
        return table
    return {**table, "replaces": _issued_paper(old) if old else None}


def _issued_paper(text: str) -> dict[str, str]:
    match = _REPLACES_AS_TEXT.fullmatch(text)
    date = dates.parse_date(match["date"]) if match else None

    # 08/03/2019, which the clerk may have typed, would come back as 08/3/2019: it stays a text
    if match is None or date is None or dates.numeric_date(date) != match["date"]:
        return {"number": text}
    return {"number": match["number"], "date": date.isoformat()}
