"""The annex of a report: the table of figures, and what its chart shows."""

import msgspec

from ttdn_desktop.activity_log.figures import ActivityFigures, ChannelFigures, Figures, exact_sum
from ttdn_desktop.activity_log.progress import Bar
from ttdn_desktop.basics.money import format_amount as grouped
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, Dossier, Quantity
from ttdn_desktop.papers.phrases import committee, format_quantity, percent, tidy_text, without_dash_and_mark
from ttdn_desktop.papers.plan.masthead import dated, full_number
from ttdn_desktop.papers.report.amounts import channel_name, money
from ttdn_desktop.papers.report.context import ReportContext, period_in_words, subject

SYMBOL = "BC-UBND"
_NONE = "-"
"""Stands where there is nothing to compare or to count against."""


class Row(
    msgspec.Struct,
    frozen=True,
    rename={
        "place": "stt",
        "title": "chi_tieu",
        "unit": "don_vi",
        "target": "ke_hoach",
        "done": "thuc_hien",
        "percent": "ty_le",
        "before": "nam_truoc",
        "note": "ghi_chu",
    },
):
    """A row of the table: what was planned and done of one thing."""

    place: str
    title: str
    unit: str
    target: str
    done: str
    percent: str
    before: str
    note: str


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

    ``chart`` is empty where the annex has none.
    """

    title: str
    note: str
    period: str
    groups: tuple[RowGroup, ...]
    chart: str


def annex(about: ReportContext) -> Annex:
    """Return the annex of the report."""
    dossier, report = about.dossier, about.report
    number, date = full_number(report.number, SYMBOL), dated(report.date, dossier.year)
    groups = (
        RowGroup("I. Chỉ tiêu theo Kế hoạch", _activities(about)),
        RowGroup("II. Kết quả theo hình thức tuyên truyền", _channels(about)),
        RowGroup("III. Tổng hợp chung", _totals(about)),
    )

    return Annex(
        title=f"SỐ LIỆU {subject(dossier).upper()}",
        note=f"(Kèm theo Báo cáo số {number} {date} của {committee(dossier.commune)})",
        period=f"Kỳ báo cáo: {period_in_words(about.found.period)}",
        groups=tuple(group for group in groups if group.rows),
        chart=_chart(about),
    )


def bars(dossier: Dossier, found: Figures) -> tuple[Bar, ...]:
    """Return what the chart shows: each activity with a target above 0."""
    paired = zip(dossier.plan.activities, found.activities, strict=True)
    return tuple(
        Bar(without_dash_and_mark(activity.title) or activity.id, one.target, one.done or 0, one.unit or "")
        for activity, one in paired
        if one.target
    )


def _chart(about: ReportContext) -> str:
    shown = about.report.chart and bars(about.dossier, about.found)
    return f"Biểu đồ thực hiện so với kế hoạch ({period_in_words(about.found.period)})" if shown else ""


def _activities(about: ReportContext) -> tuple[Row, ...]:
    paired = zip(about.dossier.plan.activities, about.found.activities, strict=True)
    return tuple(_activity(about, str(place), *both) for place, both in enumerate(paired, 1))


def _activity(about: ReportContext, place: str, activity: Activity, one: ActivityFigures) -> Row:
    entries = len(about.by_activity.get(activity.id, ()))
    reason = (
        without_dash_and_mark(about.report.variances.get(activity.id, "")) if one.status != "done" else ""
    )

    return Row(
        place=place,
        title=without_dash_and_mark(activity.title) or activity.id,
        unit=tidy_text(one.unit or "") if one.target is not None else "lượt",
        target=format_quantity(one.target) if one.target is not None else _NONE,
        done=format_quantity(one.done or 0) if one.target is not None else grouped(entries),
        percent=percent(one.percent) or _NONE,
        before=_against(one.done, _done_before(about, activity, one)),
        note=reason,
    )


def _done_before(about: ReportContext, activity: Activity, one: ActivityFigures) -> Quantity | None:
    found = about.before.of(activity, one.unit or "") if about.before else None
    return found.done if found else None


def _channels(about: ReportContext) -> tuple[Row, ...]:
    found = about.found.channels
    rows: list[Row] = []

    for channel in (*CHANNELS, *(name for name in found if name not in CHANNELS)):
        usual = CHANNELS[channel].unit if channel in CHANNELS else ""
        own = found.get(channel) or ChannelFigures(quantity={usual: 0})
        before = about.before.found.channels.get(channel, ChannelFigures()) if about.before else None
        note = _beside(own)

        for unit, value in own.quantity.items():
            last = before.quantity.get(unit, 0) if before else None
            rows.append(_row(str(len(rows) + 1), channel_name(channel), unit, value, last, note))
            note = ""

    return tuple(rows)


def _beside(own: ChannelFigures) -> str:
    """Return a channel's other figures; nothing where it has no entries."""
    if not own.entries:
        return ""
    return f"{grouped(own.entries)} lượt; {grouped(own.audience)} lượt người; {money(own.cost)}"


def _totals(about: ReportContext) -> tuple[Row, ...]:
    now, before = about.found.totals, about.before.found.totals if about.before else None
    told = (
        ("Số lượt hoạt động", "lượt", now.entries, before.entries if before else None),
        ("Số lượt người tham dự, tiếp cận", "lượt người", now.audience, before.audience if before else None),
        ("Kinh phí thực hiện", "đồng", now.cost, before.cost if before else None),
    )

    return tuple(
        _row(str(place), title, unit, value, last) for place, (title, unit, value, last) in enumerate(told, 1)
    )


def _row(place: str, title: str, unit: str, done: Quantity, before: Quantity | None, note: str = "") -> Row:
    return Row(
        place, title, tidy_text(unit), _NONE, format_quantity(done), _NONE, _against(done, before), note
    )


def _against(now: Quantity | None, before: Quantity | None) -> str:
    """Return last year's figure and the change: ``12 (+3)``."""
    if now is None or before is None:
        return _NONE

    sign = "+" if now > before else "-"
    difference = exact_sum((now, -before)) if now > before else exact_sum((before, -now))
    return (
        f"{format_quantity(before)} ({sign}{format_quantity(difference)})"
        if now != before
        else f"{format_quantity(before)} (0)"
    )
