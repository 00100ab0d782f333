"""TinyDB's storage of two methods over a safe file: the seam between the two.

``read`` and ``write`` are TinyDB's interface, with tables; the program itself uses ``read_content`` and
``write_content``, with the dossier's JSON as it stands.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from tinydb import Storage

from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.store import safe_file, tables


class SafeStorage(Storage):
    """Keeps one dossier in one safe file, shows it to TinyDB as tables, and keeps no handle open.

    Attributes:
        notices: for the clerk, in Vietnamese (restored, set aside), in the order met.
        written: the last acknowledged save.
    """

    def __init__(
        self, path: Path, *, now: Callable[[], datetime], read_only: bool = False, known: int | None = None
    ) -> None:
        super().__init__()
        self._path = path
        self._now = now
        self._read_only = read_only
        self._known = known
        self.notices: list[str] = []
        self.written: safe_file.Written | None = None

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables, None where nothing was ever stored. Raises InputError."""
        content = self.read_content()
        if content is None:
            return None
        try:
            return tables.tables_of(content.body)
        except ValueError as fault:
            raise wrong_format(self._path) from fault

    def read_content(self) -> safe_file.Content | None:
        """Return the dossier's JSON as it was saved, with its save. Raises as ``read``."""
        # a window without the lock repairs nothing: the one that holds it may be saving just now
        content = safe_file.read(self._path, now=self._now, repair=not self._read_only)
        if content is not None:
            self._known = content.sequence
            self.notices.extend(content.notices)
        return content

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Save the tables; returning means that they lie on the disk. Raises OutputError."""
        self.write_content(tables.body_of(data))

    def write_content(self, body: bytes) -> None:
        """Save the dossier's JSON; returning means that it lies on the disk. Raises OutputError."""
        if self._read_only:
            raise read_only_error()
        self.written = safe_file.write(self._path, body, now=self._now, known=self._known)
        self._known = self.written.sequence
        self.notices.extend(self.written.notices)


def read_only_error() -> OutputError:
    """Return the refusal of a window that only shows."""
    return OutputError(
        "Cửa sổ này chỉ để xem vì dữ liệu đang mở ở cửa sổ khác.",
        "Hãy đóng cửa sổ kia rồi mở lại phần mềm để sửa.",
    )


def wrong_format(path: Path) -> InputError:
    """Return the refusal of an undamaged file that holds something else than a dossier."""
    return InputError(
        f"Tệp “{path}” không phải là hồ sơ của phần mềm.",
        "Hãy chọn hồ sơ khác; tệp này vẫn được giữ nguyên.",
    )
