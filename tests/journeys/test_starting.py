"""Starting the window as a process of its own."""

import os
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.systems import linux_only


@pytest.fixture(autouse=True)
def temporary(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for temporary files that goes with the test: a window that is killed leaves its socket there.

    Not below ``tmp_path``: the whole name of a socket may have 108 bytes (Linux' ``sun_path``).
    """
    with tempfile.TemporaryDirectory(prefix="ttdn") as folder:
        monkeypatch.setenv("TMPDIR", folder)
        yield Path(folder)


def start(tmp_path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TTDN_DATA_DIR": str(tmp_path / "data")}
    command = [sys.executable, "-m", "ttdn_desktop", *words]
    return subprocess.run(command, env=env, capture_output=True, encoding="utf-8", timeout=90, check=False)


def test_a_picture_of_the_sample_is_saved(tmp_path: Path):
    target = tmp_path / "cua-so.png"
    ended = start(tmp_path, "--sample", "--screenshot", str(target))
    assert ended.returncode == 0, ended.stderr
    head = target.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    assert struct.unpack(">II", head[16:]) == (1366, 768)


@pytest.mark.parametrize("name", ["khong-co/anh.png", "anh.txt"])
def test_a_picture_that_cannot_be_written_is_refused(tmp_path: Path, name: str):
    ended = start(tmp_path, "--sample", "--screenshot", str(tmp_path / name))
    assert ended.returncode == 2
    assert "Không ghi được ảnh" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / name).exists()


def test_the_log_tells_start_window_and_end(tmp_path: Path):
    start(tmp_path, "--sample", "--screenshot", str(tmp_path / "cua-so.png"))
    lines = (tmp_path / "data" / "nhat-ky-chuong-trinh" / "ttdn.log").read_text("ascii").splitlines()
    events = [line.split(" ", 3)[3].split("=")[0] for line in lines]
    assert events[0] == "ttdn_desktop start program"
    assert "gui.app window qt" in events
    assert "gui.tasks task slot" in events
    assert events[-1] == "ttdn_desktop stop ms"


def opened(tmp_path: Path, *words: str) -> subprocess.Popen[str]:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TTDN_DATA_DIR": str(tmp_path / "data")}
    command = [sys.executable, "-m", "ttdn_desktop", *words]
    return subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )


def wait_for(line: str, tmp_path: Path) -> None:
    log = tmp_path / "data" / "nhat-ky-chuong-trinh" / "ttdn.log"
    deadline = time.monotonic() + 60
    while not (log.is_file() and line in log.read_text("ascii")):
        assert time.monotonic() < deadline, log.read_text("ascii") if log.is_file() else "no log"
        time.sleep(0.05)


def test_a_second_start_ends_at_once_and_hands_its_file_to_the_first(tmp_path: Path):
    sent = tmp_path / "xã.ttdn"
    sent.write_bytes(b"")
    with opened(tmp_path) as first:
        try:
            wait_for("page SettingsPage", tmp_path)
            second = start(tmp_path, str(sent))
            assert (second.returncode, second.stderr) == (0, "")
            wait_for("page ConsolidationPage", tmp_path)
            assert first.poll() is None
        finally:
            first.kill()
            first.communicate()


@linux_only("no signal stops a process and lets it go on")
def test_while_the_first_hangs_a_second_start_opens_a_window_to_read(tmp_path: Path):
    with opened(tmp_path) as first:
        try:
            wait_for("page SettingsPage", tmp_path)
            first.send_signal(signal.SIGSTOP)
            with opened(tmp_path) as second:
                wait_for("read_only=1", tmp_path)
                second.kill()
        finally:
            first.kill()
            first.communicate()


@linux_only("a named pipe of Windows leaves nothing on the disk")
def test_the_door_for_later_starts_is_gone_with_the_window(tmp_path: Path, temporary: Path):
    assert start(tmp_path, "--page", "home", "--screenshot", str(tmp_path / "a.png")).returncode == 0
    log = (tmp_path / "data" / "nhat-ky-chuong-trinh" / "ttdn.log").read_text("ascii")
    assert "no later start will find this window" not in log
    assert list(temporary.glob("ttdn-desktop-*")) == []
