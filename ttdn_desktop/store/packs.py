"""The installed packs of the data folder: put there whole or not at all, put aside and never deleted."""

import contextlib
import os
import secrets
import shutil
import time
from collections.abc import Mapping
from pathlib import Path

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.store import disk
from ttdn_desktop.store.safe_file import STALE_AFTER

# where packs go that the clerk removed, beside the installed ones: last year's dossier may still need one, so
# that none is ever deleted
ASIDE = "mau-da-bo"


class PackStore:
    """The folder ``folder`` with one folder a pack and version."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, name: str, parts: Mapping[str, bytes]) -> Path:
        """Write ``parts`` (file name to content) as the new folder ``name``; return it.

        Returning means that it lies on the disk, whole. What stands under that name (a damaged pack: one
        that can be read is the caller's to refuse) is put aside first. Raises OutputError (full, refused);
        no pack is installed then that wasn't before. The temp folder of a killed process has a name that is
        no pack's; ``clear_stale`` removes it.
        """
        target = self._folder / name

        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            temp = disk.temp_path(target)
            self._write_folder(temp, target, parts)
        except OSError as fault:
            raise disk.output_error(target, fault) from fault

        return target

    def put_aside(self, name: str) -> Path:
        """Move the folder ``name`` out of the installed packs; return its new path. Raises OutputError."""
        source = self._folder / name

        try:
            aside = self._folder.with_name(ASIDE)
            aside.mkdir(mode=0o700, parents=True, exist_ok=True)
            target = _free_path(aside / name)
            disk.replace(source, target)

            # where it is now first: after a power loss between the two it is in both, never in neither
            disk.sync_folder(aside)
            disk.sync_folder(self._folder)
        except OSError as fault:
            raise disk.output_error(source, fault) from fault

        return target

    def clear_stale(self) -> None:
        """Remove temp folders that a killed process left long ago; they are harmless meanwhile."""
        oldest = time.time() - STALE_AFTER
        with contextlib.suppress(OSError):
            for temp in self._folder.glob(f".*{disk.TEMP_SUFFIX}"):
                if temp.is_dir() and temp.stat().st_mtime < oldest:
                    shutil.rmtree(temp, ignore_errors=True)

    def _write_folder(self, temp: Path, target: Path, parts: Mapping[str, bytes]) -> None:
        # files and their names are on the disk before the folder takes its own: half a pack is never seen
        try:
            temp.mkdir(mode=0o700)
            for name, content in parts.items():
                disk.write_new(temp / name, content)
            disk.sync_folder(temp)
            if os.path.lexists(target):  # a dangling link counts too: the replace would fail on it
                self.put_aside(target.name)
            disk.replace(temp, target)
        except (OSError, ClerkError):
            disk.remove_tree_quietly(temp)
            raise

        # the caller reports a failure, so the pack must not be there at the next start
        try:
            disk.sync_folder(self._folder)
        except OSError:
            _take_back(target)
            raise


def _free_path(wanted: Path) -> Path:
    target, count = wanted, 1
    while os.path.lexists(target):
        count += 1
        target = wanted.with_name(f"{wanted.name}-{count}")
    return target


def _take_back(target: Path) -> None:
    """Undo a rename that may not last: hidden in one step, then removed file by file."""
    hidden = target.with_name(f".{target.name}.{secrets.token_hex(4)}{disk.TEMP_SUFFIX}")
    with contextlib.suppress(OSError):
        disk.replace(target, hidden)
        disk.remove_tree_quietly(hidden)
