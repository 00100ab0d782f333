"""A later start finds the first window of its data folder, and gives up in time where none answers."""

import ctypes
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from ttdn_desktop.gui import first_window
from ttdn_desktop.gui.first_window import FirstWindow, Wish, hand_over

ROOT = Path(__file__).resolve().parents[2]


LATER_START = """
import sys
from pathlib import Path
from ttdn_desktop.gui.first_window import Wish, hand_over
sys.exit(0 if hand_over(Path(sys.argv[1]), Wish(tuple(sys.argv[2:]), sample=True)) else 1)
"""


def later_start(data_dir: Path, *files: str) -> subprocess.Popen[bytes]:
    """A process of its own: while it waits in Qt no other thread of Python runs in it."""
    return subprocess.Popen([sys.executable, "-c", LATER_START, str(data_dir), *files], cwd=ROOT)


def test_a_later_start_hands_its_files_over(qtbot: QtBot, tmp_path: Path) -> None:
    heard: list[tuple[Wish, str]] = []
    first = FirstWindow(tmp_path, lambda wish: heard.append((wish, threading.current_thread().name)))
    assert first.listening
    with later_start(tmp_path, "/tmp/kế hoạch.docx") as later:
        qtbot.waitUntil(lambda: later.poll() is not None, timeout=30_000)
    assert later.returncode == 0
    assert heard == [(Wish(("/tmp/kế hoạch.docx",), sample=True), "MainThread")]
    first.close()


def test_a_window_that_is_just_starting_is_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    heard: list[Wish] = []
    with later_start(tmp_path) as later:
        qtbot.wait(700)  # it has found nobody by then, and asks again
        first = FirstWindow(tmp_path, heard.append)
        qtbot.waitUntil(lambda: later.poll() is not None, timeout=30_000)
    assert (later.returncode, heard) == (0, [Wish(sample=True)])
    first.close()


def test_where_nobody_listens_the_start_goes_on_in_time(tmp_path: Path) -> None:
    begun = time.monotonic()
    assert not hand_over(tmp_path, Wish(), starting_ms=300)
    assert 0.15 < time.monotonic() - begun < 2


def test_whoever_let_the_folder_go_is_waited_for_no_longer(tmp_path: Path) -> None:
    asked: list[int] = []

    def is_held() -> bool:
        asked.append(1)
        return len(asked) < 3

    begun = time.monotonic()
    assert not hand_over(tmp_path, Wish(), is_held=is_held)
    assert len(asked) == 3
    assert time.monotonic() - begun < 5


def test_a_window_that_hangs_is_given_up_in_time(tmp_path: Path) -> None:
    heard: list[Wish] = []
    first = FirstWindow(tmp_path, heard.append)
    begun = time.monotonic()
    # no event loop runs here, as in a window that hangs: the connection stands, nobody answers
    assert not hand_over(tmp_path, Wish(), patience_ms=300)
    assert 0.25 < time.monotonic() - begun < 2
    assert heard == []
    first.close()


def test_each_data_folder_has_a_door_of_its_own(tmp_path: Path) -> None:
    first = FirstWindow(tmp_path / "a", lambda _: None)
    assert not hand_over(tmp_path / "b", Wish(), starting_ms=200)
    first.close()


def test_each_user_has_a_door_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = first_window._name(tmp_path)
    monkeypatch.setattr("getpass.getuser", lambda: "người khác")
    assert first_window._name(tmp_path) != mine
    assert first_window._name(tmp_path / "." / "..") != first_window._name(tmp_path)
    assert first_window._name(tmp_path / ".") == first_window._name(tmp_path)


def test_a_socket_left_by_a_killed_window_is_taken_over(tmp_path: Path) -> None:
    killed = QLocalServer()
    killed.listen(first_window._name(tmp_path))
    first = FirstWindow(tmp_path, lambda _: None)
    assert first.listening
    first.close()


@pytest.mark.parametrize("said", [b"no json\n", b'{"files": 3}\n', b"x" * (256 * 1024 + 1)])
def test_what_is_no_call_is_dropped(qtbot: QtBot, tmp_path: Path, said: bytes) -> None:
    heard: list[Wish] = []
    first = FirstWindow(tmp_path, heard.append)
    stranger = QLocalSocket()
    stranger.connectToServer(first_window._name(tmp_path))
    assert stranger.waitForConnected(1_000)
    stranger.write(said)
    qtbot.waitUntil(lambda: stranger.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert (heard, stranger.readAll().data()) == ([], b"")
    first.close()


def test_windows_is_told_that_the_other_may_come_to_the_front(monkeypatch: pytest.MonkeyPatch) -> None:
    allowed: list[int] = []
    user32 = SimpleNamespace(AllowSetForegroundWindow=allowed.append)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    first_window._let_come_to_front("linux")
    assert allowed == []
    first_window._let_come_to_front("win32")
    assert allowed == [-1]
