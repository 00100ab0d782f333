"""What many communes' files come to, as sheets of cells: received, missing, late, rejected, totals."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ttdn_desktop.activity_log.figures import ChannelFigures
from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.consolidation.merging import Consolidation, DutySum
from ttdn_desktop.consolidation.messages import late_message, outlier_message, rejection_message
from ttdn_desktop.dossier.channels import CHANNELS, Channel
from ttdn_desktop.dossier.records import Quantity

Cell = str | int | float
Tone = Literal["", "warning", "error"]
_COST = "Kinh phí (đồng)"


@dataclass(frozen=True)
class Row:
    """One row; ``tone`` colours it, ``tip`` says more, ``file`` is the commune's file it is about."""

    cells: tuple[Cell, ...]
    tone: Tone = ""
    tip: str = ""
    file: str = ""


@dataclass(frozen=True)
class Sheet:
    """Columns with the share of the width each takes, and rows; ``empty`` is said where there is none."""

    columns: tuple[tuple[str, int], ...]
    rows: tuple[Row, ...]
    empty: str = ""


def received(told: Consolidation) -> Sheet:
    """Return the files that count, and what is to be looked at beside each."""
    late = {one.file: f"▲ Nộp muộn: {late_message(one)}" for one in told.late}
    odd = _odd(told)
    rows: list[Row] = []

    for name, sent in zip(told.names, told.kept, strict=True):
        notes = "\n".join(note for note in (late.get(sent.file), odd.get(name)) if note)
        cells = (name, file_name(sent.file), _moment(sent.exported), _day(sent.reported), notes)
        rows.append(Row(cells, "warning" if notes else "", sent.file, sent.file))

    columns = (("Đơn vị", 16), ("Tệp", 26), ("Kết xuất lúc", 14), ("Ngày báo cáo", 12), ("Cần xem", 32))
    return Sheet(columns, tuple(rows), "Chưa nhận được tệp nào dùng được.")


def missing(told: Consolidation, expected: bool) -> Sheet:
    """Return the communes of the list without a usable file; ``expected`` says whether there is a list."""
    empty = (
        "Không còn thiếu đơn vị nào trong danh sách."
        if expected
        else "Chưa có danh sách các xã. Bấm “Danh sách xã…” để biết đơn vị nào chưa gửi."
    )
    rows = tuple(Row((name, "✖ Chưa có tệp dùng được"), "error") for name in told.missing)
    return Sheet((("Đơn vị", 40), ("Tình trạng", 60)), rows, empty)


def late(told: Consolidation) -> Sheet:
    """Return the files that came after the due day, though they count."""
    rows = tuple(
        Row(
            (one.commune, file_name(one.file), _day(one.due), late_message(one)),
            "warning",
            one.file,
            one.file,
        )
        for one in told.late
    )
    columns = (("Đơn vị", 18), ("Tệp", 30), ("Hạn", 12), ("Nộp", 40))

    return Sheet(columns, rows, "Không có đơn vị nào nộp muộn.")


def rejected(told: Consolidation) -> Sheet:
    """Return the files that don't count, and why."""
    rows = tuple(
        Row((file_name(one.file), f"✖ {rejection_message(one)}"), "error", one.file) for one in told.rejected
    )
    return Sheet((("Tệp", 28), ("Lý do", 72)), rows, "Không có tệp nào bị loại.")


def duplicates(told: Consolidation) -> Sheet:
    """Return the file used and the one dropped of each commune that sent several."""
    rows = tuple(
        Row(
            (one.commune, file_name(one.kept), file_name(one.dropped)),
            tip=f"Dùng: {one.kept}\nBỏ: {one.dropped}",
            file=one.kept,
        )
        for one in told.duplicates
    )
    columns = (("Đơn vị", 24), ("Tệp được dùng (mới hơn)", 38), ("Tệp không dùng", 38))

    return Sheet(columns, rows, "Không có đơn vị nào gửi hơn một tệp.")


def channels(told: Consolidation) -> Sheet:
    """Return the sums of each channel, zeros too."""
    others = [Channel(one, one, "") for one in told.channels if one not in CHANNELS]
    rows = [_channel(one, told.channels.get(one.id)) for one in (*CHANNELS.values(), *others)]
    columns = (("Hình thức", 34), ("Số lượt", 12), ("Khối lượng", 24), ("Lượt người", 14), (_COST, 16))
    return Sheet(columns, tuple(rows))


def communes(told: Consolidation) -> Sheet:
    """Return each commune's own totals; figures that stand out are marked by words and colour."""
    odd = _odd(told)
    files = dict(zip(told.names, (one.file for one in told.kept), strict=True))
    rows: list[Row] = []

    for name, one in told.communes.items():
        note = odd.get(name, "")
        cells = (name, one.entries, one.audience, one.cost, note)
        rows.append(Row(cells, "warning" if note else "", note, files.get(name, "")))

    columns = (("Đơn vị", 18), ("Số lượt", 10), ("Lượt người", 12), (_COST, 14), ("Cần xem lại", 46))
    return Sheet(columns, tuple(rows), "Chưa nhận được tệp nào dùng được.")


def duties(told: Consolidation) -> Sheet:
    """Return how many communes did something for each duty of the higher plan."""
    rows = tuple(_duty(one, told.duty_texts.get((one.pack, one.id), "")) for one in told.duties)
    columns = (("Nhiệm vụ", 9), ("Nội dung", 56), ("Số xã đã làm", 13), ("Hoạt động", 10), ("Số lượt", 12))
    return Sheet(columns, rows, "Các tệp chưa cho biết nhiệm vụ nào của kế hoạch cấp trên.")


def file_name(file: str) -> str:
    """Return the name of a file, without its folder."""
    return Path(file).name


def shown(cell: Cell) -> str:
    """Return a cell as Vietnamese writes it."""
    return cell if isinstance(cell, str) else _number(cell)


def _channel(channel: Channel, found: ChannelFigures | None) -> Row:
    sums = found or ChannelFigures(quantity={channel.unit: 0})
    done = "; ".join(f"{_number(one)} {unit}".strip() for unit, one in sums.quantity.items())
    return Row((channel.name, sums.entries, done, sums.audience, sums.cost))


def _duty(duty: DutySum, text: str) -> Row:
    some_missing = duty.answered < duty.communes
    answered = f"{'▲ ' if some_missing else ''}{duty.answered}/{duty.communes}"
    tone = "warning" if some_missing else ""
    return Row((duty.id, text, answered, duty.activities, duty.entries), tone, text)


def _odd(told: Consolidation) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for one in told.outliers:
        found.setdefault(one.commune, []).append(outlier_message(one))
    return {name: f"▲ {'; '.join(reasons)}" for name, reasons in found.items()}


def _number(value: Quantity) -> str:
    if isinstance(value, int) or value.is_integer():
        return format_amount(int(value))
    whole, _, decimals = f"{value:.2f}".partition(".")
    return f"{format_amount(int(whole))},{decimals.rstrip('0')}"


def _day(day: dt.date | None) -> str:
    return day_month_year(day) if day else ""


def _moment(moment: dt.datetime | None) -> str:
    return f"{moment.astimezone():%d/%m/%Y %H:%M}" if moment else ""
