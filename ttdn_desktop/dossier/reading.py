"""Reading and writing a dossier file."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, cast

import msgspec

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import FORMAT, VERSION, Dossier, Report
from ttdn_desktop.dossier.upgrades import with_replaced_paper
from ttdn_desktop.dossier.waiver_upgrade import with_upgraded_keys
from ttdn_desktop.official_paper.endings import COMMUNE_AUTHORITIES

UNIT_KINDS = ("xã", "thị trấn", "phường", "đặc khu")
REPORT_KINDS = ("year", "half")
_NOTES = "private_notes"
_PAPERS = ("plan", "report", "half_report")

UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""One function a step: from version n to n + 1. Written once, never edited afterwards."""


class LoadResult(msgspec.Struct, frozen=True):
    """A dossier as read, and what is odd in it but usable, one Vietnamese line each."""

    dossier: Dossier
    notices: tuple[str, ...] = ()


def read(body: bytes, *, name: str) -> LoadResult:
    """Return the dossier in ``body``; ``name`` is the file's name for the messages.

    Raises InputError for what can't be used: no JSON, wrong types, dates that don't exist, negative
    figures, an activity id given twice, a newer version (docs/contract.md, «Dossier»).
    """
    raw = records_json.parse(body, name=name)
    if not isinstance(raw, dict):
        raise InputError(
            f"Tệp {name} không phải hồ sơ thông tin đối ngoại.", "Hãy chọn tệp hồ sơ (.json) khác."
        )

    table = _upgraded(cast(dict[str, Any], raw), name=name)
    dossier = records_json.convert(table, Dossier, name=name)
    reject_duplicates(dossier, name=name)
    dossier = with_upgraded_keys(dossier)

    return LoadResult(dossier, tuple(f"Tệp {name}: {oddity}" for oddity in oddities(dossier)))


def write(dossier: Dossier) -> bytes:
    """Return ``dossier`` as the bytes of a dossier file; reading them gives an equal dossier."""
    return records_json.dumps(dossier)


def oddities(dossier: Dossier) -> Iterator[str]:
    """Yield what is odd in ``dossier`` though it can be used."""
    if dossier.commune.kind not in UNIT_KINDS:
        yield f"loại đơn vị “{dossier.commune.kind}” không có trong: {', '.join(UNIT_KINDS)}."

    reports = [report for report in (dossier.report, dossier.half_report) if report]
    signers = [dossier.plan.signer, *(report.signer for report in reports)]

    for signer in signers:
        if signer.authority not in COMMUNE_AUTHORITIES:
            yield f"quyền hạn ký “{signer.authority}” không có trong: {', '.join(COMMUNE_AUTHORITIES)}."

    yield from _odd_activities(dossier)
    yield from _odd_log(dossier)

    for report in reports:
        yield from _odd_report(report, {activity.id for activity in dossier.plan.activities})


def _odd_activities(dossier: Dossier) -> Iterator[str]:
    for activity in dossier.plan.activities:
        if activity.channel not in CHANNELS:
            yield f"hoạt động “{activity.id}” có hình thức lạ “{activity.channel}”."
        if activity.start and activity.end and activity.end < activity.start:
            yield f"hoạt động “{activity.id}” kết thúc trước khi bắt đầu."


def _odd_log(dossier: Dossier) -> Iterator[str]:
    activities = {activity.id for activity in dossier.plan.activities}
    for entry in dossier.log:
        if entry.channel not in CHANNELS:
            yield f"mục nhật ký “{entry.id}” có hình thức lạ “{entry.channel}”."
        if entry.activity is not None and entry.activity not in activities:
            yield f"mục nhật ký “{entry.id}” ghi hoạt động không có trong kế hoạch “{entry.activity}”."

    for twice in _twice(entry.id for entry in dossier.log):
        yield f"mã nhật ký “{twice}” dùng hơn một lần."


def _odd_report(report: Report, activities: set[str]) -> Iterator[str]:
    if report.kind not in REPORT_KINDS:
        yield f"loại báo cáo “{report.kind}” không có trong: {', '.join(REPORT_KINDS)}."
    yield from _odd_period(report.period.start, report.period.end)
    for unknown in (key for key in report.variances if key not in activities):
        yield f"báo cáo ghi lý do cho hoạt động không có trong kế hoạch “{unknown}”."


def _odd_period(start: date | None, end: date | None) -> Iterator[str]:
    if start is None or end is None:
        yield "báo cáo chưa ghi đủ kỳ báo cáo (từ ngày, đến ngày)."
    elif end < start:
        yield "kỳ báo cáo kết thúc trước khi bắt đầu."


def _twice(ids: Iterator[str]) -> list[str]:
    return [key for key, count in Counter(ids).items() if count > 1]


def reject_duplicates(dossier: Dossier, *, name: str) -> None:
    """Raise InputError where ``dossier`` gives an activity id twice."""
    twice = _twice(activity.id for activity in dossier.plan.activities)
    if twice:
        raise InputError(
            f"Tệp {name}: mã hoạt động “{twice[0]}” dùng hơn một lần.", "Hãy đặt mỗi hoạt động một mã riêng."
        )


def _upgraded(table: dict[str, Any], *, name: str) -> dict[str, Any]:
    if table.get("format") != FORMAT:
        raise InputError(
            f"Tệp {name} không phải hồ sơ thông tin đối ngoại (mục “format” phải là “{FORMAT}”).",
            "Hãy chọn tệp hồ sơ khác.",
        )

    version = table.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InputError(f"Tệp {name}: mục “version” phải là số nguyên từ 1.", "Hãy sửa rồi mở lại.")
    if version > VERSION:
        raise InputError(
            f"Tệp {name} do bản chương trình mới hơn ghi (phiên bản hồ sơ {version}).",
            "Hãy cài bản chương trình mới rồi mở lại; tệp vẫn nguyên vẹn.",
        )

    while version < VERSION:
        table = UPGRADES[version](table)
        version += 1

    return {**table, "version": VERSION, **_notes_as_text(table.get(_NOTES)), **_papers(table)}


def _papers(table: dict[str, Any]) -> dict[str, Any]:
    """Return the dossier's papers that are there, each with what it replaces as data."""
    found = {key: table[key] for key in _PAPERS if isinstance(table.get(key), dict)}
    return {key: with_replaced_paper(cast(dict[str, Any], paper)) for key, paper in found.items()}


def _notes_as_text(notes: Any) -> dict[str, str]:
    """Return the clerk's own notes as text, whatever another program kept them as; the rest is refused."""
    if notes is None:
        return {_NOTES: ""}
    if isinstance(notes, list):
        lines = cast(list[Any], notes)
        return {_NOTES: "\n".join(one if isinstance(one, str) else _as_json(one) for one in lines)}
    return {_NOTES: _as_json(notes)} if isinstance(notes, dict) else {}


def _as_json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
