"""The programs of Debian that the build runs."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from windows_package.errors import BuildError
from windows_package.source import DATE

MAKENSIS = "makensis"
GCC = "x86_64-w64-mingw32-gcc-win32"
WINDRES = "x86_64-w64-mingw32-windres"
OBJDUMP = "x86_64-w64-mingw32-objdump"

PACKAGES = {
    MAKENSIS: "nsis",
    GCC: "gcc-mingw-w64-x86-64-win32",
    WINDRES: "binutils-mingw-w64-x86-64",
    OBJDUMP: "binutils-mingw-w64-x86-64",
}
"""Each program and the Debian package that brings it."""

_LAST_LINES = 30
"""Lines shown of a program that failed: gcc's and NSIS's errors stand at the end."""


def check_present() -> None:
    """Raise BuildError with one line to run where a program is missing."""
    missing = [package for name, package in PACKAGES.items() if shutil.which(name) is None]
    if missing:
        packages = " ".join(dict.fromkeys(missing))
        raise BuildError(
            f"Missing Debian packages. Run: apt-get install -y --no-install-recommends {packages}"
        )


def run(
    command: Sequence[str | Path], *, folder: Path | None = None, extra: Mapping[str, str] | None = None
) -> str:
    """Run ``command`` with one date, one time zone and one order of hashes; return what it wrote.

    Raises BuildError with the end of its output when it fails.
    """
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(DATE),
        "PYTHONHASHSEED": "0",
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        **(extra or {}),
    }
    # our own starter's: a program's Python must not find this package
    environment.pop("PYTHONPATH", None)

    words = [str(part) for part in command]
    done = subprocess.run(
        words, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )

    written = done.stdout.decode("utf-8", "replace")
    if done.returncode != 0:
        end = "\n".join(written.splitlines()[-_LAST_LINES:])
        raise BuildError(f"{Path(words[0]).name} ended with status {done.returncode}:\n{end}")
    return written
