"""Record the goldens anew, only for a change that is meant: ``python -m tests.goldens.record [SUITE...]``."""

import json
import sys
import tempfile
from pathlib import Path

from tests.goldens.cases import SUITES, without_machine_fonts

RECORDED = Path(__file__).parent / "recorded"


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


if __name__ == "__main__":
    RECORDED.mkdir(exist_ok=True)
    for wanted in sys.argv[1:] or SUITES:
        record(wanted)
