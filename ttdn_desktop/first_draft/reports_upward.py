"""What a duty says of reporting: to whom, by when. It stays word for word where no closing says it."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from ttdn_desktop.basics.vietnamese import fold, fold_by_character
from ttdn_desktop.directive.due_dates import deadlines_in
from ttdn_desktop.directive.records import Report
from ttdn_desktop.directive.reports import report_to
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.first_draft.clauses import clauses_of

_REPORTS = re.compile(
    r"(?:[\d/.,()\s-]|\b(?:dinh ky|hang|moi|truoc|cham nhat|muon nhat|la|vao|ngay|thang|quy|nam|tuan|cuoi|dau"
    r"|va|hoac|so ket|tong ket|tong hop|tham muu|ket qua|gui|kip thoi|thuc hien|che do|nghiem tuc|day du"
    r"|dung han|lap|xay dung)\b)*(?:\bbao cao\b(?! vien)|\bgui ket qua\b|(?<=ket qua )gui\b)"
)
"""«Định kỳ 6 tháng (trước ngày 10/6) báo cáo …»: before its verb a clause says but when and how."""

_RECURS = re.compile(r"\b(?:dinh ky|(?:hang|moi) (?:thang|quy|tuan|nam)|(?:0?6|sau) thang\b(?! \d))\b")

_FIRST_MONTH_OF_YEARS_REPORT = 9
"""As in ``directive.reports``: what is due before comes after an event or the half-year."""


class UpwardReport(Record, frozen=True, kw_only=True):
    """A clause that asks for a report: its words, the last ``day`` and the receiver that it names.

    ``times`` are its days as in ``Report.due``, or the words of those that come again.
    """

    clause: str
    times: tuple[str, ...]
    day: dt.date | None
    to: str | None

    @property
    def is_of_year_end(self) -> bool:
        """Whether its day is one of a year's report."""
        return self.day is not None and self.day.month >= _FIRST_MONTH_OF_YEARS_REPORT

    def is_among(self, reports: Iterable[Report]) -> bool:
        """Return whether ``reports``, told by the closing, are at its times and to its receiver."""
        known = {report.due: fold(report.to or "") for report in reports}
        to = fold(self.to or "")
        return bool(self.times) and all(
            time in known and (not to or to in known[time] or known[time] in to) for time in self.times
        )


def reports_in(text: str, year: int) -> Iterator[UpwardReport]:
    """Yield the clauses of a duty that ask for a report by a day or time after time."""
    for clause in clauses_of(text):
        folded = fold_by_character(clause)
        if not _REPORTS.match(folded):
            continue
        deadlines = deadlines_in(clause, year)
        if deadlines or _RECURS.search(folded):
            days = [each.day for each in deadlines if each.day]
            times = tuple(each.day.isoformat() if each.day else each.words for each in deadlines)
            yield UpwardReport(clause=clause, times=times, day=max(days, default=None), to=report_to(clause))
