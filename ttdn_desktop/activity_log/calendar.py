"""What falls due, as a calendar file that mail and telephone programs take (RFC 5545)."""

import datetime as dt
import re
from collections.abc import Iterator

import msgspec

from ttdn_desktop.basics.money import format_quantity
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.records import Activity, Dossier
from ttdn_desktop.dossier.versions import plan_in_force
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.official_paper.sentence_case import within_sentence
from ttdn_desktop.packs.records import Manifest
from ttdn_desktop.packs.subject import dossier_topic

# a judgement: "Vạn Thắng" stands in a UID as "van-thang", for calendars know a day again by comparing the
# UID's bytes, and those of "ắ" may change on the way (NFC, NFD)
_NOT_IN_UID = re.compile(r"[^a-z0-9]+")

# RFC 5545, 3.1: a line has at most 75 octets, its end not counted
_LONGEST_LINE = 75

# a judgement, days before: an activity needs a reminder while it can still be moved, a report the week that
# its figures and signature take; a longer time ahead would be dismissed and forgotten
_ALARM, _REPORT_ALARM = 3, 7


class Due(msgspec.Struct, frozen=True):
    """A day to remember.

    Attributes:
        key: unique in the dossier; the UID in the calendar is made from it.
        alarm: how many days before the calendar program reminds.
    """

    key: str
    day: dt.date
    summary: str
    description: str = ""
    alarm: int = _ALARM


def due_days(dossier: Dossier, manifest: Manifest) -> tuple[Due, ...]:
    """Return the year's days to remember in order: each activity's first and last, the reports'."""
    return tuple(sorted(_iter_due(dossier, manifest), key=lambda due: (due.day, due.key)))


def ics(dossier: Dossier, manifest: Manifest, stamp: dt.datetime) -> bytes:
    """Return the calendar of ``due_days``, made at ``stamp`` (local time, or with its zone).

    A day keeps its UID, so that a file imported again moves it and doesn't double it.
    """
    utc = stamp.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    unit = _NOT_IN_UID.sub(
        "-", fold(f"{writer_of(dossier).title} {dossier_topic(dossier, manifest)} {dossier.year}")
    ).strip("-")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ttdn-desktop//VI", "CALSCALE:GREGORIAN"]

    for due in due_days(dossier, manifest):
        lines += _event_lines(due, f"{due.key}.{unit}@ttdn-desktop", utc)

    lines.append("END:VCALENDAR")
    return b"".join(_fold_line(line) for line in lines)


def _iter_due(dossier: Dossier, manifest: Manifest) -> Iterator[Due]:
    for activity in plan_in_force(dossier).activities:
        # an activity's id is any text that a file brings; in hex no two ids fall together in a UID
        key, title = f"hoat-dong-{activity.id.encode().hex()}", activity.title or activity.id
        if activity.start is not None:
            yield Due(f"{key}-bat-dau", activity.start, f"Bắt đầu: {title}", _description(activity))
        if activity.end is not None:
            yield Due(key, activity.end, f"Hết hạn: {title}", _description(activity))

    directive = manifest.directive
    report = f"Hạn gửi báo cáo {within_sentence(dossier_topic(dossier, manifest))}"
    addressee = f"Gửi {directive.report_to}" if directive.report_to else ""
    if directive.half_due is not None:
        summary = f"{report} 6 tháng"
        yield Due("bao-cao-6-thang", directive.half_due, summary, addressee, _REPORT_ALARM)

    if directive.report_due is not None:
        summary = f"{report} năm {dossier.year}"
        yield Due("bao-cao-nam", directive.report_due, summary, addressee, _REPORT_ALARM)


def _description(activity: Activity) -> str:
    target = activity.target
    lead = f"Chủ trì: {activity.lead}" if activity.lead else ""
    goal = f"Chỉ tiêu: {format_quantity(target.quantity)} {target.unit}".strip() if target else ""
    return "\n".join(line for line in (lead, goal) if line)


def _event_lines(due: Due, uid: str, stamp: str) -> list[str]:
    # RFC 5545, 3.6.1: the end of an event isn't part of it, so a whole day ends on the day after
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{due.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due.day + dt.timedelta(1):%Y%m%d}",
        f"SUMMARY:{_escape(due.summary)}",
    ]

    if due.description:
        lines.append(f"DESCRIPTION:{_escape(due.description)}")

    alarm = [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escape(due.summary)}",
        f"TRIGGER:-P{due.alarm}D",
    ]

    return [*lines, "TRANSP:TRANSPARENT", *alarm, "END:VALARM", "END:VEVENT"]


def _escape(text: str) -> str:
    """Return ``text`` as RFC 5545, 3.3.11 has it; the backslash first, else it would escape the others'."""
    for character, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(character, escaped)
    return text


def _fold_line(line: str) -> bytes:
    """Return the line in pieces of at most 75 octets, no character cut in two."""
    pieces, piece = list[bytes](), b""

    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > _LONGEST_LINE:
            pieces.append(piece)
            piece = b" "  # a blank begins each further piece; it is one of the 75
        piece += octets

    return b"\r\n".join([*pieces, piece]) + b"\r\n"
