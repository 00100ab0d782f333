"""What still stands between a paper and a signature: faults of sense, and of its format.

A warning is suppressed with a reason and stays visible.
"""

import msgspec

from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.findings import Finding, is_suppressed
from ttdn_desktop.sense.catalogue import stops_signing
from ttdn_desktop.workspace.documents.format_check import FormatFinding, check
from ttdn_desktop.workspace.documents.format_check import is_suppressed as is_format_suppressed
from ttdn_desktop.workspace.documents.rendering import word_of
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.findings import report_findings
from ttdn_desktop.workspace.session import plan_findings


class Readiness(msgspec.Struct, frozen=True):
    """What stops a paper from being signed, and what should be looked at; ``passed`` are those suppressed."""

    findings: tuple[Finding, ...]
    format_findings: tuple[FormatFinding, ...]
    passed: tuple[Finding, ...] = ()
    passed_format: tuple[FormatFinding, ...] = ()

    @property
    def errors(self) -> int:
        """How many things stop it."""
        return sum(finding.severity == "error" for finding in (*self.findings, *self.format_findings))

    @property
    def unwritten(self) -> int:
        """How many warnings stop it as errors do until they are mended or passed over with a reason."""
        return sum(stops_signing(one) and one.severity != "error" for one in self.findings)

    @property
    def stops(self) -> int:
        """How many things keep it from being issued."""
        return self.errors + self.unwritten

    @property
    def warnings(self) -> int:
        """How many things should be looked at."""
        return len(self.findings) + len(self.format_findings) - self.errors


def readiness(paper: PaperSnapshot) -> Readiness:
    """Return what stops a paper and what should be looked at; fit for a worker. Raises ClerkError."""
    dossier = paper.dossier
    found = _sense_findings(paper)
    of_format = check(word_of(paper), while_undated=paper.pack.manifest.rules).findings
    passed = {finding.key for finding in found if is_suppressed(finding, dossier)}
    passed_format = {one.key for one in of_format if is_format_suppressed(one, dossier.waived)}

    return Readiness(
        findings=tuple(finding for finding in found if finding.key not in passed),
        format_findings=tuple(one for one in of_format if one.key not in passed_format),
        passed=tuple(finding for finding in found if finding.key in passed),
        passed_format=tuple(one for one in of_format if one.key in passed_format),
    )


def brought_by_day(paper: PaperSnapshot, dated: PaperSnapshot) -> tuple[Finding, ...]:
    """Return what is found of ``paper`` only once it has number and date, as ``dated`` has."""
    known = {finding.key for finding in _sense_findings(paper)}
    found = (finding for finding in _sense_findings(dated) if finding.key not in known)
    return tuple(finding for finding in found if not is_suppressed(finding, dated.dossier))


def _sense_findings(paper: PaperSnapshot) -> tuple[Finding, ...]:
    if paper.kind != "plan":
        return report_findings(paper)
    return plan_findings(paper.dossier, Context(paper.pack.interview, paper.pack.directive, paper.settings))
