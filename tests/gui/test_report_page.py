"""The report's page as a clerk uses it, on the sample's log."""

import datetime as dt
import io
from pathlib import Path

import msgspec
import openpyxl
import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.gui.issued import issued
from ttdn_desktop.dossier.records import Dossier, LogEntry, Remark, Subject
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.report.entries_dialog import EntriesDialog
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.gui.signing.ready_page import ReadyPage
from ttdn_desktop.gui.signing.register_page import RegisterPage
from ttdn_desktop.gui.word_return.page import WordBackPage
from ttdn_desktop.office.format_check.measure import read_words
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents.rendering import render_docx
from ttdn_desktop.workspace.report.editing import edit_report
from ttdn_desktop.workspace.report.findings import PARTS
from ttdn_desktop.workspace.report.messages import message_of
from ttdn_desktop.workspace.report.phrases import phrases


def sample(desk: DataFolder) -> Dossier:
    dossier = desk.open_sample().dossier
    desk.save_settings(CommuneSettings(commune=dossier.commune))
    return dossier


def opened(window: MainWindow, dossier: Dossier, kind: str = "report") -> ReportPage:
    window.activateWindow()
    window.open_stored(window.desk.create_dossier(dossier))
    window.actions_by_name["half_report" if kind == "half" else "report"].trigger()
    page = window.page
    assert isinstance(page, ReportPage)
    return page


@pytest.fixture
def report(window: MainWindow) -> ReportPage:
    return opened(window, sample(window.desk))


def test_a_remark_stands_at_its_part_until_settled(report: ReportPage) -> None:
    remark = Remark(on=Subject(kind="report", id="judgement"), text="Nêu rõ nguyên nhân.", severity="must")
    report.drafting.change(msgspec.structs.replace(report.drafting.dossier, remarks=(remark,)))
    report.moved()
    assert report.remarks.isHidden()
    report.show_part("judgement")
    (banner,) = report.remarks.banners
    assert "Nêu rõ nguyên nhân" in banner.text.text()
    banner.mark.click()
    assert report.drafting.dossier.remarks[0].settled


def typed_in(page: ReportPage, part: str, name: str, words: str) -> None:
    page.show_part(part)
    edit = page.part.fields[name].field
    edit.setFocus()
    QTest.keyClicks(edit.focusProxy(), words)


def said(page: ReportPage) -> str:
    return "\n".join(read_words(render_docx(page.paper)))


def own(page: ReportPage):
    assert page.drafting.dossier.report is not None
    return page.drafting.dossier.report


def test_every_part_opens_and_its_models_keep_qts_rules(report: ReportPage) -> None:
    for name in PARTS:
        report.show_part(name)
        assert report.part.part == name
    for model in (
        report.parts["results"].model, report.parts["targets"].model, report.parts["sentences"].model,
        report.findings_model, report.outline_model,
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


def test_a_reason_is_asked_where_short_and_taken_from_the_phrases(window: MainWindow) -> None:
    page = opened(window, edit_report(sample(window.desk), "report", variances={}))
    asked = [one for one in page.look.findings if one.question == "variances"]
    assert [one.severity for one in asked] == ["error"] * 4
    page.go_to(asked[1])
    part = page.parts["targets"]
    assert part.in_hand().subject == asked[1].subject == "a2"
    assert "chưa đạt chỉ tiêu" in part.reason.error.text()
    part.reason.phrases.activated.emit(1)
    assert own(page).variances == {"a2": phrases()["variances"][0]}
    assert len([one for one in page.look.findings if one.question == "variances"]) == 3
    assert part.rows[1].cells[-1] == "đã ghi"
    assert not part.reason.error.isVisible()


def test_a_phrase_is_put_in_behind_what_stands_there(report: ReportPage) -> None:
    before = own(report).strengths
    report.show_part("judgement")
    report.part.fields["strengths"].phrases.activated.emit(2)
    assert own(report).strengths == (*before, phrases()["strengths"][1])
    report.undo()
    assert own(report).strengths == before


def test_last_years_text_is_taken_over_once(window: MainWindow) -> None:
    dossier = sample(window.desk)
    last = edit_report(
        msgspec.structs.replace(dossier, year=2018), "report", causes=("Mưa bão.", "Thiếu vốn.")
    )
    window.desk.create_dossier(last)
    page = opened(window, edit_report(dossier, "report", causes=("Thiếu vốn.",)))
    page.show_part("judgement")
    field = page.part.fields["causes"]
    assert "Mưa bão.; Thiếu vốn." in field.last.text()
    field.take.click()
    assert own(page).causes == ("Thiếu vốn.", "Mưa bão.")
    field.take.click()
    assert own(page).causes == ("Thiếu vốn.", "Mưa bão.")
    assert "So với cùng kỳ năm 2018" in said(page)


def test_a_reworded_sentence_is_flagged_when_its_figure_changes(report: ReportPage) -> None:
    report.show_part("sentences")
    part = report.parts["sentences"]
    keys = [one.key for one in report.look.sentences]
    part.list.setCurrentIndex(part.model.index(keys.index("totals")))
    part.field.field.setFocus()
    part.field.field.edit.selectAll()
    QTest.keyClicks(part.field.field.edit, "Ca nam lam 9 viec.")
    report.refresh()
    assert own(report).reworded["totals"].text == "Ca nam lam 9 viec."
    assert "Ca nam lam 9 viec." in said(report)
    assert not part.in_hand().stale
    drafting = report.drafting
    entry = LogEntry(id="moi", date=dt.date(2019, 5, 5), title="Thêm")
    drafting.change(msgspec.structs.replace(drafting.dossier, log=(*drafting.dossier.log, entry)))
    report.refresh()
    assert part.in_hand().stale
    assert "10 lượt hoạt động" in part.ours.text()
    assert any(one.code == "report-reworded" for one in report.look.findings)
    QTest.keyClicks(part.field.field.edit, " Sua.")
    part.keep.click()
    assert "Sua." in own(report).reworded["totals"].text
    assert not part.in_hand().stale
    part.drop.click()
    assert own(report).reworded == {}
    assert "10 lượt hoạt động" in said(report)


def test_a_figure_opens_the_entries_it_comes_from(
    qtbot: QtBot, report: ReportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EntriesDialog, "exec", lambda _: 0)
    report.show_part("results")
    part = report.parts["results"]
    part.table.selectRow(1)
    with qtbot.waitSignal(part.entries_wanted) as asked:
        QTest.keyClick(part.table, Qt.Key.Key_Return)
    title, entries = asked.args
    assert title == "Truyền thanh cơ sở"
    assert {one.channel for one in entries} == {"radio"}
    dialog = EntriesDialog(title, (("01/02/2019", "Phát thanh biển đảo", "", "", "", "", ""),))
    qtbot.addWidget(dialog)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog.search.setText("bien dao")
    assert dialog.model.rowCount() == 1
    dialog.search.setText("khong co")
    assert dialog.model.rowCount() == 0


def test_a_changed_period_counts_anew(report: ReportPage) -> None:
    typed_in(report, "period", "period", "")
    field = report.part.fields["period"].field
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "30/06/2018")
    report.refresh()
    assert any("trước ngày đầu" in message_of(one) for one in report.look.findings)
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "30/06/2019")
    report.refresh()
    assert own(report).period.end == dt.date(2019, 6, 30)
    assert f"Trong kỳ có {len(report.look.about.counted)} việc" in report.parts["period"].counted.text()


def test_a_half_years_report_begins_with_its_own_period_beside_the_years(window: MainWindow) -> None:
    page = opened(window, sample(window.desk), "half")
    assert page.look.report.period.end == dt.date(2019, 6, 30)
    assert page.drafting.dossier.half_report is None
    typed_in(page, "proposals", "proposals", "De nghi.")
    half = page.drafting.dossier.half_report
    assert half is not None
    assert (half.kind, half.proposals, half.period.end) == ("half", ("De nghi.",), dt.date(2019, 6, 30))
    assert page.drafting.dossier.report == sample(window.desk).report
    assert "6 tháng đầu năm 2019" in said(page)


def test_a_report_goes_from_page_to_locked_and_to_a_new_version(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(window, sample(window.desk))
    window.actions_by_name["ready"].trigger()
    ready = window.page
    assert isinstance(ready, ReadyPage)
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in ready.told.text(), timeout=20_000)
    assert ready.issue_button.isEnabled(), ready.told.text()
    ready.day.setText("04/11/2019")
    register = issued(qtbot, window, ready)
    line = window.desk.register.lines()[0]
    assert line.full_number == "01/BC-UBND"
    window.year.show_report(window.desk.open_dossier(line.dossier))
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
    page = opened(window, edit_report(sample(window.desk), "report", proposals=()))
    dossier_id = page.drafting.dossier_id
    window.actions_by_name["ready"].trigger()
    ready = window.page
    assert isinstance(ready, ReadyPage)
    qtbot.waitUntil(lambda: ready.model.rowCount() > 0, timeout=20_000)
    keys = [ready.model.item(row).key for row in range(ready.model.rowCount())]
    ready.list.setCurrentIndex(ready.model.index(keys.index("report-empty:proposals")))
    ready.suppress("Năm nay không có kiến nghị.")
    window.close()
    kept = dict(window.desk.stored())[dossier_id]
    assert kept.waived == {"report-empty:proposals": "Năm nay không có kiến nghị."}


def test_the_page_opens_without_plan_or_log(window: MainWindow) -> None:
    sample(window.desk)
    drafting = window.desk.new_dossier("van-ninh-2019", 2019)
    page = window.year.show_report(drafting)
    assert page is not None
    for name in PARTS:
        page.show_part(name)
    page.show_part("targets")
    assert not page.parts["targets"].reason.field.isEnabled()
    assert drafting.dossier.report is None
    page.show_tab("basis")
    assert "III.8.1" in page.basis.toPlainText()


def test_the_figures_go_to_excel(
    qtbot: QtBot, report: ReportPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "số liệu.xlsx"
    monkeypatch.setattr(messages, "ask_save_path", lambda *_: target)
    monkeypatch.setattr(messages, "offer_folder", lambda *_: None)
    report.parts["results"].excel_wanted.emit()
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert openpyxl.load_workbook(target).sheetnames


def test_a_report_edited_in_word_is_kept_as_what_is_signed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(window, sample(window.desk))
    path = tmp_path / "báo cáo sửa.docx"
    document = Document(io.BytesIO(render_docx(page.paper)))
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    next(run for run in runs if "hạn hẹp" in run.text).text = "Kinh phí còn rất hạn hẹp."
    document.save(str(path))
    window.signing.show_word_back(page.drafting, path, "report")
    back = window.page
    assert isinstance(back, WordBackPage)
    qtbot.waitUntil(lambda: back.model.rowCount() == 1, timeout=20_000)
    back.keep_button.click()
    ready = window.page
    assert isinstance(ready, ReadyPage)
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in ready.told.text(), timeout=20_000)
    ready.day.setText("04/11/2019")
    issued(qtbot, window, ready)
    line = window.desk.register.lines()[0]
    words = "\n".join(read_words(window.desk.register.file_bytes(line, "bao-cao.docx")))
    assert "rất hạn hẹp" in words
    assert "01/BC-UBND" in words
