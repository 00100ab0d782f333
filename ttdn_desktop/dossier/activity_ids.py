"""The id of an activity that is added: none that log, report or reasons still speak of."""

import re
from collections.abc import Iterable

from ttdn_desktop.dossier.records import Activity, Dossier

_OWN_NUMBER = re.compile(r"a([0-9]{1,9})")
"""``a12``; a longer number is another program's."""


def new_activity_id(activities: Iterable[Activity], dossier: Dossier | None) -> str:
    """Return an id that no activity has, and none had that ``dossier`` still names.

    What was logged or said of an activity taken out would count for the new one.
    """
    named = {activity.id for activity in activities}
    if dossier is not None:
        plans = (dossier.plan, *dossier.issued_plans)
        named |= {activity.id for plan in plans for activity in plan.activities}
        named |= {entry.activity for entry in dossier.log if entry.activity}
        named |= {
            key for report in (dossier.report, dossier.half_report) if report for key in report.variances
        }
        named |= {part for key in dossier.waived for part in key.split(":")}

    numbers = [int(found[1]) for name in named if (found := _OWN_NUMBER.fullmatch(name))]
    return f"a{max(numbers, default=0) + 1}"
