"""Findings that a button can mend: what the higher plan doesn't know is let go, swapped dates turned."""

from collections.abc import Callable

import msgspec

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Activity, Dossier, Plan
from ttdn_desktop.interview.activity_checks import unknown_contents, unknown_duties
from ttdn_desktop.interview.findings import Finding

MENDABLE = frozenset(
    {"unknown_choice", "unknown_duty", "unknown_content", "covered_and_excused", "end_before_start"}
)


def mend(dossier: Dossier, finding: Finding, directive: Directive) -> Dossier:
    """Return ``dossier`` without the cause of ``finding``; itself where the clerk has to decide."""
    if finding.code not in MENDABLE or finding.subject is None:
        return dossier
    return msgspec.structs.replace(
        dossier, plan=_mended(dossier.plan, finding.code, finding.subject, directive)
    )


def _mended(plan: Plan, code: str, subject: str, directive: Directive) -> Plan:
    if code == "unknown_choice":
        kept = tuple(choice for choice in plan.choices if choice.id != subject)
        return msgspec.structs.replace(plan, choices=kept)
    if subject in plan.not_applicable and code in ("covered_and_excused", "unknown_duty"):
        excuses = {duty: reason for duty, reason in plan.not_applicable.items() if duty != subject}
        return msgspec.structs.replace(plan, not_applicable=excuses)
    if code == "unknown_duty":
        return _with_activity(plan, subject, lambda activity: _without_duties(activity, directive))
    if code == "unknown_content":
        return _with_activity(plan, subject, lambda activity: _without_contents(activity, directive))
    return _with_activity(plan, subject, _turned)


def _with_activity(plan: Plan, activity_id: str, change: Callable[[Activity], Activity]) -> Plan:
    changed = tuple(
        change(activity) if activity.id == activity_id else activity for activity in plan.activities
    )
    return msgspec.structs.replace(plan, activities=changed)


def _without_duties(activity: Activity, directive: Directive) -> Activity:
    unknown = unknown_duties(activity, directive)
    return msgspec.structs.replace(activity, duties=tuple(d for d in activity.duties if d not in unknown))


def _without_contents(activity: Activity, directive: Directive) -> Activity:
    unknown = unknown_contents(activity, directive)
    return msgspec.structs.replace(activity, contents=tuple(c for c in activity.contents if c not in unknown))


def _turned(activity: Activity) -> Activity:
    return msgspec.structs.replace(activity, start=activity.end, end=activity.start)
