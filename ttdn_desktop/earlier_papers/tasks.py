"""Activities of a plan: rows of its tables, and sentences of its list with who leads, when, what it costs."""

import re
from collections.abc import Iterator
from functools import reduce

import msgspec

from ttdn_desktop.activity_log.sheet_values import parse_number
from ttdn_desktop.basics.wording import join_lines
from ttdn_desktop.directive.outline.nodes import ItemNode
from ttdn_desktop.dossier.records import Target
from ttdn_desktop.earlier_papers.amounts import channel_of, counted_in, money_of_cell, unit_of_money
from ttdn_desktop.earlier_papers.details import (
    Details,
    bodies_in,
    leads_and_helps,
    target_of,
    without_brackets,
)
from ttdn_desktop.earlier_papers.grid import Grid, Row
from ttdn_desktop.earlier_papers.records import Doubt, Task
from ttdn_desktop.earlier_papers.times import Span, span_of

_CLAUSE = re.compile(r"\s*;\s*|(?:(?<=[^\W\d_]{2})|(?<=\d)|(?<=\dđ)|(?<=\)))\.\s+(?=[A-ZĐÀ-Ỹ])")
_LAST_DETAIL = re.compile(r"\s+(?P<detail>(?:Chỉ tiêu|Số lượng|Khối lượng)\s*:.*)$")
_AT_MONTH_FIRST = re.compile(
    r"(?P<time>(?:Tháng|Quý)\s+[^:]{1,20}|Trong năm|Thường xuyên)\s*:\s*(?P<rest>.+)", re.DOTALL
)


class Understood(msgspec.Struct, frozen=True):
    """An activity, and what of it couldn't be told."""

    task: Task
    doubts: tuple[Doubt, ...] = ()
    has_details: bool = False


def rows_as_tasks(grid: Grid, year: int | None, money_unit: int | None) -> Iterator[Understood]:
    """Yield the activities of a table; ``money_unit`` is what a line above it says of its figures."""
    unit = unit_of_money(grid.heads.get("money", "")) or money_unit
    for row in grid.rows:
        yield _row_as_task(row, grid, year, unit)


def _row_as_task(row: Row, grid: Grid, year: int | None, unit: int | None) -> Understood:
    details = Details(year)
    title = _title(row.lines.get("work", ()), details)
    doubts: list[Doubt] = []
    lead, support = _who(row, grid)
    span = _row_span(row, year, title, doubts)
    sums = [money_of_cell(cell, unit) for cell in row.lines.get("money", ())]
    budget = sum(amount or 0 for amount in sums)
    if None in sums:
        doubts.append(Doubt("task.money", {"title": title, "text": row.text("money")}))

    target = _row_target(row) or details.target or target_of(title)
    return Understood(
        Task(
            title=title.rstrip(" .;,"),
            channel=_channel(title, target),
            start=span.start,
            end=span.end,
            lead=lead,
            support=support,
            target=target,
            budget=budget,
            note=row.text("note"),
        ),
        tuple(doubts),
    )


def _title(lines: tuple[str, ...], details: Details) -> str:
    """Return the words of an activity's cell without further lines that say details: «Chỉ tiêu: 12 buổi»."""
    kept = [line for at, line in enumerate(lines) if at == 0 or not details.take(line)]
    title = reduce(join_lines, kept or [""])
    found = _LAST_DETAIL.search(title)  # a PDF page's reader joined the lines
    return title[: found.start()] if found and details.take(found["detail"]) else title


def _who(row: Row, grid: Grid) -> tuple[str, tuple[str, ...]]:
    """Return who leads and who supports; one cell may name both."""
    support = bodies_in(row.lines.get("support", ()))
    lead_lines = row.lines.get("both") or row.lines.get("lead") or row.lines.get("body") or ()
    lead = " ".join(lead_lines).strip(" ;,.")

    both = leads_and_helps("\n".join(lead_lines)) if not grid.has("support") else None
    if both:
        return both
    if grid.has("both") and not support:
        bodies = bodies_in(part for line in lead_lines for part in line.split(" / "))
        return (bodies[0], bodies[1:]) if bodies else ("", ())
    return re.sub(r"^(?:[Cc]hủ trì|CHỦ TRÌ)\s*:\s*", "", lead), support


def _row_span(row: Row, year: int | None, title: str, doubts: list[Doubt]) -> Span:
    if row.marked:
        return span_of(" và ".join(row.marked), year) or Span()

    start, end, time = row.text("start"), row.text("end"), row.text("time")
    if start or (end and row.text("start")):
        first = span_of(_as_month(start, row, "start"), year) or Span()
        last = span_of(_as_month(end, row, "end"), year) or Span()
        return Span(first.start, last.end)

    text = time or end
    if not text:
        return Span()
    span = span_of(_as_month(text, row, "time" if time else "end"), year, is_end=not time)
    if span is None:
        doubts.append(Doubt("task.time", {"title": title, "text": text}))
    return span or Span()


def _as_month(text: str, row: Row, column: str) -> str:
    """Return a bare figure as the month it is under «Từ tháng»: «2», «02/2018»."""
    del row, column
    return f"tháng {text}" if re.fullmatch(r"\d{1,2}(?:\s*[-–,]\s*\d{1,2})*", text) else text


def _row_target(row: Row) -> Target | None:
    for column in ("quantity", "planned", "product"):
        text = row.text(column)
        number = parse_number(text) if text else None
        unit = row.text("unit") or re.sub(r"^[\d.,\s]+", "", text).strip(" .")
        if number and (unit or column != "product"):
            return Target(quantity=number, unit=unit)
        if text and column != "planned" and (counted := target_of(text)):
            return counted
    return None


def _channel(title: str, target: Target | None) -> str:
    """Return the channel by the unit counted where that tells one, else by the title's words."""
    of_unit = next((one.channel for one in counted_in(title)), "") if target else ""
    by_words = channel_of(title)
    if of_unit in ("", "radio", "meeting", "leaflet", "culture") and by_words:
        return by_words
    return of_unit or by_words or "other"


def item_as_task(item: ItemNode, year: int | None) -> Understood:
    """Return the activity that an item of a list tells: its first words, then who, when and what it costs."""
    text = item.text.strip()
    details = Details(year)
    if found := _AT_MONTH_FIRST.fullmatch(text):
        details.take(f"thời gian: {found['time']}")
        text = found["rest"]

    text = without_brackets(text, details)
    title_clauses: list[str] = []
    for clause in _CLAUSE.split(text):
        kept = details.take_from(clause, is_first=not title_clauses)
        if kept:
            title_clauses.append(kept)
    for child in item.items:
        if not details.take(child.text):
            details.rest.append(child.text)

    title = "; ".join(title_clauses).rstrip(" .;,:")
    target = details.target or target_of(title)
    if details.time and details.span is None:
        details.doubts.append(Doubt("task.time", {"title": title, "text": details.time}))
    span = details.span or Span()
    task = Task(
        title=title,
        channel=_channel(title, target),
        start=span.start,
        end=span.end,
        lead=details.lead,
        support=details.support,
        target=target,
        budget=details.budget,
    )
    return Understood(task, tuple(details.doubts), has_details=details.found)
