"""The sentences that the program writes in a report, made once: the page and the paper share them."""

import msgspec

from ttdn_desktop.papers.phrases import lower_first
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
    cited = opening.citation(context.pack.directive, context.dossier.superior)
    by, what = context.by.organ, lower_first(context.subject)
    return ReportSentence(
        "opening",
        f"Thực hiện {cited}, {by} báo cáo {what} "
        f"({period_in_words(context.figures.period)}; số liệu chi tiết tại Phụ lục kèm theo) như sau:",
    )
