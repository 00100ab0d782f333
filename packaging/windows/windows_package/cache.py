"""A folder for what was downloaded: whole or not there, so that a second build needs no network."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path


def default_folder() -> Path:
    """Return the user's cache folder for this build."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "ttdn-desktop-windows"


def filled(cache: Path, name: str, wanted: str, fill: Callable[[Path], None]) -> Path:
    """Return the folder that ``fill`` filled for the text ``wanted`` (a lock), now or in an earlier build."""
    folder = cache / f"{name}-{hashlib.sha256(wanted.encode()).hexdigest()[:16]}"
    if folder.is_dir():
        return folder

    cache.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=cache))
    try:
        fill(fresh)
        fresh.rename(folder)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise

    return folder
