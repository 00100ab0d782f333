"""Large inputs, each verb a cold process. Run: ``.venv/bin/python -m tests.benchmarks.large [FACTOR]``.

Prints for each size the seconds, how many times those of half the size, and the floor: a bare reader that only
takes the input in (``json``, ``python-docx``, the text). Ends with status 1 where the largest of a row takes
longer than its limit. ``FACTOR`` makes all sizes smaller (0.1). Another busy program on the machine shows.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks import large_inputs

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "templates" / "van-ninh-2019" / "sample.json"
READERS = {
    ".txt": "import sys; open(sys.argv[1], encoding='utf-8').read()",
    ".json": "import sys, json; json.load(open(sys.argv[1], encoding='utf-8'))",
    ".docx": "import sys, docx; [e.text for e in docx.Document(sys.argv[1]).element.iter()]",
}
DUTIES = (250, 500, 1_000, 2_000)
ACTIVITIES = (2_500, 5_000, 10_000)
ENTRIES = (12_500, 25_000, 50_000)

Words = tuple[str | Path, ...]
Made = Iterator[tuple[Path, Words]]


def seconds(*words: str | Path) -> float:
    started = time.perf_counter()
    done = subprocess.run((sys.executable, *words), cwd=ROOT, capture_output=True)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    return time.perf_counter() - started


def row(name: str, made: Made, sizes: tuple[int, ...], limit: float) -> bool:
    """Print the row of a verb; return whether its largest input holds the limit."""
    before = took = 0.0
    for size, (given, words) in zip(sizes, made, strict=True):
        before, took = took, seconds("-m", "ttdn_desktop", *words)
        floor = seconds("-c", READERS[given.suffix], given)
        grown = f"{took / before:4.1f} times" if before else " " * 10
        print(f"{name:28} {size:7,}  {took:7.2f} s  {grown}  (bare reader {floor:5.2f} s)", flush=True)
    holds = took <= limit
    print(f"{'':28} at most {limit} s: {'holds' if holds else 'MISSED'}", flush=True)
    return holds


def plans(folder: Path, words: Callable[[int, Path], Words], sizes: tuple[int, ...], *, same: bool) -> Made:
    for size in sizes:
        path = folder / f"cap-tren-{size}.txt"
        path.write_text(large_inputs.higher_plan(size, same=same), encoding="utf-8")
        yield path, words(size, path)


def dossiers(
    folder: Path,
    make: Callable[[int], dict[str, Any]],
    words: Callable[[Path], Words],
    sizes: tuple[int, ...],
) -> Made:
    for size in sizes:
        path = folder / f"ho-so-{size}.json"
        large_inputs.write_json(path, make(size))
        yield path, words(path)


def learned(folder: Path, sizes: tuple[int, ...], *, same: bool) -> Made:
    for size in sizes:
        path = folder / f"nam-truoc-{size}.docx"
        large_inputs.earlier_plan(path, size, same=same)
        yield path, ("learn", path, "-o", folder / "hoc.json")


def compare(folder: Path, factor: float, *, same: bool) -> bool:
    duties, activities, entries = (
        tuple(max(1, round(size * factor)) for size in sizes) for sizes in (DUTIES, ACTIVITIES, ENTRIES)
    )
    own, out = folder / "cai-dat.json", folder / "ra.docx"
    large_inputs.write_json(own, large_inputs.settings())
    sample = json.loads(SAMPLE.read_text("utf-8"))
    last = {**sample, "year": 2025, "commune": large_inputs.settings()["commune"], "log": []}

    def pack(size: int) -> Path:
        return folder / f"mau-{size}"

    def made(size: int) -> dict[str, Any]:
        return large_inputs.with_activities(sample, size, same=same)

    def drafted(size: int, path: Path) -> Words:
        del path
        return ("draft", pack(size), "--for", own, "-o", folder / f"ban-dau-{size}.json")

    def ready(size: int, path: Path) -> Words:
        del path
        return ("ready", folder / f"ban-dau-{size}.json", "--pack", pack(size), "--json")

    intake = plans(folder, lambda size, path: ("intake", path, "-o", pack(size)), duties, same=same)
    held = [row("intake -o, duties", intake, duties, 10)]
    held.append(row("draft, duties", plans(folder, drafted, duties, same=same), duties, 20))
    held.append(row("ready, duties", plans(folder, ready, duties, same=same), duties, 30))

    def rows(name: str, words: Callable[[Path], Words], limit: float) -> bool:
        return row(name, dossiers(folder, made, words, activities), activities, limit)

    held.append(rows("ready, activities", lambda path: ("ready", path, "--json"), 20))
    held.append(rows("plan, activities", lambda path: ("plan", path, "-o", out), 20))
    held.append(rows("report, activities", lambda path: ("report", path, "-o", out), 20))
    held.append(rows("export, activities", lambda path: ("export", path, "-o", folder / "xa.ttdn"), 5))

    def draft_from(path: Path) -> Words:
        return ("draft", pack(duties[0]), "--for", own, "--from", path, "-o", folder / "nam-nay.json")

    before = dossiers(
        folder, lambda size: large_inputs.with_activities(last, size, same=same), draft_from, activities
    )
    held.append(row("draft --from, activities", before, activities, 20))
    held.append(row("learn, rows", learned(folder, activities, same=same), activities, 20))
    logs = dossiers(
        folder,
        lambda size: large_inputs.with_log(sample, size, same=same),
        lambda path: ("report", path, "-o", out),
        entries,
    )
    held.append(row("report, log entries", logs, entries, 10))
    return all(held)


def main() -> int:
    factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    held: list[bool] = []
    for same in (False, True):
        print("the same sentence over and over" if same else "sentences that differ")
        with tempfile.TemporaryDirectory() as name:
            held.append(compare(Path(name), factor, same=same))
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
