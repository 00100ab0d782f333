"""Dossiers of whole years, for the tests and benchmarks of reports."""

import datetime as dt
from typing import Any

from msgspec.structs import replace

from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import (
    Activity,
    Dossier,
    Evidence,
    IssuedPaper,
    LogEntry,
    Period,
    PressMatter,
    Report,
    Signer,
    Target,
)
from ttdn_desktop.packs import loading
from ttdn_desktop.packs.records import Pack

PACKS = {"tt01": "van-ninh-2019", "nd30": "mau-nd30"}


def pack_of(rules: str) -> Pack:
    """Return the shipped pack of a rule set."""
    return loading.load(PACKS[rules], folders=(templates_dir(),))


def sample_of(rules: str) -> Dossier:
    """Return the shipped pack's sample."""
    return reading.read(pack_of(rules).sample or b"", name="sample.json").dossier


def with_report(dossier: Dossier, **changes: Any) -> Dossier:
    """Return ``dossier`` with its report changed."""
    return replace(dossier, report=replace(dossier.report or Report(), **changes))


def matters(year: int) -> tuple[LogEntry, ...]:
    """Return contacts with the press, a rebuttal and papers that went out, told by their fields."""

    def day(month: int, number: int) -> dt.date:
        return dt.date(year, month, number)

    asked = PressMatter(
        outlet="Báo Khánh Hòa",
        matter="Tình hình du lịch biển của xã dịp hè",
        answer="Đã cung cấp số liệu khách và các điểm đến an toàn.",
        answered=day(6, 12),
    )
    wrong = PressMatter(
        outlet="Trang mạng xã hội “Tin nhanh”",
        matter="tin sai về việc thu phí bãi biển",
        answer="Đã đăng thông tin đính chính & đề nghị gỡ bài",
        answered=day(7, 3),
    )
    paper = Evidence(kind="paper", text="Công văn số 12/UBND-VHXH")
    common: dict[str, Any] = {"quantity": 1, "unit": "lượt"}
    return (
        LogEntry(id="p1", date=day(6, 10), channel="press", title="Báo hỏi", press=asked, **common),
        LogEntry(id="p2", date=day(6, 11), channel="press", title="Đài hỏi", press=PressMatter(outlet="Đài"), **common),
        LogEntry(id="p3", date=day(7, 2), channel="rebuttal", title="Tin sai", quantity=1, unit="vụ, việc", press=wrong),
        LogEntry(id="p4", date=day(2, 9), channel="directive", title="Triển khai Kế hoạch", evidence=(paper,),
                 quantity=1, unit="văn bản"),
    )  # fmt: skip


def long_year(dossier: Dossier, activities: int, entries: int) -> Dossier:
    """Return ``dossier`` with so many activities and log entries, some short of their target."""
    channels = tuple(CHANNELS)
    planned = tuple(
        _activity(number, channels[number % len(channels)], dossier) for number in range(activities)
    )
    log = tuple(_entry(number, planned, dossier.year) for number in range(entries))
    reasons = {one.id: "Thời tiết xấu, một số thôn phải ghép buổi trong mùa vụ." for one in planned[::4]}
    changed = replace(dossier, plan=replace(dossier.plan, activities=planned), log=log)
    period = Period(start=dt.date(dossier.year, 1, 1), end=dt.date(dossier.year, 11, 15))
    return with_report(changed, variances=reasons, period=period)


def _activity(number: int, channel: str, dossier: Dossier) -> Activity:
    known = [duty for activity in dossier.plan.activities for duty in activity.duties]
    duties = (known[number % len(known)],)
    target = Target(quantity=number % 40 + 1, unit=CHANNELS[channel].unit) if number % 7 else None
    title = f"Hoạt động {number + 1}: tuyên truyền, quảng bá hình ảnh {dossier.commune.name} trong năm {dossier.year}"
    return Activity(id=f"a{number + 1}", title=title, duties=duties, channel=channel, target=target)


def _entry(number: int, planned: tuple[Activity, ...], year: int) -> LogEntry:
    activity = planned[number * 7 % len(planned)]
    return LogEntry(
        id=f"l{number + 1}",
        date=dt.date(year, 1, 1) + dt.timedelta(days=number * 37 % 330),
        activity=activity.id if number % 11 else None,
        channel=activity.channel,
        title=f"Mục nhật ký thứ {number + 1}, buổi tuyên truyền tại thôn",
        quantity=number % 3 + 1,
        unit=CHANNELS[activity.channel].unit,
        audience=number % 90,
        cost=number % 5 * 150_000,
    )


SIGNERS = {
    "chair": Signer(authority="TM", position="CHỦ TỊCH", name="Nguyễn Văn A"),
    "deputy": Signer(authority="KT", position="PHÓ CHỦ TỊCH", name="Trần Thị B"),
    "acting": Signer(authority="Q", position="CHỦ TỊCH", name="Lê Văn C"),
}


def cases(rules: str) -> dict[str, Dossier]:
    """Return reports of every shape under a rule set, by name."""
    sample = sample_of(rules)
    year = sample.year
    full = replace(sample, log=(*sample.log, *matters(year)))
    issued = {"number": "123", "date": dt.date(year, 11, 5)}
    half = Report(kind="half", signer=SIGNERS["chair"], recipients=("Đảng ủy, HĐND xã (b/c)",), archive="VT")
    nothing = Report(signer=SIGNERS["chair"])
    return {
        "sample": sample,
        "told matters": full,
        "issued": with_report(full, **issued, signer=SIGNERS["deputy"]),
        "acting chair, one addressee": with_report(
            sample, signer=SIGNERS["acting"], addressee=(sample.report or nothing).addressee[:1]
        ),
        "three addressees": with_report(sample, addressee=("Nơi một", "Nơi hai", "Nơi ba;")),
        "no entries": replace(sample, log=()),
        "nothing written": replace(full, report=nothing),
        "no report": replace(full, report=None),
        "no activities": replace(full, plan=replace(sample.plan, activities=())),
        "no chart": with_report(full, chart=False, leading=("Tổ chức họp giao ban hằng tháng.", "Phân công cụ thể")),
        "half a year": replace(full, report=half),
        "replaces": with_report(full, replaces=IssuedPaper(number="12/BC-UBND ngày 05 tháng 11 năm 2019")),
        "answers": with_report(
            full,
            duty_answers={"III.8.1": "Xã đã xây dựng kế hoạch riêng", "IV.9.1": "Đã phối hợp; không có vướng mắc."},
        ),
        "long": long_year(full, 40, 400),
    }  # fmt: skip
