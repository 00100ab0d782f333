"""The sentences that the program writes in a report, made once: the page and the paper share them."""

import msgspec

from ttdn_desktop.papers.phrases import committee, lower_first
from ttdn_desktop.papers.plan import opening
from ttdn_desktop.papers.report import activities, duties, leadership
from ttdn_desktop.papers.report.context import ReportContext, period_in_words, subject
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


def program_sentences(about: ReportContext) -> ProgramSentences:
    """Return what the program says of a report's figures, whatever the clerk reworded of it."""
    return ProgramSentences(
        opening=_opening(about),
        leading=leadership.program_sentences(about),
        totals=tuple(activities.totals(about)),
        activities=tuple(activities.activities(about)),
        channels=tuple(activities.channels(about)),
        press=tuple(duties.press(about)),
        duties=tuple(duties.duties(about)),
        unplanned=tuple(activities.unplanned(about)),
    )


def _opening(about: ReportContext) -> ReportSentence:
    cited = opening.citation(about.pack.directive, about.dossier.superior)
    by, what = committee(about.dossier.commune), lower_first(subject(about.dossier))
    return ReportSentence(
        "opening",
        f"Thực hiện {cited}, {by} báo cáo {what} "
        f"({period_in_words(about.found.period)}; số liệu chi tiết tại Phụ lục kèm theo) như sau:",
    )
