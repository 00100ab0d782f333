"""The paragraph of the plan that says who reports to whom until when."""

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.papers.phrases import without_dash_and_mark


def reporting(dossier: Dossier, directive: Directive, lead: str) -> tuple[str, ...]:
    """Return the paragraph that says who reports to whom until when; none where nobody asks."""
    if not directive.report_due and not directive.report_to:
        return ()
    to = f" {without_dash_and_mark(directive.report_to)}" if directive.report_to else ""
    due = f" trước {date_in_words(directive.report_due)}" if directive.report_due else ""
    by = writer_of(dossier).organ
    who = f"{lead} tổng hợp, tham mưu {by}" if lead else by
    return (f"{who} báo cáo kết quả thực hiện Kế hoạch về{to or ' cơ quan cấp trên'}{due}.",)
