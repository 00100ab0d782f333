"""Next year's dossier made in the window: proposed, ticked, retargeted, made; nothing stored before."""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.home.new_dossier import NewDossierDialog
from ttdn_desktop.gui.intake.page import IntakePage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.rollover.models import PROPOSED, TITLE, WORDS, ReusedTextsModel, RolloverActivitiesModel
from ttdn_desktop.gui.rollover.page import RollingPage
from ttdn_desktop.workspace import rollover

PLAN = Path(__file__).parents[1] / "samples" / "superior_plans" / "dak-lak-2026.docx"
replace = msgspec.structs.replace


def last_year(window: MainWindow) -> Dossier:
    """The sample as a dossier of 2025."""
    sample = window.desk.open_sample().dossier
    moved = tuple(
        replace(
            each,
            start=each.start and each.start.replace(year=2025),
            end=each.end and each.end.replace(year=2025),
        )
        for each in sample.plan.activities
    )
    return replace(sample, year=2025, plan=replace(sample.plan, activities=moved))


@pytest.fixture
def shown(window: MainWindow) -> RollingPage:
    """The page on a stored dossier of 2025, reached by the menu."""
    dossier = last_year(window)
    window.desk.save_settings(CommuneSettings(commune=dossier.commune))
    window.open_stored(window.desk.create_dossier(dossier))
    window.actions_by_name["roll"].trigger()
    page = window.page
    assert isinstance(page, RollingPage)
    return page


def cell(model: QAbstractItemModel, row: int, column: int) -> str:
    return str(model.index(row, column).data())


def test_both_tables_keep_qts_rules(shown: RollingPage) -> None:
    for model in (shown.activities, shown.texts, RolloverActivitiesModel(shown), ReusedTextsModel(shown)):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown.activities.setData(
        shown.activities.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    )
    shown.activities.setData(shown.activities.index(1, PROPOSED), "7")


def test_the_choices_make_the_dossier_and_open_it(shown: RollingPage, window: MainWindow) -> None:
    model = shown.activities
    stored = len(list(window.desk.stored()))
    shown.table.setCurrentIndex(model.index(0, TITLE))
    shown.toggle()
    assert cell(model, 0, 0) == "Bỏ"
    assert model.setData(model.index(1, PROPOSED), "31 tin, bài")
    assert cell(model, 1, PROPOSED) == "31 tin, bài"
    assert model.setData(model.index(2, TITLE), "Lớp  phổ biến pháp luật")
    assert shown.texts.setData(shown.texts.index(0, WORDS), "Lời mới")
    assert len(list(window.desk.stored())) == stored
    shown.make_button.click()
    page = window.page
    assert isinstance(page, DraftingPage)
    plan = page.drafting.dossier.plan
    assert page.drafting.dossier.year == 2026
    assert [each.title for each in plan.activities][1] == "Lớp phổ biến pháp luật"
    assert plan.activities[0].target is not None
    assert plan.activities[0].target.quantity == 31
    assert plan.activities[0].start == date(2026, 2, 1)


def test_what_cant_be_read_is_told_and_changes_nothing(shown: RollingPage) -> None:
    model = shown.activities
    before = cell(model, 0, PROPOSED)
    assert not model.setData(model.index(0, PROPOSED), "nhiều")
    assert "Chưa đọc được chỉ tiêu “nhiều”" in shown.detail.text()
    assert not model.setData(model.index(0, TITLE), "  ")
    assert "phải có tên" in shown.detail.text()
    assert cell(model, 0, PROPOSED) == before


def test_going_back_stores_nothing(qtbot: QtBot, shown: RollingPage, window: MainWindow) -> None:
    before = [reading.write(each) for _, each in window.desk.stored()]
    shown.toggle()
    window.activateWindow()
    shown.table.setFocus()
    qtbot.keyClick(shown.table, Qt.Key.Key_Escape)
    assert isinstance(window.page, DraftingPage)
    assert [reading.write(each) for _, each in window.desk.stored()] == before


def test_a_merged_communes_file_is_joined_and_taken_apart(shown: RollingPage, tmp_path: Path) -> None:
    other = replace(shown.drafting.dossier.commune, name="Vạn Bình", code="22501")
    path = tmp_path / "van-binh.json"
    path.write_bytes(reading.write(replace(shown.drafting.dossier, commune=other)))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    QApplication.sendEvent(shown, over)
    assert over.isAccepted()
    QApplication.sendEvent(shown, QDropEvent(QPointF(50, 50), copy, data, left, none))
    assert shown.sources.count() == 2
    assert cell(shown.activities, 0, PROPOSED) == "48 tin, bài"
    rows = shown.activities.rowCount()
    shown.table.setCurrentIndex(shown.activities.index(0, TITLE))
    assert "gộp" in shown.detail.text().lower()
    shown.split.click()
    assert shown.activities.rowCount() == rows + 1
    shown.sources.item(0).setCheckState(Qt.CheckState.Unchecked)
    shown.sources.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert "Chưa chọn hồ sơ" in shown.told.text()
    assert not shown.make_button.isEnabled()


def test_a_second_dossier_is_asked_about(
    shown: RollingPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown.proposal is not None
    rollover.store_proposal(window.desk, shown.proposal)
    asked: list[str] = []
    monkeypatch.setattr(messages, "ask", lambda _parent, what, *_more: bool(asked.append(what)))
    shown.make()
    assert asked == ["Đã có hồ sơ năm 2026 của xã Vạn Thắng theo kế hoạch này."]
    assert window.page is shown


def test_a_new_plan_from_a_file_comes_back_to_the_page(
    qtbot: QtBot, shown: RollingPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.taking_in.flow, "choose", lambda: PLAN)
    monkeypatch.setattr(messages, "ask", lambda *_args, **_more: True)
    shown.plan_wanted.emit()
    qtbot.waitUntil(lambda: isinstance(window.page, IntakePage), timeout=10_000)
    page = window.page
    assert isinstance(page, IntakePage)
    page.accept()
    qtbot.waitUntil(lambda: isinstance(window.page, RollingPage), timeout=10_000)
    back = window.page
    assert isinstance(back, RollingPage)
    assert "Đắk Lắk" in back.plan_box.currentText()
    assert len(list(window.desk.stored())) == 1


@pytest.mark.usefixtures("shown")
def test_a_plan_accepted_offers_last_years_dossier(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(messages, "ask", lambda _parent, what, *_args, **_more: not asked.append(what))
    window.taking_in.open_file(PLAN)
    qtbot.waitUntil(lambda: isinstance(window.page, IntakePage), timeout=10_000)
    page = window.page
    assert isinstance(page, IntakePage)
    page.accept()
    assert "Có hồ sơ của năm trước" in asked[-1]
    qtbot.waitUntil(lambda: isinstance(window.page, RollingPage), timeout=10_000)


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
    assert isinstance(window.page, RollingPage)


def test_without_a_later_plan_the_page_says_what_to_do(window: MainWindow) -> None:
    dossier = replace(last_year(window), year=2026)
    window.open_stored(window.desk.create_dossier(dossier))
    window.actions_by_name["roll"].trigger()
    page = window.page
    assert isinstance(page, RollingPage)
    assert "Chưa có kế hoạch cấp trên" in page.told.text()
    assert not page.make_button.isEnabled()


def test_last_years_words_are_at_hand_beside_the_question(shown: RollingPage, window: MainWindow) -> None:
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
    assert page.drafting.dossier.plan.recipients[0] == "Phòng Văn hóa và Thông tin huyện (b/c)"
    assert row.field.value() == page.drafting.dossier.plan.recipients
    assert not row.take_last.isVisibleTo(row)
    page.undo()
    assert row.take_last.isVisibleTo(row)
    assert page.drafting.dossier.plan.recipients[0] == "Ủy ban nhân dân tỉnh Khánh Hòa (b/c)"
