"""The paragraphs of the plan that say who reports to whom until when: inside the unit, then upward."""

import datetime as dt
from collections.abc import Iterator

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.directive.records import Directive, Report
from ttdn_desktop.dossier.writer import Writer
from ttdn_desktop.official_paper.sentence_case import body_within_sentence
from ttdn_desktop.papers.parts.receivers import receiver
from ttdn_desktop.papers.phrases import tidy_text

_RESULTS = {
    "half": "kết quả 6 tháng đầu năm",
    "quarter": "kết quả hằng quý",
    "month": "kết quả hằng tháng",
    "other": "kết quả từng đợt",
}
"""The reports beside the year's, by their period."""


def reporting(by: Writer, directive: Directive, lead: str, inside: dt.date | None) -> tuple[str, ...]:
    """Return the paragraphs; none where nobody asks for a report.

    ``lead`` is the body that takes results in, ``inside`` the day until which it wants them for the year's.
    """
    return (*_of_the_year(by, directive, lead, inside), *_within_the_year(by, directive))


def _of_the_year(by: Writer, directive: Directive, lead: str, inside: dt.date | None) -> Iterator[str]:
    if not directive.report_due and not directive.report_to:
        return

    to = _to(by, directive, directive.report_to)
    due = f" trước {date_in_words(directive.report_due)}" if directive.report_due else ""
    if inside:
        via = f" (qua {body_within_sentence(lead)})" if lead else ""
        yield (
            f"Các cơ quan, đơn vị được giao nhiệm vụ báo cáo kết quả thực hiện về {by.here}{via} trước "
            f"{date_in_words(inside)} để tổng hợp, báo cáo {to}{due}."
        )
        return

    who = f"{lead} tổng hợp, tham mưu {by.organ}" if lead else by.organ
    yield f"{who} báo cáo kết quả thực hiện Kế hoạch về {to}{due}."


def _within_the_year(by: Writer, directive: Directive) -> Iterator[str]:
    """Yield for each receiver when it gets the reports of six months, a quarter, a month."""
    asked: dict[str, list[Report]] = {}
    for report in directive.reports:
        if report.period in _RESULTS and report.due:
            asked.setdefault(_to(by, directive, report.to or directive.report_to), []).append(report)

    for to, reports in asked.items():
        times = "; ".join(f"{_results(report)} {_until(report)}" for report in reports)
        yield f"{by.organ} báo cáo {to} {times}."


def _to(by: Writer, directive: Directive, named: str | None) -> str:
    """Return who receives a report: whom the higher plan names, else who issued it."""
    return receiver(by, named or directive.issuer, directive.issuer) or "cơ quan cấp trên"


def _results(report: Report) -> str:
    """Return what is reported; one day for it is no «từng đợt»."""
    return "kết quả" if report.period == "other" and report.day else _RESULTS[report.period]


def _until(report: Report) -> str:
    """Return ``trước ngày 10 tháng 6 năm 2021``, or the words of a time that comes again."""
    if report.day:
        return f"trước {date_in_words(report.day)}"
    words = tidy_text(report.due or "")
    return f"trước {words}" if words.startswith("ngày") else words
