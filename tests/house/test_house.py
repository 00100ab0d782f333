"""The house rules that no linter holds: no Qt behind the verbs, layers kept, the wheel stands alone."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.systems import not_under_wine

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(ROOT.glob("templates/*/sample.json"))


def run(*command: str | Path, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **env}
    environment.pop("PYTHONPATH", None)
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )


@not_under_wine("bcryptprimitives.dll (as of Wine 8), which the import graph's Rust part loads")
def test_the_import_contracts_hold() -> None:
    # not by its script, which lies elsewhere on Windows and nowhere beside the embeddable Python
    start = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = run(sys.executable, "-c", start, "--no-cache", cwd=ROOT)
    assert done.returncode == 0, done.stdout


VERBS = {
    "plan": lambda out: ["plan", str(SAMPLES[0]), "-o", str(out / "a.docx"), "--pdf", str(out / "a.pdf")],
    "report": lambda out: [
        "report",
        str(SAMPLES[0]),
        "-o",
        str(out / "d.docx"),
        "--pdf",
        str(out / "d.pdf"),
        "--xlsx",
        str(out / "d.xlsx"),
    ],
    "export": lambda out: ["export", str(SAMPLES[0]), "-o", str(out / "c.ttdn")],
    "consolidate": lambda out: ["consolidate", str(SAMPLES[0]), "-o", str(out / "tong-hop")],
    "pdf": lambda out: ["pdf", str(ROOT / "templates/van-ninh-2019/plan.docx"), "-o", str(out / "b.pdf")],
}


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_runs_without_qt(verb: str, tmp_path: Path) -> None:
    script = (
        "import sys, json\n"
        "from ttdn_desktop.__main__ import main\n"
        f"status = main({VERBS[verb](tmp_path)!r})\n"
        "qt = [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]\n"
        "print(json.dumps([status, qt]))\n"
    )
    done = run(sys.executable, "-c", script, cwd=ROOT)
    assert json.loads(done.stdout.splitlines()[-1]) == [0, []], done.stderr


def test_the_wheel_carries_its_data_and_makes_a_plan_elsewhere(tmp_path: Path) -> None:
    venv = pytest.importorskip("venv", reason="Python's embeddable package has neither venv nor pip")
    built = run(
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        tmp_path,
        ROOT,
        cwd=tmp_path,
    )
    assert built.returncode == 0, built.stderr
    wheel = next(tmp_path.glob("*.whl"))
    names = zipfile.ZipFile(wheel).namelist()
    assert "ttdn_desktop/_data/templates/van-ninh-2019/plan.docx" in names
    assert "ttdn_desktop/_data/resources/fonts/LiberationSerif-Regular.ttf" in names

    home = tmp_path / "empty"
    venv.create(home, with_pip=False)
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    installed = run(
        sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", wheel, cwd=tmp_path
    )
    assert installed.returncode == 0, installed.stderr
    # what the wheel depends on comes from this environment: the test needs no network
    site = next(home.glob("lib/python*/site-packages")) if os.name != "nt" else home / "Lib/site-packages"
    here = next(Path(p) for p in sys.path if p.endswith("site-packages"))
    (site / "borrowed.pth").write_text(f"{here}\n", "utf-8")

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    done = run(python, "-m", "ttdn_desktop", "plan", SAMPLES[0], "-o", "ke-hoach.docx", cwd=elsewhere)
    assert done.returncode == 0, done.stderr
    assert (elsewhere / "ke-hoach.docx").stat().st_size > 5_000
    where = run(python, "-c", "import ttdn_desktop; print(ttdn_desktop.__file__)", cwd=elsewhere)
    assert str(home) in where.stdout


def test_locks_name_no_host_and_no_path() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        text = lock.read_text("utf-8")
        assert "://" not in text
        assert "--hash=sha256:" in text
