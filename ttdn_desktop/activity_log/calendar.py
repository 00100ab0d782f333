"""What falls due, as a calendar file that mail and telephone programs take (RFC 5545)."""

import datetime as dt
import re
from collections.abc import Iterator

import msgspec

from ttdn_desktop.basics.money import format_quantity
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Activity, Dossier

_NO_LETTER = re.compile(r"[^a-z0-9]+")
_LONGEST_LINE = 75
"""Octets of a line, without its end."""

_ALARM, _REPORT_ALARM = 3, 7
"""So many days before, the calendar program reminds."""


class Due(msgspec.Struct, frozen=True):
    """A day to remember; ``key`` tells it from the dossier's other ones, the alarm rings days before."""

    key: str
    day: dt.date
    summary: str
    description: str = ""
    alarm: int = _ALARM


def due_days(dossier: Dossier, directive: Directive) -> tuple[Due, ...]:
    """Return the year's days to remember in order: each activity's first and last, the reports'."""
    return tuple(sorted(_all(dossier, directive), key=lambda due: (due.day, due.key)))


def ics(dossier: Dossier, directive: Directive, stamp: dt.datetime) -> bytes:
    """Return the calendar of ``due_days``, made at ``stamp`` (local time, or with its zone).

    A day keeps its UID, so that a file taken in anew moves it and doesn't double it.
    """
    utc = stamp.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    unit = _NO_LETTER.sub("-", fold(f"{dossier.commune.title} {dossier.year}")).strip("-")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ttdn-desktop//VI", "CALSCALE:GREGORIAN"]
    for due in due_days(dossier, directive):
        lines += _event(due, f"{due.key}.{unit}@ttdn-desktop", utc)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _all(dossier: Dossier, directive: Directive) -> Iterator[Due]:
    for activity in dossier.plan.activities:
        key, title = f"hoat-dong-{activity.id.encode().hex()}", activity.title or activity.id
        if activity.start is not None:
            yield Due(f"{key}-bat-dau", activity.start, f"Bắt đầu: {title}", _told(activity))
        if activity.end is not None:
            yield Due(key, activity.end, f"Hết hạn: {title}", _told(activity))

    to = f"Gửi {directive.report_to}" if directive.report_to else ""
    if directive.half_due is not None:
        summary = "Hạn gửi báo cáo thông tin đối ngoại 6 tháng"
        yield Due("bao-cao-6-thang", directive.half_due, summary, to, _REPORT_ALARM)

    if directive.report_due is not None:
        summary = f"Hạn gửi báo cáo thông tin đối ngoại năm {dossier.year}"
        yield Due("bao-cao-nam", directive.report_due, summary, to, _REPORT_ALARM)


def _told(activity: Activity) -> str:
    target = activity.target
    lead = f"Chủ trì: {activity.lead}" if activity.lead else ""
    wanted = f"Chỉ tiêu: {format_quantity(target.quantity)} {target.unit}".strip() if target else ""
    return "\n".join(part for part in (lead, wanted) if part)


def _event(due: Due, uid: str, stamp: str) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{due.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due.day + dt.timedelta(1):%Y%m%d}",
        f"SUMMARY:{_escaped(due.summary)}",
    ]

    if due.description:
        lines.append(f"DESCRIPTION:{_escaped(due.description)}")

    alarm = [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(due.summary)}",
        f"TRIGGER:-P{due.alarm}D",
    ]

    return [*lines, "TRANSP:TRANSPARENT", *alarm, "END:VALARM", "END:VEVENT"]


def _escaped(text: str) -> str:
    for mark, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(mark, written)
    return text


def _folded(line: str) -> bytes:
    """Return the line in pieces of at most 75 octets, no letter cut in two."""
    pieces, piece = list[bytes](), b""

    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > _LONGEST_LINE:
            pieces.append(piece)
            piece = b" "
        piece += octets

    return b"\r\n".join([*pieces, piece]) + b"\r\n"
