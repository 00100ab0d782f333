"""Every test has a time limit: under a fault one once hung for 13 minutes."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.systems import linux_only

ROOT = Path(__file__).resolve().parents[2]

ENDLESS = """
import threading

def test_waits_for_ever():
    threading.Event().wait()

def test_runs_after_it():
    print("the run went on")
"""


def run_endless(folder: Path, method: str) -> subprocess.CompletedProcess[str]:
    file = folder / "test_endless.py"
    file.write_text(ENDLESS, "utf-8")
    options = ["-n", "0", "-o", "timeout=1", "-o", f"timeout_method={method}", "-p", "no:cacheprovider", "-s"]
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), *options, str(file)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, cwd=folder)


def test_the_projects_own_limit(pytestconfig: pytest.Config) -> None:
    assert 0 < float(pytestconfig.getini("timeout")) <= 120


@linux_only("Windows has no SIGALRM")
def test_a_hung_test_fails_and_the_run_goes_on(tmp_path: Path) -> None:
    done = run_endless(tmp_path, "signal")
    assert done.returncode == 1
    assert "test_waits_for_ever - Failed: Timeout" in done.stdout
    assert "the run went on" in done.stdout


def test_by_thread_as_on_windows_the_run_ends_and_names_the_place(tmp_path: Path) -> None:
    done = run_endless(tmp_path, "thread")
    assert done.returncode == 1
    assert "Timeout" in done.stdout + done.stderr
    assert "in test_waits_for_ever" in done.stdout + done.stderr
    assert "the run went on" not in done.stdout
