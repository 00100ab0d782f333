"""The figures of a report as a workbook."""

import io

from openpyxl import load_workbook

from tests.papers.paper_samples import changed, pack, sample
from tests.papers.report.reports import figures_of
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.office.spreadsheets.report import report_xlsx
from ttdn_desktop.packs.fields import field_of


def states(dossier: Dossier) -> list[object]:
    content = report_xlsx(dossier, figures_of(dossier, "tt01"), {}, field_of(pack("tt01").manifest))
    return [
        row[6]
        for row in load_workbook(io.BytesIO(content))["Chỉ tiêu"].iter_rows(min_row=2, values_only=True)
    ]


def test_what_is_not_due_is_told_as_going_on_as_in_the_paper():
    dossier = sample("tt01")
    last = dossier.report.period.end if dossier.report else None
    (*_, late) = states(dossier)
    assert late == "Đang triển khai"
    ended = tuple(changed(one, end=last) for one in dossier.plan.activities)
    assert states(changed(dossier, plan__activities=ended))[-1] == "Đạt một phần"
