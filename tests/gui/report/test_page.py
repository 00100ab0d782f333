"""The report's page as a clerk uses it: typed in, undone, issued, replaced, brought back from Word."""

import datetime as dt
import io
from pathlib import Path

import msgspec
from docx import Document
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.gui.issued import issued
from tests.gui.report.opened import opened, own, said, sample, typed_in
from ttdn_desktop.dossier.records import Remark, Subject
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.gui.signing.ready_page import ReadyPage
from ttdn_desktop.gui.signing.register_page import RegisterPage
from ttdn_desktop.gui.word_return.page import WordReturnPage
from ttdn_desktop.office.format_check.measure import read_words
from ttdn_desktop.workspace.documents.rendering import render_docx
from ttdn_desktop.workspace.report.editing import edit_report
from ttdn_desktop.workspace.report.findings import PARTS


def test_a_remark_stands_at_its_part_until_settled(report: ReportPage) -> None:
    remark = Remark(on=Subject(kind="report", id="judgement"), text="Nêu rõ nguyên nhân.", severity="must")
    report.session.change(msgspec.structs.replace(report.session.dossier, remarks=(remark,)))
    report.moved()
    assert report.remarks.isHidden()
    report.show_part("judgement")
    (banner,) = report.remarks.banners
    assert "Nêu rõ nguyên nhân" in banner.text.text()
    banner.mark.click()
    assert report.session.dossier.remarks[0].settled


def test_every_part_opens_and_its_models_keep_qts_rules(report: ReportPage) -> None:
    for name in PARTS:
        report.show_part(name)
        assert report.part.part == name
    for model in (
        report.parts["results"].model, report.parts["targets"].model, report.parts["sentences"].model,
        report.outline_model,
    ):  # fmt: skip
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        assert model.rowCount()


def test_what_is_typed_stands_in_the_paper_and_is_one_step_of_undo(qtbot: QtBot, report: ReportPage) -> None:
    qtbot.waitUntil(lambda: report.preview.view.pages is not None, timeout=20_000)
    pages = report.preview.view.pages
    typed_in(report, "proposals", "proposals", " Them mot y.")
    assert "Them mot y." in own(report).proposals[0]
    assert "Them mot y." in said(report)
    qtbot.waitUntil(lambda: report.preview.view.pages is not pages, timeout=20_000)
    report.undo()
    assert "Them mot y." not in said(report)
    assert "Them mot y." not in report.parts["proposals"].fields["proposals"].field.edit.text()


def test_a_half_years_report_begins_with_its_own_period_beside_the_years(window: MainWindow) -> None:
    page = opened(window, sample(window.data_folder), "half")
    assert page.view.report.period.end == dt.date(2019, 6, 30)
    assert page.session.dossier.half_report is None
    typed_in(page, "proposals", "proposals", "De nghi.")
    half = page.session.dossier.half_report
    assert half is not None
    assert (half.kind, half.proposals, half.period.end) == ("half", ("De nghi.",), dt.date(2019, 6, 30))
    assert page.session.dossier.report == sample(window.data_folder).report
    assert "6 tháng đầu năm 2019" in said(page)


def test_a_report_goes_from_page_to_locked_and_to_a_new_version(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(window, sample(window.data_folder))
    window.actions_by_name["ready"].trigger()
    ready = window.page
    assert isinstance(ready, ReadyPage)
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in ready.status.text(), timeout=20_000)
    ready.day.setText("04/11/2019")
    ready.day.editingFinished.emit()
    assert ready.issue_button.isEnabled(), ready.status.text()
    register = issued(qtbot, window, ready)
    line = window.data_folder.register.lines()[0]
    assert line.full_number == "01/BC-UBND"
    window.follow_up.show_report(window.data_folder.open_dossier(line.dossier))
    page = window.page
    assert isinstance(page, ReportPage)
    assert "số 01/BC-UBND ngày 04/11/2019" in page.banner.text()
    assert not page.writable
    page.show_part("proposals")
    assert not page.part.fields["proposals"].field.isEnabled()
    assert "01/BC-UBND" in said(page)
    page.replace.click()
    again = window.page
    assert isinstance(again, ReportPage)
    assert again.writable
    assert "thay thế Báo cáo số 01/BC-UBND" in said(again)
    window.signing.show_register()
    register = window.page
    assert isinstance(register, RegisterPage)
    register.table.setCurrentIndex(register.model.index(0, 0))
    register.replace.click()
    again = window.page
    assert isinstance(again, ReportPage)
    assert again.writable
    assert "thay thế Báo cáo số 01/BC-UBND" in again.banner.text()


def test_a_warning_passed_over_outlives_the_window(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(window, edit_report(sample(window.data_folder), "report", strengths=()))
    dossier_id = page.session.dossier_id
    window.actions_by_name["ready"].trigger()
    ready = window.page
    assert isinstance(ready, ReadyPage)
    qtbot.waitUntil(lambda: ready.model.rowCount() > 0, timeout=20_000)
    keys = [ready.model.item(row).key for row in range(ready.model.rowCount())]
    ready.list.setCurrentIndex(ready.model.index(keys.index("sense.empty-strengths:strengths")))
    ready.suppress("Ghi ở phần kết quả.")
    window.close()
    kept = dict(window.data_folder.stored())[dossier_id]
    assert kept.waived == {"sense.empty-strengths:strengths": "Ghi ở phần kết quả."}


def test_the_page_opens_without_plan_or_log(window: MainWindow) -> None:
    sample(window.data_folder)
    session = window.data_folder.new_dossier("van-ninh-2019", 2019)
    page = window.follow_up.show_report(session)
    assert page is not None
    for name in PARTS:
        page.show_part(name)
    page.show_part("targets")
    assert not page.parts["targets"].reason.field.isEnabled()
    assert session.dossier.report is None
    page.show_tab("basis")
    assert "III.8.1" in page.basis.toPlainText()


def test_a_report_edited_in_word_is_kept_as_what_is_signed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(window, sample(window.data_folder))
    path = tmp_path / "báo cáo sửa.docx"
    document = Document(io.BytesIO(render_docx(page.paper)))
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    next(run for run in runs if "hạn hẹp" in run.text).text = "Kinh phí còn rất hạn hẹp."
    document.save(str(path))
    window.signing.show_word_return(page.session, path, "report")
    back = window.page
    assert isinstance(back, WordReturnPage)
    qtbot.waitUntil(lambda: back.model.rowCount() == 1, timeout=20_000)
    back.keep_button.click()
    ready = window.page
    assert isinstance(ready, ReadyPage)
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in ready.status.text(), timeout=20_000)
    ready.day.setText("04/11/2019")
    issued(qtbot, window, ready)
    line = window.data_folder.register.lines()[0]
    words = "\n".join(read_words(window.data_folder.register.file_bytes(line, "bao-cao.docx")))
    assert "rất hạn hẹp" in words
    assert "01/BC-UBND" in words
