"""The annex: the table of activities."""

import msgspec

from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Activity, Dossier, Target
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.packs.subject import activities_of
from ttdn_desktop.papers.parts.annex_note import annex_note
from ttdn_desktop.papers.phrases import (
    format_quantity,
    numeric_date,
    tidy_text,
    without_dash_and_mark,
)
from ttdn_desktop.papers.plan import funding, masthead


class Row(
    msgspec.Struct,
    frozen=True,
    rename={
        "number": "stt",
        "title": "noi_dung",
        "target": "chi_tieu",
        "lead": "chu_tri",
        "support": "phoi_hop",
        "time": "thoi_gian",
        "budget": "kinh_phi",
        "note": "ghi_chu",
    },
):
    """One row of the table, as it is printed."""

    number: str
    title: str
    target: str
    lead: str
    support: str
    time: str
    budget: str
    note: str


class Annex(
    msgspec.Struct,
    frozen=True,
    rename={"title": "ten", "note": "kem_theo", "rows": "hoat_dong", "total": "tong_kinh_phi"},
):
    """Title, the line that ties it to the plan, the rows and their sum; without rows all are empty.

    Where nothing is to be paid there are no sums: neither a row's nor the table's.
    """

    title: str
    note: str
    rows: tuple[Row, ...]
    total: str


def annex(
    dossier: Dossier, subject: str, answer: funding.Answer, directive: Directive | None = None
) -> Annex:
    """Return the annex of the plan on ``subject``; money outside the activities has a row of its own."""
    total, rest = funding.total(dossier, answer), funding.other_budget(answer)
    numbered = enumerate(dossier.plan.activities, start=1)
    rows = [_row(number, activity, is_paid=bool(total)) for number, activity in numbered]

    if rest:
        title = without_dash_and_mark(answer("other_budget_note") or "") or "Khoản khác"
        rows.append(Row(str(len(rows) + 1), title, "", "", "", "", format_amount(rest), ""))

    if not rows:
        return Annex("", "", (), "")

    return Annex(
        title=f"DANH MỤC {activities_of(subject).upper()}",
        note=annex_note(
            "Kế hoạch", masthead.number(dossier), masthead.date(dossier, directive), writer_of(dossier).organ
        ),
        rows=tuple(rows),
        total=format_amount(total) if total else "",
    )


def _row(number: int, activity: Activity, *, is_paid: bool) -> Row:
    return Row(
        number=str(number),
        title=tidy_text(activity.title),
        target=f"Chỉ tiêu: {_target(activity.target)}" if activity.target else "",
        lead=tidy_text(activity.lead),
        support="; ".join(tidy_text(body) for body in activity.support if tidy_text(body)),
        time=_time(activity),
        budget=format_amount(activity.budget) if is_paid else "",
        note=tidy_text(activity.note),
    )


def _target(target: Target) -> str:
    return tidy_text(f"{format_quantity(target.quantity)} {target.unit}")


def _time(activity: Activity) -> str:
    start, end = activity.start, activity.end
    if start and end:
        return numeric_date(start) if start == end else f"{numeric_date(start)} - {numeric_date(end)}"
    if start:
        return f"Từ {numeric_date(start)}"
    return f"Đến {numeric_date(end)}" if end else ""
