"""An entry made by keyboard, as a clerk does."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.following import dossier_of, following
from tests.gui.log.keyboard import ENTER, press, typed
from ttdn_desktop.gui.main_window import MainWindow


def test_an_entry_is_made_by_keyboard_and_lies_on_the_disk(window: MainWindow) -> None:
    page = following(window)
    page.quick.form.day.setFocus()
    page.quick.form.day.edit.selectAll()
    typed("5/3")
    press(Qt.Key.Key_Up)
    press(ENTER)
    typed("phat thanh")
    press(ENTER)
    typed("3")
    press(ENTER)
    assert QApplication.focusWidget() is page.quick.form.activity.edit
    (entry,) = dossier_of(page).log
    assert (entry.date, entry.activity, entry.quantity) == (dt.date(2019, 3, 6), "a1", 3)
    assert (entry.channel, entry.unit, entry.by) == ("radio", "tin, bài", "Đài Truyền thanh xã")
    assert page.quick.form.day.value() == dt.date(2019, 3, 6)
    assert page.quick.form.activity.value() is None


def test_what_the_plan_does_not_have_is_entered_under_its_own_title(window: MainWindow) -> None:
    page = following(window)
    typed("Đón đoàn nhà báo Lào")
    press(ENTER)
    press(ENTER)
    (entry,) = page.session.dossier.log
    assert (entry.activity, entry.title, entry.quantity) == (None, "Đón đoàn nhà báo Lào", 1)
    assert "ngoài kế hoạch" in page.model.index(0, 2).data()


def test_an_entry_without_activity_or_with_an_unreadable_day_is_not_added(window: MainWindow) -> None:
    page = following(window)
    press(ENTER)
    assert page.session.dossier.log == ()
    assert "Chưa chọn hoạt động" in page.quick.error.text()
    typed("phat thanh")
    press(ENTER)
    page.quick.form.day.edit.setText("32/13/2019")
    press(ENTER)
    assert page.session.dossier.log == ()
    assert "Chưa đọc được ngày" in page.quick.error.text()
    assert QApplication.focusWidget() is page.quick.form.day.edit


def test_typing_is_never_touched_and_escape_brings_the_choice_back(window: MainWindow) -> None:
    page = following(window)
    field = page.quick.form.activity
    typed("bang ron")
    assert field.edit.text() == "bang ron"
    assert field.model.index(0).data().startswith("Treo băng rôn")
    press(Qt.Key.Key_Escape)
    assert field.list.isHidden()
    field.commit()
    assert field.edit.text() == ""
