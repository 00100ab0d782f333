"""Starting the window as a process of its own."""

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest


def start(tmp_path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TTDN_DATA_DIR": str(tmp_path / "data")}
    command = [sys.executable, "-m", "ttdn_desktop", *words]
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=90, check=False)


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
