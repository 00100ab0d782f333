"""The fields of one entry: its press matter, another activity."""

import datetime as dt

from tests.gui.following import dossier_of, following, many
from tests.gui.log.keyboard import ENTER, press, typed
from ttdn_desktop.dossier.records import PressMatter
from ttdn_desktop.gui.main_window import MainWindow


def test_a_contact_with_the_press_has_fields_of_its_own(window: MainWindow) -> None:
    page = following(window)
    typed("bao chi")
    press(ENTER)
    assert not page.quick.form.press.isHidden()
    press(ENTER)
    assert page.quick.form.isHidden()
    form = page.panel.form
    assert not form.press.isHidden()
    assert page.quick.form.press.isHidden()
    for name, words in (("outlet", "Báo Khánh Hòa"), ("matter", "Hỏi về cảng cá"), ("answered", "7/5")):
        form.press_parts[name].setFocus()
        typed(words)
    (entry,) = dossier_of(page).log
    assert entry.press == PressMatter(
        outlet="Báo Khánh Hòa", matter="Hỏi về cảng cá", answered=dt.date(2019, 5, 7)
    )
    form.parts["channel"].combo.setCurrentIndex(0)
    form.parts["channel"].combo.activated.emit(0)
    assert form.press.isHidden()


def test_another_activity_brings_its_channel_and_unit_but_keeps_the_clerks_title(window: MainWindow) -> None:
    page = following(window, many(2))
    page.table.selectRow(1)
    page.panel.form.activity.setFocus()
    page.panel.form.activity.edit.selectAll()
    typed("bang ron")
    press(ENTER)
    entry = page.entry
    assert entry is not None
    assert (entry.activity, entry.channel, entry.unit) == ("a4", "visual", "băng rôn")
    assert entry.title.startswith("Phát thanh số")


def test_the_unit_follows_the_channel_unless_it_is_the_clerks_own(window: MainWindow) -> None:
    page = following(window, many(2))
    page.table.selectRow(0)
    form = page.panel.form
    combo = form.parts["channel"].combo
    for channel, unit in (("rebuttal", "vụ, việc"), ("visual", "băng rôn")):
        combo.setCurrentIndex(combo.findData(channel))
        combo.activated.emit(combo.currentIndex())
        assert page.entry is not None
        assert (page.entry.channel, page.entry.unit) == (channel, unit)
    form.parts["unit"].setFocus()
    form.parts["unit"].edit.selectAll()
    typed("tấm")
    combo.setCurrentIndex(combo.findData("meeting"))
    combo.activated.emit(combo.currentIndex())
    assert page.entry.unit == "tấm"
