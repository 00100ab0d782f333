"""Bringing over what earlier versions kept as a text: by its form, so that the format's version stays.

Written once, never edited afterwards: the patterns are those of the texts as they were stored.
"""

import re
from typing import Any

from ttdn_desktop.basics import dates

_OLD_REPLACES = re.compile(r"(?P<number>.+) ngày (?P<date>\d{2}/\d{1,2}/\d{4})")


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
    found = _OLD_REPLACES.fullmatch(text)
    date = dates.parse_date(found["date"]) if found else None

    if found is None or date is None or dates.numeric_date(date) != found["date"]:
        return {"number": text}
    return {"number": found["number"], "date": date.isoformat()}
