"""Next year's dossier made in the window: proposed, ticked, retargeted, made; nothing stored before."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.rollover.opened import PLAN, cell, last_year, replace
from ttdn_desktop.dossier import reading
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.home.new_dossier import NewDossierDialog
from ttdn_desktop.gui.intake.page import IntakePage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.rollover.models import TARGET, TEXT, TITLE
from ttdn_desktop.gui.rollover.page import RolloverPage
from ttdn_desktop.workspace import rollover


def test_the_choices_make_the_dossier_and_open_it(shown: RolloverPage, window: MainWindow) -> None:
    model = shown.activities
    stored = len(list(window.data_folder.stored()))
    shown.table.setCurrentIndex(model.index(0, TITLE))
    shown.toggle()
    assert cell(model, 0, 0) == "Bỏ"
    assert model.setData(model.index(1, TARGET), "31 tin, bài")
    assert cell(model, 1, TARGET) == "31 tin, bài"
    assert model.setData(model.index(2, TITLE), "Lớp  phổ biến pháp luật")
    assert shown.texts.setData(shown.texts.index(0, TEXT), "Lời mới")
    assert len(list(window.data_folder.stored())) == stored
    shown.make_button.click()
    page = window.page
    assert isinstance(page, DraftingPage)
    plan = page.session.dossier.plan
    assert page.session.dossier.year == 2026
    assert [each.title for each in plan.activities][1] == "Lớp phổ biến pháp luật"
    assert plan.activities[0].target is not None
    assert plan.activities[0].target.quantity == 31
    assert plan.activities[0].start == date(2026, 2, 1)


def test_going_back_stores_nothing(qtbot: QtBot, shown: RolloverPage, window: MainWindow) -> None:
    before = [reading.write(each) for _, each in window.data_folder.stored()]
    shown.toggle()
    window.activateWindow()
    shown.table.setFocus()
    qtbot.keyClick(shown.table, Qt.Key.Key_Escape)
    assert isinstance(window.page, DraftingPage)
    assert [reading.write(each) for _, each in window.data_folder.stored()] == before


def test_a_second_dossier_is_asked_about(
    shown: RolloverPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown.proposal is not None
    rollover.store_proposal(window.data_folder, shown.proposal)
    asked: list[str] = []
    monkeypatch.setattr(messages, "ask", lambda _parent, what, *_more: bool(asked.append(what)))
    shown.make()
    assert asked == ["Đã có hồ sơ năm 2026 của xã Vạn Thắng theo kế hoạch này."]
    assert window.page is shown


def test_a_new_plan_from_a_file_comes_back_to_the_page(
    qtbot: QtBot, shown: RolloverPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.intake.flow, "choose", lambda: PLAN)
    monkeypatch.setattr(messages, "ask", lambda *_args, **_more: True)
    shown.plan_wanted.emit()
    qtbot.waitUntil(lambda: isinstance(window.page, IntakePage), timeout=10_000)
    page = window.page
    assert isinstance(page, IntakePage)
    page.accept()
    qtbot.waitUntil(lambda: isinstance(window.page, RolloverPage), timeout=10_000)
    back = window.page
    assert isinstance(back, RolloverPage)
    assert "Đắk Lắk" in back.plan_box.currentText()
    assert len(list(window.data_folder.stored())) == 1


@pytest.mark.usefixtures("shown")
def test_a_plan_accepted_offers_last_years_dossier(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(messages, "ask", lambda _parent, what, *_args, **_more: not asked.append(what))
    window.intake.open_file(PLAN)
    qtbot.waitUntil(lambda: isinstance(window.page, IntakePage), timeout=10_000)
    page = window.page
    assert isinstance(page, IntakePage)
    page.accept()
    assert "Có hồ sơ của năm trước" in asked[-1]
    qtbot.waitUntil(lambda: isinstance(window.page, RolloverPage), timeout=10_000)


@pytest.mark.usefixtures("shown")
def test_a_new_dossier_may_be_taken_from_the_last_one(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def take_last(dialog: NewDossierDialog) -> int:
        dialog.last_button.click()
        return dialog.result()

    monkeypatch.setattr(NewDossierDialog, "exec", take_last)
    window.show_home()
    window.new_dossier()
    assert isinstance(window.page, RolloverPage)


def test_without_a_later_plan_the_page_says_what_to_do(window: MainWindow) -> None:
    dossier = replace(last_year(window), year=2026)
    window.open_stored(window.data_folder.create_dossier(dossier))
    window.actions_by_name["roll"].trigger()
    page = window.page
    assert isinstance(page, RolloverPage)
    assert "Chưa có kế hoạch cấp trên" in page.notices.text()
    assert not page.make_button.isEnabled()


def test_last_years_words_are_at_hand_beside_the_question(shown: RolloverPage, window: MainWindow) -> None:
    shown.make()
    page = window.page
    assert isinstance(page, DraftingPage)
    page.show_section("noi-nhan")
    assert page.page is not None
    row = page.page.row("recipients")
    assert row is not None
    assert row.take_last.isVisibleTo(row)
    assert "Năm trước: Phòng Văn hóa và Thông tin huyện (b/c)" in row.last.text()
    assert "cần xem: còn “Phòng Văn hóa và Thông tin”" in row.last.text()
    row.take_last.click()
    assert page.session.dossier.plan.recipients[0] == "Phòng Văn hóa và Thông tin huyện (b/c)"
    assert row.field.value() == page.session.dossier.plan.recipients
    assert not row.take_last.isVisibleTo(row)
    page.undo()
    assert row.take_last.isVisibleTo(row)
    assert page.session.dossier.plan.recipients[0] == "Ủy ban nhân dân tỉnh Khánh Hòa (b/c)"
