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


def test_each_content_that_activities_carry_has_its_figures_and_the_text_is_the_plans():
    dossier = sample("tt01")
    first, second, *others = dossier.plan.activities
    both = (changed(first, contents=("II.1.2", "II.1.1")), changed(second, contents=("II.1.1",)))
    bare = tuple(changed(one, contents=()) for one in others)
    dossier = changed(dossier, plan__activities=(*both, *bare))
    found = [group for group in report(dossier, "tt01").annex.groups if "nội dung" in group.heading]
    ((two, one),) = [[row.note.split(";")[0] for row in group.rows] for group in found]
    assert (two, one) == ("2 hoạt động", "1 hoạt động")
    counted = [
        entry
        for entry in dossier.log
        if entry.activity in (first.id, second.id) and entry.date <= dossier.report.period.end
    ]
    assert found[0].rows[0].done == str(len(counted))


def test_without_contents_or_activities_the_parts_are_numbered_without_a_gap():
    bare = changed(sample("tt01"), plan__activities=())
    headings = [group.heading for group in report(bare, "tt01").annex.groups]
    assert headings == ["I. Kết quả theo hình thức tuyên truyền", "II. Tổng hợp chung"]
