"""The versions of a dossier's plan: the one in work, the one in force, those before.

A dossier holds one log and one set of reports whatever version its plan is at: they go by the plan in force,
which stays so until the version that takes its place is issued.
"""

from msgspec.structs import replace

from ttdn_desktop.dossier.records import Dossier, IssuedPaper, Plan


def is_in_work(dossier: Dossier) -> bool:
    """Return whether the plan is a version that isn't issued yet, of a plan that is."""
    return bool(dossier.issued_plans) and dossier.plan.number is None


def plan_in_force(dossier: Dossier) -> Plan:
    """Return the plan that log and reports go by."""
    return dossier.issued_plans[-1] if is_in_work(dossier) else dossier.plan


def in_force(dossier: Dossier) -> Dossier:
    """Return ``dossier`` with the plan in force as its plan, without the versions around it."""
    if not dossier.issued_plans:
        return dossier
    return replace(dossier, plan=plan_in_force(dossier), issued_plans=())


def version_of(dossier: Dossier) -> int:
    """Return which version its plan is, counted from 1."""
    return len(dossier.issued_plans) + 1


def begin_version(dossier: Dossier, replaced: IssuedPaper) -> Dossier:
    """Return ``dossier`` with its issued plan kept and a new version of it begun, which takes its place."""
    issued = replace(dossier.plan, number=replaced.number, date=replaced.date)
    plan = replace(dossier.plan, number=None, date=None, word_text=None, replaces=replaced)
    return replace(dossier, plan=plan, issued_plans=(*dossier.issued_plans, issued))
