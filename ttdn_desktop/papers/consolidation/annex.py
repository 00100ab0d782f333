"""The annexes of the higher office's report: the table of units, and that of channels with its chart."""

from collections.abc import Iterable

from ttdn_desktop.activity_log.figures import percent as share_of
from ttdn_desktop.activity_log.progress import Bar
from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.consolidation.records import Sent
from ttdn_desktop.papers.consolidation.context import ConsolidationContext
from ttdn_desktop.papers.consolidation.records import ChannelRow, ChannelsAnnex, Row, UnitsAnnex
from ttdn_desktop.papers.consolidation.results import before_of, channel_title, compared_channels
from ttdn_desktop.papers.consolidation.senders import titles_of
from ttdn_desktop.papers.parts.annex_note import annex_note
from ttdn_desktop.papers.parts.masthead import dated, full_number, subject_lines
from ttdn_desktop.papers.phrases import format_quantity, percent, tidy_text

_UNKNOWN = "-"
"""Stands where there is nothing to compare with."""

_LATE = "Gửi muộn"
_LONGEST_LINE = 72
"""Capitals that a line across the page holds; measured on the annexes of the sample plans."""

_ROMAN_ONE, _ROMAN_TWO, _ONLY = "Phụ lục I", "Phụ lục II", "Phụ lục"
"""Several annexes are numbered in Roman figures (Phụ lục I, phần I, III.1 of Nghị định 30/2020/NĐ-CP)."""


def units_annex(context: ConsolidationContext) -> UnitsAnnex:
    """Return the table of units: those that sent a report with their figures, then those that didn't.

    Where no commune was asked, it is the table of the other organs.
    """
    found = context.found
    totals = found.totals if context.is_of_communes else found.organ_totals
    rows = _commune_rows(context) if context.is_of_communes else _organ_rows(context)
    absent = (
        Row(str(number), first_upper(tidy_text(name)), "", "", "", "Chưa gửi báo cáo")
        for number, name in enumerate(found.missing, len(rows) + 1)
    )
    return UnitsAnnex(
        label=_ROMAN_ONE if _has_channels(context) else _ONLY,
        title=_title(context, "của các đơn vị"),
        note=_note(context),
        rows=(*rows, *absent),
        total=Row(
            "",
            "Tổng cộng",
            format_amount(totals.entries),
            format_amount(totals.audience),
            format_amount(totals.cost),
            "",
        ),
    )


def channels_annex(context: ConsolidationContext) -> ChannelsAnnex:
    """Return the table of channels: planned, done, percent, last year; no rows where nothing was done."""
    before = before_of(context)
    rows = tuple(
        ChannelRow(
            number=str(number),
            name=channel_title(context.found, name),
            unit=tidy_text(unit),
            planned=format_quantity(planned) if planned else _UNKNOWN,
            done=format_quantity(done),
            percent=percent(share_of(done, planned)) or _UNKNOWN,
            before="" if then is None else format_quantity(then),
        )
        for number, (name, unit, planned, done, then) in enumerate(compared_channels(context), 1)
    )
    if not rows:
        return ChannelsAnnex("", "", "", "", (), "")
    return ChannelsAnnex(
        label=_ROMAN_TWO,
        title=_title(context, "so với kế hoạch"),
        note=_note(context),
        before=f"Năm {before.year}" if before else "",
        rows=rows,
        chart="Biểu đồ thực hiện so với kế hoạch" if bars(context) else "",
    )


def bars(context: ConsolidationContext) -> tuple[Bar, ...]:
    """Return what the chart shows: each channel and unit of measure with a target."""
    return tuple(
        Bar(channel_title(context.found, name), planned, done, unit)
        for name, unit, planned, done, _ in compared_channels(context)
        if planned
    )


def _has_channels(context: ConsolidationContext) -> bool:
    return next(iter(compared_channels(context)), None) is not None


def _title(context: ConsolidationContext, of: str) -> str:
    """Return what the report is about with ``of`` before its area, where the line breaks.

    What is too long for the first line then begins the second: else one word would stand there alone.
    """
    about, *area = subject_lines(context.subject.removeprefix("Tổng hợp "), always=True).split("\n")
    if area and len(f"{about} {of}") > _LONGEST_LINE:
        return "\n".join((about, f"{of} {area[0]}", *area[1:])).upper()
    return "\n".join((f"{about} {of}", *area)).upper()


def _note(context: ConsolidationContext) -> str:
    own, by = context.own, context.by
    return annex_note(
        "Báo cáo", full_number(own.number, by.report_symbol), dated(own.date, context.year), by.organ
    )


def _commune_rows(context: ConsolidationContext) -> tuple[Row, ...]:
    found = context.found
    late, titles = {sent.commune for sent in found.late}, titles_of(found)
    return tuple(
        _row(number, first_upper(tidy_text(titles[name])), sent, _LATE if name in late else "")
        for number, (name, sent) in enumerate(_in_order(context), 1)
    )


def _in_order(context: ConsolidationContext) -> Iterable[tuple[str, Sent]]:
    return zip(context.found.names, context.found.kept, strict=True)


def _organ_rows(context: ConsolidationContext) -> tuple[Row, ...]:
    late = {sent.commune for sent in context.found.late_organs}
    return tuple(
        _row(number, first_upper(tidy_text(sent.name)), sent, _LATE if sent.name in late else "")
        for number, sent in enumerate(context.found.organs, 1)
    )


def _row(number: int, name: str, sent: Sent, note: str) -> Row:
    return Row(
        number=str(number),
        name=name,
        entries=format_amount(sent.totals.entries),
        audience=format_amount(sent.totals.audience),
        cost=format_amount(sent.totals.cost),
        note=note if sent.has_report else "Chưa có báo cáo",
    )
