"""The older copies of a stored file: which are kept, under which names, and the newest good one."""

import contextlib
import re
from collections.abc import Hashable, Iterable
from datetime import datetime
from pathlib import Path

import msgspec

from ttdn_desktop.store import disk, envelope

FOLDER = "ban-luu"

# docs/trust.md, "Store": a text deleted by mistake is noticed within minutes (the newest saves), within days
# (one a day) or at the half-year report (one a month); all saves of a year would fill the disk
NEWEST = 5
DAYS = 14
MONTHS = 12

# no colons, which Windows takes in no file name
_TIME = "%Y%m%dT%H%M%S"

# "van-thang-2019.ttdb.00000012.20261123T104200"; eight digits and more, as ``generation_path`` pads to eight
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

    # by sequence, not by time: a clock that was set back must not make an older save the newest
    found = [generation for name in names if (generation := _from_name(path, name))]
    return tuple(sorted(found, key=lambda generation: generation.sequence, reverse=True))


def names_in(folder: Path) -> frozenset[str]:
    """Return the names of the files in ``folder`` that have older copies. Raises OSError."""
    try:
        entries = [entry.name for entry in (folder / FOLDER).iterdir()]
    except FileNotFoundError:
        return frozenset()
    matches = [_ENDING.fullmatch(name) for name in entries]
    return frozenset(match["name"] for match in matches if match)


def newest_intact(path: Path) -> tuple[Generation, bytes] | None:
    """Return the newest older copy of ``path`` that is whole, with its bytes as stored, or None."""
    for generation in generations_of(path):
        with contextlib.suppress(OSError, envelope.DamagedError, envelope.NewerFormatError):
            content = generation.path.read_bytes()
            envelope.unseal(content)
            return generation, content
    return None


def keep_generation(path: Path, stamp: envelope.SaveStamp, content: bytes) -> None:
    """Keep the file ``path``, which holds ``content``, as an older copy. Raises OSError.

    A second name for the same file where the file system has links, else a copy. Already kept: nothing to do.
    """
    target = generation_path(path, stamp.sequence, stamp.saved)
    target.parent.mkdir(mode=0o700, exist_ok=True)

    # a link costs no second writing of the file; it is safe because a stored file is replaced, never written
    # into. FAT32 and exFAT sticks have no links: there a copy.
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
    kept = generations_to_keep(found)
    for generation in found:
        if generation not in kept:
            disk.remove_if_free(generation.path)


def generations_to_keep(newest_first: Iterable[Generation]) -> frozenset[Generation]:
    """Return those to keep: the newest few, the last of each of 14 days and of each of 12 months.

    Days and months with a save are counted, not the calendar: a clock set wrong throws nothing away.
    """
    found = list(newest_first)
    days = _last_of_each([(each.saved.date(), each) for each in found], DAYS)
    months = _last_of_each([((each.saved.year, each.saved.month), each) for each in found], MONTHS)
    return frozenset([*found[:NEWEST], *days, *months])


def generation_path(path: Path, sequence: int, saved: datetime) -> Path:
    """Return where the copy of ``path`` from that save lies."""
    return folder_of(path) / f"{path.name}.{sequence:08}.{saved.strftime(_TIME)}"


def _last_of_each(keyed: list[tuple[Hashable, Generation]], most: int) -> list[Generation]:
    last: dict[Hashable, Generation] = {}
    for key, generation in keyed:  # the newest first, so the first of a day is its last save
        last.setdefault(key, generation)
    return list(last.values())[:most]


def _from_name(path: Path, name: str) -> Generation | None:
    match = _ENDING.fullmatch(name)
    if not match or match["name"] != path.name:
        return None

    # fromisoformat, never strptime: that imports two modules at its first call, and an error of the disk just
    # then was a bare ModuleNotFoundError in the middle of a save (NOTES.md, "Found on the way")
    try:
        saved = datetime.fromisoformat(match["saved"])
    except ValueError:
        return None

    return Generation(int(match["sequence"]), saved, folder_of(path) / name)
