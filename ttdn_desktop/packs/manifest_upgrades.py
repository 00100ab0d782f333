"""The ``pack.json`` of an earlier version brought over to what is read today."""

import re
from collections.abc import Mapping
from typing import Any, cast

from ttdn_desktop.basics import dates

_OLD_HALF_DUE = re.compile(r"hạn báo cáo 6 tháng trong năm: (\d{2}/\d{2}/\d{4})")
"""How a warning named the six-month report's date before ``other_deadlines``; never edited afterwards."""


def upgrade_manifest(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """Return the table of a ``pack.json`` with the keys that its version kept elsewhere or not at all."""
    directive = manifest.get("directive")
    if not isinstance(directive, dict) or "reports" in directive:
        return dict(manifest)

    table = cast(dict[str, Any], directive)
    if "other_deadlines" not in table:
        table = {**table, "other_deadlines": _deadlines_in(table.get("warnings"))}
    return {**manifest, "directive": _with_reports(table)}


def _with_reports(directive: dict[str, Any]) -> dict[str, Any]:
    """Return ``directive`` with its reports as one list, which were the year's and ``other_deadlines``."""
    others = directive.get("other_deadlines")
    listed = cast(list[Any], others) if isinstance(others, list) else []
    tables = [cast(dict[str, Any], one) for one in listed if isinstance(one, dict)]
    found = [(str(one.get("due")), str(one.get("period") or "other")) for one in tables]

    if isinstance(directive.get("report_due"), str):
        found.append((directive["report_due"], "year"))

    reports = [
        {"period": period, "due": due, "to": directive.get("report_to")} for due, period in sorted(found)
    ]
    kept = {key: value for key, value in directive.items() if key != "other_deadlines"}
    return {**kept, "reports": reports}


def _deadlines_in(warnings: Any) -> list[dict[str, str]]:
    """Return the six-month deadline that the texts of an old pack's ``warnings`` name, or none."""
    lines = cast(list[Any], warnings) if isinstance(warnings, list) else []
    found = (_OLD_HALF_DUE.search(line) for line in lines if isinstance(line, str))
    named = next((match[1] for match in found if match), "")
    due = dates.parse_date(named)

    return [{"due": due.isoformat(), "period": "half"}] if due else []
