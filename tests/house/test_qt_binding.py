"""The Qt binding in use must not lose references: PySide6 6.12.0 with Python 3.11 does, and aborts."""

import sys

from PySide6.QtCore import QObject, Signal


class Speaker(QObject):
    said = Signal(object, object)


def test_a_signal_gives_back_every_reference_it_takes() -> None:
    speaker = Speaker()
    heard: list[object] = []
    speaker.said.connect(lambda value, flag: heard.append(value is None and flag is True))
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(200):
        speaker.said.emit(None, True)
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert all(heard)
    lost = [old - new for old, new in zip(before, after, strict=True)]
    assert max(lost) < 50
