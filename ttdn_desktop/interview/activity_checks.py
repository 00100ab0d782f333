"""The activities of a plan, looked at one by one."""

import datetime as dt
from collections.abc import Iterator

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, Dossier
from ttdn_desktop.interview.findings import Finding, Place


def activity_findings(dossier: Dossier, directive: Directive, place: Place) -> Iterator[Finding]:
    """Yield what is wrong or doubtful in the activities; each finding's subject is the activity's id."""
    for number, activity in enumerate(dossier.plan.activities, start=1):
        name = f"Hoạt động {number}" + (f" “{activity.title.strip()}”" if activity.title.strip() else "")
        yield from _incomplete(activity, name, place)
        yield from _unknown(activity, name, directive, place)
        yield from _dates(activity, name, dossier.year, place)
        yield from _after_due(activity, name, directive.report_due, place)


def _incomplete(activity: Activity, name: str, place: Place) -> Iterator[Finding]:
    if not activity.title.strip():
        yield place.error("no_title", f"{name} chưa có tên. Hãy ghi việc sẽ làm.", activity.id)
    if not activity.lead.strip():
        yield place.warning("no_lead", f"{name} chưa ghi đơn vị chủ trì.", activity.id)
    if activity.start is None or activity.end is None:
        yield place.warning("no_dates", f"{name} chưa ghi đủ ngày bắt đầu và kết thúc.", activity.id)


def _unknown(activity: Activity, name: str, directive: Directive, place: Place) -> Iterator[Finding]:
    for duty in unknown_duties(activity, directive):
        message = f"{name} ghi nhiệm vụ “{duty}” không có trong kế hoạch cấp trên. Hãy chọn lại nhiệm vụ."
        yield place.error("unknown_duty", message, activity.id)
    for content in unknown_contents(activity, directive):
        message = f"{name} ghi nội dung “{content}” không có trong kế hoạch cấp trên. Hãy chọn lại nội dung."
        yield place.error("unknown_content", message, activity.id)
    if activity.channel not in CHANNELS:
        message = f"{name} có hình thức lạ “{activity.channel}”. Hãy chọn lại hình thức."
        yield place.error("unknown_channel", message, activity.id)


def unknown_duties(activity: Activity, directive: Directive) -> tuple[str, ...]:
    """Return the duties that ``activity`` names and the higher plan doesn't give to the communes."""
    known = {duty.id for duty in directive.commune_duties}
    return tuple(duty for duty in activity.duties if duty not in known)


def unknown_contents(activity: Activity, directive: Directive) -> tuple[str, ...]:
    """Return the contents that ``activity`` names and the higher plan doesn't have."""
    return tuple(content for content in activity.contents if directive.item(content) is None)


def _dates(activity: Activity, name: str, year: int, place: Place) -> Iterator[Finding]:
    if activity.start and activity.end and activity.end < activity.start:
        days = f"bắt đầu {day_month_year(activity.start)}, kết thúc {day_month_year(activity.end)}"
        message = f"{name} kết thúc trước khi bắt đầu ({days}). Hãy sửa ngày."
        yield place.error("end_before_start", message, activity.id)
    odd = [day for day in (activity.start, activity.end) if day and day.year != year]
    if odd:
        days = ", ".join(day_month_year(day) for day in odd)
        yield place.warning("outside_year", f"{name} có ngày ngoài năm {year}: {days}.", activity.id)


def _after_due(activity: Activity, name: str, due: dt.date | None, place: Place) -> Iterator[Finding]:
    if due and activity.end and activity.end > due and not activity.note.strip():
        days = f"kết thúc {day_month_year(activity.end)}, hạn {day_month_year(due)}"
        message = (
            f"{name} kết thúc sau hạn báo cáo cấp trên ({days})."
            " Hãy ghi chú cách báo cáo phần còn lại, hoặc sửa ngày."
        )
        yield place.warning("after_due", message, activity.id)
