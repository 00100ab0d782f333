"""A dossier as its card on the first page shows it: where it stands, what is missing, what is late."""

from datetime import date

import msgspec

from ttdn_desktop.activity_log.progress import ActivityProgress, progress
from ttdn_desktop.dossier.records import IssuedPaper
from ttdn_desktop.dossier.versions import is_in_work, version_of
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.interview.findings import Finding, is_suppressed
from ttdn_desktop.packs.subject import dossier_topic, plan_about
from ttdn_desktop.workspace.session import DossierSession, Step, steps


class DossierCard(msgspec.Struct, frozen=True):
    """A dossier on the first page: where it stands, what is missing, days to the report's due date.

    Of an ``issued`` plan ``behind`` are the activities that are late or should have begun. ``trouble`` says
    why the dossier can't be opened, else it is empty. ``version`` is the plan's, counted from 1, ``number``
    its number and date where it is issued, ``replaces`` those of the one before it.
    """

    id: str
    title: str
    year: int
    commune: str
    steps: tuple[Step, ...] = ()
    days_left: int | None = None
    missing: tuple[Finding, ...] = ()
    issued: bool = False
    reported: bool = False
    behind: tuple[ActivityProgress, ...] = ()
    trouble: str = ""
    version: int = 1
    number: str = ""
    replaces: str = ""


def card_title(year: int, topic: str = "") -> str:
    """Return what a dossier of that year is called on its card, by its topic where its pack is known."""
    return f"{plan_about(topic) if topic else 'Kế hoạch'} năm {year}"


def card_of(session: DossierSession, dossier_id: str, today: date) -> DossierCard:
    """Return the card of a dossier that is open in ``session``, as it stands ``today``."""
    due = session.pack.directive.report_due
    is_revised = is_in_work(session.dossier)
    issued, reported = session.is_locked("plan") or is_revised, session.is_locked("report")
    plan = session.dossier.plan

    return DossierCard(
        id=dossier_id,
        title=card_title(session.dossier.year, dossier_topic(session.dossier, session.pack.manifest)),
        year=session.dossier.year,
        commune=writer_of(session.dossier).title,
        steps=steps(session.dossier, session.locked),
        days_left=(due - today).days if due else None,
        missing=() if issued else _open_findings(session),
        issued=issued,
        behind=_behind(session, today) if issued and not reported else (),
        reported=reported,
        version=version_of(session.dossier),
        number=IssuedPaper(number=plan.number, date=plan.date).citation if plan.number else "",
        replaces=plan.replaces.citation if plan.replaces else "",
    )


def _open_findings(session: DossierSession) -> tuple[Finding, ...]:
    return tuple(one for one in session.findings() if not is_suppressed(one, session.dossier))


def _behind(session: DossierSession, today: date) -> tuple[ActivityProgress, ...]:
    """Return the activities that are late, then those that should have begun."""
    activities = progress(session.dossier, session.pack.directive, today).activities
    behind = (activity for activity in activities if activity.late or activity.not_begun)
    return tuple(sorted(behind, key=lambda activity: not activity.late))
