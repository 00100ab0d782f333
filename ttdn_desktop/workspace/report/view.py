"""A report as its page shows it: the clerk's words, the figures, the program's sentences, what is found."""

import msgspec

from ttdn_desktop.dossier.records import Dossier, LogEntry, Report
from ttdn_desktop.interview.findings import Finding, is_suppressed
from ttdn_desktop.papers.report.context import ReportContext, report_context
from ttdn_desktop.papers.report.paper import program_lines
from ttdn_desktop.papers.report.sentences import ReportSentence, printed_sentence, stale_keys
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.editing import with_report
from ttdn_desktop.workspace.report.findings import report_findings
from ttdn_desktop.workspace.report.rendering import figures_of
from ttdn_desktop.workspace.session import report_of


class Sentence(msgspec.Struct, frozen=True):
    """A sentence with figures: the program's own words, what is printed, whether its figures changed since.

    ``ours`` is empty where the program no longer writes it.
    """

    key: str
    ours: str
    said: str
    reworded: bool
    stale: bool


class ReportView(msgspec.Struct, frozen=True):
    """One look at a report.

    ``about`` is what it is written from, ``lines`` are the program's sentences, ``stale`` the keys of the
    reworded ones whose figures changed since; ``last`` is last year's report of the same kind.
    """

    paper: PaperSnapshot
    about: ReportContext
    lines: tuple[ReportSentence, ...]
    stale: frozenset[str]
    findings: tuple[Finding, ...]
    last: Report | None

    @property
    def report(self) -> Report:
        """What the clerk wrote."""
        return self.about.report

    @property
    def dossier(self) -> Dossier:
        """The dossier, with this report as its ``report``."""
        return self.about.dossier

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
        """Return this look with what the clerk wrote by now; figures, sentences and findings stay."""
        dossier = with_report(paper.dossier, paper.kind, paper.pack.directive, paper.settings)
        about = msgspec.structs.replace(self.about, dossier=dossier, report=dossier.report or Report())
        return msgspec.structs.replace(self, paper=paper, about=about)

    def entries_of(self, duty: str) -> tuple[LogEntry, ...]:
        """Return the counted entries of the activities that answer a duty."""
        answering = {one.id for one in self.dossier.plan.activities if duty in one.duties}
        return tuple(entry for entry in self.about.counted if entry.activity in answering)


def report_view(paper: PaperSnapshot, before: ReportView | None = None) -> ReportView:
    """Return the report as it is now; figures are counted anew where they could differ from ``before``."""
    dossier = with_report(paper.dossier, paper.kind, paper.pack.directive, paper.settings)
    report = dossier.report or Report()

    if before is not None and _same_figures(before, dossier):
        about = msgspec.structs.replace(before.about, dossier=dossier, report=report)
    else:
        about = report_context(dossier, paper.pack, figures_of(dossier, paper.pack), paper.last_year)

    unchanged = (
        before is not None and about.found is before.about.found and _same_words(before.report, report)
    )
    lines = before.lines if before and unchanged else program_lines(dossier, paper.pack, paper.last_year)
    changed = stale_keys(lines, report)
    found = report_findings(paper, about.found, changed)

    return ReportView(
        paper=paper,
        about=about,
        lines=lines,
        stale=frozenset(changed),
        findings=tuple(one for one in found if not is_suppressed(one, paper.dossier)),
        last=report_of(paper.last_year, paper.kind) if paper.last_year else None,
    )


def report_name(dossier: Dossier) -> str:
    """Return what the report in hand is called: ``Báo cáo 6 tháng đầu năm 2019``."""
    half = dossier.report is not None and dossier.report.kind == "half"
    return f"Báo cáo {'6 tháng đầu ' if half else ''}năm {dossier.year}"


def _same_figures(before: ReportView, dossier: Dossier) -> bool:
    """Whether nothing that is counted changed: log, plan and period; records are never changed in place."""
    old, new = before.dossier, dossier
    periods = (before.report.period, new.report.period if new.report else None)
    return old.log is new.log and old.plan is new.plan and periods[0] == periods[1]


def _same_words(old: Report, new: Report) -> bool:
    """Whether nothing that the program's sentences say of the report itself changed."""
    return (old.variances, old.duty_answers) == (new.variances, new.duty_answers)
