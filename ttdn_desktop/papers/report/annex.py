"""The annex of a report: the table of figures, and what its chart shows."""

import msgspec

from ttdn_desktop.activity_log.figures import ActivityFigures, ChannelFigures, Figures, exact_sum
from ttdn_desktop.activity_log.progress import Bar
from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.basics.roman import to_roman
from ttdn_desktop.dossier.records import Activity, Dossier, Quantity
from ttdn_desktop.papers.parts.annex_note import annex_note
from ttdn_desktop.papers.parts.masthead import dated, full_number
from ttdn_desktop.papers.phrases import format_quantity, percent, tidy_text, without_dash_and_mark
from ttdn_desktop.papers.report.amounts import channel_name, money
from ttdn_desktop.papers.report.annex_rows import NONE, Row, content_rows
from ttdn_desktop.papers.report.context import ReportContext, period_in_words
from ttdn_desktop.papers.report.states import note_of, state_of


class RowGroup(msgspec.Struct, frozen=True, rename={"heading": "tieu_de", "rows": "dong"}):
    """Rows under a heading of their own."""

    heading: str
    rows: tuple[Row, ...]


class Annex(
    msgspec.Struct,
    frozen=True,
    rename={"title": "ten", "note": "kem_theo", "period": "ky", "groups": "nhom", "chart": "bieu_do"},
):
    """Title, the line that ties it to the report, the period, the table; ``chart`` is the chart's title.

    ``chart`` is empty where the annex has nfigures.
    """

    title: str
    note: str
    period: str
    groups: tuple[RowGroup, ...]
    chart: str


def annex(context: ReportContext) -> Annex:
    """Return the annex of the report."""
    dossier, report = context.dossier, context.report
    number, date = full_number(report.number, context.by.report_symbol), dated(report.date, dossier.year)
    parts = (
        ("Chỉ tiêu theo Kế hoạch", _activities(context)),
        (_channels_heading(context), _channels(context)),
        ("Kết quả theo nội dung của Kế hoạch", content_rows(context)),
        ("Tổng hợp chung", _totals(context)),
    )
    written = [part for part in parts if part[1]]

    return Annex(
        title=f"SỐ LIỆU {context.subject.upper()}",
        note=annex_note("Báo cáo", number, date, context.by.organ),
        period=f"Kỳ báo cáo: {period_in_words(context.figures.period)}",
        groups=tuple(
            RowGroup(f"{to_roman(n)}. {heading}", rows) for n, (heading, rows) in enumerate(written, 1)
        ),
        chart=_chart(context),
    )


def bars(dossier: Dossier, figures: Figures) -> tuple[Bar, ...]:
    """Return what the chart shows: each activity with a target above 0."""
    paired = zip(dossier.plan.activities, figures.activities, strict=True)
    return tuple(
        Bar(
            without_dash_and_mark(activity.title) or activity.id,
            figures.target,
            figures.done or 0,
            figures.unit or "",
        )
        for activity, figures in paired
        if figures.target
    )


def _chart(context: ReportContext) -> str:
    shown = context.report.chart and bars(context.dossier, context.figures)
    return f"Biểu đồ thực hiện so với kế hoạch ({period_in_words(context.figures.period)})" if shown else ""


def _activities(context: ReportContext) -> tuple[Row, ...]:
    paired = zip(context.dossier.plan.activities, context.figures.activities, strict=True)
    return tuple(_activity(context, str(number), *both) for number, both in enumerate(paired, 1))


def _activity(context: ReportContext, number: str, activity: Activity, figures: ActivityFigures) -> Row:
    entries = len(context.by_activity.get(activity.id, ()))
    return Row(
        place=number,
        title=without_dash_and_mark(activity.title) or activity.id,
        unit=tidy_text(figures.unit or "") if figures.target is not None else "lượt",
        target=format_quantity(figures.target) if figures.target is not None else NONE,
        done=format_quantity(figures.done or 0) if figures.target is not None else format_amount(entries),
        percent=percent(figures.percent) or NONE,
        before=_compare_with_last_year(figures.done, _done_before(context, activity, figures)),
        note=note_of(activity, state_of(activity, figures, context), context),
    )


def _done_before(context: ReportContext, activity: Activity, figures: ActivityFigures) -> Quantity | None:
    before = context.before.of(activity, figures.unit or "") if context.before else None
    return before.done if before else None


def _channels_heading(context: ReportContext) -> str:
    return context.field.heading_of("channels") or "Kết quả theo hình thức"


def _channels(context: ReportContext) -> tuple[Row, ...]:
    """Return the sums by channel and unit; a field of communication shows every channel, others theirs."""
    found = context.figures.channels
    planned = {activity.channel for activity in context.dossier.plan.activities}
    every = bool(context.field.heading_of("press"))
    rows: list[Row] = []

    for channel in dict.fromkeys((*context.field.by_id, *found)):
        if not (every or channel in planned or channel in found):
            continue
        usual = context.field.channel(channel).unit
        own = found.get(channel) or ChannelFigures(quantity={usual: 0})
        before = context.before.figures.channels.get(channel, ChannelFigures()) if context.before else None
        note = _other_figures(own)

        for unit, value in own.quantity.items():
            last = before.quantity.get(unit, 0) if before else None
            rows.append(
                _row(str(len(rows) + 1), channel_name(channel, context.field), unit, value, last, note)
            )
            note = ""

    return tuple(rows)


def _other_figures(own: ChannelFigures) -> str:
    """Return a channel's other figures; nothing without entries, no people where none were counted."""
    if not own.entries:
        return ""
    people = f"{format_amount(own.audience)} lượt người; " if own.audience else ""
    return f"{format_amount(own.entries)} lượt; {people}{money(own.cost)}"


def _totals(context: ReportContext) -> tuple[Row, ...]:
    now, before = context.figures.totals, context.before.figures.totals if context.before else None
    sums = (
        ("Số lượt hoạt động", "lượt", now.entries, before.entries if before else None),
        ("Số lượt người tham dự, tiếp cận", "lượt người", now.audience, before.audience if before else None),
        ("Kinh phí thực hiện", "đồng", now.cost, before.cost if before else None),
    )

    return tuple(
        _row(str(number), title, unit, value, last)
        for number, (title, unit, value, last) in enumerate(sums, 1)
    )


def _row(number: str, title: str, unit: str, done: Quantity, before: Quantity | None, note: str = "") -> Row:
    return Row(
        number,
        title,
        tidy_text(unit),
        NONE,
        format_quantity(done),
        NONE,
        _compare_with_last_year(done, before),
        note,
    )


def _compare_with_last_year(now: Quantity | None, before: Quantity | None) -> str:
    """Return last year's figure and the change: ``12 (+3)``."""
    if now is None or before is None:
        return NONE

    plus_or_minus = "+" if now > before else "-"
    difference = exact_sum((now, -before)) if now > before else exact_sum((before, -now))
    return (
        f"{format_quantity(before)} ({plus_or_minus}{format_quantity(difference)})"
        if now != before
        else f"{format_quantity(before)} (0)"
    )
