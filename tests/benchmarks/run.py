"""All benchmarks, one after the other: ``python tests/benchmarks/run.py`` from the repository's folder."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run every script of this folder; return 1 if one could not run."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(HERE.parents[1])}
    scripts = sorted(path for path in HERE.glob("*.py") if path.name not in ("run.py", "__init__.py"))
    ended = [subprocess.run([sys.executable, path], cwd=HERE.parents[1], env=environment) for path in scripts]
    return int(any(end.returncode for end in ended))


if __name__ == "__main__":
    sys.exit(main())
