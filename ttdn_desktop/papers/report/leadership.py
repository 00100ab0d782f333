"""Section I of a report: how the work was led."""

import re
from collections.abc import Iterator

from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import LogEntry
from ttdn_desktop.papers.phrases import numeric_date, tidy_text, without_dash_and_mark
from ttdn_desktop.papers.report.amounts import amounts, counted_by_unit
from ttdn_desktop.papers.report.context import ReportContext
from ttdn_desktop.papers.report.sentences import (
    ReportSentence,
    entry_sentences,
    printed_list,
    printed_sentence,
)

_DAY = re.compile(r"\bngày\s+\d|\d{1,2}[/-]\d{1,2}[/-]\d{4}", re.IGNORECASE)
"""Words that name a day."""


def paragraphs(context: ReportContext, sentences: tuple[ReportSentence, ...]) -> tuple[str, ...]:
    """Return section I: the plan, the papers that went out, the clerk's own words.

    ``sentences`` are the ``program_sentences`` of it.
    """
    plan, *rest = sentences
    own = tuple(first_upper(tidy_text(text)) for text in context.report.leading if tidy_text(text))
    sent, papers = rest[:1], rest[1:]

    return (
        printed_sentence(plan, context.report),
        *own,
        *(printed_sentence(line, context.report) for line in sent),
        *printed_list(papers, context.report),
    )


def program_sentences(context: ReportContext) -> tuple[ReportSentence, ...]:
    """Return the sentences of section I that the program writes; none on papers where none went out."""
    if not _directives(context):
        return (_plan(context),)
    return (_plan(context), _sent(context), *_papers(context))


def _plan(context: ReportContext) -> ReportSentence:
    """Return that the plan was made; the opening cites it."""
    plan, by = context.dossier.plan, context.by
    verb = "ban hành" if plan.number and plan.date else "xây dựng"
    many = f" với {len(plan.activities)} hoạt động" if plan.activities else ""
    assigned = (
        ", phân công cụ thể trách nhiệm chủ trì, phối hợp cho từng cơ quan, đơn vị"
        if plan.assignments or any(activity.lead.strip() for activity in plan.activities)
        else ""
    )

    return ReportSentence("led.plan", f"{by.organ} đã {verb} Kế hoạch{many}{assigned}.")


def _directives(context: ReportContext) -> tuple[LogEntry, ...]:
    return tuple(entry for entry in context.counted if entry.channel == "directive")


def _sent(context: ReportContext) -> ReportSentence:
    found = _directives(context)
    sums = counted_by_unit(found)
    colon = ":" if any(without_dash_and_mark(entry.title) for entry in found) else "."
    many = amounts(sums) if sums else f"{len(found)} lượt văn bản"
    return ReportSentence("led.sent", f"Trong kỳ báo cáo đã có {many} chỉ đạo, triển khai{colon}")


def _papers(context: ReportContext) -> Iterator[ReportSentence]:
    named = [entry for entry in _directives(context) if without_dash_and_mark(entry.title)]
    return entry_sentences(
        "led.paper", named, _paper, more=lambda rest: ReportSentence("led.more", f"{rest} lượt văn bản khác.")
    )


def _paper(entry: LogEntry) -> str:
    """Return a paper with its number, where the evidence has one, and date."""
    papers = (without_dash_and_mark(piece.text) for piece in entry.evidence if piece.kind == "paper")
    number = next((text for text in papers if text), "")
    day = numeric_date(entry.date)
    number_and_day = f"ngày {day}"
    if number:  # «Sổ theo dõi ngày 10/02» has its day
        number_and_day = number if _DAY.search(number) else f"{number}, {day}"
    return f"{first_upper(without_dash_and_mark(entry.title))} ({number_and_day})."
