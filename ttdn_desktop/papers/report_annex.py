"""The annex of a report: the table of figures, and what its chart shows."""

import msgspec

from ttdn_desktop.basics.money import figures as grouped
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, Dossier, Quantity
from ttdn_desktop.papers.masthead import dated, numbered
from ttdn_desktop.papers.phrases import bare, committee, percent, quantity, tidy
from ttdn_desktop.papers.report_matter import Matter, subject, told_period
from ttdn_desktop.papers.report_phrases import channel_name, money
from ttdn_desktop.reports.figures import ActivityFigures, ChannelFigures, Figures, summed
from ttdn_desktop.reports.progress import Bar

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


def annex(about: Matter) -> Annex:
    """Return the annex of the report."""
    dossier, report = about.dossier, about.report
    number, date = numbered(report.number, SYMBOL), dated(report.date, dossier.year)
    groups = (
        RowGroup("I. Chỉ tiêu theo Kế hoạch", _activities(about)),
        RowGroup("II. Kết quả theo hình thức tuyên truyền", _channels(about)),
        RowGroup("III. Tổng hợp chung", _totals(about)),
    )
    return Annex(
        title=f"SỐ LIỆU {subject(dossier).upper()}",
        note=f"(Kèm theo Báo cáo số {number} {date} của {committee(dossier.commune)})",
        period=f"Kỳ báo cáo: {told_period(about.found.period)}",
        groups=tuple(group for group in groups if group.rows),
        chart=_chart(about),
    )


def bars(dossier: Dossier, found: Figures) -> tuple[Bar, ...]:
    """Return what the chart shows: each activity with a target above 0."""
    paired = zip(dossier.plan.activities, found.activities, strict=True)
    return tuple(
        Bar(bare(activity.title) or activity.id, one.target, one.done or 0, one.unit or "")
        for activity, one in paired
        if one.target
    )


def _chart(about: Matter) -> str:
    shown = about.report.chart and bars(about.dossier, about.found)
    return f"Biểu đồ thực hiện so với kế hoạch ({told_period(about.found.period)})" if shown else ""


def _activities(about: Matter) -> tuple[Row, ...]:
    paired = zip(about.dossier.plan.activities, about.found.activities, strict=True)
    return tuple(_activity(about, str(place), *both) for place, both in enumerate(paired, 1))


def _activity(about: Matter, place: str, activity: Activity, one: ActivityFigures) -> Row:
    entries = len(about.by_activity.get(activity.id, ()))
    reason = bare(about.report.variances.get(activity.id, "")) if one.status != "done" else ""
    return Row(
        place=place,
        title=bare(activity.title) or activity.id,
        unit=tidy(one.unit or "") if one.target is not None else "lượt",
        target=quantity(one.target) if one.target is not None else _NONE,
        done=quantity(one.done or 0) if one.target is not None else grouped(entries),
        percent=percent(one.percent) or _NONE,
        before=_against(one.done, _done_before(about, activity, one)),
        note=reason,
    )


def _done_before(about: Matter, activity: Activity, one: ActivityFigures) -> Quantity | None:
    found = about.before.of(activity, one.unit or "") if about.before else None
    return found.done if found else None


def _channels(about: Matter) -> tuple[Row, ...]:
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


def _totals(about: Matter) -> tuple[Row, ...]:
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
    return Row(place, title, tidy(unit), _NONE, quantity(done), _NONE, _against(done, before), note)


def _against(now: Quantity | None, before: Quantity | None) -> str:
    """Return last year's figure and the change: ``12 (+3)``."""
    if now is None or before is None:
        return _NONE
    sign = "+" if now > before else "-"
    difference = summed((now, -before)) if now > before else summed((before, -now))
    return (
        f"{quantity(before)} ({sign}{quantity(difference)})" if now != before else f"{quantity(before)} (0)"
    )
