"""Record the goldens anew, only for a change that is meant: ``python -m tests.goldens.record [SUITE...]``.

The suite ``papers`` is the golden files that lie beside the tests of ``papers`` and ``office``.
"""

import json
import sys
import tempfile
from pathlib import Path

from tests.goldens.cases import SUITES, without_machine_fonts
from tests.goldens.papers import paper_texts

RECORDED = Path(__file__).parent / "recorded"
PAPERS = "papers"


def recorded(suite: str) -> dict[str, object]:
    """Return what was recorded of a suite, by case."""
    return json.loads((RECORDED / f"{suite}.json").read_text(encoding="utf-8"))


def record(suite: str) -> None:
    """Run every case of ``suite`` and keep what comes of it."""
    results: dict[str, object] = {}

    for name, case in SUITES[suite]():
        with tempfile.TemporaryDirectory() as folder, without_machine_fonts():
            results[name] = case(Path(folder))

    text = json.dumps(results, ensure_ascii=False, indent=1, sort_keys=True)
    (RECORDED / f"{suite}.json").write_text(text + "\n", encoding="utf-8")


def record_papers() -> None:
    """Write anew what the samples' plans and reports say."""
    for path, text in paper_texts().items():
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    RECORDED.mkdir(exist_ok=True)
    for wanted in sys.argv[1:] or [*SUITES, PAPERS]:
        if wanted == PAPERS:
            record_papers()
        else:
            record(wanted)
