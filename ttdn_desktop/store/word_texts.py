"""Plans as edited in Word, kept under the checksum of their bytes: written once, never changed."""

import hashlib
from pathlib import Path

from ttdn_desktop.store import disk
from ttdn_desktop.store.storage import read_only_error
from ttdn_desktop.store.stored_file import StoredFile

FOLDER = "ban-word"


class WordTexts:
    """The kept Word files below ``data_dir``."""

    def __init__(self, data_dir: Path, *, read_only: bool = False) -> None:
        self._folder = data_dir / FOLDER
        self._read_only = read_only

    def keep(self, docx: bytes) -> str:
        """Keep ``docx``; return its sha256 in hex once it lies on the disk. Raises OutputError."""
        if self._read_only:
            raise read_only_error()

        checksum = hashlib.sha256(docx).hexdigest()
        path = self._path(checksum)

        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            disk.write_atomically(path, docx)
            # before the checksum is given back: a dossier that names it must find it after a power loss
            disk.sync_folder(self._folder)
        except OSError as fault:
            raise disk.output_error(path, fault) from fault

        return checksum

    def read(self, sha256: str) -> bytes:
        """Return the kept file. Raises InputError where it is gone or no longer what was kept."""
        return self.file_of(sha256).read()

    def file_of(self, sha256: str) -> StoredFile:
        """Return the file kept under that checksum, not read yet."""
        return StoredFile(self._path(sha256), sha256, "word_text")

    def _path(self, sha256: str) -> Path:
        return self._folder / f"{sha256}.docx"
