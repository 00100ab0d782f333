"""The window's frame: what leaving it does."""

import threading

import pytest
from PySide6.QtCore import QEvent, QObject, QRect

from ttdn_desktop.gui.main_window import MainWindow


class WhenHidden(QObject):
    """Sets ``hidden`` when the object it watches is hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden = threading.Event()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Hide:
            self.hidden.set()
        return False


def test_a_window_that_is_left_is_gone_from_sight_while_a_worker_still_works(window: MainWindow) -> None:
    begun, seen = threading.Event(), list[bool]()
    watch = WhenHidden()
    hidden = watch.hidden
    window.installEventFilter(watch)

    def work() -> None:
        begun.set()
        seen.append(hidden.wait(5))

    window.tasks.run("test", work, lambda _: None, lambda _: None)
    assert begun.wait(5)

    assert window.close()
    assert seen == [True]


@pytest.mark.parametrize(
    ("room", "size"),
    [
        (QRect(0, 0, 1366, 768), (1366, 730)),
        (QRect(0, 0, 1093, 614), (1093, 582)),  # the same screen at 125 %
        (QRect(0, 40, 910, 472), (910, 440)),  # at 150 %, the task bar above
        (QRect(0, 0, 640, 400), (880, 430)),  # the least that shows a plan
    ],
)
def test_the_window_is_no_larger_than_the_screen(
    window: MainWindow, room: QRect, size: tuple[int, int]
) -> None:
    window.resize(1366, 730)
    window.move(900, 500)
    window.fit_into(room)
    assert (window.width(), window.height()) == size
    assert room.left() <= window.x() <= max(room.left(), room.right() + 1 - size[0])
    assert room.top() <= window.y() <= max(room.top(), room.bottom() + 1 - size[1])


def test_a_window_that_fits_stays_where_it_was(window: MainWindow) -> None:
    window.resize(900, 500)
    window.move(30, 40)
    window.fit_into(QRect(0, 0, 1920, 1040))
    assert (window.x(), window.y(), window.width(), window.height()) == (30, 40, 900, 500)
