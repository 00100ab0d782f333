"""Killed while the clerk types, the program loses at most the last two seconds of typing."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ttdn_desktop.workspace.data_folder import DataFolder

HERE = Path(__file__).resolve().parent
MOST_SECONDS_LOST = 2.0


def killed_after(seconds: float, data_dir: Path) -> tuple[list[tuple[int, float]], float]:
    """Return how long the text was at which time, and the time of the kill."""
    command = [sys.executable, str(HERE / "typing_clerk.py"), str(data_dir)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(HERE.parents[1])}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as clerk:
        assert clerk.stdout is not None
        first = clerk.stdout.readline()
        time.sleep(seconds)
        clerk.kill()
        killed = time.monotonic()
        lines = [first, *clerk.stdout.readlines()]
    whole = [line.split() for line in lines if line.endswith("\n")]
    return [(int(length), float(at)) for length, at in whole], killed


@pytest.mark.parametrize("seconds", [2.3, 2.9, 3.7, 4.4])
def test_at_most_two_seconds_of_typing_are_lost(seconds: float, tmp_path: Path) -> None:
    typed, killed = killed_after(seconds, tmp_path)
    data_folder = DataFolder.open(tmp_path)
    (card,) = data_folder.dossiers()
    kept = len(data_folder.open_dossier(card.id).dossier.superior.number or "")
    data_folder.close()
    due = max(length for length, at in typed if at <= killed - MOST_SECONDS_LOST)
    assert kept >= due, f"typed {typed[-1][0]}, kept {kept}, due {due}"
