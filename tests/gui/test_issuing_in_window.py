import datetime as dt
import io
from pathlib import Path

import msgspec
import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.gui.issued import issued
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.preview.output import Output
from ttdn_desktop.gui.preview.print_job import PrintJob
from ttdn_desktop.gui.preview.printer import prepared_printer
from ttdn_desktop.gui.signing.ready_model import ReadyModel
from ttdn_desktop.gui.signing.ready_page import ReadyPage
from ttdn_desktop.gui.signing.register_model import RegisterModel
from ttdn_desktop.gui.word_return.page import WordBackPage
from ttdn_desktop.workspace.documents.rendering import render_docx


def ready_page(qtbot: QtBot, window: MainWindow) -> ReadyPage:
    desk = window.desk
    sample = desk.open_sample().dossier
    desk.save_settings(CommuneSettings(commune=sample.commune))
    window.open_stored(desk.create_dossier(sample))
    window.actions_by_name["ready"].trigger()
    page = window.page
    assert isinstance(page, ReadyPage)
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in page.told.text(), timeout=20_000)
    return page


def test_a_plan_goes_from_draft_to_locked(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = ready_page(qtbot, window)
    assert page.issue_button.isEnabled(), page.told.text()
    assert page.number.value() == 1
    scan = tmp_path / "bản ký.pdf"
    scan.write_bytes(b"%PDF-1.7 signed")
    page.take_scan(scan)
    page.number.setValue(5)
    page.day.setText("08/03/2019")
    shown = issued(qtbot, window, page)
    line = window.desk.register.lines()[0]
    assert shown.model.rowCount() == 1
    assert shown.model.data(shown.model.index(0, 0)) == "05/KH-UBND"
    assert "đúng bản đã ban hành" in shown.verify(scan)
    assert window.desk.open_dossier(line.dossier).read_only
    paper = tmp_path / "in.pdf"
    printer = prepared_printer(PrintJob(), "kế hoạch")
    printer.setOutputFileName(str(paper))
    Output(lambda: window.desk.open_dossier(line.dossier).plan, window.tasks, window).print_on(
        printer, PrintJob()
    )
    qtbot.waitUntil(lambda: paper.exists() and paper.stat().st_size > 1000, timeout=20_000)


def test_a_typed_number_outlives_the_date_typed_after_it(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    page.day.editingFinished.emit()
    assert page.number.value() == 1
    page.number.setValue(5)
    page.day.setText("09/03/2019")
    page.day.editingFinished.emit()
    assert page.number.value() == 5


def test_the_register_is_searched_and_a_version_made(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    shown = issued(qtbot, window, page)
    shown.search.setText("khong co gi")
    assert shown.model.rowCount() == 0
    shown.search.setText("van thang")
    assert shown.model.rowCount() == 1
    shown.table.setCurrentIndex(shown.model.index(0, 0))
    assert shown.replace.isEnabled()
    shown.replace.click()
    assert isinstance(window.page, DraftingPage)
    assert not window.page.drafting.read_only


def test_a_warning_passed_over_is_told_no_more(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desk
    page = ready_page(qtbot, window)
    warnings = page.model.rowCount()
    if warnings:
        page.list.setCurrentIndex(page.model.index(warnings - 1))
        page.suppress("đã xem, đúng ý")
        qtbot.waitUntil(lambda: page.model.rowCount() == warnings - 1, timeout=20_000)
    assert desk.register.lines() == ()


def test_the_models_keep_the_rules_of_a_model() -> None:
    for model in (ReadyModel(), RegisterModel()):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        model.show(())
        assert model.rowCount() == 0


def test_what_is_filled_after_sending_is_typed_in_the_register(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    shown = issued(qtbot, window, page)
    model = shown.model
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert model.setData(model.index(0, 7), "11/3/2019")
    assert model.setData(model.index(0, 8), "Lê Thị Hoa")
    line = window.desk.register.lines()[0]
    assert (line.sent, line.receipt) == (dt.date(2019, 3, 11), "Lê Thị Hoa")
    assert model.data(model.index(0, 8)) == "Lê Thị Hoa"


def test_a_word_file_is_brought_back_in_the_window(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = window.desk
    sample = desk.open_sample().dossier
    desk.save_settings(CommuneSettings(commune=sample.commune))
    drafting = desk.open_dossier(desk.create_dossier(sample))
    document = Document(io.BytesIO(render_docx(drafting.plan)))
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    next(run for run in runs if "nắm tình hình" in run.text).text = "Chủ động nắm tình hình trên mạng."
    path = tmp_path / "kế hoạch sửa.docx"
    document.save(str(path))
    window.signing.show_word_back(drafting, path)
    page = window.page
    assert isinstance(page, WordBackPage)
    QAbstractItemModelTester(page.model)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=20_000)
    assert "<u" in page.beside.text()
    page.take_all.click()
    qtbot.waitUntil(lambda: "Đã đưa 1 chỗ" in page.told.text(), timeout=20_000)
    assert page.model.rowCount() == 0
    page.keep_button.click()
    ready = window.page
    assert isinstance(ready, ReadyPage)
    assert "tệp Word" in ready.kept.text()
    ready.drop.click()
    assert drafting.dossier.plan.word_text is None


def test_a_page_may_be_left_while_it_checks_and_prints(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    page = ready_page(qtbot, window)
    printer = prepared_printer(PrintJob(), "kế hoạch")
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    Output(lambda: page.paper, window.tasks, page).print_on(printer, PrintJob())
    page.check()
    window.signing.check_ours(page)
    window.show_home()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said == ["Đã gửi bản in."]


def test_an_issued_paper_is_told_as_issued(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    issued(qtbot, window, page)
    line = window.desk.register.lines()[0]
    window.signing.show_ready(window.desk.open_dossier(line.dossier))
    again = window.page
    assert isinstance(again, ReadyPage)
    qtbot.waitUntil(lambda: "đã ban hành" in again.told.text(), timeout=20_000)
    assert not again.issue_button.isEnabled()


def test_while_a_paper_is_issued_a_second_press_does_nothing(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    page.issue()
    assert not page.issue_button.isEnabled()
    assert "Đang lập" in page.issue_button.text()
    issued(qtbot, window, page)
    assert len(window.desk.register.lines()) == 1


def test_a_dossier_changed_while_its_paper_is_made_is_not_issued(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(messages, "show_error", lambda _parent, fault: told.append(str(fault)))
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    page.issue()
    page.drafting.change(msgspec.structs.replace(page.drafting.dossier, private_notes="sửa lúc ban hành"))
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "vừa được sửa" in told[0]
    assert window.desk.register.lines() == ()
    assert page.issue_button.isEnabled()


def test_leaving_before_the_paper_is_made_issues_nothing_and_says_so(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(messages, "show_note", lambda _parent, what, *_more: told.append(what))
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    page.issue()
    window.show_home()
    window.tasks.close()
    qtbot.wait(50)
    assert told == ["Văn bản chưa được ban hành."]
    assert window.desk.register.lines() == ()
