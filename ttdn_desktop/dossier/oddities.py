"""What is odd in a dossier though it can be used, as data; ``dossier.messages`` has the words.

Refused is only what can't be worked with (docs/contract.md, «Dossier»): files come from other programs and
are edited by hand.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, Author, Dossier, LogEntry, Report
from ttdn_desktop.official_paper.endings import COMMUNE_AUTHORITIES, ORGAN_AUTHORITIES

UNIT_KINDS = ("xã", "thị trấn", "phường", "đặc khu")
"""The kinds of commune, before and since 01/7/2025 (docs/domain/practice.md); thị trấn are no more since."""

_AUTHORITY_NAMES = {"none": "thủ trưởng ký trực tiếp"}
"""What a clerk reads for a key that no paper shows."""

REPORT_KINDS = ("year", "half")


class Oddity(msgspec.Struct, frozen=True):
    """One oddity: ``code`` names its kind, ``subject`` is the id of the record that it is in or about.

    ``subject`` is empty for what the dossier has once; ``data`` is what the message is made from.
    """

    code: str
    subject: str = ""
    data: Mapping[str, str | tuple[str, ...]] = {}


def find_oddities(dossier: Dossier) -> Iterator[Oddity]:
    """Yield what is odd in ``dossier``: commune, signers, activities, log, then the reports."""
    # papers of another organ needn't say which commune is near (``learn``)
    is_none = dossier.author is not None and not dossier.commune.kind
    if dossier.commune.kind not in UNIT_KINDS and not is_none:
        yield Oddity("commune.unknown_kind", data={"kind": dossier.commune.kind, "known": UNIT_KINDS})

    reports = [report for report in (dossier.report, dossier.half_report) if report]
    known = ORGAN_AUTHORITIES if dossier.author else COMMUNE_AUTHORITIES
    for signer in (dossier.plan.signer, *(report.signer for report in reports)):
        if signer.authority not in known:
            authority = _AUTHORITY_NAMES.get(signer.authority, signer.authority)
            names = tuple(_AUTHORITY_NAMES.get(each, each) for each in known)
            yield Oddity("signer.unknown_authority", data={"authority": authority, "known": names})

    if dossier.author is not None:
        yield from _in_author(dossier.author)

    activities = {activity.id for activity in dossier.plan.activities}
    for activity in dossier.plan.activities:
        yield from _in_activity(activity)
    yield from _in_log(dossier.log, activities)
    for report in reports:
        yield from _in_report(report, activities)


def _in_author(author: Author) -> Iterator[Oddity]:
    """Yield what the head of a paper would lack."""
    if not author.name.strip():
        yield Oddity("author.no_name")
    elif not author.symbol.strip():
        yield Oddity("author.no_symbol", data={"name": author.name.strip()})


def repeated_ids(ids: Iterable[str]) -> list[str]:
    """Return the ids that come more than once, each once, in the order of their first coming."""
    return [key for key, count in Counter(ids).items() if count > 1]


def _in_activity(activity: Activity) -> Iterator[Oddity]:
    if activity.channel not in CHANNELS:
        yield Oddity("activity.unknown_channel", activity.id, {"channel": activity.channel})
    if activity.start and activity.end and activity.end < activity.start:
        yield Oddity("activity.end_before_start", activity.id)


def _in_log(log: tuple[LogEntry, ...], activities: set[str]) -> Iterator[Oddity]:
    for entry in log:
        if entry.channel not in CHANNELS:
            yield Oddity("entry.unknown_channel", entry.id, {"channel": entry.channel})
        if entry.activity is not None and entry.activity not in activities:
            yield Oddity("entry.unknown_activity", entry.id, {"activity": entry.activity})

    for repeated in repeated_ids(entry.id for entry in log):
        yield Oddity("entry.id_repeated", repeated)


def _in_report(report: Report, activities: set[str]) -> Iterator[Oddity]:
    if report.kind not in REPORT_KINDS:
        yield Oddity("report.unknown_kind", data={"kind": report.kind, "known": REPORT_KINDS})

    yield from _in_period(report.period.start, report.period.end)

    for activity in report.variances:
        if activity not in activities:
            yield Oddity("report.unknown_activity", activity)


def _in_period(start: date | None, end: date | None) -> Iterator[Oddity]:
    if start is None or end is None:
        yield Oddity("report.period_missing")
    elif end < start:
        yield Oddity("report.period_backwards")
