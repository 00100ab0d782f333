"""Changes to a disk that Windows refuses for a moment: tried again for a while, then given up.

Antivirus, an indexer or a sync program opens each new file there for its own reading, and what is open can be
neither replaced, renamed nor removed. Who it was that refused, nobody says: a file that Word or Excel shows
is refused in the same words, so that the tries must end.
"""

import contextlib
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from ttdn_desktop.basics.windows_paths import WINDOWS

T = TypeVar("T")

# how long a refusal is tried again: antivirus and indexers hold a file on Windows for a moment
# (docs/trust.md, "Store": about 3 s). Elsewhere nobody's open file stands in the way, a refusal is final.
SECONDS = 3.0 if WINDOWS else 0.0

# seconds; a judgement: short enough that nobody feels one, long enough that sixty tries burn no processor
PAUSE = 0.05

# Windows' numbers of refusals that Python has no PermissionError for: a folder whose last file is about to go
# (145, ERROR_DIR_NOT_EMPTY), a name about to go (303, ERROR_DELETE_PENDING), a file that antivirus has mapped
# into its memory (1224, ERROR_USER_MAPPED_FILE)
_PASSING = frozenset({145, 303, 1224})


def while_refused(action: Callable[[], T]) -> T:
    """Return what ``action`` returns once it isn't refused any more.

    Raises its OSError when it is still refused after ``SECONDS``, and any other at once.
    """
    give_up = time.monotonic() + SECONDS

    while True:
        try:
            return action()
        except OSError as fault:
            if not _may_pass(fault) or time.monotonic() >= give_up:
                raise
            time.sleep(PAUSE)


def read_beginning(path: Path, most: int) -> bytes:
    """Return the first ``most`` bytes of the file ``path``. Raises OSError when still refused."""

    def read() -> bytes:
        with path.open("rb") as handle:
            return handle.read(most)

    return while_refused(read)


def replace(source: Path, target: Path) -> None:
    """Put the file or folder ``source`` in the place of ``target``. Raises OSError when still refused."""
    while_refused(lambda: source.replace(target))


def remove(path: Path) -> None:
    """Remove the file ``path``. Raises OSError, also where there is none."""
    while_refused(path.unlink)


def remove_quietly(path: Path) -> None:
    """Remove the file ``path`` where it is there; one that is refused to the end stays."""
    with contextlib.suppress(OSError, ValueError):  # ValueError: a name that no system takes
        while_refused(lambda: path.unlink(missing_ok=True))


def remove_folder(folder: Path) -> None:
    """Remove the empty ``folder``. Raises OSError, also where it isn't empty."""
    while_refused(folder.rmdir)


def remove_tree_quietly(folder: Path) -> None:
    """Remove ``folder`` with all in it, where it is there; what is refused to the end stays."""
    with contextlib.suppress(OSError):
        while_refused(lambda: shutil.rmtree(folder))


def _may_pass(fault: OSError) -> bool:
    return isinstance(fault, PermissionError) or getattr(fault, "winerror", None) in _PASSING
