"""The figures of the same days a year before."""

import datetime as dt

from tests.papers.paper_samples import changed, pack, sample
from tests.papers.report.reports import figures_of
from ttdn_desktop.dossier.records import LogEntry, Period, Report
from ttdn_desktop.papers.report.context import report_context


def test_last_year_is_counted_over_the_same_days():
    leap = Period(start=dt.date(2020, 2, 29), end=dt.date(2020, 12, 31))
    dossier = changed(sample("nd30"), year=2020, report=Report(period=leap))
    log = (
        LogEntry(id="1", date=dt.date(2019, 2, 28), audience=7),
        LogEntry(id="2", date=dt.date(2019, 2, 27)),
    )
    before = changed(dossier, year=2019, log=log)
    about = report_context(dossier, pack("nd30"), figures_of(dossier, "nd30"), before)
    assert about.before is not None
    assert (about.before.year, about.before.figures.totals.entries) == (2019, 1)
