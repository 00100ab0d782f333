"""Reading goes on, stops, fails and comes back without reading again."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.consolidation.opened import opened, read, words
from ttdn_desktop.consolidation.records import Consolidation
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.workspace.consolidation import consolidate
from ttdn_desktop.workspace.consolidation.consolidate import Progress, StoppedError


def test_the_page_comes_back_without_reading_again(
    qtbot: QtBot, window: MainWindow, sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened(window)
    result = read(qtbot, first, sent)
    first.left.emit()
    monkeypatch.setattr(consolidate, "consolidate", lambda *_, **__: pytest.fail("read again"))
    page = opened(window)
    assert page is not first
    assert page.session.result is result
    assert len(words(page, "received")) == 11


def test_the_page_can_be_left_while_it_reads_and_draws(
    qtbot: QtBot, window: MainWindow, sent: Path, tmp_path: Path, shown_messages: list[str]
) -> None:
    first = opened(window)
    hand = first.session
    first.add((sent,))
    window.show_home()
    qtbot.waitUntil(lambda: not hand.reading, timeout=20_000)
    assert hand.result is not None
    page = opened(window)
    page.tabs.show_page(page.tabs.count() - 1)
    page.write_into(tmp_path / "kết quả")
    qtbot.wait(1)
    window.show_home()
    qtbot.waitUntil(lambda: shown_messages == ["ghi tong-hop.docx"], timeout=20_000)


def test_reading_can_be_stopped_and_what_was_there_stays(
    qtbot: QtBot, window: MainWindow, sent: Path, shown_messages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(window)
    result = read(qtbot, page, sent)

    def slow(_files: object, *, progress: Progress, **_: object) -> Consolidation:
        done = 0
        while progress(done, 1000):
            done += 1
            time.sleep(0.005)
        raise StoppedError()

    monkeypatch.setattr(consolidate, "consolidate", slow)
    page.add((sent,))
    qtbot.waitUntil(lambda: page.progress.value() > 3, timeout=5000)
    assert page.stop.isVisible()
    assert not page.export.isEnabled()
    qtbot.mouseClick(page.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.session.reading, timeout=5000)
    assert page.session.result is result
    assert not page.stop.isVisible()
    assert shown_messages == []


def test_files_of_no_use_are_told_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, sent: Path, tmp_path: Path, shown_messages: list[str]
) -> None:
    page = opened(window)
    bad = tmp_path / "hỏng.ttdn"
    bad.write_bytes(b"")
    page.add((bad,))
    qtbot.waitUntil(lambda: not page.session.reading, timeout=5000)
    assert "hỏng.ttdn rỗng" in shown_messages[0]
    assert page.session.files == ()
    read(qtbot, page, sent, bad)
    assert {row[0] for row in words(page, "rejected")} == {"00.ttdn", "hỏng.ttdn"}
