"""What stops a report from being signed, and what should be looked at."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from ttdn_desktop.activity_log.figures import Figures, entries_in
from ttdn_desktop.dossier.records import Dossier, LogEntry, Report
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.slip import REPORT_PARTS, remarks_on
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.interview.findings import Finding, Place
from ttdn_desktop.interview.flow import SectionState, State
from ttdn_desktop.interview.remarks import open_remarks
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.report.paper import stale_lines
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.editing import report_or_new, with_report
from ttdn_desktop.workspace.report.rendering import figures_of

PARTS = {**REPORT_PARTS, "sentences": "Câu có số liệu"}
"""The report's parts as the clerk goes through them: ids with titles."""

TEXTS = {
    "strengths": "judgement",
    "difficulties": "judgement",
    "causes": "judgement",
    "next_year": "next_year",
    "proposals": "proposals",
}
"""The text parts that a report shouldn't lack: the report's fields, each with its part."""

_NEAR_DUE = dt.timedelta(days=45)
"""A period that ends longer than this before the report is due leaves much out."""


class _ReportState(msgspec.Struct, frozen=True):
    """What the checks look at: ``dossier`` has the report in hand as its ``report``."""

    kind: PaperKind
    dossier: Dossier
    report: Report
    pack: Pack
    figures: Figures
    entries: tuple[LogEntry, ...]
    changed: tuple[str, ...]

    def error(self, code: str, place: Place, **data: object) -> Finding:
        return place.error(f"{self.kind}-{code}", **data)

    def warning(self, code: str, place: Place, **data: object) -> Finding:
        return place.warning(f"{self.kind}-{code}", **data)


def report_findings(
    paper: PaperSnapshot, figures: Figures | None = None, changed: tuple[str, ...] | None = None
) -> tuple[Finding, ...]:
    """Return what is missing or odd in a report, errors first.

    ``figures`` are its own and ``changed`` its reworded sentences that changed, where known.
    """
    directive = paper.pack.directive
    dossier = with_report(paper.dossier, paper.kind, directive, paper.settings)
    counted = figures or figures_of(dossier, paper.pack)
    looked = _ReportState(
        kind=paper.kind,
        dossier=dossier,
        report=report_or_new(paper.dossier, paper.kind, directive, paper.settings),
        pack=paper.pack,
        figures=counted,
        entries=tuple(entries_in(dossier.log, counted.period)),
        changed=stale_lines(dossier, paper.pack, paper.last_year) if changed is None else changed,
    )
    checks = (_period, _sending, _targets, _units, _duties, _texts, _evidence, _reworded, _remarks)
    found = [finding for check in checks for finding in check(looked)]

    return tuple(sorted(found, key=lambda finding: finding.severity != "error"))


def part_title(part: str, kind: PaperKind) -> str:
    """Return a part's title; half a year looks ahead to the other half."""
    return "Phương hướng 6 tháng cuối" if (part, kind) == ("next_year", "half") else PARTS[part]


def outline(findings: tuple[Finding, ...], kind: PaperKind) -> tuple[SectionState, ...]:
    """Return every part of the report with its state; ``owed`` counts its errors."""
    return tuple(_state(part, part_title(part, kind), findings) for part in PARTS)


def _state(part: str, title: str, findings: tuple[Finding, ...]) -> SectionState:
    mine = [finding.severity for finding in findings if finding.section == part]
    errors = mine.count("error")
    state = State.IN_PROGRESS if errors else State.NEEDS_LOOK if mine else State.DONE
    return SectionState(part, title, state, errors)


def _remarks(looked: _ReportState) -> Iterator[Finding]:
    """Yield the higher office's open remarks on the report."""
    for remark in remarks_on(looked.dossier, "report"):
        part = remark.on.id if remark.on.id in PARTS else next(iter(PARTS))
        yield from open_remarks((remark,), looked.dossier, lambda _remark, part=part: Place(part))


def _period(looked: _ReportState) -> Iterator[Finding]:
    period, due = looked.report.period, looked.pack.directive.report_due
    place = Place("period", "period")

    if period.start is None or period.end is None or period.end < period.start:
        yield looked.error("period", place, start=period.start, end=period.end)
    elif due is not None and looked.kind == "report":
        if period.end >= due:
            yield looked.warning("after_due", place, due=due)
        elif due - period.end > _NEAR_DUE:
            yield looked.warning("before_due", place, due=due)


def _sending(looked: _ReportState) -> Iterator[Finding]:
    if not (looked.report.signer.name or looked.dossier.plan.signer.name).strip():
        yield looked.error("signer", Place("period", "signer"))
    asked = any(line.strip() for line in looked.report.addressee)
    if not asked and rule_set.load(looked.pack.manifest.rules).has_addressee:
        yield looked.warning("addressee", Place("period", "addressee"))


def _targets(looked: _ReportState) -> Iterator[Finding]:
    """Yield what wants a reason; half a year has not yet to reach the year's targets."""
    paired = zip(looked.dossier.plan.activities, looked.figures.activities, strict=True)

    for activity, one in paired:
        if one.status == "done" or looked.report.variances.get(activity.id, "").strip():
            continue
        if looked.kind == "half" and one.status == "partly":
            continue

        place, title = Place("targets", "variances", activity.id), activity.title or activity.id
        if one.target is not None and looked.kind == "report":
            yield looked.error("variance", place, title=title)
        else:
            yield looked.warning("not_begun", place, title=title)


def _units(looked: _ReportState) -> Iterator[Finding]:
    by_id = {activity.id: activity for activity in looked.dossier.plan.activities}
    odd: dict[str, int] = {}

    for entry in looked.entries:
        activity = by_id.get(entry.activity or "")
        if activity and activity.target and entry.quantity and entry.unit != activity.target.unit:
            odd[activity.id] = odd.get(activity.id, 0) + 1

    for activity_id, count in odd.items():
        activity = by_id[activity_id]
        unit = activity.target.unit if activity.target else ""
        place, title = Place("targets", "entries", activity_id), activity.title or activity.id
        yield looked.warning("unit", place, title=title, count=count, unit=unit)


def _duties(looked: _ReportState) -> Iterator[Finding]:
    for duty in looked.figures.duties:
        if not duty.answered and not looked.report.duty_answers.get(duty.id, "").strip():
            yield looked.warning("duty", Place("duties", "duty_answers", duty.id), duty=duty.id)


def _texts(looked: _ReportState) -> Iterator[Finding]:
    for field, part in TEXTS.items():
        if not any(line.strip() for line in getattr(looked.report, field)):
            yield looked.warning("empty", Place(part, field), text=field)


def _evidence(looked: _ReportState) -> Iterator[Finding]:
    bare = sum(not entry.evidence for entry in looked.entries)
    if bare:
        place = Place("results", "evidence")
        yield looked.warning("evidence", place, bare=bare, entries=len(looked.entries))


def _reworded(looked: _ReportState) -> Iterator[Finding]:
    for key in looked.changed:
        sentence = looked.report.reworded[key].text
        yield looked.warning("reworded", Place("sentences", "reworded", key), sentence=sentence)
