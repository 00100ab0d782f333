"""What falls due in a dossier's year, as an iCalendar file for any calendar program (RFC 5545)."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Activity, Dossier
from ttdn_desktop.papers.phrases import quantity
from ttdn_desktop.workspace.output_files import write_all

_LONGEST_LINE = 75
"""Octets of a line; what is longer goes on in the next, after a blank (RFC 5545, 3.1)."""

_REPORT_ALARM, _ALARM = 7, 3


class Due(msgspec.Struct, frozen=True):
    """One day to remember; the alarm rings ``alarm`` days before."""

    key: str
    day: dt.date
    summary: str
    more: str = ""
    alarm: int = _ALARM


def dues(dossier: Dossier, directive: Directive) -> tuple[Due, ...]:
    """Return the report's due date, and each activity's first and last day, by day."""
    return tuple(sorted(_dues(dossier, directive), key=lambda due: (due.day, due.key)))


def calendar(dossier: Dossier, directive: Directive, stamp: dt.datetime) -> bytes:
    """Return the dates as .ics; the same dossier and ``stamp`` give the same bytes.

    Taken in again by a calendar program, an event replaces the one it was.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ttdn-desktop//VI", "CALSCALE:GREGORIAN"]
    for due in dues(dossier, directive):
        lines += _event(due, dossier, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def export(dossier: Dossier, directive: Directive, path: Path, stamp: dt.datetime) -> None:
    """Write the dates to ``path``. Raises OutputError; then ``path`` is as it was."""
    write_all({path: calendar(dossier, directive, stamp)})


def _dues(dossier: Dossier, directive: Directive) -> Iterator[Due]:
    if directive.report_due is not None:
        told = f"Gửi {directive.report_to}" if directive.report_to else ""
        summary = f"Hạn báo cáo thông tin đối ngoại năm {dossier.year}"
        yield Due("report", directive.report_due, summary, told, _REPORT_ALARM)
    for activity in dossier.plan.activities:
        if activity.start is not None:
            yield Due(f"{activity.id}-start", activity.start, f"Bắt đầu: {activity.title}", _more(activity))
        if activity.end is not None:
            yield Due(f"{activity.id}-end", activity.end, f"Đến hạn: {activity.title}", _more(activity))


def _more(activity: Activity) -> str:
    target = activity.target
    told = (
        f"Chủ trì: {activity.lead}" if activity.lead else "",
        f"Chỉ tiêu: {quantity(target.quantity)} {target.unit}".strip() if target else "",
    )
    return "\n".join(part for part in told if part)


def _event(due: Due, dossier: Dossier, stamp: dt.datetime) -> list[str]:
    commune = dossier.commune
    who = f"{commune.kind}/{commune.name}/{commune.code or ''}/{dossier.year}/{due.key}"
    summary = _escaped(f"{due.summary} ({commune.title})")
    return [
        "BEGIN:VEVENT",
        f"UID:{hashlib.sha256(who.encode()).hexdigest()[:32]}@ttdn-desktop",
        f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{due.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due.day + dt.timedelta(1):%Y%m%d}",
        f"SUMMARY:{summary}",
        *([f"DESCRIPTION:{_escaped(due.more)}"] if due.more else []),
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{summary}",
        f"TRIGGER:-P{due.alarm}D",
        "END:VALARM",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    parts: list[str] = []
    room, part = _LONGEST_LINE, ""
    for letter in line:
        if len((part + letter).encode()) > room:
            parts.append(part)
            room, part = _LONGEST_LINE - 1, ""
        part += letter
    return "\r\n ".join((*parts, part))
