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
from ttdn_desktop.papers.report.sentences import stale_keys
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.composition import composition_of

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

_LONGEST_GAP = dt.timedelta(days=45)
"""A period that ends longer than this before the report is due leaves work out.

A judgement: higher plans want the year's report in November or December and figures up to the month before;
six weeks are that month and half of another. A period left at 30/6 for a report due on 15/11 is found.
"""


class _ReportState(msgspec.Struct, frozen=True):
    """What the checks read: ``dossier`` has the report that is checked as its ``report``."""

    kind: PaperKind
    dossier: Dossier
    report: Report
    pack: Pack
    figures: Figures
    entries: tuple[LogEntry, ...]
    stale: tuple[str, ...]

    def error(self, code: str, place: Place, **data: object) -> Finding:
        return place.error(f"{self.kind}-{code}", **data)

    def warning(self, code: str, place: Place, **data: object) -> Finding:
        return place.warning(f"{self.kind}-{code}", **data)


def report_findings(paper: PaperSnapshot) -> tuple[Finding, ...]:
    """Return what is missing or odd in a report, errors first; fit for a worker."""
    composition = composition_of(paper)
    context = composition.context
    state = _ReportState(
        kind=paper.kind,
        dossier=context.dossier,
        report=context.report,
        pack=paper.pack,
        figures=context.figures,
        entries=tuple(entries_in(context.dossier.log, context.figures.period)),
        stale=stale_keys(composition.lines, context.report),
    )
    checks = (_period, _sending, _targets, _units, _duties, _texts, _evidence, _reworded, _remarks)
    findings = [finding for check in checks for finding in check(state)]

    return tuple(sorted(findings, key=lambda finding: finding.severity != "error"))


def part_title(part: str, kind: PaperKind) -> str:
    """Return a part's title; half a year looks ahead to the other half."""
    return "Phương hướng 6 tháng cuối" if (part, kind) == ("next_year", "half") else PARTS[part]


def outline(findings: tuple[Finding, ...], kind: PaperKind) -> tuple[SectionState, ...]:
    """Return every part of the report with its state; ``owed`` counts its errors."""
    return tuple(_state(part, part_title(part, kind), findings) for part in PARTS)


def _state(part: str, title: str, findings: tuple[Finding, ...]) -> SectionState:
    severities = [finding.severity for finding in findings if finding.section == part]
    errors = severities.count("error")
    without_errors = State.NEEDS_REVIEW if severities else State.DONE
    return SectionState(part, title, State.IN_PROGRESS if errors else without_errors, errors)


def _remarks(state: _ReportState) -> Iterator[Finding]:
    """Yield the higher office's open remarks on the report."""
    for remark in remarks_on(state.dossier, "report"):
        part = remark.on.id if remark.on.id in PARTS else next(iter(PARTS))
        yield from open_remarks((remark,), state.dossier, lambda _remark, part=part: Place(part))


def _period(state: _ReportState) -> Iterator[Finding]:
    period, due = state.report.period, state.pack.directive.report_due
    place = Place("period", "period")

    if period.start is None or period.end is None or period.end < period.start:
        yield state.error("period", place, start=period.start, end=period.end)
    elif due is not None and state.kind == "report":
        if period.end >= due:
            yield state.warning("after_due", place, due=due)
        elif due - period.end > _LONGEST_GAP:
            yield state.warning("before_due", place, due=due)


def _sending(state: _ReportState) -> Iterator[Finding]:
    if not (state.report.signer.name or state.dossier.plan.signer.name).strip():
        yield state.error("signer", Place("period", "signer"))
    named = any(line.strip() for line in state.report.addressee)
    if not named and rule_set.load(state.pack.manifest.rules).has_addressee:
        yield state.warning("addressee", Place("period", "addressee"))


def _targets(state: _ReportState) -> Iterator[Finding]:
    """Yield what wants a reason; half a year has not yet to reach the year's targets."""
    paired = zip(state.dossier.plan.activities, state.figures.activities, strict=True)

    for activity, figures in paired:
        if figures.status == "done" or state.report.variances.get(activity.id, "").strip():
            continue
        if state.kind == "half" and figures.status == "partly":
            continue

        place, title = Place("targets", "variances", activity.id), activity.title or activity.id
        if figures.target is not None and state.kind == "report":
            yield state.error("variance", place, title=title)
        else:
            yield state.warning("not_begun", place, title=title)


def _units(state: _ReportState) -> Iterator[Finding]:
    by_id = {activity.id: activity for activity in state.dossier.plan.activities}
    odd: dict[str, int] = {}

    for entry in state.entries:
        activity = by_id.get(entry.activity or "")
        if activity and activity.target and entry.quantity and entry.unit != activity.target.unit:
            odd[activity.id] = odd.get(activity.id, 0) + 1

    for activity_id, count in odd.items():
        activity = by_id[activity_id]
        unit = activity.target.unit if activity.target else ""
        place, title = Place("targets", "entries", activity_id), activity.title or activity.id
        yield state.warning("unit", place, title=title, count=count, unit=unit)


def _duties(state: _ReportState) -> Iterator[Finding]:
    for duty in state.figures.duties:
        if not duty.answered and not state.report.duty_answers.get(duty.id, "").strip():
            yield state.warning("duty", Place("duties", "duty_answers", duty.id), duty=duty.id)


def _texts(state: _ReportState) -> Iterator[Finding]:
    for field, part in TEXTS.items():
        if not any(line.strip() for line in getattr(state.report, field)):
            yield state.warning("empty", Place(part, field), text=field)


def _evidence(state: _ReportState) -> Iterator[Finding]:
    bare = sum(not entry.evidence for entry in state.entries)
    if bare:
        place = Place("results", "evidence")
        yield state.warning("evidence", place, bare=bare, entries=len(state.entries))


def _reworded(state: _ReportState) -> Iterator[Finding]:
    for key in state.stale:
        sentence = state.report.reworded[key].text
        yield state.warning("reworded", Place("sentences", "reworded", key), sentence=sentence)
