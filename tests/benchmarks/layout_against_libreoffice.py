"""Compare the layout with LibreOffice on plans of every shape and on Word files named on the command line.

    python tests/benchmarks/layout_against_libreoffice.py [FILE.docx ...] [--record FILE]

Prints a line a document: pages, lines that stand on the same page with the same words, those within 3 points,
milliseconds of our first and of later layouts beside LibreOffice's. ``--record`` writes its lines of
the sample ``plan-short``, which tests/office/layout/test_whole_plan.py expects.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from difflib import SequenceMatcher
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "office" / "layout")]

from tests.benchmarks.sample_documents import samples  # noqa: E402
from tests.office.layout.word_file import page_rows  # noqa: E402
from ttdn_desktop.office.layout import to_pdf  # noqa: E402

TOLERANCE = 3.0
Row = tuple[int, float, str]
WARM_RUNS = 5


def libreoffice(data: bytes, folder: Path) -> tuple[bytes, float]:
    """Return LibreOffice's PDF of a .docx and the seconds it took as a process of its own."""
    (folder / "d.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    start = time.perf_counter()
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "d.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return (folder / "d.pdf").read_bytes(), time.perf_counter() - start


def agreement(ours: list[Row], theirs: list[Row]) -> tuple[int, int]:
    """Return how many of LibreOffice's lines stand on the same page, and how many at the same height."""
    same = placed = 0
    for page in {line[0] for line in theirs}:
        mine, other = ([line for line in lines if line[0] == page] for lines in (ours, theirs))
        texts = [[line[2] for line in lines] for lines in (other, mine)]
        for a, b, size in SequenceMatcher(None, texts[0], texts[1], autojunk=False).get_matching_blocks():
            same += size
            placed += sum(abs(other[a + n][1] - mine[b + n][1]) <= TOLERANCE for n in range(size))
    return same, placed


def report(name: str, data: bytes, folder: Path) -> list[Row]:
    """Print one document's line of the table and return LibreOffice's lines."""
    start = time.perf_counter()
    made = to_pdf(data)
    first = time.perf_counter() - start
    warm: list[float] = []
    for _ in range(WARM_RUNS):
        start = time.perf_counter()
        to_pdf(data)
        warm.append(time.perf_counter() - start)
    pdf, seconds = libreoffice(data, folder)
    theirs = page_rows(pdf)
    same, placed = agreement(page_rows(made.pdf), theirs)
    pages = f"{made.pages}/{theirs[-1][0] + 1}"
    shares = f"{same / len(theirs):9.4f} {placed / max(same, 1):9.4f}"
    times = f"{first * 1000:7.0f} {min(warm) * 1000:7.1f} {seconds * 1000:9.0f}"
    print(f"{name:28} {pages:>8} {len(theirs):6} {shares} {times}")
    return theirs


def main() -> int:
    """Run the comparison."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--record", type=Path)
    options = parser.parse_args()
    names = ("pages", "lines", "same", "place", "first", "warm", "LO ms")
    heads = zip(names, (8, 6, 9, 9, 7, 7, 9), strict=True)
    print(f"{'document':28}", " ".join(f"{name:>{width}}" for name, width in heads))
    documents = samples() | {file.name: file.read_bytes() for file in options.files}
    with tempfile.TemporaryDirectory() as folder:
        for name, data in documents.items():
            theirs = report(name, data, Path(folder))
            if options.record and name == "plan-short":
                rows = [[page, round(y, 1), text] for page, y, text in theirs]
                options.record.write_text(json.dumps(rows, ensure_ascii=False, indent=0) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
