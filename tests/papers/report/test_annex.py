"""The report's annex: the table of figures."""

from tests.papers.paper_samples import changed, sample
from tests.papers.report.reports import report


def test_an_activity_is_compared_with_last_years_of_the_same_title_whatever_its_year_and_id():
    now = sample("tt01")
    last_log = tuple(changed(entry, date=entry.date.replace(year=2018)) for entry in now.log)
    titles = tuple(
        changed(one, id=f"cu-{one.id}", title=one.title.replace("2019", "2018"))
        for one in now.plan.activities
    )
    log = tuple(changed(entry, activity=f"cu-{entry.activity}") for entry in last_log)
    before = changed(now, year=2018, log=log, plan__activities=titles)
    rows = report(now, "tt01", before).annex.groups[0].rows
    assert [row.before for row in rows] == [f"{row.done} (0)" for row in rows]
    assert all(row.before == "-" for row in report(now, "tt01").annex.groups[0].rows)
