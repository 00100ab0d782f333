"""The letter to units whose file hasn't come (công văn đôn đốc)."""

import datetime as dt

import msgspec

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.consolidation.records import Consolidation
from ttdn_desktop.dossier.writer import COMMITTEE
from ttdn_desktop.official_paper.areas import COMMUNES
from ttdn_desktop.official_paper.sentence_case import within_sentence
from ttdn_desktop.packs.subject import topic
from ttdn_desktop.papers.consolidation.context import ConsolidationContext
from ttdn_desktop.papers.parts.addressees import addressee_lines
from ttdn_desktop.papers.parts.foot import Signature, recipients, signature
from ttdn_desktop.papers.parts.masthead import Masthead, dated, masthead_of
from ttdn_desktop.papers.phrases import BLANK, tidy_text

_DAYS_LEFT = 5
"""Days that a unit gets from the letter on; a judgement: a working week's end at the latest."""


class Letter(
    msgspec.Struct,
    frozen=True,
    rename={
        "masthead": "dau_trang",
        "about": "ve_viec",
        "addressee": "kinh_gui",
        "lines": "noi_dung",
        "recipients": "noi_nhan",
        "signature": "chu_ky",
    },
):
    """The letter as printed; ``about`` is its subject, below the number."""

    masthead: Masthead
    about: str
    addressee: tuple[str, ...]
    lines: tuple[str, ...]
    recipients: tuple[str, ...]
    signature: Signature


def proposed_day(today: dt.date) -> dt.date:
    """Return the day before which the units are asked to send, no Saturday or Sunday."""
    day = today + dt.timedelta(days=_DAYS_LEFT)
    to_monday = 8 - day.isoweekday()
    return day + dt.timedelta(days=to_monday) if to_monday <= 2 else day


def compose_reminder(context: ConsolidationContext, before: dt.date) -> Letter:
    """Return the letter to every unit whose report is missing; ``before`` is the day that it is asked for."""
    found, own, by = context.found, context.own, context.by
    units = tuple(_committee(name) for name in found.missing)
    report = _report_name(found)

    return Letter(
        masthead=masthead_of(
            by, number=f"{BLANK[:-1]}/{_symbol(context)}", date=dated(None, before.year), kind="", subject=""
        ),
        about=f"V/v đôn đốc gửi {report}",
        addressee=addressee_lines(units),
        lines=tuple(_lines(context, report, before)),
        recipients=recipients(("Như trên",), own.archive or context.office.archive),
        signature=signature(own.signer, by.organ),
    )


def _lines(context: ConsolidationContext, report: str, before: dt.date) -> list[str]:
    found, by = context.found, context.by
    due = next((file.due for file in found.all_kept if file.due), None)
    asked = f", {_units_asked(found)} phải gửi {report} trước ngày {day_month_year(due)}" if due else ""
    obliged = f"Thực hiện {found.cited}{asked}. " if found.cited else ""
    came = (
        f"Đến nay, {by.organ} đã nhận được {report} của {len(found.kept)} đơn vị, chưa nhận được của "
        "các đơn vị nêu trên."
    )
    wish = (
        f"Để kịp tổng hợp, báo cáo cấp trên, {by.organ} đề nghị các đơn vị khẩn trương gửi {report} (tệp báo "
        f"cáo và văn bản đã ký) về {by.organ} trước ngày {day_month_year(before)}."
    )
    return [f"{obliged}{came}", wish, f"{by.organ} đề nghị các đơn vị quan tâm, thực hiện./."]


def _report_name(found: Consolidation) -> str:
    of = f"báo cáo kết quả {_work(found)}" if found.subject else "báo cáo kết quả thực hiện Kế hoạch"
    return f"{of} {'6 tháng đầu ' if found.is_half else ''}năm {found.year}"


def _work(found: Consolidation) -> str:
    return within_sentence(topic(found.subject))


def _units_asked(found: Consolidation) -> str:
    return "các đơn vị" if found.organs else "Ủy ban nhân dân cấp xã"


def _committee(name: str) -> str:
    """Return ``Ủy ban nhân dân xã Vạn Thắng``; a name without its kind stays as it is listed."""
    tidy = tidy_text(name)
    kinds = tuple(f"{kind} " for kind in COMMUNES)
    return f"{COMMITTEE} {tidy}" if tidy.lower().startswith(kinds) else first_upper(tidy)


def _symbol(context: ConsolidationContext) -> str:
    """Return a letter's symbol, without a kind: ``UBND-VX``, the drafting part as the archive names it."""
    organ = "-".join(part for part in context.by.report_symbol.split("-") if part != "BC")
    archive = context.own.archive or context.office.archive
    kept_by = [part.strip() for part in archive.split(",") if part.strip() not in ("", "VT")]
    part = next((part for part in kept_by if part.isupper()), "VP" if context.by.is_committee else "")
    return f"{organ}-{part}" if part and part != organ else organ
