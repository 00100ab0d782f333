"""The libraries compiled beforehand: nothing is compiled or written at the clerk's."""

import sys
from pathlib import Path

from windows_package import commands
from windows_package.errors import BuildError

MAGIC_OF_3_11 = 3495
"""The number of compiled files that all of CPython 3.11 shares (importlib/_bootstrap_external.py)."""


def compile_all(folder: Path) -> None:
    """Compile ``lib`` in ``folder``, each file in one process and one order, so that bytes are the same.

    Unchecked hashes: a file's date, which unpacking may change, plays no part.
    """
    if magic_number() != MAGIC_OF_3_11:
        raise BuildError("Only a Python 3.11 compiles for the package's CPython 3.11")

    commands.run(
        [
            sys.executable, "-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash",
            "-s", "lib", "-p", "lib", "lib",
        ],
        folder=folder,
    )  # fmt: skip


def magic_number() -> int:
    """Return the number that this Python writes into compiled files."""
    from importlib.util import MAGIC_NUMBER

    return int.from_bytes(MAGIC_NUMBER[:2], "little")
