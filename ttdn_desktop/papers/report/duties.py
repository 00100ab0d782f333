"""Results of the communes' duties in the higher plan; what was told the press, what false news answered."""

from collections.abc import Iterator

from ttdn_desktop.activity_log.figures import DutyFigures
from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import Activity, LogEntry
from ttdn_desktop.official_paper.marks import LETTERS
from ttdn_desktop.papers.numbering import lettered_items
from ttdn_desktop.papers.phrases import numeric_date, tidy_text, without_dash_and_mark
from ttdn_desktop.papers.report.amounts import NOTHING, amounts, counted_by_unit
from ttdn_desktop.papers.report.context import ReportContext
from ttdn_desktop.papers.report.sentences import ReportSentence, entry_sentences, printed_sentence
from ttdn_desktop.papers.report.states import STATE_WORDS, state_of


def paragraphs(context: ReportContext, sentences: tuple[ReportSentence, ...]) -> tuple[str, ...]:
    """Return each duty, the clerk's answer to it where there is one, and its figures: its sentence."""
    texts = {duty.id: duty.text for duty in context.pack.directive.commune_duties}
    heads = lettered_items(
        [without_dash_and_mark(texts.get(duty.id, duty.id)) for duty in context.figures.duties]
    )
    found: list[str] = []

    for head, duty, line in zip(heads, context.figures.duties, sentences, strict=True):
        answer = tidy_text(context.report.duty_answers.get(duty.id, ""))
        ended = answer if not answer or answer[-1] in ".!?:;" else f"{answer}."
        found += [
            f"{head}.",
            " ".join(filter(None, (first_upper(ended), printed_sentence(line, context.report)))),
        ]

    return tuple(found) or (NOTHING,)


def duties(context: ReportContext) -> Iterator[ReportSentence]:
    """Yield the sentence with the figures of each duty."""
    for duty in context.figures.duties:
        yield ReportSentence(f"duty.{duty.id}", _figures(context, duty))


def _figures(context: ReportContext, duty: DutyFigures) -> str:
    """Return how many activities answer a duty and how often; their sums are told where they stand."""
    if not duty.activities:
        reason = without_dash_and_mark(context.dossier.plan.not_applicable.get(duty.id, ""))
        why = f", lý do: {reason}" if reason else ""
        return f"Kết quả: không có hoạt động trong Kế hoạch{why}."

    answering = [activity for activity in context.dossier.plan.activities if duty.id in activity.duties]
    planned = f"{duty.activities} hoạt động của Kế hoạch{_where(context, answering)}"
    begun = sum(bool(context.by_activity.get(activity.id)) for activity in answering)
    if begun and begun < duty.activities:
        done = f"đã triển khai {begun} hoạt động, {format_amount(duty.entries)} lượt thực hiện"
        return f"Kết quả: có {planned}, {done}."
    if duty.answered:
        return f"Kết quả: triển khai {planned}, {format_amount(duty.entries)} lượt thực hiện."
    return f"Kết quả: có {planned}, {_why_nothing_came(context, answering)}."


def _why_nothing_came(context: ReportContext, answering: list[Activity]) -> str:
    found = zip(context.dossier.plan.activities, context.figures.activities, strict=True)
    ids = {activity.id for activity in answering}
    states = {state_of(activity, figures, context) for activity, figures in found if activity.id in ids}
    if states <= {"to_come", "going_on"}:
        return STATE_WORDS["going_on" if "going_on" in states else "to_come"]
    if states == {"did_not_arise"}:
        return "không phát sinh trong kỳ báo cáo"
    return "chưa có lượt thực hiện trong kỳ báo cáo"


def _where(context: ReportContext, answering: list[Activity]) -> str:
    """Return where the report tells of the activities: `` (các điểm a, b khoản 2 Mục này)``."""
    ids = [activity.id for activity in context.dossier.plan.activities]
    parts = [part.id for part in context.field.report_parts]
    if "activities" not in parts or not 1 < len(ids) <= len(LETTERS):
        return ""

    letters = [LETTERS[ids.index(activity.id)] for activity in answering]
    points = f"{'các ' if len(letters) > 1 else ''}điểm {', '.join(letters)}"
    return f" ({points} khoản {parts.index('activities') + 1} Mục này)"


def press(context: ReportContext) -> Iterator[ReportSentence]:
    """Yield what was told to the press and what false information was answered, one by one."""
    yield from _press_channel(context, "press", "Cung cấp thông tin cho báo chí")
    yield from _press_channel(context, "rebuttal", "Phản bác, xử lý thông tin sai sự thật")


def _press_channel(context: ReportContext, channel: str, heading: str) -> Iterator[ReportSentence]:
    entries = [entry for entry in context.counted if entry.channel == channel]
    sums = counted_by_unit(entries)
    yield ReportSentence(channel, f"{heading}: {amounts(sums) if sums else 'không phát sinh'}.")

    yield from entry_sentences(
        channel,
        [entry for entry in entries if _has_words(entry)],
        lambda entry: _press_entry(entry, context, channel),
        more=lambda rest: ReportSentence(f"{channel}.more", f"{format_amount(rest)} lượt khác."),
    )


def _has_words(entry: LogEntry) -> bool:
    press = entry.press
    return press is not None and any(
        without_dash_and_mark(text) for text in (press.outlet, press.matter, press.answer)
    )


def _press_entry(entry: LogEntry, context: ReportContext, channel: str) -> str:
    """Return who asked or published what, when, and what was answered, as far as the entry says."""
    assert entry.press is not None
    outlet, matter, answer = (
        without_dash_and_mark(text) for text in (entry.press.outlet, entry.press.matter, entry.press.answer)
    )
    who = f"{outlet} " if outlet else ""
    verb = "đề nghị cung cấp thông tin" if channel == "press" else "đăng, phát thông tin sai sự thật"

    if not outlet:
        verb = "có đề nghị cung cấp thông tin" if channel == "press" else "phát hiện thông tin sai sự thật"

    about_what = f" về việc: {matter}" if matter else f" ({without_dash_and_mark(entry.title)})"
    when = f" ngày {numeric_date(entry.press.answered)}" if entry.press.answered else ""
    done = f"; {context.by.organ} đã trả lời{when}" if answer or when else ""
    words = f": {answer}" if answer else ""

    return f"Ngày {numeric_date(entry.date)}, {who}{verb}{about_what}{done}{words}."
