"""Section I of a report: how the work was led."""

from collections.abc import Iterator

from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import LogEntry
from ttdn_desktop.official_paper.sentence_case import within_sentence
from ttdn_desktop.packs.subject import plan_about, subject_of
from ttdn_desktop.papers.parts.masthead import dated, full_number
from ttdn_desktop.papers.phrases import numeric_date, tidy_text, without_dash_and_mark
from ttdn_desktop.papers.report.amounts import amounts, sums_by_unit
from ttdn_desktop.papers.report.context import ReportContext
from ttdn_desktop.papers.report.sentences import (
    ReportSentence,
    entry_sentences,
    printed_list,
    printed_sentence,
)


def paragraphs(context: ReportContext, sentences: tuple[ReportSentence, ...]) -> tuple[str, ...]:
    """Return section I: the plan, the papers that went out, the clerk's own words.

    ``sentences`` are the ``program_sentences`` of it.
    """
    plan, sent, *papers = sentences
    own = tuple(first_upper(tidy_text(text)) for text in context.report.leading if tidy_text(text))

    return (
        printed_sentence(plan, context.report),
        *own,
        printed_sentence(sent, context.report),
        *printed_list(papers, context.report),
    )


def program_sentences(context: ReportContext) -> tuple[ReportSentence, ...]:
    """Return the sentences of section I that the program writes."""
    return (_plan(context), _sent(context), *_papers(context))


def _plan(context: ReportContext) -> ReportSentence:
    plan, dossier, by = context.dossier.plan, context.dossier, context.by
    subject = subject_of(dossier, context.pack.manifest)
    issued = (
        f"ban hành Kế hoạch số {full_number(plan.number, by.plan_symbol)} {dated(plan.date, dossier.year)} về"
        f" {within_sentence(subject)}"
        if plan.number and plan.date
        else f"xây dựng {plan_about(subject)}"
    )
    many = f" gồm {len(plan.activities)} hoạt động," if plan.activities else ""

    return ReportSentence(
        "led.plan",
        f"{by.organ} đã {issued},{many} phân công cụ thể trách nhiệm chủ trì, phối hợp cho từng cơ quan, "
        "đơn vị.",
    )


def _directives(context: ReportContext) -> tuple[LogEntry, ...]:
    return tuple(entry for entry in context.counted if entry.channel == "directive")


def _sent(context: ReportContext) -> ReportSentence:
    found = _directives(context)
    if not found:
        return ReportSentence("led.sent", "Văn bản chỉ đạo, triển khai ban hành trong kỳ báo cáo: không có.")
    colon = ":" if any(without_dash_and_mark(entry.title) for entry in found) else "."
    return ReportSentence(
        "led.sent", f"Trong kỳ báo cáo đã có {amounts(sums_by_unit(found))} chỉ đạo, triển khai{colon}"
    )


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
    number_and_day = f"{number}, {day}" if number else f"ngày {day}"
    return f"{first_upper(without_dash_and_mark(entry.title))} ({number_and_day})."
