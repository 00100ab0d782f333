"""The window's frame: what leaving it does."""

import threading

from PySide6.QtCore import QEvent, QObject

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
