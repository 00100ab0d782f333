"""Rows of the annex's table, and those by content: what was done for each content of the higher plan."""

import msgspec

from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.dossier.records import Activity
from ttdn_desktop.papers.phrases import tidy_text, without_dash_and_mark
from ttdn_desktop.papers.report.amounts import amounts, counted_by_unit, money
from ttdn_desktop.papers.report.context import ReportContext

NONE = "-"
"""Stands where there is nothing to compare or to count against."""


class Row(
    msgspec.Struct,
    frozen=True,
    rename={
        "place": "stt",
        "title": "chi_tieu",
        "unit": "don_vi",
        "target": "ke_hoach",
        "done": "thuc_hien",
        "percent": "ty_le",
        "before": "nam_truoc",
        "note": "ghi_chu",
    },
):
    """A row of the table: what was planned and done of one thing."""

    place: str
    title: str
    unit: str
    target: str
    done: str
    percent: str
    before: str
    note: str


def content_rows(context: ReportContext) -> tuple[Row, ...]:
    """Return a row for each content that activities of the plan carry, in the higher plan's order.

    What an activity with several contents came to counts in each of them.
    """
    carried: dict[str, list[Activity]] = {}
    for activity in context.dossier.plan.activities:
        for content in dict.fromkeys(activity.contents):
            carried.setdefault(content, []).append(activity)

    order = {item.id: place for place, item in enumerate(context.pack.directive.items())}
    known = sorted((content for content in carried if content in order), key=lambda each: order[each])
    return tuple(
        _content(context, str(number), content, carried[content]) for number, content in enumerate(known, 1)
    )


def _content(context: ReportContext, number: str, content: str, activities: list[Activity]) -> Row:
    entries = [entry for each in activities for entry in context.by_activity.get(each.id, ())]
    sums = counted_by_unit(entries)
    people, cost = sum(entry.audience for entry in entries), sum(entry.cost for entry in entries)
    parts = [
        f"{len(activities)} hoạt động",
        amounts(sums) if sums else "",
        f"{format_amount(people)} lượt người" if people else "",
        money(cost) if cost else "",
    ]

    return Row(
        place=number,
        title=_text(context, content),
        unit="lượt",
        target=NONE,
        done=format_amount(len(entries)),
        percent=NONE,
        before=NONE,
        note="; ".join(filter(None, parts)),
    )


def _text(context: ReportContext, content: str) -> str:
    """Return a content as the plan prints it: in the clerk's words, else the higher plan's."""
    chosen = next((choice.text for choice in context.dossier.plan.choices if choice.id == content), None)
    item = context.pack.directive.item(content)
    return without_dash_and_mark(tidy_text(chosen or "") or (item.text if item else content))
