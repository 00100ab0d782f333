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
    if not isinstance(directive, dict) or "other_deadlines" in directive:
        return dict(manifest)

    table = cast(dict[str, Any], directive)
    deadlines = _deadlines_in(table.get("warnings"))
    return {**manifest, "directive": {**table, "other_deadlines": deadlines}}


def _deadlines_in(warnings: Any) -> list[dict[str, str]]:
    """Return the six-month deadline that the texts of an old pack's ``warnings`` name, or none."""
    lines = cast(list[Any], warnings) if isinstance(warnings, list) else []
    found = (_OLD_HALF_DUE.search(line) for line in lines if isinstance(line, str))
    named = next((match[1] for match in found if match), "")
    due = dates.parse_date(named)

    return [{"due": due.isoformat(), "period": "half"}] if due else []
