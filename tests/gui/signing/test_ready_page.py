"""A paper checked, issued and locked in the window, and what may come between."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.gui.issued import issued
from tests.gui.signing.ready import ready_page
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.preview.output import Output
from ttdn_desktop.gui.preview.print_job import PrintJob
from ttdn_desktop.gui.preview.printer import prepare_printer
from ttdn_desktop.gui.signing.ready_page import ReadyPage
from ttdn_desktop.workspace.report.editing import edit_report


def test_a_plan_goes_from_draft_to_locked(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = ready_page(qtbot, window)
    assert page.number.value() == 1
    scan = tmp_path / "bản ký.pdf"
    scan.write_bytes(b"%PDF-1.7 signed")
    page.take_scan(scan)
    page.number.setValue(5)
    page.day.setText("08/03/2019")
    assert page.issue_button.isEnabled(), page.status.text()
    shown = issued(qtbot, window, page)
    line = window.data_folder.register.lines()[0]
    assert shown.model.rowCount() == 1
    assert shown.model.data(shown.model.index(0, 0)) == "05/KH-UBND"
    assert "đúng bản đã ban hành" in shown.verify(scan)
    assert window.data_folder.open_dossier(line.dossier).read_only
    paper = tmp_path / "in.pdf"
    printer = prepare_printer(PrintJob(), "kế hoạch")
    printer.setOutputFileName(str(paper))
    Output(lambda: window.data_folder.open_dossier(line.dossier).plan, window.tasks, window).print_on(
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


def with_activity(page: ReadyPage, **changes: object) -> None:
    plan = page.session.dossier.plan
    first, *rest = plan.activities
    activities = (msgspec.structs.replace(first, **changes), *rest)
    changed = msgspec.structs.replace(plan, activities=activities)
    page.session.change(msgspec.structs.replace(page.session.dossier, plan=changed))
    page.check()


def test_a_warning_passed_over_stays_visible_with_its_reason(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    with_activity(page, target=None)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=20_000)
    page.list.setCurrentIndex(page.model.index(0))
    page.suppress("đã xem, đúng ý")
    qtbot.waitUntil(lambda: "sẵn sàng trình ký" in page.status.text(), timeout=20_000)
    assert "Đã bỏ qua (đã xem, đúng ý)" in page.model.index(0).data()
    page.list.setCurrentIndex(page.model.index(0))
    page.suppress("")
    qtbot.waitUntil(lambda: "1 chỗ nên xem" in page.status.text(), timeout=20_000)
    assert window.data_folder.register.lines() == ()


def test_what_the_program_knows_it_puts_right_at_a_press(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    first = page.session.dossier.plan.activities[0]
    with_activity(page, start=first.end, end=first.start)
    qtbot.waitUntil(lambda: "Còn 1 lỗi" in page.status.text(), timeout=20_000)
    page.list.setCurrentIndex(page.model.index(0))
    page.finding_bar.fix.click()
    qtbot.waitUntil(lambda: "sẵn sàng trình ký" in page.status.text(), timeout=20_000)
    assert page.session.dossier.plan.activities[0] == first
    page.undo()
    assert page.session.dossier.plan.activities[0] != first


def test_a_page_may_be_left_while_it_checks_and_prints(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    page = ready_page(qtbot, window)
    printer = prepare_printer(PrintJob(), "kế hoạch")
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
    line = window.data_folder.register.lines()[0]
    window.signing.show_ready(window.data_folder.open_dossier(line.dossier))
    again = window.page
    assert isinstance(again, ReadyPage)
    qtbot.waitUntil(lambda: "đã ban hành" in again.status.text(), timeout=20_000)
    assert not again.issue_button.isEnabled()


def test_while_a_paper_is_issued_a_second_press_does_nothing(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    page.issue()
    assert not page.issue_button.isEnabled()
    assert "Đang lập" in page.issue_button.text()
    issued(qtbot, window, page)
    assert len(window.data_folder.register.lines()) == 1


def test_a_dossier_changed_while_its_paper_is_made_is_not_issued(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown_messages: list[str] = []
    monkeypatch.setattr(messages, "show_error", lambda _parent, fault: shown_messages.append(str(fault)))
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    page.issue()
    page.session.change(msgspec.structs.replace(page.session.dossier, private_notes="sửa lúc ban hành"))
    qtbot.waitUntil(lambda: bool(shown_messages), timeout=20_000)
    assert "vừa được sửa" in shown_messages[0]
    assert window.data_folder.register.lines() == ()
    assert page.issue_button.isEnabled()


def test_leaving_before_the_paper_is_made_issues_nothing_and_says_so(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown_messages: list[str] = []
    monkeypatch.setattr(messages, "show_note", lambda _parent, what, *_more: shown_messages.append(what))
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    page.issue()
    window.show_home()
    window.tasks.close()
    qtbot.wait(50)
    assert shown_messages == ["Văn bản chưa được ban hành."]
    assert window.data_folder.register.lines() == ()


def click_on_first(page: ReadyPage) -> None:
    place = page.list.visualRect(page.model.index(0)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_on_what_only_the_clerk_can_mend_goes_there(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    with_activity(page, title="")
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=20_000)
    assert page.model.item(0).is_error
    click_on_first(page)
    assert isinstance(window.page, DraftingPage)


def test_a_click_on_what_may_be_passed_over_shows_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    with_activity(page, target=None)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=20_000)
    click_on_first(page)
    assert window.page is page
    assert page.finding_bar.why.text()
    assert page.finding_bar.skip.isEnabled()
    assert page.go.isEnabled()


def test_the_question_tells_what_the_day_of_issue_brings(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = ready_page(qtbot, window)
    asked: list[str] = []

    def ask(*_: object, details: str, **__: object) -> bool:
        asked.append(details)
        return False

    monkeypatch.setattr(messages, "ask", ask)
    monkeypatch.setattr("ttdn_desktop.gui.signing.ready_page._MOST_NOTES", 2)
    page.day.setText("08/03/2019")
    page.issue_button.click()
    page.day.setText("30/12/2019")
    page.issue_button.click()
    page.day.setText("chưa biết")
    page.issue_button.click()
    assert len(asked) == 2, "without a day there is nothing to ask"
    assert ["đã xong trước ngày ban hành" in details for details in asked] == [False, True]
    assert [details.count("▲") for details in asked] == [1, 3]  # no signed copy; two, and how many more
    assert all("bị khóa" in details for details in asked)


def test_a_report_without_strengths_waits_until_they_are_written_or_passed_over(
    qtbot: QtBot, window: MainWindow
) -> None:
    data_folder = window.data_folder
    session = data_folder.open_dossier(data_folder.create_dossier(data_folder.open_sample().dossier))
    session.change(edit_report(session.dossier, "report", strengths=()))
    window.signing.show_ready(session, "report")
    page = window.page
    assert isinstance(page, ReadyPage)
    qtbot.waitUntil(lambda: "chưa viết" in page.status.text(), timeout=20_000)
    assert not page.issue_button.isEnabled()

    rows = [page.model.item(row) for row in range(page.model.rowCount())]
    row = next(
        n for n, item in enumerate(rows) if item.finding and item.finding.code == "sense.empty-strengths"
    )
    page.list.setCurrentIndex(page.model.index(row))
    page.suppress("Lãnh đạo trình bày riêng tại hội nghị.")
    page.day.setText("05/11/2019")  # a report on 2019 can't bear today's date
    page.day.editingFinished.emit()
    qtbot.waitUntil(page.issue_button.isEnabled, timeout=20_000)


def test_enter_never_issues(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    kept: list[bool] = []

    def pressed(box: QMessageBox) -> int:
        box.show()
        kept.append("Điều 18 khoản 3" in box.informativeText())
        issue = next(one for one in box.buttons() if "hành" in one.text())
        kept.append(box.defaultButton() is not issue)
        issue.setFocus()
        QTest.keyClick(issue, Qt.Key.Key_Return)
        kept.append(box.clickedButton() is not issue)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", pressed)
    page.issue_button.setFocus()
    QTest.keyClick(page.issue_button, Qt.Key.Key_Return)
    assert kept == []
    page.issue_button.click()
    assert kept == [True, True, True]
    assert window.data_folder.register.lines() == ()


def test_what_cannot_be_undone_is_said_before_the_press(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    said = page.issue_box.final.text()
    assert page.issue_box.final.isVisible()
    assert all(word in said for word in ("không lấy lại được", "bị khóa", "không cấp lại", "Điều 18 khoản 3"))


def test_an_impossible_number_is_told_and_cannot_be_issued(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    page.number.setValue(7)
    issued(qtbot, window, page)
    data_folder = window.data_folder
    window.open_stored(data_folder.create_dossier(data_folder.open_sample().dossier))
    window.actions_by_name["ready"].trigger()
    page = window.page
    assert isinstance(page, ReadyPage)
    page.day.setText("11/03/2019")
    page.day.editingFinished.emit()
    qtbot.waitUntil(page.issue_button.isEnabled, timeout=20_000)
    assert page.issue_box.notes.text() == "▲ Chưa có bản đã ký (bản quét hoặc bản ký số) trong sổ."
    assert page.issue_box.take_next.isHidden()
    for number, day in ((7, "11/03/2019"), (6, "11/03/2019"), (8, "07/03/2019"), (8, "11/03/2022")):
        page.number.setValue(number)
        page.day.setText(day)
        assert "✖" in page.issue_box.notes.text()
        assert not page.issue_button.isEnabled()
    page.day.setText("11/03/2019")
    page.number.setValue(20)
    assert page.issue_button.isEnabled(), "a gap may be on papers that aren't in this register"
    page.issue_box.take_next.click()
    assert page.number.value() == 8


def test_the_copies_asked_for_stand_in_the_register(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    box = page.issue_box
    recipients = len(page.session.dossier.plan.recipients)
    assert (box.copies.value(), box.archive.value()) == (recipients + 2, 2)
    box.copies.setValue(20)
    box.archive.setValue(3)
    page.day.setText("08/03/2019")
    issued(qtbot, window, page)
    (line,) = window.data_folder.register.lines()
    assert (line.copies, line.archive_copies) == (20, 3)
