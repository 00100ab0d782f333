"""Everything the higher office's report says, from what many communes sent."""

from collections.abc import Iterable, Sequence

import msgspec

from ttdn_desktop.activity_log.figures import ChannelFigures
from ttdn_desktop.basics.money import format_amount as grouped
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.consolidation.merging import Consolidation, DutySum, Sent
from ttdn_desktop.consolidation.messages import outlier_message
from ttdn_desktop.consolidation.outliers import RULE
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Signer
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.official_paper import eras
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.papers.consolidation.office import HigherOffice, higher_office
from ttdn_desktop.papers.phrases import format_quantity, numeric_date, tidy_text, without_dash_and_mark
from ttdn_desktop.papers.plan import ending
from ttdn_desktop.papers.plan.ending import Signature
from ttdn_desktop.papers.plan.masthead import Masthead, dated, full_number

SYMBOL = "BC-UBND"
SIGNER = "Họ và tên"
"""Stands where the office writes its signer's name: no commune's dossier knows it."""

_MOST_LISTED = 40
"""So many communes or figures are named in the text, the rest counted: annex and workbook have all."""


class Part(
    msgspec.Struct,
    frozen=True,
    rename={"heading": "tieu_de", "small_heading": "tieu_de_nho", "lines": "dong"},
):
    """A section, or with the small heading a part of one; ``heading`` empty where it goes on."""

    heading: str
    small_heading: str
    lines: tuple[str, ...]


class Row(
    msgspec.Struct,
    frozen=True,
    rename={
        "place": "stt",
        "name": "ten",
        "entries": "luot",
        "audience": "nguoi",
        "cost": "kinh_phi",
        "note": "ghi_chu",
    },
):
    """A row of the annex: one commune."""

    place: str
    name: str
    entries: str
    audience: str
    cost: str
    note: str


class Annex(
    msgspec.Struct, frozen=True, rename={"title": "ten", "note": "kem_theo", "rows": "dong", "total": "tong"}
):
    """The table of communes."""

    title: str
    note: str
    rows: tuple[Row, ...]
    total: Row


class ConsolidatedPaper(
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
    opening: str
    parts: tuple[Part, ...]
    closing: str
    recipients: tuple[str, ...]
    signature: Signature
    annex: Annex


def rules_of(found: Consolidation) -> RuleSetName:
    """Return the rule set of the report: it has no date yet, so its year decides."""
    return eras.rule_set_for(None, found.year)


def office_of(found: Consolidation) -> HigherOffice:
    """Return the office that writes the report."""
    return higher_office([one.commune for one in found.kept], found.year, found.issuers)


def compose_consolidation(found: Consolidation) -> ConsolidatedPaper:
    """Return the report of the higher office; number, day and signer are left to it."""
    office = office_of(found)
    upward = rule_set.load(rules_of(found)).has_addressee
    subject = f"Tổng hợp kết quả hoạt động thông tin đối ngoại năm {found.year}"

    return ConsolidatedPaper(
        masthead=Masthead(
            organ="ỦY BAN NHÂN DÂN",
            unit=office.title.upper(),
            number=f"Số: {full_number(None, SYMBOL)}",
            place_date=f"{office.name}, {dated(None, found.year)}",
            kind="BÁO CÁO",
            subject=subject,
        ),
        addressee=(f"Kính gửi: {office.reports_to}.",) if upward else (),
        opening=(
            f"Trên cơ sở báo cáo của {_all(found)}, {office.committee} tổng hợp kết quả hoạt động thông tin "
            f"đối ngoại năm {found.year} như sau:"
        ),
        parts=(*_sent(found), *_results(found), *_judged(found)),
        closing=(
            f"Trên đây là Báo cáo tổng hợp kết quả hoạt động thông tin đối ngoại năm {found.year} của "
            f"{office.committee}./."
        ),
        recipients=ending.recipients(
            ("Như trên" if upward else f"{office.reports_to} (b/c)", _all(found)), office.archive
        ),
        signature=ending.signature(Signer(name=SIGNER)),
        annex=_annex(found, office),
    )


def _all(found: Consolidation) -> str:
    """Return ``Ủy ban nhân dân các xã, thị trấn``."""
    there = {one.commune.kind.casefold() for one in found.kept}
    usual = [kind for kind in ("xã", "phường", "thị trấn", "đặc khu") if kind in there]
    return f"Ủy ban nhân dân các {', '.join(usual) or 'xã'}"


def _sent(found: Consolidation) -> tuple[Part, ...]:
    count = grouped(len(found.received))
    if found.listed:
        lines = [f"Đã gửi báo cáo: {count}/{grouped(found.listed)} đơn vị."]
        lines.append(_named("Chưa gửi báo cáo", found.missing) or "Không có đơn vị nào chưa gửi báo cáo.")
    else:
        lines = [f"Đã gửi báo cáo: {count} đơn vị."]

    lines.append(_named("Gửi báo cáo muộn", [one.commune for one in found.late]))
    if found.duplicates:
        communes = len({one.commune for one in found.duplicates})
        lines.append(f"Có {grouped(communes)} đơn vị gửi nhiều lần; số liệu lấy theo bản gửi sau cùng.")

    if found.rejected:
        lines.append(
            f"Có {grouped(len(found.rejected))} tệp gửi đến không dùng được (hỏng, trống hoặc khác năm báo "
            "cáo), không đưa vào tổng hợp."
        )

    return (Part("I. TÌNH HÌNH GỬI BÁO CÁO", "", tuple(line for line in lines if line)),)


def _named(what: str, names: Sequence[str]) -> str:
    """Return ``what: 2 đơn vị (A, B).``, empty for none."""
    if not names:
        return ""
    shown = ", ".join(tidy_text(name) for name in names[:_MOST_LISTED])
    rest = f" và {grouped(len(names) - _MOST_LISTED)} đơn vị khác" if len(names) > _MOST_LISTED else ""
    return f"{what}: {grouped(len(names))} đơn vị ({shown}{rest})."


def _results(found: Consolidation) -> tuple[Part, ...]:
    totals = found.totals
    summed = (
        f"{_period(found)}, các đơn vị đã thực hiện {grouped(totals.entries)} lượt hoạt động, thu hút "
        f"{grouped(totals.audience)} lượt người; kinh phí thực hiện {grouped(totals.cost)} đồng. "
        "Số liệu của từng đơn vị tại Phụ lục."
    )

    return (
        Part("II. KẾT QUẢ THỰC HIỆN", "1. Kết quả chung", (summed,)),
        Part("", "2. Kết quả theo hình thức tuyên truyền", _channel_lines(found.channels)),
        Part("", "3. Kết quả thực hiện nhiệm vụ được giao", _duty_lines(found)),
    )


def _period(found: Consolidation) -> str:
    """Return ``Trong kỳ báo cáo từ ngày … đến ngày …``; communes may have periods of their own."""
    periods = {(one.period.start, one.period.end) for one in found.kept}
    if len(periods) > 1:
        return "Trong kỳ báo cáo của từng đơn vị"
    start, end = periods.pop()
    if start is None or end is None:
        return "Trong kỳ báo cáo"
    return f"Trong kỳ báo cáo từ ngày {numeric_date(start)} đến ngày {numeric_date(end)}"


def _channel_lines(channels: dict[str, ChannelFigures]) -> tuple[str, ...]:
    known = [name for name in CHANNELS if name in channels]
    odd = sorted(name for name in channels if name not in CHANNELS)
    return tuple(_channel_line(name, channels[name]) for name in (*known, *odd)) or ("Không có.",)


def _channel_line(name: str, channel: ChannelFigures) -> str:
    title = CHANNELS[name].name if name in CHANNELS else tidy_text(name) or "Không ghi hình thức"
    sums = (
        tidy_text(f"{format_quantity(amount)} {unit}") for unit, amount in sorted(channel.quantity.items())
    )
    told = (f"{grouped(channel.entries)} lượt hoạt động", *sums, f"{grouped(channel.audience)} lượt người")
    return f"- {title}: {'; '.join(told)}; kinh phí {grouped(channel.cost)} đồng."


def _duty_lines(found: Consolidation) -> tuple[str, ...]:
    lines = [_duty_line(one, found.duty_texts.get((one.pack, one.id), "")) for one in found.duties]
    return _shortened(lines, "nhiệm vụ") or ("Không có.",)


def _duty_line(one: DutySum, text: str) -> str:
    title = without_dash_and_mark(text) or f"Nhiệm vụ {tidy_text(one.id)}"
    return (
        f"- {title}: {grouped(one.answered)}/{grouped(one.communes)} đơn vị đã thực hiện, "
        f"{grouped(one.entries)} lượt hoạt động."
    )


def _judged(found: Consolidation) -> tuple[Part, ...]:
    idle = [one.commune for one in found.outliers if one.median is None]
    odd = [
        f"- {first_upper(one.commune)}: {outlier_message(one)}."
        for one in found.outliers
        if one.median is not None
    ]
    lines = (_named("Không ghi hoạt động nào trong kỳ báo cáo", idle), *_shortened(odd, "số liệu"))
    told = tuple(line for line in lines if line)

    return (Part("III. SỐ LIỆU CẦN XEM LẠI", "", (RULE, *told) if told else ("Không có.",)),)


def _shortened(lines: Sequence[str], what: str) -> tuple[str, ...]:
    if len(lines) <= _MOST_LISTED:
        return tuple(lines)
    rest = grouped(len(lines) - _MOST_LISTED)
    return (*lines[:_MOST_LISTED], f"- Và {rest} {what} khác, ghi trong bảng tính kèm theo.")


def _annex(found: Consolidation, office: HigherOffice) -> Annex:
    totals = found.totals
    rows = _rows(found)
    absent = (
        Row(str(at), first_upper(tidy_text(name)), "", "", "", "Chưa gửi báo cáo")
        for at, name in enumerate(found.missing, len(rows) + 1)
    )

    return Annex(
        title=f"KẾT QUẢ HOẠT ĐỘNG THÔNG TIN ĐỐI NGOẠI NĂM {found.year} CỦA CÁC ĐƠN VỊ",
        note=(
            f"(Kèm theo Báo cáo số {full_number(None, SYMBOL)} {dated(None, found.year)}"
            f" của {office.committee})"
        ),
        rows=(*rows, *absent),
        total=Row(
            "", "Tổng cộng", grouped(totals.entries), grouped(totals.audience), grouped(totals.cost), ""
        ),
    )


def _rows(found: Consolidation) -> tuple[Row, ...]:
    notes = _notes(found)
    return tuple(
        Row(
            place=str(at),
            name=_row_name(name, one),
            entries=grouped(one.totals.entries),
            audience=grouped(one.totals.audience),
            cost=grouped(one.totals.cost),
            note=first_upper("; ".join(notes.get(name, ()))),
        )
        for at, (name, one) in enumerate(zip(found.names, found.kept, strict=True), 1)
    )


def _row_name(name: str, one: Sent) -> str:
    return first_upper(tidy_text(one.commune.title if name == one.commune.name else name))


def _notes(found: Consolidation) -> dict[str, list[str]]:
    """Return what the annex notes of communes: in short, the text and the workbook say more."""
    notes: dict[str, list[str]] = {}
    late: Iterable[tuple[str, str]] = ((one.commune, "gửi muộn") for one in found.late)
    odd = (
        (one.commune, "số liệu cần xem lại" if one.median else "không có hoạt động") for one in found.outliers
    )

    for name, note in (*late, *odd):
        if note not in notes.setdefault(name, []):
            notes[name].append(note)

    return notes
