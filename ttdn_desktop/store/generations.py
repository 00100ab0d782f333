"""The older copies of a stored file: which are kept, under which names, and the newest good one."""

import contextlib
import re
from collections.abc import Hashable, Iterable
from datetime import datetime
from pathlib import Path

import msgspec

from ttdn_desktop.store import disk, envelope

FOLDER = "ban-luu"
NEWEST = 5
DAYS = 14
MONTHS = 12

_TIME = "%Y%m%dT%H%M%S"
_ENDING = re.compile(r"(?P<name>.+)\.(?P<sequence>\d{8,})\.(?P<saved>\d{8}T\d{6})")


class Generation(msgspec.Struct, frozen=True):
    """One older copy: ``sequence`` and local time ``saved`` of the save that wrote it, and where it lies."""

    sequence: int
    saved: datetime
    path: Path


def folder_of(path: Path) -> Path:
    """Return the folder of the older copies of ``path``."""
    return path.parent / FOLDER


def generations_of(path: Path) -> tuple[Generation, ...]:
    """Return the older copies of ``path``, the newest first, without reading them. Raises OSError."""
    try:
        names = [entry.name for entry in folder_of(path).iterdir()]
    except FileNotFoundError:
        return ()
    found = [_from_name(path, name) for name in names]
    return tuple(sorted((one for one in found if one), key=lambda one: one.sequence, reverse=True))


def names_in(folder: Path) -> frozenset[str]:
    """Return the names of the files in ``folder`` that have older copies. Raises OSError."""
    try:
        entries = [entry.name for entry in (folder / FOLDER).iterdir()]
    except FileNotFoundError:
        return frozenset()
    matches = [_ENDING.fullmatch(name) for name in entries]
    return frozenset(match["name"] for match in matches if match)


def newest_good(path: Path) -> tuple[Generation, bytes] | None:
    """Return the newest older copy of ``path`` that is whole, with its bytes as stored, or None."""
    for one in generations_of(path):
        with contextlib.suppress(OSError, envelope.DamagedError, envelope.NewerFormatError):
            content = one.path.read_bytes()
            envelope.unseal(content)
            return one, content
    return None


def keep_generation(path: Path, save: envelope.Save, content: bytes) -> None:
    """Keep the file ``path``, which holds ``content``, as an older copy. Raises OSError.

    A second name for the same file where the file system has links, else a copy. Already kept: nothing to do.
    """
    target = name_for(path, save.sequence, save.saved)
    target.parent.mkdir(mode=0o700, exist_ok=True)

    try:
        disk.link(path, target)
    except FileExistsError:
        return
    except OSError:
        keep_copy(target, content)


def keep_copy(target: Path, content: bytes) -> None:
    """Write ``content`` as the older copy ``target``, whole or not at all. Raises OSError."""
    target.parent.mkdir(mode=0o700, exist_ok=True)
    disk.write_atomically(target, content)


def prune_generations(path: Path) -> None:
    """Remove the older copies of ``path`` that no rule keeps; one that can't be removed stays."""
    found = generations_of(path)
    kept = kept_of(found)
    for one in found:
        if one not in kept:
            with contextlib.suppress(OSError):
                disk.remove(one.path)


def kept_of(newest_first: Iterable[Generation]) -> frozenset[Generation]:
    """Return those to keep: the newest few, the last of each of 14 days and of each of 12 months.

    Days and months with a save are counted, not the calendar: a clock set wrong throws nothing away.
    """
    found = list(newest_first)
    days = _last_of_each([(one.saved.date(), one) for one in found], DAYS)
    months = _last_of_each([((one.saved.year, one.saved.month), one) for one in found], MONTHS)
    return frozenset([*found[:NEWEST], *days, *months])


def name_for(path: Path, sequence: int, saved: datetime) -> Path:
    """Return where the copy of ``path`` from that save lies."""
    return folder_of(path) / f"{path.name}.{sequence:08}.{saved.strftime(_TIME)}"


def _last_of_each(keyed: list[tuple[Hashable, Generation]], most: int) -> list[Generation]:
    last: dict[Hashable, Generation] = {}
    for key, one in keyed:
        last.setdefault(key, one)
    return list(last.values())[:most]


def _from_name(path: Path, name: str) -> Generation | None:
    match = _ENDING.fullmatch(name)
    if not match or match["name"] != path.name:
        return None

    try:
        saved = datetime.fromisoformat(match["saved"])
    except ValueError:
        return None

    return Generation(int(match["sequence"]), saved, folder_of(path) / name)
