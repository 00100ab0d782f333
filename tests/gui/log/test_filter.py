"""The log searched and filtered."""

from PySide6.QtTest import QTest

from tests.gui.following import following, many
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.workspace.log.recording import Filter


def test_the_filter_needs_no_accents_and_tells_what_is_shown(window: MainWindow) -> None:
    page = following(window, many(40))
    typed_into = page.filter.search
    QTest.keyClicks(typed_into, "phat so 12")
    assert [entry.id for entry in page.model.entries] == ["l12"]
    assert page.filter.totals.text().startswith("1 trong 40 mục  ·  2 lượt người")
    typed_into.clear()
    page.filter.unplanned.click()
    assert {entry.activity for entry in page.model.entries} == {None}
    page.filter.show_value(Filter(month=2))
    assert {entry.date.month for entry in page.model.entries} == {2}
