"""Plan and progress, with the chart."""

from pytestqt.qtbot import QtBot

from tests.gui.following import following, many
from ttdn_desktop.gui.log.page import LIST
from ttdn_desktop.gui.main_window import MainWindow


def test_plan_against_done_is_told_in_words_with_a_chart(qtbot: QtBot, window: MainWindow) -> None:
    page = following(window, many(8))
    page.show_activity("a5")
    model = page.progress.model
    assert page.progress.table.currentIndex().row() == 4
    assert "chưa đạt" in model.index(4, 4).data()
    qtbot.waitUntil(lambda: not page.progress.chart.image.isNull(), timeout=20_000)
    for by, rows in (("duty", 3), ("channel", 5)):
        page.progress.show_by(by)
        assert model.rowCount() == rows
    page.progress.show_by("activity")
    page.progress.table.activated.emit(model.index(1, 0))
    assert page.tabs.currentIndex() == LIST
    assert {entry.activity for entry in page.model.entries} == {"a2"}
