"""What became of the communes' duties in the higher plan, and of the press and of false information."""

from collections.abc import Iterator

from ttdn_desktop.activity_log.figures import DutyFigures
from ttdn_desktop.basics.money import format_amount as grouped
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import LogEntry
from ttdn_desktop.papers.numbering import lettered_items
from ttdn_desktop.papers.phrases import committee, numeric_date, tidy_text, without_dash_and_mark
from ttdn_desktop.papers.report.amounts import NOTHING, amounts, sums_by_unit
from ttdn_desktop.papers.report.context import ReportContext
from ttdn_desktop.papers.report.sentences import ReportSentence, entry_keys, printed_sentence

MOST_NAMED = 20
"""So many matters of the press are told one by one, the rest counted."""


def paragraphs(about: ReportContext) -> tuple[str, ...]:
    """Return each duty, the clerk's answer to it where there is one, and its figures."""
    texts = {duty.id: duty.text for duty in about.pack.directive.commune_duties}
    heads = lettered_items(
        [without_dash_and_mark(texts.get(duty.id, duty.id)) for duty in about.found.duties]
    )
    found: list[str] = []

    for head, duty, line in zip(heads, about.found.duties, duties(about), strict=True):
        answer = tidy_text(about.report.duty_answers.get(duty.id, ""))
        ended = answer if not answer or answer[-1] in ".!?:;" else f"{answer}."
        found += [
            f"{head}.",
            " ".join(filter(None, (first_upper(ended), printed_sentence(line, about.report)))),
        ]

    return tuple(found) or (NOTHING,)


def duties(about: ReportContext) -> Iterator[ReportSentence]:
    """Yield the sentence with the figures of each duty."""
    for duty in about.found.duties:
        yield ReportSentence(f"duty.{duty.id}", _figures(about, duty))


def _figures(about: ReportContext, duty: DutyFigures) -> str:
    if not duty.activities:
        reason = without_dash_and_mark(about.dossier.plan.not_applicable.get(duty.id, ""))
        why = f", lý do: {reason}" if reason else ""
        return f"Kết quả: không có hoạt động trong Kế hoạch (0 lượt){why}."

    planned = f"{duty.activities} hoạt động của Kế hoạch"
    if not duty.answered:
        return f"Kết quả: có {planned}, chưa có lượt thực hiện trong kỳ báo cáo (0 lượt)."

    answering = {one.id for one in about.dossier.plan.activities if duty.id in one.duties}
    entries = [entry for each in sorted(answering) for entry in about.by_activity.get(each, ())]
    people = sum(entry.audience for entry in entries)
    reached = f", {grouped(people)} lượt người tham dự, tiếp cận" if people else ""
    sums = amounts({unit: value for unit, value in sums_by_unit(entries).items() if value and unit != "lượt"})
    what = f" ({sums})" if sums else ""

    return f"Kết quả: triển khai {planned}, {grouped(duty.entries)} lượt thực hiện{what}{reached}."


def press(about: ReportContext) -> Iterator[ReportSentence]:
    """Yield what was told to the press and what false information was answered, one by one."""
    contacts, rebuttals = _of(about, "press"), _of(about, "rebuttal")
    told = amounts(sums_by_unit(contacts)) if contacts else "không có"
    yield ReportSentence("press", f"Cung cấp thông tin cho báo chí: {told}.")
    yield from _told_of(contacts, about, "press")
    told = amounts(sums_by_unit(rebuttals)) if rebuttals else "không có"
    yield ReportSentence("rebuttal", f"Phản bác, xử lý thông tin sai sự thật: {told}.")
    yield from _told_of(rebuttals, about, "rebuttal")


def _of(about: ReportContext, channel: str) -> tuple[LogEntry, ...]:
    return tuple(entry for entry in about.counted if entry.channel == channel)


def _told_of(entries: tuple[LogEntry, ...], about: ReportContext, kind: str) -> Iterator[ReportSentence]:
    known = [entry for entry in entries if _has_words(entry)]
    keys = entry_keys(kind, (entry.id for entry in known[:MOST_NAMED]))
    for key, entry in zip(keys, known, strict=False):
        yield ReportSentence(key, _matter(entry, about, kind))
    if len(known) > MOST_NAMED:
        yield ReportSentence(f"{kind}.more", f"{grouped(len(known) - MOST_NAMED)} lượt khác.")


def _has_words(entry: LogEntry) -> bool:
    press = entry.press
    return press is not None and any(
        without_dash_and_mark(text) for text in (press.outlet, press.matter, press.answer)
    )


def _matter(entry: LogEntry, about: ReportContext, kind: str) -> str:
    assert entry.press is not None
    outlet, matter, answer = (
        without_dash_and_mark(text) for text in (entry.press.outlet, entry.press.matter, entry.press.answer)
    )
    who = f"{outlet} " if outlet else ""
    verb = "đề nghị cung cấp thông tin" if kind == "press" else "đăng, phát thông tin sai sự thật"

    if not outlet:
        verb = "có đề nghị cung cấp thông tin" if kind == "press" else "phát hiện thông tin sai sự thật"

    about_what = f" về việc: {matter}" if matter else f" ({without_dash_and_mark(entry.title)})"
    when = f" ngày {numeric_date(entry.press.answered)}" if entry.press.answered else ""
    done = f"; {committee(about.dossier.commune)} đã trả lời{when}" if answer or when else ""
    words = f": {answer}" if answer else ""

    return f"Ngày {numeric_date(entry.date)}, {who}{verb}{about_what}{done}{words}."
