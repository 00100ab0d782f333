"""The sentences that the program writes in a report, made once: the page and the paper share them."""

import msgspec

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.official_paper.sentence_case import within_sentence
from ttdn_desktop.packs.subject import plan_about, subject_of
from ttdn_desktop.papers.parts.masthead import full_number
from ttdn_desktop.papers.plan import opening
from ttdn_desktop.papers.report import activities, duties, leadership
from ttdn_desktop.papers.report.context import ReportContext, period_in_words
from ttdn_desktop.papers.report.sentences import ReportSentence

Sentences = tuple[ReportSentence, ...]


class ProgramSentences(msgspec.Struct, frozen=True):
    """The program's sentences by the part of the report that they stand in."""

    opening: ReportSentence
    leading: Sentences
    totals: Sentences
    activities: Sentences
    channels: Sentences
    press: Sentences
    duties: Sentences
    unplanned: Sentences

    @property
    def lines(self) -> Sentences:
        """All of them in the order of the page."""
        return (
            self.opening,
            *self.leading,
            *self.totals,
            *self.activities,
            *self.channels,
            *self.press,
            *self.duties,
            *self.unplanned,
        )


def program_sentences(context: ReportContext) -> ProgramSentences:
    """Return what the program says of a report's figures, whatever the clerk reworded of it."""
    return ProgramSentences(
        opening=_opening(context),
        leading=leadership.program_sentences(context),
        totals=tuple(activities.totals(context)),
        activities=tuple(activities.activities(context)),
        channels=tuple(activities.channels(context)),
        press=tuple(duties.press(context)) if context.field.heading_of("press") else (),
        duties=tuple(duties.duties(context)),
        unplanned=tuple(activities.unplanned(context)),
    )


def _opening(context: ReportContext) -> ReportSentence:
    """Return the sentence before section I: the higher plan, the unit's own, the period."""
    cited = opening.citation(context.pack.directive, context.dossier.superior)
    period = period_in_words(context.figures.period)
    return ReportSentence(
        "opening",
        f"Thực hiện {cited} và {_own_plan(context)}, {context.by.here} báo cáo kết quả thực hiện"
        f"{f' {period}' if period else ''} như sau (số liệu chi tiết tại Phụ lục kèm theo):",
    )


def _own_plan(context: ReportContext) -> str:
    """Return the unit's own plan by number and date; by its title while it isn't issued."""
    plan, by = context.dossier.plan, context.by
    subject = within_sentence(subject_of(context.dossier, context.pack.manifest))
    if not (plan.number and plan.date):
        return f"{plan_about(subject)} của {by.organ}"
    number = full_number(plan.number, by.plan_symbol)
    return f"Kế hoạch số {number} {date_in_words(plan.date)} của {by.organ} về {subject}"
