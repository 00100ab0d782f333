"""Two panes side by side, or behind tabs in a narrow window."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ttdn_desktop.gui.widgets.split_or_tabs import SplitOrTabs


def test_a_narrow_window_shows_one_at_a_time_and_a_wide_one_both(qtbot: QtBot) -> None:
    first, second = QLineEdit(), QLineEdit()
    panes = SplitOrTabs(first, second, ("Một", "Hai"), (2, 3))
    qtbot.addWidget(panes)
    panes.resize(862, 400)  # a window of 910 less its margins
    panes.show()
    assert first.isVisible()
    assert second.isVisible()
    assert panes.tabs.isHidden()
    assert abs(first.width() / second.width() - 2 / 3) < 0.05

    panes.resize(700, 400)
    assert first.isVisible()
    assert second.isHidden()
    panes.bring_second()
    assert first.isHidden()
    assert second.isVisible()

    panes.resize(900, 400)
    assert first.isVisible()
    assert second.isVisible()
