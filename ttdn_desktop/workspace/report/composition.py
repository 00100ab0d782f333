"""What a report says, composed once for each state of its dossier and shared by page, findings and paper.

The page asks on the window's thread, the preview and the check before signing on a worker's. A composition
is frozen, so that both may hold the same one.
"""

import threading
from collections import deque

import msgspec

from ttdn_desktop.activity_log.figures import Figures, figures
from ttdn_desktop.dossier.records import Dossier, Report
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.report.context import ReportContext, report_context
from ttdn_desktop.papers.report.program_sentences import ProgramSentences, program_sentences
from ttdn_desktop.papers.report.sentences import ReportSentence
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.editing import with_report

_MOST_KEPT = 4
"""Compositions kept: the year's and the half-year's report, each as it is now and one key press ago.

A judgement: with fewer, a worker that is one key behind would push out what the page asks for next.
"""


class ReportComposition(msgspec.Struct, frozen=True):
    """What a report is written from, and the sentences that the program makes of it.

    ``lines`` are the ``sentences`` one after the other, as on the page.
    """

    context: ReportContext
    sentences: ProgramSentences
    lines: tuple[ReportSentence, ...]

    @property
    def dossier(self) -> Dossier:
        """The dossier, with this report as its ``report``."""
        return self.context.dossier


def figures_of(dossier: Dossier, pack: Pack) -> Figures:
    """Return what the log of ``dossier`` comes to over its report's period."""
    return figures(dossier, (duty.id for duty in pack.directive.commune_duties))


def compose(dossier: Dossier, pack: Pack, last_year: Dossier | None = None) -> ReportComposition:
    """Return the composition of the report that stands as ``report`` in ``dossier``."""
    return _compose(report_context(dossier, pack, figures_of(dossier, pack), last_year))


def _compose(context: ReportContext) -> ReportComposition:
    sentences = program_sentences(context)
    return ReportComposition(context, sentences, sentences.lines)


def composition_of(paper: PaperSnapshot) -> ReportComposition:
    """Return the composition of a report's snapshot, from any thread; made only where none is kept."""
    return _COMPOSITIONS.of(paper)


class _Kept(msgspec.Struct, frozen=True):
    paper: PaperSnapshot
    composition: ReportComposition

    def is_of(self, paper: PaperSnapshot) -> bool:
        """Whether nothing differs that a composition is made of; records are never changed in place."""
        return self.paper.dossier is paper.dossier and self.is_beside(paper)

    def is_beside(self, paper: PaperSnapshot) -> bool:
        """Whether it is the same report, of an earlier state of the dossier perhaps."""
        known = self.paper
        return (
            known.kind == paper.kind
            and known.pack is paper.pack
            and known.settings is paper.settings
            and known.last_year is paper.last_year
        )


class _Compositions:
    """The newest compositions; one thread composes at a time, the others then find what it made."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._newest: deque[_Kept] = deque(maxlen=_MOST_KEPT)

    def of(self, paper: PaperSnapshot) -> ReportComposition:
        with self._lock:
            for kept in self._newest:
                if kept.is_of(paper):
                    return kept.composition

            earlier = next((kept.composition for kept in self._newest if kept.is_beside(paper)), None)
            made = _compose_after(earlier, paper)
            self._newest.appendleft(_Kept(paper, made))
            return made


_COMPOSITIONS = _Compositions()


def _compose_after(earlier: ReportComposition | None, paper: PaperSnapshot) -> ReportComposition:
    """Return the composition of ``paper``; what can't differ from ``earlier`` is taken from there."""
    dossier = with_report(paper.dossier, paper.kind, paper.pack.directive, paper.settings)
    if earlier is None or not _counts_the_same(earlier.dossier, dossier):
        return compose(dossier, paper.pack, paper.last_year)

    report = dossier.report or Report()
    context = msgspec.structs.replace(earlier.context, dossier=dossier, report=report)
    if _answers_of(earlier.context.report) != _answers_of(report):
        return _compose(context)
    return msgspec.structs.replace(earlier, context=context)


def _counts_the_same(old: Dossier, new: Dossier) -> bool:
    """Whether nothing changed that is counted, or that a sentence says beside the report's own answers."""
    periods = [dossier.report.period if dossier.report else None for dossier in (old, new)]
    return (
        old.log is new.log
        and old.plan is new.plan
        and periods[0] == periods[1]
        and (old.year, old.commune, old.superior) == (new.year, new.commune, new.superior)
    )


def _answers_of(report: Report) -> tuple[object, ...]:
    """Return what the clerk writes in a report that the program's sentences quote."""
    return report.variances, report.duty_answers
