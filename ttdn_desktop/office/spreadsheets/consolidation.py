"""``tong-hop.xlsx``: totals, communes, channels, duties and every entry, as sheets."""

from collections.abc import Iterator, Sequence

from ttdn_desktop.activity_log.figures import ChannelFigures
from ttdn_desktop.basics.money import format_amount as grouped
from ttdn_desktop.basics.wording import normalize
from ttdn_desktop.consolidation.messages import late_message, outlier_message, rejection_message
from ttdn_desktop.consolidation.outliers import RULE
from ttdn_desktop.consolidation.records import Consolidation
from ttdn_desktop.office.spreadsheets.writer import MOST_ROWS, Column, Sheet, Value, workbook

MOST_ENTRIES = MOST_ROWS - 2  # the headings, and the row of totals
"""How many entries the sheet of entries has room for."""

_SUMS = (Column("Lượt hoạt động", 12), Column("Lượt người", 12), Column("Kinh phí (đồng)", 18))


def consolidated_xlsx(found: Consolidation) -> bytes:
    """Return the workbook; the same files give the same bytes."""
    organs = (_organs(found),) if found.organs else ()
    sheets = (_overview(found), _communes(found), *organs, _channels(found), _duties(found), _entries(found))
    return workbook(sheets)


def truncation_notice(found: Consolidation) -> str:
    """Return the notice that not all entries have room, empty where they have."""
    entries = sum(sent.entries.count for sent in found.all_kept)
    if entries <= MOST_ENTRIES:
        return ""
    return (
        f"Trang “Nhật ký” chỉ chứa {grouped(MOST_ENTRIES)} trong {grouped(entries)} mục, "
        "vì Excel không chứa được nhiều hơn; các số tổng vẫn tính đủ."
    )


def _overview(found: Consolidation) -> Sheet:
    totals = found.totals
    rows: list[Sequence[Value]] = [
        (f"Tổng hợp năm {found.year}", None, None),
        ("Đơn vị đã gửi", len(found.kept), None),
        ("Cơ quan khác đã gửi", len(found.organs), None),
        ("Đơn vị chưa gửi", len(found.missing), None if found.listed else "không có danh sách đơn vị"),
        ("Tệp bị loại", len(found.rejected), None),
        ("Tệp trùng đã bỏ", len(found.duplicates), None),
        ("Đơn vị gửi muộn", len(found.late), None),
        ("Số liệu cần xem lại", len(found.outliers), RULE),
        ("Lượt hoạt động", totals.entries, None),
        ("Lượt người", totals.audience, None),
        ("Kinh phí (đồng)", totals.cost, None),
    ]
    rows += [("Chưa gửi", name, None) for name in found.missing]
    rows += [("Bị loại", normalize(file.file), normalize(rejection_message(file))) for file in found.rejected]
    rows += [
        ("Trùng", normalize(pair.dropped), normalize(f"{pair.commune}: dùng {pair.kept}"))
        for pair in found.duplicates
    ]
    rows += [("Muộn", late.commune, late_message(late)) for late in found.late]
    rows += [
        ("Cần xem lại", outlier.commune, outlier_message(outlier, found.field)) for outlier in found.outliers
    ]

    if cut := truncation_notice(found):
        rows.append(("Nhật ký", None, cut))

    return Sheet("Tổng hợp", (Column("Mục", 26), Column("Số liệu", 34), Column("Ghi chú", 90)), rows)


def _communes(found: Consolidation) -> Sheet:
    late = {each.commune: late_message(each) for each in found.late}
    outliers: dict[str, list[str]] = {}

    for outlier in found.outliers:
        outliers.setdefault(outlier.commune, []).append(outlier_message(outlier, found.field))

    columns = (
        Column("STT", 6), Column("Đơn vị", 26), Column("Loại", 11), Column("Mã", 9), Column("Huyện", 18),
        *_SUMS, Column("Ngày kết xuất", 13), Column("Gửi muộn", 30), Column("Cần xem lại", 40),
        Column("Tệp", 34),
    )  # fmt: skip
    rows = (
        (
            at, name, sent.commune.kind, sent.commune.code, sent.commune.district,
            sent.totals.entries, sent.totals.audience, sent.totals.cost,
            sent.exported.date() if sent.exported else None,
            late.get(name), "; ".join(outliers.get(name, ())), normalize(sent.file),
        )
        for at, (name, sent) in enumerate(zip(found.names, found.kept, strict=True), 1)
    )  # fmt: skip
    totals = found.totals
    total = (None, "Tổng cộng", None, None, None, totals.entries, totals.audience, totals.cost)

    return Sheet("Các xã", columns, rows, total)


def _organs(found: Consolidation) -> Sheet:
    columns = (
        Column("STT", 6), Column("Cơ quan, đơn vị", 44), *_SUMS,
        Column("Ngày kết xuất", 13), Column("Tệp", 34),
    )  # fmt: skip
    rows = (
        (
            at, sent.name, sent.totals.entries, sent.totals.audience, sent.totals.cost,
            sent.exported.date() if sent.exported else None, normalize(sent.file),
        )
        for at, sent in enumerate(found.organs, 1)
    )  # fmt: skip
    totals = found.organ_totals
    total = (None, "Tổng cộng", totals.entries, totals.audience, totals.cost)

    return Sheet("Cơ quan khác", columns, rows, total)


def _channels(found: Consolidation) -> Sheet:
    columns = (Column("Hình thức", 52), *_SUMS, Column("Số lượng", 12), Column("Đơn vị tính", 16))
    totals = found.totals
    total = ("Tổng cộng", totals.entries, totals.audience, totals.cost)
    return Sheet("Hình thức", columns, _channel_rows(found), total)


def _channel_rows(found: Consolidation) -> Iterator[Sequence[Value]]:
    """Yield a row for each channel and unit; what doesn't go by unit stands in a channel's first row."""
    for name in dict.fromkeys([*found.field.by_id, *sorted(found.channels)]):
        figures = found.channels.get(name, ChannelFigures())
        channel = found.field.channel(name)
        title = channel.name
        sums = sorted(figures.quantity.items()) or [(channel.unit, 0)]
        unit, amount = sums[0]
        yield title, figures.entries, figures.audience, figures.cost, amount, unit
        yield from ((title, None, None, None, more, its_unit) for its_unit, more in sums[1:])


def _duties(found: Consolidation) -> Sheet:
    columns = (
        Column("Nhiệm vụ", 80), Column("Số đơn vị", 10),
        Column("Đơn vị đã thực hiện", 12), Column("Hoạt động", 11), Column("Lượt thực hiện", 11),
    )  # fmt: skip
    rows = (
        (
            found.duty_texts.get((duty.pack, duty.id), "") or "(máy này không có mẫu)",
            duty.communes, duty.answered, duty.activities, duty.entries,
        )
        for duty in found.duties
    )  # fmt: skip

    return Sheet("Nhiệm vụ", columns, rows)


def _entries(found: Consolidation) -> Sheet:
    columns = (
        Column("Đơn vị", 24), Column("Ngày", 12), Column("Hình thức", 28), Column("Hoạt động kế hoạch", 36),
        Column("Nội dung", 44), Column("Số lượng", 10), Column("Đơn vị tính", 12), Column("Lượt người", 10),
        Column("Kinh phí (đồng)", 16), Column("Bộ phận", 22), Column("Ghi chú", 28),
    )  # fmt: skip
    return Sheet("Nhật ký", columns, _entry_rows(found), wrapped=False)


def _entry_rows(found: Consolidation) -> Iterator[Sequence[Value]]:
    for name, sent in zip(
        (*found.names, *(organ.name for organ in found.organs)), found.all_kept, strict=True
    ):
        for row in found.log.rows(sent.entries):
            yield (
                name, row.date, found.field.channel(row.channel).name, row.activity, row.title, row.quantity,
                row.unit, row.audience, row.cost, row.by, row.note,
            )  # fmt: skip
