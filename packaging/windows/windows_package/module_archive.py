"""The compiled modules that each start needs, in one archive; ``python_start/`` takes them out of it."""

import os
import shutil
import zipfile
from pathlib import Path

from windows_package import reproducible_zip, source

NAME = "modules.zip"

ARCHIVED = ("ttdn_desktop", "filelock", "msgspec", "platformdirs", "tinydb", "typing_extensions.py")
"""What a start of the window imports of ``lib``. The rest stays as its makers made it: reportlab looks for
its own files, docxtpl is under the LGPL and may be replaced by whoever wants."""

READERS = source.PACKAGING / "python_start"


def put_readers(folder: Path) -> None:
    """Put the modules that read the archive into ``lib`` of ``folder``, where Python finds them by itself."""
    for path in sorted(READERS.glob("*.py")):
        shutil.copyfile(path, folder / "lib" / path.name)


def write(folder: Path) -> None:
    """Move the compiled modules of ``ARCHIVED`` in ``folder`` into its archive; their sources go.

    A package's other files stay where they lay.
    """
    lib = folder / "lib"
    compiled = sorted((path for name in ARCHIVED for path in _compiled(lib / name)), key=Path.as_posix)

    with zipfile.ZipFile(folder / NAME, "w") as made:
        for path in compiled:
            inside = _source(path).relative_to(lib).with_suffix(".pyc")
            reproducible_zip.add(made, inside.as_posix(), path.read_bytes())

    for path in compiled:
        _source(path).unlink()
        path.unlink()
    for name in ARCHIVED:
        _remove_empty_folders(lib / name)


def _compiled(module: Path) -> list[Path]:
    """Return the compiled files of the package or the one source file ``module``."""
    if module.is_dir():
        return list(module.rglob("__pycache__/*.pyc"))
    return list(module.parent.glob(f"__pycache__/{module.stem}.*.pyc"))


def _source(compiled: Path) -> Path:
    return compiled.parents[1] / f"{compiled.name.split('.')[0]}.py"


def _remove_empty_folders(folder: Path) -> None:
    for path, _folders, _files in os.walk(folder, topdown=False):
        if not os.listdir(path):  # noqa: PTH208 - os.walk gives names
            Path(path).rmdir()
