"""The dossiers and settings of one data folder, one file a dossier.

Window and verbs load and save whole dossiers; no query of theirs goes through TinyDB (``NOTES.md``, "What
TinyDB is here").
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec
from tinydb.queries import Query, QueryLike, where
from tinydb.table import Table

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.basics.threads import bound_to_its_thread
from ttdn_desktop.store import disk, generations, names, safe_file, tables
from ttdn_desktop.store.storage import SafeStorage, read_only_error, wrong_format

FOLDER = "ho-so"
SETTINGS = "cai-dat.json"
SUFFIX = ".ttdb"

T = TypeVar("T")


class DossierEntry(msgspec.Struct, frozen=True):
    """One dossier in the list; what its file lacks is empty (``year`` 0).

    ``replaces`` is whether its plan takes another's place, of which it holds no version itself.
    """

    id: str
    commune: str
    kind: str
    year: int
    pack: str
    updated: datetime
    removed: bool = False
    replaces: bool = False


class Loaded(msgspec.Struct, frozen=True):
    """A dossier's JSON as bytes, and what the clerk should hear, in Vietnamese."""

    document: bytes
    notices: tuple[str, ...] = ()


class Saved(msgspec.Struct, frozen=True):
    """An acknowledged save: it lies on the disk."""

    at: datetime
    sequence: int
    notices: tuple[str, ...] = ()


@bound_to_its_thread
class DossierStore:
    """Reads and writes the dossiers and the settings below ``data_dir``.

    With ``read_only`` (another window holds the lock) nothing on the disk is changed, not even for a repair.
    """

    def __init__(self, data_dir: Path, *, now: Callable[[], datetime], read_only: bool = False) -> None:
        self._folder = data_dir / FOLDER
        self._settings = data_dir / SETTINGS
        self._now = now
        self._read_only = read_only
        # the sequence of each dossier that this window has read or saved last: a later one on the disk is
        # another window's, and must not be written over
        self._known: dict[str, int] = {}
        self._notices: list[str] = []

        if not read_only:
            safe_file.clear_stale(data_dir)
            safe_file.clear_stale(self._folder)

    def list(self) -> tuple[DossierEntry, ...]:
        """Return the dossiers, the one saved last first.

        One that can't be read is left out, with a notice in ``take_notices``. Raises InputError where the
        folder can't be read.
        """
        entries: list[DossierEntry] = []

        # one bad file must not hide the others from the clerk
        for dossier_id in sorted(self._ids()):
            try:
                entries.append(self._entry(dossier_id))
            except ClerkError as fault:
                self._notices.append(str(fault))
        return tuple(sorted(entries, key=lambda entry: entry.updated, reverse=True))

    def load(self, dossier_id: str) -> Loaded:
        """Return the dossier. Raises InputError where there is none or none can be read."""
        storage, content = self._read(dossier_id)
        self._known[dossier_id] = content.sequence
        return Loaded(content.body, tuple(storage.notices))

    def log_entries(
        self, dossier_id: str, *, channel: str | None = None, activity: str | None = None
    ) -> tuple[bytes, ...]:
        """Return the JSON of each log entry of that channel and activity, in the log's order.

        The one query through TinyDB. Neither window nor verb uses it: they have the dossier in memory.

        Raises as ``load``.
        """
        wanted: QueryLike = Query().noop()

        if channel is not None:
            wanted &= where("channel") == channel

        if activity is not None:
            wanted &= where("activity") == activity

        storage = self._storage(dossier_id)
        found = Table(storage, tables.LOG).search(wanted)
        return tuple(msgspec.json.encode(dict(entry)) for entry in found)

    def save(self, dossier_id: str, body: bytes, *, made_here: bool = False) -> Saved:
        """Save the dossier's JSON; returning means that it lies on the disk.

        What the program's own writer has just made (``made_here``) isn't read through once more.

        Raises OutputError (full, refused, read-only; ConflictError: saved meanwhile by another window); the
        file then holds its old state or, whole, the new one. Raises ValueError where ``body`` is no JSON
        object.
        """
        if not made_here:
            tables.top_level_members(body)

        storage = self._storage(dossier_id)
        self._make_folder()

        # after an error of the disk the file may hold our own new state (the folder's sync failed): the next
        # try must not take that for another window's save. After a conflict it is another window's.
        known = self._known.pop(dossier_id, None)

        try:
            storage.write_content(body)
        except safe_file.ConflictError:
            if known is not None:
                self._known[dossier_id] = known
            raise

        return self._record_save(dossier_id, storage)

    def create(self, suggested_name: str, body: bytes) -> str:
        """Save a new dossier; return its id, made from ``suggested_name``. Raises as ``save`` does."""
        dossier_id = names.free_name(names.file_name(suggested_name), self._ids())
        # as if read before its first save: where another window has made the same name since, that is a
        # conflict and not an overwrite
        self._known[dossier_id] = 0
        self.save(dossier_id, body)
        return dossier_id

    def load_settings(self) -> bytes | None:
        """Return the settings, None where none were saved or can be read; ``take_notices`` has the damage.

        Raises NewerError for those of a newer program: who opened the folder without them would begin anew.
        """
        try:
            content = safe_file.read(self._settings, now=self._now, repair=not self._read_only)
        except safe_file.NewerError:
            raise
        except InputError as fault:
            self._notices.append(str(fault))
            return None

        if content is None:
            return None

        self._notices.extend(content.notices)
        return content.body

    def save_settings(self, body: bytes) -> Saved:
        """Save the settings; returning means that they lie on the disk. Raises OutputError."""
        if self._read_only:
            raise read_only_error()
        written = safe_file.write(self._settings, body, now=self._now)
        return Saved(written.saved, written.sequence, written.notices)

    def take_notices(self) -> tuple[str, ...]:
        """Return, once, the notices of ``list`` and ``load_settings``."""
        taken = tuple(dict.fromkeys(self._notices))  # each once: the list is read again on every visit
        self._notices.clear()
        return taken

    def _record_save(self, dossier_id: str, storage: SafeStorage) -> Saved:
        written = storage.written
        if written is None:
            raise AssertionError(dossier_id)
        self._known[dossier_id] = written.sequence
        return Saved(written.saved, written.sequence, tuple(storage.notices))

    def _storage(self, dossier_id: str) -> SafeStorage:
        if not names.is_id(dossier_id):
            raise _missing_dossier(dossier_id)
        known = self._known.get(dossier_id)
        return SafeStorage(self._path(dossier_id), now=self._now, read_only=self._read_only, known=known)

    def _read(self, dossier_id: str) -> tuple[SafeStorage, safe_file.Content]:
        storage = self._storage(dossier_id)
        content = storage.read_content()
        if content is None:
            raise _missing_dossier(dossier_id)
        return storage, content

    def _make_folder(self) -> None:
        if self._read_only:
            return
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as fault:
            raise disk.output_error(self._folder, fault) from fault

    def _path(self, dossier_id: str) -> Path:
        return self._folder / f"{dossier_id}{SUFFIX}"

    def _ids(self) -> set[str]:
        # the older copies' names too: a dossier whose file is lost is still listed, and restored on reading
        try:
            file_names = set(generations.names_in(self._folder))
            if self._folder.is_dir():
                file_names.update(path.name for path in self._folder.iterdir())
        except OSError as fault:
            raise safe_file.unreadable_error(self._folder) from fault

        stems = {name.removesuffix(SUFFIX) for name in file_names if name.endswith(SUFFIX)}
        return {stem for stem in stems if names.is_id(stem)}

    def _entry(self, dossier_id: str) -> DossierEntry:
        storage, content = self._read(dossier_id)
        self._notices.extend(storage.notices)

        # the members' bytes only: of a dossier with ten thousand log entries four values are decoded
        try:
            members = tables.top_level_members(content.body)
        except ValueError as fault:
            raise wrong_format(self._path(dossier_id)) from fault

        commune = _decode_or(members.get("commune"), dict[str, msgspec.Raw], {})
        plan = _decode_or(members.get("plan"), dict[str, msgspec.Raw], {})
        replaced = _decode_or(plan.get("replaces"), object, None)
        return DossierEntry(
            id=dossier_id,
            commune=_decode_or(commune.get("name"), str, ""),
            kind=_decode_or(commune.get("kind"), str, ""),
            year=_decode_or(members.get("year"), int, 0),
            pack=_decode_or(members.get("pack"), str, ""),
            updated=content.saved,
            removed=_decode_or(members.get("removed"), bool, False),
            replaces=bool(replaced) and not _decode_or(members.get("issued_plans"), list[msgspec.Raw], []),
        )


def _decode_or(raw: msgspec.Raw | None, kind: type[T], default: T) -> T:
    """Return the value if it is there and of that kind: a list must not fail on one odd dossier."""
    try:
        return default if raw is None else typed_data.decode(raw, kind)
    except ValueError:
        return default


def _missing_dossier(dossier_id: str) -> InputError:
    return InputError(f"Không có hồ sơ “{dossier_id}”.", "Hãy chọn một hồ sơ trong danh sách.")
