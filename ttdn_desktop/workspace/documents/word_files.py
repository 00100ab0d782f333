"""The Word files that are named to be checked together: each file, and of each folder what lies in it."""

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.basics.path_facts import is_folder, resolved
from ttdn_desktop.basics.windows_paths import reachable

SUFFIX = ".docx"

_LOCK_PREFIX = "~$"
"""What Word puts before the name of a file that it has open, in a lock file of the same kind."""

_MOST_FILES = 5_000
"""A judgement: more than an office writes in a year; more files mean a whole disk was chosen by mistake."""


class WordFileEntry(msgspec.Struct, frozen=True):
    """A file to be checked; ``inside`` is its way from the folder named, the plain name for a file named.

    ``fault`` says why a folder inside couldn't be looked into; ``path`` is that folder then.
    """

    path: Path
    inside: Path
    fault: ClerkError | None = None


def word_files(paths: Iterable[Path], *, except_below: Path | None = None) -> tuple[WordFileEntry, ...]:
    """Return the files named, and of each folder its .docx files in the order of their names, each file once.

    Folders inside are looked into too, hidden ones, locks and ``except_below`` (where results go) left out.
    Raises InputError where there are too many files.
    """
    skipped = frozenset({_identity(except_below)} if except_below else ())
    found: dict[str, WordFileEntry] = {}

    for path in paths:
        entries = _in_folder(path, skipped) if is_folder(path) else [WordFileEntry(path, Path(path.name))]
        for entry in entries:
            found.setdefault(_identity(entry.path), entry)
            if len(found) > _MOST_FILES:
                raise InputError(
                    f"Có hơn {_MOST_FILES} tệp.", "Hãy chọn đúng thư mục chứa văn bản cần kiểm tra."
                )

    return tuple(found.values())


def _in_folder(named: Path, skipped: frozenset[str]) -> Iterator[WordFileEntry]:
    """Yield what lies below a folder; a link that leads back into a folder seen before is not followed."""
    waiting, seen = [named], {_identity(named), *skipped}

    while waiting:
        folder = waiting.pop()
        try:
            items = _listed(folder)
        except OSError:
            fault = InputError(f"Không đọc được thư mục {folder}.", "Hãy kiểm tra quyền mở thư mục này.")
            yield WordFileEntry(folder, _inside(folder, named), fault)
            continue

        wanted: list[Path] = []
        for inner in (folder / item.name for item in items if _is_dir(item)):
            if (key := _identity(inner)) not in seen:
                seen.add(key)
                wanted.append(inner)
        # the last is looked into first
        waiting += reversed(wanted)

        for item in items:
            if Path(item.name).suffix.lower() == SUFFIX and not _is_dir(item):
                yield WordFileEntry(folder / item.name, _inside(folder / item.name, named))


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    """Return what a folder shows, in the order of the names. Raises OSError."""
    with os.scandir(reachable(folder)) as items:
        shown = [item for item in items if not _is_hidden(item)]
    return sorted(shown, key=lambda item: (_folded_name(item.name), item.name))


def _is_hidden(item: "os.DirEntry[str]") -> bool:
    if item.name.startswith((".", _LOCK_PREFIX)):
        return True
    try:
        attributes = getattr(item.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False  # reading it will say why it can't be used
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)


def _is_dir(item: "os.DirEntry[str]") -> bool:
    try:
        return item.is_dir()
    except OSError:  # links in a ring
        return False


def _folded_name(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _inside(path: Path, named: Path) -> Path:
    """Return the way of ``path`` from the folder named, of that folder itself its name."""
    return path.relative_to(named) if path != named else Path(named.name)


def _identity(path: Path) -> str:
    """Return one name for all that lead to the same place: links followed, nothing folded."""
    return str(resolved(path))
