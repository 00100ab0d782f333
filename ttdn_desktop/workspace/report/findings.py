"""What stops a report from being signed, and what should be looked at, by the parts of its page."""

from collections.abc import Iterator

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.slip import REPORT_PARTS, remarks_on
from ttdn_desktop.interview.findings import Finding, Place
from ttdn_desktop.interview.flow import SectionState, State
from ttdn_desktop.interview.remarks import open_remarks
from ttdn_desktop.papers.report.sentences import stale_keys
from ttdn_desktop.sense import check
from ttdn_desktop.sense.report_facts import ReportFacts, report_facts
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


def report_findings(paper: PaperSnapshot) -> tuple[Finding, ...]:
    """Return what is missing or odd in a report, errors first; fit for a worker."""
    facts = _facts(paper)
    findings = (*check.report_findings(facts), *_remarks(facts.dossier))
    return tuple(sorted(findings, key=lambda finding: finding.severity != "error"))


def _facts(paper: PaperSnapshot) -> ReportFacts:
    composition = composition_of(paper)
    context = composition.context
    return report_facts(
        context.dossier,
        paper.pack.directive,
        paper.settings,
        context.figures,
        kind=paper.kind,
        stale=stale_keys(composition.lines, context.report),
    )


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


def _remarks(dossier: Dossier) -> Iterator[Finding]:
    """Yield the higher office's open remarks on the report."""
    for remark in remarks_on(dossier, "report"):
        part = remark.on.id if remark.on.id in PARTS else next(iter(PARTS))
        place = Place(part, part="report")
        yield from open_remarks((remark,), dossier, lambda _remark, place=place: place)
