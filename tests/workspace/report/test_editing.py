import datetime as dt

import msgspec

from ttdn_desktop.directive.records import Report as Asked
from ttdn_desktop.dossier.records import (
    Commune,
    Dossier,
    Period,
    Report,
)
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.editing import edit_report, put_report, report_or_new
from ttdn_desktop.workspace.session import report_of


def test_a_year_begins_on_its_first_day_and_ends_before_the_report_is_due(paper: PaperSnapshot) -> None:
    dossier = msgspec.structs.replace(paper.dossier, report=None)
    report = report_or_new(dossier, "report", paper.pack.directive)
    assert report.period == Period(start=dt.date(2019, 1, 1), end=dt.date(2019, 11, 4))
    assert report.addressee == ("Ủy ban nhân dân huyện Vạn Ninh",)
    assert report.signer == dossier.plan.signer
    assert report_or_new(dossier, "half", paper.pack.directive).period.end == dt.date(2019, 6, 30)
    asked = msgspec.structs.replace(paper.pack.directive, reports=(Asked(period="half", due="2019-06-10"),))
    assert report_or_new(dossier, "half", asked).period.end == dt.date(2019, 6, 9)
    next_year = msgspec.structs.replace(paper.pack.directive, report_due=dt.date(2020, 1, 10))
    assert report_or_new(dossier, "report", next_year).period.end == dt.date(2019, 12, 31)


def test_a_six_month_report_in_the_years_place_gives_way_to_the_years() -> None:
    commune = Commune(name="A", kind="xã", province="B")
    dossier = Dossier(pack="p", year=2019, commune=commune, report=Report(kind="half", archive="VT"))
    again = edit_report(dossier, "half", archive="VT, VHXH")
    assert again.half_report is None
    both = put_report(again, Report(archive="VP"))
    year, half = report_of(both, "report"), report_of(both, "half")
    assert year is not None
    assert half is not None
    assert (year.archive, half.archive) == ("VP", "VT, VHXH")
