"""Checking a paper's format in the running program, beside python-docx that only opens the same file."""

import io
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from docx import Document

from tests.benchmarks.intake import long_plan
from tests.format_rules import corpus
from ttdn_desktop.workspace.documents.format_check import check

LIMITS_MS = {"sample plan": 150, "60 pages": 2000}


def best_ms(work: Callable[[], object], tries: int = 5) -> float:
    found: list[float] = []
    for _ in range(tries):
        started = time.perf_counter()
        work()
        found.append((time.perf_counter() - started) * 1000)
    return min(found)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        long = long_plan(Path(folder))[0].read_bytes()
    kept = True
    for name, docx in (("sample plan", corpus.clean("mau-nd30")), ("60 pages", long)):
        started = time.perf_counter()
        check(docx)
        first = (time.perf_counter() - started) * 1000
        warm = best_ms(lambda docx=docx: check(docx))
        peer = best_ms(lambda docx=docx: sum(len(p.text) for p in Document(io.BytesIO(docx)).paragraphs))
        kept = kept and first <= LIMITS_MS[name]
        print(
            f"{name}: first {first:.0f} ms, again {warm:.0f} ms (limit {LIMITS_MS[name]}); python-docx only opening {peer:.0f} ms"
        )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
