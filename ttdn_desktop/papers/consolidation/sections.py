"""The sections of the higher office's report: who sent, what came of it, which figures look odd."""

from collections.abc import Sequence

from ttdn_desktop.activity_log.figures import ChannelFigures
from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.consolidation.merging import Consolidation, DutySum, Sent
from ttdn_desktop.consolidation.messages import outlier_message
from ttdn_desktop.consolidation.outliers import RULE
from ttdn_desktop.papers.consolidation.records import Part
from ttdn_desktop.papers.phrases import format_quantity, numeric_date, tidy_text, without_dash_and_mark

_MOST_LISTED = 40
"""Communes or figures that the text names, the rest counted; a judgement: more would fill pages, and
annex and workbook have all."""


def sent_parts(found: Consolidation) -> tuple[Part, ...]:
    """Return section I: who sent a report, who didn't, late, twice, or a file of no use."""
    count = format_amount(len(found.kept))
    if found.listed:
        lines = [f"Đã gửi báo cáo: {count}/{format_amount(found.listed)} đơn vị."]
        lines.append(
            _name_units("Chưa gửi báo cáo", found.missing) or "Không có đơn vị nào chưa gửi báo cáo."
        )
    else:
        senders = format_amount(len(found.kept or found.organs))
        lines = [f"Đã gửi báo cáo: {senders} đơn vị."]

    lines.append(_name_units("Gửi báo cáo muộn", [sent.commune for sent in found.late]))
    if found.duplicates:
        communes = len({sent.commune for sent in found.duplicates})
        lines.append(f"Có {format_amount(communes)} đơn vị gửi nhiều lần; số liệu lấy theo bản gửi sau cùng.")

    if found.rejected:
        lines.append(
            f"Có {format_amount(len(found.rejected))} tệp gửi đến không dùng được (hỏng, trống hoặc khác "
            "năm báo cáo), không đưa vào tổng hợp."
        )

    return (Part("I. TÌNH HÌNH GỬI BÁO CÁO", "", tuple(line for line in lines if line)),)


def _name_units(what: str, names: Sequence[str]) -> str:
    """Return ``what: 2 đơn vị (A, B).``, empty for none."""
    if not names:
        return ""
    shown = ", ".join(tidy_text(name) for name in names[:_MOST_LISTED])
    rest = f" và {format_amount(len(names) - _MOST_LISTED)} đơn vị khác" if len(names) > _MOST_LISTED else ""
    return f"{what}: {format_amount(len(names))} đơn vị ({shown}{rest})."


def result_parts(found: Consolidation) -> tuple[Part, ...]:
    """Return section II: sums of all, by channel, by duty; none where no commune sent anything."""
    if not found.kept:
        return ()

    totals = found.totals
    summed = (
        f"{_period(found)}, các đơn vị đã thực hiện {format_amount(totals.entries)} lượt hoạt động, thu hút "
        f"{format_amount(totals.audience)} lượt người; kinh phí thực hiện {format_amount(totals.cost)} đồng. "
        "Số liệu của từng đơn vị tại Phụ lục."
    )

    return (
        Part("II. KẾT QUẢ THỰC HIỆN", "1. Kết quả chung", (summed,)),
        Part("", f"2. {_channels_heading(found)}", _channel_lines(found)),
        Part("", "3. Kết quả thực hiện nhiệm vụ được giao", _duty_lines(found)),
    )


def _channels_heading(found: Consolidation) -> str:
    return found.field.heading_of("channels") or "Kết quả theo hình thức"


def _period(found: Consolidation) -> str:
    """Return ``Trong kỳ báo cáo từ ngày … đến ngày …``; communes may have periods of their own."""
    periods = {(sent.period.start, sent.period.end) for sent in found.kept}
    if len(periods) > 1:
        return "Trong kỳ báo cáo của từng đơn vị"
    start, end = periods.pop()
    if start is None or end is None:
        return "Trong kỳ báo cáo"
    return f"Trong kỳ báo cáo từ ngày {numeric_date(start)} đến ngày {numeric_date(end)}"


def _channel_lines(found: Consolidation) -> tuple[str, ...]:
    names = dict.fromkeys((*found.field.by_id, *sorted(found.channels)))
    lines = [_channel_line(found, name, found.channels[name]) for name in names if name in found.channels]
    return tuple(lines) or ("Không có.",)


def _channel_line(found: Consolidation, name: str, channel: ChannelFigures) -> str:
    title = tidy_text(found.field.channel(name).name) or "Không ghi hình thức"
    sums = (
        tidy_text(f"{format_quantity(amount)} {unit}") for unit, amount in sorted(channel.quantity.items())
    )
    figures = (
        f"{format_amount(channel.entries)} lượt hoạt động",
        *sums,
        f"{format_amount(channel.audience)} lượt người",
    )
    return f"- {title}: {'; '.join(figures)}; kinh phí {format_amount(channel.cost)} đồng."


def _duty_lines(found: Consolidation) -> tuple[str, ...]:
    titled = [(duty, _duty_title(found, duty)) for duty in found.duties]
    lines = _cut_list([_duty_line(duty, title) for duty, title in titled if title], "nhiệm vụ")
    untold = sum(not title for _, title in titled)
    # a paper names no duty by "not known here": the workbook has its row, the window tells the office
    rest = f"- {format_amount(untold)} nhiệm vụ khác, ghi trong bảng tính kèm theo."
    return (*lines, *([rest] if untold else ())) or ("Không có.",)


def _duty_title(found: Consolidation, duty: DutySum) -> str:
    return without_dash_and_mark(found.duty_texts.get((duty.pack, duty.id), ""))


def _duty_line(duty: DutySum, title: str) -> str:
    return (
        f"- {title}: {format_amount(duty.answered)}/{format_amount(duty.communes)} đơn vị đã thực hiện, "
        f"{format_amount(duty.entries)} lượt hoạt động."
    )


def organ_parts(found: Consolidation) -> tuple[Part, ...]:
    """Return the part on other organs' reports, none where none came: their figures are not the communes'.

    Where no commune sent anything it is all of section II.
    """
    if not found.organs:
        return ()

    section, number = ("", "4. ") if found.kept else ("II. KẾT QUẢ THỰC HIỆN", "1. ")
    totals = found.organ_totals
    summed = (
        f"Có {format_amount(len(found.organs))} cơ quan, đơn vị gửi báo cáo, đã thực hiện "
        f"{format_amount(totals.entries)} lượt hoạt động, thu hút {format_amount(totals.audience)} "
        f"lượt người; kinh phí thực hiện {format_amount(totals.cost)} đồng, không tính vào số liệu của "
        "các địa phương:"
    )
    heading = f"{number}Kết quả của các cơ quan, đơn vị khác"
    return (Part(section, heading, (summed, *map(_organ_line, found.organs))),)


def _organ_line(sent: Sent) -> str:
    totals = sent.totals
    return (
        f"- {tidy_text(sent.name)}: {format_amount(totals.entries)} lượt hoạt động; "
        f"{format_amount(totals.audience)} lượt người; kinh phí {format_amount(totals.cost)} đồng."
    )


def doubtful_parts(found: Consolidation) -> tuple[Part, ...]:
    """Return section III: communes and figures that need another look."""
    idle = [outlier.commune for outlier in found.outliers if outlier.median is None]
    odd = [
        f"- {first_upper(outlier.commune)}: {outlier_message(outlier, found.field)}."
        for outlier in found.outliers
        if outlier.median is not None
    ]
    lines = (_name_units("Không ghi hoạt động nào trong kỳ báo cáo", idle), *_cut_list(odd, "số liệu"))
    shown = tuple(line for line in lines if line)

    return (Part("III. SỐ LIỆU CẦN XEM LẠI", "", (RULE, *shown) if shown else ("Không có.",)),)


def _cut_list(lines: Sequence[str], what: str) -> tuple[str, ...]:
    if len(lines) <= _MOST_LISTED:
        return tuple(lines)
    rest = format_amount(len(lines) - _MOST_LISTED)
    return (*lines[:_MOST_LISTED], f"- Và {rest} {what} khác, ghi trong bảng tính kèm theo.")
