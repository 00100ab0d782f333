"""The figures of a report as an Excel workbook: totals, activities, channels, duties, entries."""

from collections.abc import Iterator, Sequence

from ttdn_desktop.activity_log.figures import Figures, entries_in
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.field_sets import FieldSet
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.office.spreadsheets.writer import Column, Sheet, Value, workbook
from ttdn_desktop.papers.report.amounts import channel_name
from ttdn_desktop.papers.report.states import STATE_WORDS, State, state_at

OUTSIDE = "Ngoài kế hoạch"
_STATES: dict[State, str] = {"done": "Đạt", "partly": "Đạt một phần"}
"""How the sheet calls the states that it calls otherwise than the paper."""

_TOTALS = (Column("Nội dung", 40), Column("Số liệu", 24))
_ACTIVITIES = (
    Column("Mã", 8), Column("Chỉ tiêu", 60), Column("Đơn vị tính", 14), Column("Kế hoạch", 11),
    Column("Thực hiện", 11), Column("Tỷ lệ %", 10), Column("Kết quả", 28), Column("Lý do, ghi chú", 50),
)  # fmt: skip
_CHANNELS = (
    Column("Hình thức", 50), Column("Lượt hoạt động", 12), Column("Lượt người", 12),
    Column("Kinh phí (đồng)", 18), Column("Số lượng", 12), Column("Đơn vị tính", 16),
)  # fmt: skip
_DUTIES = (
    Column("Nhiệm vụ", 90), Column("Số hoạt động", 12), Column("Lượt thực hiện", 12),
    Column("Đã thực hiện", 12),
)  # fmt: skip
_ENTRIES = (
    Column("Mã", 9), Column("Ngày", 12), Column("Hoạt động kế hoạch", 40), Column("Hình thức", 30),
    Column("Nội dung", 60), Column("Số lượng", 10), Column("Đơn vị tính", 14), Column("Lượt người", 10),
    Column("Kinh phí (đồng)", 16), Column("Bộ phận", 22), Column("Ghi chú", 30),
)  # fmt: skip

Rows = Iterator[Sequence[Value]]


def report_xlsx(dossier: Dossier, found: Figures, duties: dict[str, str], field: FieldSet) -> bytes:
    """Return the figures of a dossier's report as an .xlsx; ``duties`` holds each duty's words by id.

    Numbers and dates are real ones; the same input gives the same bytes.
    """
    return workbook(
        (
            Sheet("Tổng hợp", _TOTALS, _totals(dossier, found)),
            Sheet("Chỉ tiêu", _ACTIVITIES, _activities(dossier, found)),
            Sheet("Hình thức", _CHANNELS, _channels(found, field)),
            Sheet("Nhiệm vụ", _DUTIES, _duties(found, duties)),
            Sheet("Nhật ký", _ENTRIES, _entries(dossier, found, field)),
        )
    )


def _totals(dossier: Dossier, found: Figures) -> Rows:
    yield "Đơn vị", writer_of(dossier).title
    yield "Kỳ báo cáo: từ ngày", found.period.start
    yield "Kỳ báo cáo: đến ngày", found.period.end
    yield "Số lượt hoạt động", found.totals.entries
    yield "Lượt người", found.totals.audience
    yield "Kinh phí (đồng)", found.totals.cost
    yield "Số hoạt động trong kế hoạch", len(found.activities)
    yield "Số hoạt động đạt kế hoạch", sum(activity.status == "done" for activity in found.activities)
    yield "Số lượt hoạt động ngoài kế hoạch", found.unplanned


def _activities(dossier: Dossier, found: Figures) -> Rows:
    reasons = dossier.report.variances if dossier.report else {}
    begun = {entry.activity for entry in entries_in(dossier.log, found.period)}
    for activity, result in zip(dossier.plan.activities, found.activities, strict=True):
        reason = reasons.get(activity.id, "") if result.status != "done" else ""
        figures = (result.unit, result.target, result.done, result.percent)
        state = state_at(activity, result, found.period.end, begun=activity.id in begun)
        said = _STATES.get(state) or first_upper(STATE_WORDS[state])
        yield activity.id, activity.title, *figures, said, reason


def _channels(found: Figures, field: FieldSet) -> Rows:
    """Yield a row a unit; what doesn't go by unit stands in a channel's first row."""
    for channel in dict.fromkeys((*field.by_id, *found.channels)):
        title, channel_figures = channel_name(channel, field), found.channels.get(channel)
        if channel_figures is None:
            yield title, 0, 0, 0, 0, field.channel(channel).unit
            continue

        sums: tuple[Value, ...] = (channel_figures.entries, channel_figures.audience, channel_figures.cost)
        for unit, amount in channel_figures.quantity.items():
            yield title, *sums, amount, unit
            sums = (None, None, None)


def _duties(found: Figures, texts: dict[str, str]) -> Rows:
    for duty in found.duties:
        answered = "Có" if duty.answered else "Chưa"
        yield texts.get(duty.id, ""), duty.activities, duty.entries, answered


def _entries(dossier: Dossier, found: Figures, field: FieldSet) -> Rows:
    titles = {activity.id: activity.title for activity in dossier.plan.activities}
    for entry in sorted(entries_in(dossier.log, found.period), key=lambda entry: entry.date):
        yield (
            entry.id, entry.date, titles.get(entry.activity or "", OUTSIDE),
            channel_name(entry.channel, field), entry.title, entry.quantity, entry.unit,
            entry.audience, entry.cost, entry.by, entry.note,
        )  # fmt: skip
