"""The paragraph of the plan that says who reports to whom until when: inside the unit, then upward."""

import datetime as dt
import re

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.writer import Writer
from ttdn_desktop.papers.phrases import without_dash_and_mark

_VIA = re.compile(r"\s*\(\s*qua\s+([^)]+)\)", re.IGNORECASE)
"""«UBND huyện (qua Phòng Văn hóa và Thông tin)»."""


def reporting(by: Writer, directive: Directive, lead: str, inside: dt.date | None) -> tuple[str, ...]:
    """Return the paragraph; none where nobody asks for a report.

    ``lead`` is the body that takes results in, ``inside`` the day until which it wants them.
    """
    if not directive.report_due and not directive.report_to:
        return ()

    to = _receiver(by, directive) or "cơ quan cấp trên"
    due = f" trước {date_in_words(directive.report_due)}" if directive.report_due else ""
    if inside:
        via = f" (qua {lead})" if lead else ""
        return (
            f"Các cơ quan, đơn vị được giao nhiệm vụ báo cáo kết quả thực hiện về {by.here}{via} trước "
            f"{date_in_words(inside)} để tổng hợp, báo cáo {to}{due}.",
        )

    who = f"{lead} tổng hợp, tham mưu {by.organ}" if lead else by.organ
    return (f"{who} báo cáo kết quả thực hiện Kế hoạch về {to}{due}.",)


def _receiver(by: Writer, directive: Directive) -> str:
    """Return who receives the report; the writer itself takes none in for the office above."""
    to = without_dash_and_mark(directive.report_to or "")
    via = _VIA.search(to)
    if via and fold(by.organ).startswith(fold(via[1]).strip()):
        return _VIA.sub("", to)
    return to
