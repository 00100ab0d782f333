"""What a path leads to, asked so that no answer is an error: links in a ring, names no system takes."""

from collections.abc import Callable
from pathlib import Path

from ttdn_desktop.basics.windows_paths import reachable


def is_folder(path: Path) -> bool:
    """Return whether ``path`` is a folder that can be reached."""
    return _is(path, Path.is_dir)


def is_file(path: Path) -> bool:
    """Return whether ``path`` is a file that can be reached."""
    return _is(path, Path.is_file)


def is_there(path: Path) -> bool:
    """Return whether ``path`` leads to anything that can be reached."""
    return _is(path, Path.exists)


def is_no_file(path: Path) -> bool:
    """Return whether ``path`` is there and neither a file nor a folder: a device or a pipe, read without end.

    Raises OSError and ValueError where that can't be told.
    """
    place = reachable(path)
    return place.exists() and not (place.is_file() or place.is_dir())


def _is(path: Path, asked: Callable[[Path], bool]) -> bool:
    try:
        return asked(reachable(path))
    except (OSError, ValueError):
        return False


def resolved(path: Path) -> Path:
    """Return ``path`` with its links followed; as it is, from the root, where they can't be."""
    try:
        return path.resolve()
    # RuntimeError: links in a ring; OSError: Windows can't follow links in every path that it can write to
    except (OSError, RuntimeError, ValueError):
        return path.absolute()
