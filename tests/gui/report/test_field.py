"""A field of a report: phrases inserted, last year's text taken over."""

import msgspec

from tests.gui.report.opened import opened, own, said, sample
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.packs.fields import report_phrases
from ttdn_desktop.workspace.report.editing import edit_report


def test_a_phrase_is_put_in_behind_what_stands_there(report: ReportPage) -> None:
    before = own(report).strengths
    report.show_part("judgement")
    finder = report.part.fields["strengths"].phrases
    finder.list.activated.emit(finder.model.index(1, 0))
    assert own(report).strengths == (*before, report_phrases(report.session.pack.manifest)["strengths"][1])
    report.undo()
    assert own(report).strengths == before


def test_last_years_text_is_taken_over_once(window: MainWindow) -> None:
    dossier = sample(window.data_folder)
    last = edit_report(
        msgspec.structs.replace(dossier, year=2018), "report", causes=("Mưa bão.", "Thiếu vốn.")
    )
    window.data_folder.create_dossier(last)
    page = opened(window, edit_report(dossier, "report", causes=("Thiếu vốn.",)))
    page.show_part("judgement")
    field = page.part.fields["causes"]
    assert "Mưa bão.; Thiếu vốn." in field.last_year.text()
    field.take.click()
    assert own(page).causes == ("Thiếu vốn.", "Mưa bão.")
    field.take.click()
    assert own(page).causes == ("Thiếu vốn.", "Mưa bão.")
    assert "So với cùng kỳ năm 2018" in said(page)
