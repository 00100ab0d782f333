"""Section I of a report: how the work was led."""

from collections.abc import Iterator

from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import LogEntry
from ttdn_desktop.papers.phrases import committee, numeric_date, tidy_text, without_dash_and_mark
from ttdn_desktop.papers.plan.masthead import dated, full_number
from ttdn_desktop.papers.report.amounts import amounts, sums_by_unit
from ttdn_desktop.papers.report.context import ReportContext
from ttdn_desktop.papers.report.sentences import ReportSentence, entry_keys, printed_list, printed_sentence

MOST_NAMED = 20
"""So many entries are told one by one in a list, the rest counted."""


def paragraphs(about: ReportContext) -> tuple[str, ...]:
    """Return section I: the plan, the papers that went out, the clerk's own words."""
    plan, sent = _plan(about), _sent(about)
    own = tuple(first_upper(tidy_text(text)) for text in about.report.leading if tidy_text(text))

    return (
        printed_sentence(plan, about.report),
        *own,
        printed_sentence(sent, about.report),
        *printed_list(_papers(about), about.report),
    )


def program_sentences(about: ReportContext) -> tuple[ReportSentence, ...]:
    """Return the sentences of section I that the program writes."""
    return (_plan(about), _sent(about), *_papers(about))


def _plan(about: ReportContext) -> ReportSentence:
    plan, dossier = about.dossier.plan, about.dossier
    issued = (
        f"ban hành Kế hoạch số {full_number(plan.number, 'KH-UBND')} {dated(plan.date, dossier.year)} về"
        if plan.number and plan.date
        else "xây dựng Kế hoạch"
    )
    many = f" gồm {len(plan.activities)} hoạt động," if plan.activities else ""

    return ReportSentence(
        "led.plan",
        f"{committee(dossier.commune)} đã {issued} hoạt động thông tin đối ngoại trên địa bàn "
        f"{tidy_text(dossier.commune.kind)} năm {dossier.year},{many} phân công cụ thể trách nhiệm chủ trì, "
        "phối hợp cho từng cơ quan, đơn vị.",
    )


def _directives(about: ReportContext) -> tuple[LogEntry, ...]:
    return tuple(entry for entry in about.counted if entry.channel == "directive")


def _sent(about: ReportContext) -> ReportSentence:
    found = _directives(about)
    if not found:
        return ReportSentence("led.sent", "Văn bản chỉ đạo, triển khai ban hành trong kỳ báo cáo: không có.")
    colon = ":" if any(without_dash_and_mark(entry.title) for entry in found) else "."
    return ReportSentence(
        "led.sent", f"Trong kỳ báo cáo đã có {amounts(sums_by_unit(found))} chỉ đạo, triển khai{colon}"
    )


def _papers(about: ReportContext) -> Iterator[ReportSentence]:
    named = [entry for entry in _directives(about) if without_dash_and_mark(entry.title)]
    keys = entry_keys("led.paper", (entry.id for entry in named[:MOST_NAMED]))

    for key, entry in zip(keys, named, strict=False):
        number = next(
            (
                without_dash_and_mark(one.text)
                for one in entry.evidence
                if one.kind == "paper" and without_dash_and_mark(one.text)
            ),
            "",
        )
        told = f"{number}, {numeric_date(entry.date)}" if number else f"ngày {numeric_date(entry.date)}"
        yield ReportSentence(key, f"{first_upper(without_dash_and_mark(entry.title))} ({told}).")

    if len(named) > MOST_NAMED:
        yield ReportSentence("led.more", f"{len(named) - MOST_NAMED} lượt văn bản khác.")
