"""A phrase found by some of its words, without accents, by keys or by mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ttdn_desktop.gui.widgets.phrase_finder import PhraseFinder

PHRASES = (
    "Nâng cao nhận thức của Nhân dân.",
    "Bảo đảm tiết kiệm, hiệu quả.",
    "Phối hợp giữa các ban, ngành.",
)


@pytest.fixture
def finder(qtbot):
    made = PhraseFinder("Ghi thêm")
    qtbot.addWidget(made)
    qtbot.addWidget(made.opener)
    made.opener.show()
    made.offer(PHRASES)
    made.opener.click()
    return made


def test_it_opens_with_every_phrase(finder) -> None:
    assert finder.isVisible()
    assert finder.model.rowCount() == len(PHRASES)


def test_words_without_accents_narrow_the_list_and_enter_takes(qtbot, finder) -> None:
    QTest.keyClicks(finder.search, "hieu qua")
    with qtbot.waitSignal(finder.chosen) as told:
        QTest.keyClick(finder.search, Qt.Key.Key_Return)
    assert told.args == [PHRASES[1]]
    assert not finder.isVisible()


def test_a_click_takes_the_phrase_under_it(qtbot, finder) -> None:
    place = finder.list.visualRect(finder.model.index(2)).center()
    with qtbot.waitSignal(finder.chosen) as told:
        QTest.mouseClick(finder.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [PHRASES[2]]


def test_down_goes_to_the_next(qtbot, finder) -> None:
    for _ in range(2):
        QTest.keyClick(finder.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(finder.chosen) as told:
        QTest.keyClick(finder.search, Qt.Key.Key_Return)
    assert told.args == [PHRASES[1]]


def test_where_nothing_fits_enter_takes_nothing_and_escape_closes(qtbot, finder) -> None:
    QTest.keyClicks(finder.search, "xyz")
    assert finder.nothing.isVisible()
    with qtbot.assertNotEmitted(finder.chosen):
        QTest.keyClick(finder.search, Qt.Key.Key_Return)
    QTest.keyClick(finder.search, Qt.Key.Key_Escape)
    assert not finder.isVisible()


def test_without_phrases_there_is_nothing_to_open(finder) -> None:
    finder.offer(())
    assert not finder.opener.isVisible()
