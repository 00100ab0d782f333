"""The window's frame: what leaving it does."""

import threading

from ttdn_desktop.gui.main_window import MainWindow


def test_a_window_that_is_left_is_gone_from_sight_while_a_worker_still_works(window: MainWindow) -> None:
    seen: list[bool] = []
    begun = threading.Event()

    def work() -> None:
        begun.set()
        while window.isVisible() and len(seen) < 500:  # about five seconds, then the window is at fault
            seen.append(True)
            threading.Event().wait(0.01)
        seen.append(window.isVisible())

    window.show()
    window.tasks.run("test", work, lambda _: None, lambda _: None)
    assert begun.wait(5)

    assert window.close()
    assert seen[-1] is False
