"""How long the verb ``report`` takes on a year of 10,000 log entries: at most two seconds.

    python -m tests.benchmarks.report

Prints a line a kind of output, each a process of its own; ends with 1 where the report alone takes longer.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "workspace")]

from tests.workspace.report_samples import long_year, sample_of  # noqa: E402
from ttdn_desktop.dossier import reading  # noqa: E402

ENTRIES = 10_000
LIMIT = 2.0
RUNS = 3


def seconds(dossier: Path, folder: Path, *more: str) -> float:
    """Return the quickest of a few runs."""
    command = [
        sys.executable,
        "-m",
        "ttdn_desktop",
        "report",
        str(dossier),
        "-o",
        str(folder / "b.docx"),
        *more,
    ]
    taken: list[float] = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
        taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> int:
    """Measure and print; return the exit status."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        dossier = folder / "nam.json"
        dossier.write_bytes(reading.write(long_year(sample_of("tt01"), 30, ENTRIES)))
        alone = seconds(dossier, folder, "--json")
        print(f"report of {ENTRIES} entries: {alone:.2f} s (at most {LIMIT:g} s)")
        print(f"  with PDF: {seconds(dossier, folder, '--pdf', str(folder / 'b.pdf')):.2f} s")
        print(f"  with Excel: {seconds(dossier, folder, '--xlsx', str(folder / 'b.xlsx')):.2f} s")
    return 0 if alone <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
