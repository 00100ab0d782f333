"""Everything the commune's report says, from its dossier's log and the clerk's words."""

import msgspec

from ttdn_desktop.basics.money import figures as grouped
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Dossier, Period, Report, Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers import ending, opening
from ttdn_desktop.papers.ending import Signature, signature
from ttdn_desktop.papers.masthead import Masthead, dated, numbered, place
from ttdn_desktop.papers.phrases import bare, committee, numeric_date, percent, quantity, tidy
from ttdn_desktop.papers.sections import Group
from ttdn_desktop.reports.figures import ActivityFigures, ChannelFigures, DutyFigures, Figures, entries_in

SYMBOL = "BC-UBND"
NOTHING = "Không có."
_WHOLE_LIST = 20
"""So many activities outside the plan are named, the rest counted."""


class Part(msgspec.Struct, frozen=True, rename={"heading": "tieu_de", "groups": "nhom"}):
    """A section with its groups."""

    heading: str
    groups: tuple[Group, ...]


class Row(
    msgspec.Struct,
    frozen=True,
    rename={
        "place": "stt",
        "title": "noi_dung",
        "unit": "don_vi",
        "target": "ke_hoach",
        "done": "thuc_hien",
        "percent": "ty_le",
        "note": "ghi_chu",
    },
):
    """A row of the annex: one activity, plan against done."""

    place: str
    title: str
    unit: str
    target: str
    done: str
    percent: str
    note: str


class Annex(msgspec.Struct, frozen=True, rename={"title": "ten", "note": "kem_theo", "rows": "dong"}):
    """The annex of figures."""

    title: str
    note: str
    rows: tuple[Row, ...]


class ReportPaper(
    msgspec.Struct,
    frozen=True,
    rename={
        "masthead": "dau_trang",
        "addressee": "kinh_gui",
        "opening": "mo_dau",
        "parts": "phan",
        "closing": "ket_thuc",
        "recipients": "noi_nhan",
        "signature": "chu_ky",
        "annex": "phu_luc",
    },
):
    """The report as printed: every text final, in the order of the page."""

    masthead: Masthead
    addressee: tuple[str, ...]
    opening: tuple[str, ...]
    parts: tuple[Part, ...]
    closing: str
    recipients: tuple[str, ...]
    signature: Signature
    annex: Annex


def compose(
    dossier: Dossier, pack: Pack, found: Figures, *, settings: CommuneSettings | None = None
) -> ReportPaper:
    """Return the report of ``dossier`` with its figures."""
    report = dossier.report or Report()
    upward = rule_set.load(pack.manifest.rules).has_addressee
    asked = _addressees(report, pack)
    return ReportPaper(
        masthead=_masthead(dossier, report),
        addressee=_addressee_lines(asked) if upward else (),
        opening=(_opening(dossier, pack, found.period),),
        parts=_parts(dossier, report, pack, found),
        closing=f"Trên đây là Báo cáo {_lower(subject(dossier))} của {committee(dossier.commune)}./.",
        recipients=_recipients(report, dossier, settings, asked, upward),
        signature=signature(_signer(report, dossier)),
        annex=_annex(dossier, report, found),
    )


def subject(dossier: Dossier) -> str:
    """Return what the report is about."""
    half = dossier.report is not None and dossier.report.kind == "half"
    when = f"6 tháng đầu năm {dossier.year}" if half else f"năm {dossier.year}"
    return f"Kết quả hoạt động thông tin đối ngoại {when}"


def told_period(period: Period) -> str:
    """Return ``từ ngày 01/01/2019 đến ngày 31/10/2019``."""
    begin = f"từ ngày {numeric_date(period.start)}" if period.start else ""
    end = f"đến ngày {numeric_date(period.end)}" if period.end else ""
    return f"{begin} {end}".strip()


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _masthead(dossier: Dossier, report: Report) -> Masthead:
    commune = dossier.commune
    return Masthead(
        organ="ỦY BAN NHÂN DÂN",
        unit=tidy(commune.title).upper(),
        number=f"Số: {numbered(report.number, SYMBOL)}",
        place_date=f"{place(commune)}, {dated(report.date, dossier.year)}",
        kind="BÁO CÁO",
        subject=subject(dossier),
    )


def _signer(report: Report, dossier: Dossier) -> Signer:
    """Return who signs the report, who signed the plan where nobody is named."""
    return report.signer if report.signer.name else dossier.plan.signer


def _addressees(report: Report, pack: Pack) -> tuple[str, ...]:
    given = tuple(bare(line) for line in report.addressee if bare(line))
    return given or ((bare(pack.directive.issuer),) if pack.directive.issuer else ())


def _addressee_lines(asked: tuple[str, ...]) -> tuple[str, ...]:
    if len(asked) < 2:
        return tuple(f"Kính gửi: {one}." for one in asked)
    ends = [";"] * (len(asked) - 1) + ["."]
    return ("Kính gửi:", *(f"- {one}{end}" for one, end in zip(asked, ends, strict=True)))


def _recipients(
    report: Report, dossier: Dossier, settings: CommuneSettings | None, asked: tuple[str, ...], upward: bool
) -> tuple[str, ...]:
    """Return Nơi nhận: under nd30 ``Như trên`` first, under tt01 the addressees with ``(b/c)``."""
    kept = report.recipients or (settings.recipients if settings else ())
    first = ("Như trên",) if upward and asked else tuple(f"{one} (b/c)" for one in asked)
    return ending.recipients((*first, *kept), report.archive or dossier.plan.archive)


def _opening(dossier: Dossier, pack: Pack, period: Period) -> str:
    cited = opening.citation(pack.directive, dossier.superior)
    return (
        f"Thực hiện {cited}, {committee(dossier.commune)} báo cáo {_lower(subject(dossier))} "
        f"(kỳ báo cáo {told_period(period)}) như sau:"
    )


def _parts(dossier: Dossier, report: Report, pack: Pack, found: Figures) -> tuple[Part, ...]:
    results = (
        Group("1. Kết quả chung", (_totals(found),)),
        Group("2. Kết quả theo hình thức tuyên truyền", _channel_lines(found)),
        Group("3. Kết quả thực hiện chỉ tiêu của Kế hoạch", _activity_lines(dossier, report, found)),
        Group("4. Kết quả thực hiện nhiệm vụ được giao", _duty_lines(pack, found)),
        Group("5. Hoạt động ngoài kế hoạch", _unplanned_lines(dossier, found)),
    )
    judged = (
        Group("1. Ưu điểm", _listed(report.strengths)),
        Group("2. Hạn chế, khó khăn", _listed(report.difficulties)),
        Group("3. Nguyên nhân", _listed(report.causes)),
    )
    return (
        Part("I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI", (Group("", (_led(dossier),)),)),
        Part("II. KẾT QUẢ THỰC HIỆN", results),
        Part("III. ĐÁNH GIÁ CHUNG", judged),
        Part("IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM SAU", (Group("", _listed(report.next_year)),)),
        Part("V. KIẾN NGHỊ, ĐỀ XUẤT", (Group("", _listed(report.proposals)),)),
    )


def _led(dossier: Dossier) -> str:
    plan = dossier.plan
    issued = (
        f" số {numbered(plan.number, 'KH-UBND')} {dated(plan.date, dossier.year)}"
        if plan.number and plan.date
        else ""
    )
    return (
        f"{committee(dossier.commune)} đã xây dựng Kế hoạch{issued} về hoạt động thông tin đối ngoại năm "
        f"{dossier.year} với {len(plan.activities)} hoạt động, phân công các bộ phận, đơn vị thực hiện."
    )


def _totals(found: Figures) -> str:
    totals = found.totals
    return (
        f"Trong kỳ báo cáo đã thực hiện {grouped(totals.entries)} lượt hoạt động, thu hút "
        f"{grouped(totals.audience)} lượt người; kinh phí thực hiện {grouped(totals.cost)} đồng."
    )


def _channel_lines(found: Figures) -> tuple[str, ...]:
    known = [name for name in CHANNELS if name in found.channels]
    odd = [name for name in found.channels if name not in CHANNELS]
    lines = tuple(_channel_line(name, found.channels[name]) for name in (*known, *odd))
    return lines or (NOTHING,)


def _channel_line(name: str, channel: ChannelFigures) -> str:
    title = CHANNELS[name].name if name in CHANNELS else name
    sums = ", ".join(tidy(f"{quantity(amount)} {unit}") for unit, amount in channel.quantity.items())
    told = (f"{grouped(channel.entries)} lượt hoạt động", sums, f"{grouped(channel.audience)} lượt người")
    return f"- {title}: {'; '.join(told)}; kinh phí {grouped(channel.cost)} đồng."


def _activity_lines(dossier: Dossier, report: Report, found: Figures) -> tuple[str, ...]:
    lines = tuple(
        _activity_line(activity.title, one, report.variances.get(activity.id, ""))
        for activity, one in zip(dossier.plan.activities, found.activities, strict=True)
    )
    return lines or (NOTHING,)


def _activity_line(title: str, one: ActivityFigures, reason: str) -> str:
    if one.target is None:
        told = f"không giao chỉ tiêu; {'đã' if one.status == 'done' else 'chưa'} thực hiện"
    else:
        share = f", đạt {percent(one.percent)}" if one.percent is not None else ""
        wanted, done = (tidy(f"{quantity(amount)} {one.unit}") for amount in (one.target, one.done or 0))
        told = f"chỉ tiêu {wanted}, thực hiện {done}{share}"
    why = f" Lý do: {bare(reason)}." if one.status != "done" and bare(reason) else ""
    return f"- {bare(title)}: {told}.{why}"


def _duty_lines(pack: Pack, found: Figures) -> tuple[str, ...]:
    texts = {duty.id: duty.text for duty in pack.directive.commune_duties}
    lines = tuple(_duty_line(texts.get(duty.id, duty.id), duty) for duty in found.duties)
    return lines or (NOTHING,)


def _duty_line(text: str, duty: DutyFigures) -> str:
    end = "." if duty.answered else " (chưa thực hiện trong kỳ)."
    return (
        f"- {bare(text)}: {grouped(duty.activities)} hoạt động, {grouped(duty.entries)} lượt thực hiện{end}"
    )


def _unplanned_lines(dossier: Dossier, found: Figures) -> tuple[str, ...]:
    if not found.unplanned:
        return (NOTHING,)
    planned = {activity.id for activity in dossier.plan.activities}
    entries = [one for one in entries_in(dossier.log, found.period) if one.activity not in planned]
    named = [
        f"- {bare(one.title)} ({numeric_date(one.date)}): {tidy(f'{quantity(one.quantity)} {one.unit}')}."
        for one in entries[:_WHOLE_LIST]
        if bare(one.title)
    ]
    return (f"Có {grouped(found.unplanned)} lượt hoạt động ngoài kế hoạch.", *named)


def _listed(lines: tuple[str, ...]) -> tuple[str, ...]:
    texts = [tidy(line) for line in lines if tidy(line)]
    if not texts:
        return (NOTHING,)
    return tuple(f"- {first_upper(text)}" if len(texts) > 1 else first_upper(text) for text in texts)


def _annex(dossier: Dossier, report: Report, found: Figures) -> Annex:
    paired = zip(dossier.plan.activities, found.activities, strict=True)
    rows = tuple(
        Row(
            place=str(number),
            title=bare(activity.title),
            unit=tidy(one.unit or ""),
            target=quantity(one.target) if one.target is not None else "",
            done=quantity(one.done) if one.done is not None else "",
            percent=percent(one.percent),
            note=bare(report.variances.get(activity.id, "")) if one.status != "done" else "",
        )
        for number, (activity, one) in enumerate(paired, 1)
    )
    number, date = numbered(report.number, SYMBOL), dated(report.date, dossier.year)
    return Annex(
        title=f"SỐ LIỆU {subject(dossier).upper()}",
        note=f"(Kèm theo Báo cáo số {number} {date} của {committee(dossier.commune)})",
        rows=rows,
    )
