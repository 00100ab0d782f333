"""A consolidation as sheets of cells: files received, missing, late, rejected and duplicate, totals."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ttdn_desktop.activity_log.figures import ChannelFigures
from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.consolidation.messages import late_message, outlier_message, rejection_message
from ttdn_desktop.consolidation.office_report import OfficeReport
from ttdn_desktop.consolidation.records import Consolidation, DutySum, Rejected
from ttdn_desktop.dossier.channels import Channel
from ttdn_desktop.dossier.records import Quantity

Cell = str | int | float
Tone = Literal["", "warning", "error"]
_UNKNOWN_UNIT = "Không rõ đơn vị"
_COST_COLUMN = "Kinh phí (đồng)"


@dataclass(frozen=True)
class Row:
    """One row; ``tone`` colours it, ``tip`` is its tooltip, ``file`` the path of the commune's file."""

    cells: tuple[Cell, ...]
    tone: Tone = ""
    tip: str = ""
    file: str = ""


@dataclass(frozen=True)
class Sheet:
    """Columns, each with its share of the width in hundredths; rows; ``empty`` is shown without rows."""

    columns: tuple[tuple[str, int], ...]
    rows: tuple[Row, ...]
    empty: str = ""


def received(result: Consolidation) -> Sheet:
    """Return the files that count, each with what should be reviewed in it."""
    late_notes = {entry.file: f"▲ Nộp muộn: {late_message(entry)}" for entry in result.all_late}
    outliers = _outlier_notes(result)
    rows: list[Row] = []

    named = (*zip(result.names, result.kept, strict=True), *((file.name, file) for file in result.organs))

    for name, file in named:
        notes = "\n".join(note for note in (late_notes.get(file.file), outliers.get(name)) if note)
        cells = (name, file_name(file.file), _moment_text(file.exported), _day_text(file.reported), notes)
        rows.append(Row(cells, "warning" if notes else "", file.file, file.file))

    columns = (("Đơn vị", 16), ("Tệp", 26), ("Kết xuất lúc", 14), ("Ngày báo cáo", 12), ("Cần xem", 32))
    return Sheet(columns, tuple(rows), "Chưa nhận được tệp nào dùng được.")


def ledger(own: OfficeReport, unusable: tuple[Rejected, ...] = ()) -> Sheet:
    """Return what came: which unit, on which day, which of its files, what it answers; the unusable last."""
    rows = tuple(
        Row(
            (
                receipt.unit,
                day_month_year(receipt.received),
                str(receipt.version),
                receipt.file,
                f"Sau phiếu góp ý ngày {receipt.slip}" if receipt.slip else "",
            ),
            tip=receipt.sha256,
        )
        for receipt in own.receipts
    )
    rows += tuple(
        Row(
            (entry.unit or _UNKNOWN_UNIT, "", "", file_name(entry.file), f"✖ {rejection_message(entry)}"),
            "error",
            file=entry.file,
        )
        for entry in unusable
    )
    columns = (
        ("Đơn vị", 30),
        ("Ngày nhận", 14),
        ("Lần gửi", 10),
        ("Tệp", 24),
        ("Ghi chú", 22),
    )
    return Sheet(columns, rows, "Chưa nhận tệp nào.")


def missing(result: Consolidation, expected: bool) -> Sheet:
    """Return the communes of the list without a usable file; ``expected`` says whether there is a list."""
    empty = (
        "Không còn thiếu đơn vị nào trong danh sách."
        if expected
        else "Chưa có danh sách các xã. Bấm “Danh sách xã…” để biết đơn vị nào chưa gửi."
    )
    rows = tuple(Row((name, "✖ Chưa có tệp dùng được"), "error") for name in result.missing)
    return Sheet((("Đơn vị", 40), ("Tình trạng", 60)), rows, empty)


def late(result: Consolidation) -> Sheet:
    """Return the files that came after the due day, though they count."""
    rows = tuple(
        Row(
            (entry.commune, file_name(entry.file), _day_text(entry.due), late_message(entry)),
            "warning",
            entry.file,
            entry.file,
        )
        for entry in result.all_late
    )
    columns = (("Đơn vị", 18), ("Tệp", 30), ("Hạn", 12), ("Nộp", 40))

    return Sheet(columns, rows, "Không có đơn vị nào nộp muộn.")


def rejected(result: Consolidation) -> Sheet:
    """Return the files that don't count, and why."""
    rows = tuple(
        Row((file_name(entry.file), f"✖ {rejection_message(entry)}"), "error", entry.file)
        for entry in result.rejected
    )
    return Sheet((("Tệp", 28), ("Lý do", 72)), rows, "Không có tệp nào bị loại.")


def duplicates(result: Consolidation) -> Sheet:
    """Return the file used and the one dropped of each commune that sent several."""
    rows = tuple(
        Row(
            (entry.commune, file_name(entry.kept), file_name(entry.dropped)),
            tip=f"Dùng: {entry.kept}\nBỏ: {entry.dropped}",
            file=entry.kept,
        )
        for entry in result.duplicates
    )
    columns = (("Đơn vị", 24), ("Tệp được dùng (mới hơn)", 38), ("Tệp không dùng", 38))

    return Sheet(columns, rows, "Không có đơn vị nào gửi hơn một tệp.")


def channels(result: Consolidation) -> Sheet:
    """Return the totals of each channel, zeros too."""
    # a newer program may know channels that this one doesn't: shown by their id, not dropped from the totals
    names = dict.fromkeys((*result.field.by_id, *result.channels))
    rows = [_channel_row(result.field.channel(name), result.channels.get(name)) for name in names]
    columns = (("Hình thức", 34), ("Số lượt", 12), ("Khối lượng", 24), ("Lượt người", 14), (_COST_COLUMN, 16))
    return Sheet(columns, tuple(rows))


def communes(result: Consolidation) -> Sheet:
    """Return each commune's own totals; figures that stand out are marked by text and colour."""
    outliers = _outlier_notes(result)
    files = dict(zip(result.names, (sent.file for sent in result.kept), strict=True))
    rows: list[Row] = []

    for name, totals in result.communes.items():
        note = outliers.get(name, "")
        cells = (name, totals.entries, totals.audience, totals.cost, note)
        rows.append(Row(cells, "warning" if note else "", note, files.get(name, "")))

    columns = (("Đơn vị", 18), ("Số lượt", 10), ("Lượt người", 12), (_COST_COLUMN, 14), ("Cần xem lại", 46))
    return Sheet(columns, tuple(rows), "Chưa nhận được tệp nào dùng được.")


def duties(result: Consolidation) -> Sheet:
    """Return how many communes did something for each duty of the higher plan."""
    rows = tuple(_duty_row(duty, result.duty_texts.get((duty.pack, duty.id), "")) for duty in result.duties)
    columns = (("Nhiệm vụ", 9), ("Nội dung", 56), ("Số xã đã làm", 13), ("Hoạt động", 10), ("Số lượt", 12))
    return Sheet(columns, rows, "Các tệp chưa cho biết nhiệm vụ nào của kế hoạch cấp trên.")


def file_name(file: str) -> str:
    """Return the name of a file, without its folder."""
    return Path(file).name


def cell_text(cell: Cell) -> str:
    """Return a cell as Vietnamese writes it."""
    return cell if isinstance(cell, str) else _number_text(cell)


def _channel_row(channel: Channel, figures: ChannelFigures | None) -> Row:
    totals = figures or ChannelFigures(quantity={channel.unit: 0})
    quantities = "; ".join(
        f"{_number_text(quantity)} {unit}".strip() for unit, quantity in totals.quantity.items()
    )
    return Row((channel.name, totals.entries, quantities, totals.audience, totals.cost))


def _duty_row(duty: DutySum, text: str) -> Row:
    some_missing = duty.answered < duty.communes
    mark = "▲ " if some_missing else ""
    answered = f"{mark}{duty.answered}/{duty.communes}"
    tone = "warning" if some_missing else ""
    return Row((duty.id, text, answered, duty.activities, duty.entries), tone, text)


def _outlier_notes(result: Consolidation) -> dict[str, str]:
    """Return one note for each commune with figures that stand out."""
    reasons_by_commune: dict[str, list[str]] = {}
    for outlier in result.outliers:
        reasons_by_commune.setdefault(outlier.commune, []).append(outlier_message(outlier, result.field))
    return {name: f"▲ {'; '.join(reasons)}" for name, reasons in reasons_by_commune.items()}


def _number_text(value: Quantity) -> str:
    """Return a figure with points between thousands and at most two decimals: ``1.234,5``."""
    if isinstance(value, int) or value.is_integer():
        return format_amount(int(value))
    whole, _, decimals = f"{value:.2f}".partition(".")
    return f"{format_amount(int(whole))},{decimals.rstrip('0')}"


def _day_text(day: dt.date | None) -> str:
    return day_month_year(day) if day else ""


def _moment_text(moment: dt.datetime | None) -> str:
    return f"{moment.astimezone():%d/%m/%Y %H:%M}" if moment else ""
