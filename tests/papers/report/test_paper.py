import datetime as dt

import msgspec
import pytest

from tests.papers.paper_samples import GOLDEN, changed, pack, sample
from ttdn_desktop.activity_log.figures import Figures, figures
from ttdn_desktop.dossier.records import Dossier, LogEntry, Period, Report
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.papers.report.amounts import amounts, change_in_words, percent_in_sentence
from ttdn_desktop.papers.report.context import report_context
from ttdn_desktop.papers.report.paper import ReportPaper, compose_report
from ttdn_desktop.papers.report.sentences import entry_keys


def figures_of(dossier: Dossier, rules: str) -> Figures:
    return figures(dossier, (duty.id for duty in pack(rules).directive.commune_duties))


def report(dossier: Dossier, rules: str, last_year: Dossier | None = None) -> ReportPaper:
    return compose_report(dossier, pack(rules), figures_of(dossier, rules), last_year=last_year)


@pytest.mark.parametrize("rules", ["tt01", "nd30"])
def test_the_samples_say_what_the_golden_file_says(rules: str):
    golden = msgspec.json.decode((GOLDEN / f"report-{rules}.json").read_bytes())
    assert msgspec.json.decode(msgspec.json.encode(report(sample(rules), rules))) == golden


@pytest.mark.parametrize("rules", ["tt01", "nd30"])
def test_nothing_printed_has_a_leftover_or_a_double_space_but_the_blanks(rules: str):
    printed = msgspec.json.encode(report(sample(rules), rules)).decode()
    assert "…" not in printed and "[...]" not in printed
    assert "  " not in printed.replace("      ", "")


def test_an_empty_report_says_that_there_is_nothing():
    paper = report(changed(sample("tt01"), report=None, log=()), "tt01")
    assert all(group.lines == ("Không có.",) for group in paper.judgement)
    assert (paper.outlook.lines, paper.proposals) == (("Không có.",), ("Không có.",))


def test_who_signed_the_plan_signs_the_report_where_nobody_is_named():
    dossier = changed(sample("tt01"), report=Report(), plan__signer__name="Người Ký")
    assert report(dossier, "tt01").signature.name == "Người Ký"


def test_the_settings_recipients_and_the_plans_archive_are_taken_where_none_are_named():
    dossier = changed(sample("nd30"), report=Report(), plan__archive="VT, VP")
    settings = CommuneSettings(commune=dossier.commune, recipients=("Công an xã",))
    paper = compose_report(dossier, pack("nd30"), figures_of(dossier, "nd30"), settings=settings)
    assert paper.recipients == ("- Như trên;", "- Công an xã;", "- Lưu: VT, VP.")


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
    assert (about.before.year, about.before.found.totals.entries) == (2019, 1)


def test_an_entry_id_given_twice_still_gives_two_keys():
    assert list(entry_keys("press", ["l1", "l2", "l1"])) == ["press.l1", "press.l2", "press.l1#2"]


def test_figures_are_written_as_vietnamese_writes_them():
    assert percent_in_sentence(100.0) == "100%"
    assert percent_in_sentence(98.5) == "98,5%"
    assert amounts({"tin, bài": 1250, "phút": 2.5, "": 3}) == "1.250 tin, bài, 2,5 phút và 3"
    assert change_in_words(12, 8) == "tăng 4 (50%)"
    assert change_in_words(2.5, 4) == "giảm 1,5 (37,5%)"
    assert change_in_words(3, 0) == "tăng 3"
    assert change_in_words(3, 3) == "không thay đổi"
