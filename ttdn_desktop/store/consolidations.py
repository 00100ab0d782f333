"""What the higher office keeps of its consolidations: a record each, and the files that units sent.

A file is kept once by its checksum; what a record no longer names stays: an older copy of it may name it.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.store import disk, names, safe_file
from ttdn_desktop.store.storage import read_only_error

FOLDER = "tong-hop"
_SENT = "tep-nhan"
_SUFFIX = ".json"


class ConsolidationStore:
    """The records and sent files below ``data_dir``."""

    def __init__(self, data_dir: Path, *, now: Callable[[], datetime], read_only: bool = False) -> None:
        self._folder = data_dir / FOLDER
        self._now = now
        self._read_only = read_only

    def newest_first(self) -> tuple[str, ...]:
        """Return the keys of all records, the one saved last first."""
        if not self._folder.is_dir():
            return ()
        files = [path for path in self._folder.glob(f"*{_SUFFIX}") if names.is_id(path.stem)]
        return tuple(path.stem for path in sorted(files, key=lambda path: (-path.stat().st_mtime, path.stem)))

    def load(self, key: str) -> bytes | None:
        """Return the record, None where there is none. Raises InputError for one that no copy can mend."""
        content = safe_file.read(self._path(key), now=self._now, repair=not self._read_only)
        return content.body if content else None

    def save(self, key: str, body: bytes) -> None:
        """Save the record; returning means that it lies on the disk. Raises OutputError."""
        if self._read_only:
            raise read_only_error()
        path = self._path(key)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as fault:
            raise disk.output_error(path, fault) from fault
        safe_file.write(path, body, now=self._now)

    def keep(self, content: bytes, suffix: str) -> Path:
        """Keep a sent file; return where it lies. Raises OutputError."""
        if self._read_only:
            raise read_only_error()
        checksum = hashlib.sha256(content).hexdigest()
        path = self._folder / _SENT / f"{checksum}{suffix}"
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            # compared, not trusted by its name: one that was damaged since is made whole again
            if disk.read(path) != content:
                disk.write_atomically(path, content)
                disk.sync_folder(path.parent)
        except OSError as fault:
            raise disk.output_error(path, fault) from fault
        return path

    def sent_files(self) -> dict[str, Path]:
        """Return where the sent files lie, by their checksums."""
        folder = self._folder / _SENT
        if not folder.is_dir():
            return {}
        return {path.stem: path for path in sorted(folder.iterdir(), reverse=True) if path.suffix}

    def _path(self, key: str) -> Path:
        if not names.is_id(key):
            raise InputError(f"Không có bản tổng hợp “{key}”.", "Hãy tổng hợp lại từ tệp các đơn vị gửi.")
        return self._folder / f"{key}{_SUFFIX}"
