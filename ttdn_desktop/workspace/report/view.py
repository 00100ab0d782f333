"""A report as its page shows it: the clerk's words, the figures, the program's sentences, what is found."""

import msgspec

from ttdn_desktop.dossier.records import Dossier, LogEntry, Report
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.papers.report.context import ReportContext
from ttdn_desktop.papers.report.sentences import ReportSentence, printed_sentence, stale_keys
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.composition import composition_of
from ttdn_desktop.workspace.report.editing import with_report
from ttdn_desktop.workspace.report.findings import report_findings
from ttdn_desktop.workspace.session import report_of


class Sentence(msgspec.Struct, frozen=True):
    """A sentence with figures: the program's own words, what is printed, whether its figures changed since.

    ``ours`` is empty where the program no longer writes it.
    """

    key: str
    ours: str
    printed: str
    reworded: bool
    stale: bool


class ReportView(msgspec.Struct, frozen=True):
    """A report as it stands in one state of its dossier.

    ``context`` is what it is written from, ``lines`` are the program's sentences, ``stale`` the keys of the
    reworded ones whose figures changed since; ``last`` is last year's report of the same kind.
    """

    paper: PaperSnapshot
    context: ReportContext
    lines: tuple[ReportSentence, ...]
    stale: frozenset[str]
    findings: tuple[Finding, ...]
    last: Report | None

    @property
    def report(self) -> Report:
        """What the clerk wrote."""
        return self.context.report

    @property
    def dossier(self) -> Dossier:
        """The dossier, with this report as its ``report``."""
        return self.context.dossier

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences with figures in the order of the page; those that are gone from it last."""
        reworded = self.report.reworded
        there = {line.key for line in self.lines}
        gone = (ReportSentence(key, "") for key in reworded if key not in there)

        return tuple(
            Sentence(
                line.key,
                line.text,
                printed_sentence(line, self.report),
                line.key in reworded,
                line.key in self.stale,
            )
            for line in (*self.lines, *gone)
        )

    def with_words_of(self, paper: PaperSnapshot) -> "ReportView":
        """Return this view with what the clerk wrote by now; figures, sentences and findings stay."""
        dossier = with_report(paper.dossier, paper.kind, paper.pack.directive, paper.settings)
        context = msgspec.structs.replace(self.context, dossier=dossier, report=dossier.report or Report())
        return msgspec.structs.replace(self, paper=paper, context=context)

    def entries_of(self, duty: str) -> tuple[LogEntry, ...]:
        """Return the counted entries of the activities that answer a duty."""
        answering = {activity.id for activity in self.dossier.plan.activities if duty in activity.duties}
        return tuple(entry for entry in self.context.counted if entry.activity in answering)


def report_view(paper: PaperSnapshot) -> ReportView:
    """Return the report as it is now."""
    composition = composition_of(paper)
    lines = composition.lines
    found = report_findings(paper)

    return ReportView(
        paper=paper,
        context=composition.context,
        lines=lines,
        stale=frozenset(stale_keys(lines, composition.context.report)),
        findings=found,
        last=report_of(paper.last_year, paper.kind) if paper.last_year else None,
    )


def report_name(dossier: Dossier) -> str:
    """Return what the dossier's report is called: ``Báo cáo 6 tháng đầu năm 2019``."""
    half = dossier.report is not None and dossier.report.kind == "half"
    return f"Báo cáo {'6 tháng đầu ' if half else ''}năm {dossier.year}"
