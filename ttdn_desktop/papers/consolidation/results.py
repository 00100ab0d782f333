"""Section II of the higher office's report: sums, plan against done by channel, duties, press, organs."""

from collections.abc import Iterable, Iterator, Sequence

from ttdn_desktop.activity_log.figures import ChannelFigures, Totals, percent
from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.consolidation.office_report import YearFigures
from ttdn_desktop.consolidation.records import Consolidation, DutySum
from ttdn_desktop.dossier.records import Quantity
from ttdn_desktop.papers.consolidation.context import ConsolidationContext
from ttdn_desktop.papers.consolidation.records import Part
from ttdn_desktop.papers.phrases import (
    format_quantity,
    lower_first,
    numeric_date,
    tidy_text,
    without_dash_and_mark,
)
from ttdn_desktop.papers.report.amounts import amount_with_unit, change_in_words, listed, percent_in_sentence

_MOST_LISTED = 40
"""Duties and organs that the text names, the rest counted; a judgement: more would fill pages."""

_PRESS = ("press", "rebuttal")
_SECTION = "II. KẾT QUẢ THỰC HIỆN"


def result_parts(context: ConsolidationContext) -> tuple[Part, ...]:
    """Return section II."""
    found = context.found
    parts = list(_of_communes(context)) if found.kept else []
    if found.organs:
        parts.append(("Kết quả của các cơ quan, đơn vị khác", _organ_lines(found)))

    return tuple(
        Part(_SECTION if number == 1 else "", f"{number}. {heading}", lines)
        for number, (heading, lines) in enumerate(parts, 1)
    )


def _of_communes(context: ConsolidationContext) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the parts on what the communes did, each with its heading."""
    found = context.found
    yield "Kết quả chung", tuple(_totals(context))

    in_press = _PRESS if found.field.heading_of("press") else ()
    lines = _channel_lines(context, exclude=in_press)
    if lines:
        yield found.field.heading_of("channels") or "Kết quả theo hình thức", lines
    if in_press:
        yield found.field.heading_of("press"), tuple(_press_lines(context))
    if found.duties:
        yield "Kết quả thực hiện nhiệm vụ được giao", _duty_lines(found)


def _totals(context: ConsolidationContext) -> Iterator[str]:
    found, before = context.found, before_of(context)
    people = (
        f", thu hút {format_amount(found.totals.audience)} lượt người tham dự, tiếp cận"
        if found.totals.audience
        else ""
    )
    yield (
        f"{_period(found)}, các đơn vị đã thực hiện {format_amount(found.totals.entries)} lượt hoạt động"
        f"{people}; kinh phí thực hiện {format_amount(found.totals.cost)} đồng. Số liệu của từng đơn vị "
        "tại Phụ lục I, so với kế hoạch tại Phụ lục II."
    )
    if before:
        yield _against(found.totals, before)


def _against(now: Totals, before: YearFigures) -> str:
    then = before.totals
    changes = [f"số lượt hoạt động {change_in_words(now.entries, then.entries)}"]
    if now.audience or then.audience:
        changes.append(f"số lượt người {change_in_words(now.audience, then.audience)}")
    if now.cost or then.cost:
        changes.append(f"kinh phí {change_in_words(now.cost, then.cost)}")
    return f"So với năm {before.year}: {'; '.join(changes)}."


def before_of(context: ConsolidationContext) -> YearFigures | None:
    """Return last year's figures, None where that year wasn't consolidated or the report is of six months."""
    before = context.own.before
    return before if before and before.year != context.found.year and not context.found.is_half else None


def _period(found: Consolidation) -> str:
    """Return ``Trong kỳ báo cáo từ ngày … đến ngày …``; communes may have periods of their own."""
    periods = {(sent.period.start, sent.period.end) for sent in found.kept}
    if len(periods) > 1:
        return "Trong kỳ báo cáo của từng đơn vị"
    start, end = periods.pop()
    if start is None or end is None:
        return "Trong kỳ báo cáo"
    return f"Trong kỳ báo cáo từ ngày {numeric_date(start)} đến ngày {numeric_date(end)}"


def _channel_lines(context: ConsolidationContext, exclude: Sequence[str]) -> tuple[str, ...]:
    return tuple(_channel_line(context, name) for name in _channels_of(context.found) if name not in exclude)


def channel_title(found: Consolidation, name: str) -> str:
    """Return what a channel is called in the papers of an office over units of several kinds."""
    if name == "other":
        return "Hình thức khác"
    return tidy_text(found.field.of_writer("organ").channel(name).name) or "Không ghi hình thức"


def _channels_of(found: Consolidation) -> Iterable[str]:
    """Return the channels by which something was planned or done, in the field's order."""
    names = dict.fromkeys((*found.field.by_id, *sorted(found.channels), *sorted(found.planned)))
    return [name for name in names if name in found.channels or name in found.planned]


def _channel_line(context: ConsolidationContext, name: str) -> str:
    found = context.found
    figures = found.channels.get(name) or ChannelFigures()
    title = channel_title(found, name)
    beside = [f"{format_amount(figures.audience)} lượt người"] if figures.audience else []
    beside += [f"kinh phí {format_amount(figures.cost)} đồng"] if figures.cost else []
    done = listed(tuple(_unit_sentences(figures.quantity, found.planned.get(name, {}))))
    return f"- {title}: {'; '.join((done or 'không phát sinh', *beside))}."


def _unit_sentences(done: dict[str, Quantity], planned: dict[str, Quantity]) -> Iterator[str]:
    """Yield plan against done of each unit of measure: ``12/15 tin, bài (đạt 80% kế hoạch)``."""
    for unit in dict.fromkeys((*planned, *sorted(done))):
        amount, target = done.get(unit, 0), planned.get(unit, 0)
        if target:
            share = percent_in_sentence(percent(amount, target))
            of_plan = f"{format_quantity(amount)}/{format_quantity(target)}"
            yield tidy_text(f"{of_plan} {unit} (đạt {share} kế hoạch)")
        elif amount:
            yield amount_with_unit(amount, unit)


def _press_lines(context: ConsolidationContext) -> Iterator[str]:
    """Yield what there was with the press and of false information, or that there was nothing."""
    for name in _PRESS:
        figures = context.found.channels.get(name)
        if (figures and figures.entries) or name in context.found.planned:
            yield _channel_line(context, name)
        else:
            yield f"- {channel_title(context.found, name)}: không phát sinh."


def _duty_lines(found: Consolidation) -> tuple[str, ...]:
    titled = [(duty, _duty_title(found, duty)) for duty in found.duties]
    lines = [_duty_line(duty, title) for duty, title in titled if title]
    shown, untold = lines[:_MOST_LISTED], len(titled) - len(lines[:_MOST_LISTED])
    # a paper names no duty by "not known here": the workbook has its row, the window tells the office
    rest = f"- {format_amount(untold)} nhiệm vụ khác, ghi trong bảng tính kèm theo."
    return (*shown, *([rest] if untold else ()))


def _duty_title(found: Consolidation, duty: DutySum) -> str:
    return without_dash_and_mark(found.duty_texts.get((duty.pack, duty.id), ""))


def _duty_line(duty: DutySum, title: str) -> str:
    if not duty.answered:
        return f"- {title}: chưa có đơn vị báo cáo kết quả thực hiện."
    return (
        f"- {title}: {format_amount(duty.answered)}/{format_amount(duty.communes)} đơn vị đã thực hiện, với "
        f"{format_amount(duty.entries)} lượt hoạt động."
    )


def _organ_lines(found: Consolidation) -> tuple[str, ...]:
    """Return what the other organs did: their figures are not the communes'."""
    totals = found.organ_totals
    apart = ", không tính vào số liệu của các địa phương" if found.kept else ""
    summed = (
        f"Có {format_amount(len(found.organs))} cơ quan, đơn vị gửi báo cáo, đã thực hiện "
        f"{_amounts(totals)}{apart}:"
    )
    lines = [f"- {tidy_text(sent.name)}: {_amounts(sent.totals)}." for sent in found.organs[:_MOST_LISTED]]
    return (summed, *lines)


def _amounts(totals: Totals) -> str:
    parts = [f"{format_amount(totals.entries)} lượt hoạt động"]
    parts += [f"{format_amount(totals.audience)} lượt người"] if totals.audience else []
    parts += [f"kinh phí {format_amount(totals.cost)} đồng"] if totals.cost else []
    return lower_first("; ".join(parts))


def compared_channels(
    context: ConsolidationContext,
) -> Iterator[tuple[str, str, Quantity, Quantity, Quantity | None]]:
    """Yield channel, unit, planned, done and last year's done (None where not known) for the annex's rows."""
    found, before = context.found, before_of(context)
    for name in _channels_of(found):
        done = found.channels.get(name, ChannelFigures()).quantity
        planned = found.planned.get(name, {})
        then = before.channels.get(name, ChannelFigures()).quantity if before else {}
        for unit in dict.fromkeys((*planned, *sorted(done))):
            if planned.get(unit) or done.get(unit):
                yield (
                    name,
                    unit,
                    planned.get(unit, 0),
                    done.get(unit, 0),
                    then.get(unit, 0) if before else None,
                )
