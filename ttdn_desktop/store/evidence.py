"""Files that show what was done, copied into the data folder: a folder a dossier, each file written once.

What an entry no longer names stays: the step that took it away can be undone, and older copies of the
dossier name it.
"""

import hashlib
from pathlib import Path

import msgspec

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.store import disk, names
from ttdn_desktop.store.storage import read_only

FOLDER = "minh-chung"
LARGEST = 50 * 1024 * 1024
"""Bytes of one file."""

_SUFFIXES = frozenset(
    (
        *(".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic"),
        *(".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".txt"),
        *(".csv", ".eml", ".msg", ".mp3", ".wav", ".m4a", ".wma", ".ogg", ".mp4", ".mov", ".avi", ".3gp"),
        *(".mkv", ".wmv", ".zip", ".rar", ".7z"),
    )
)
"""Kinds that a double click shows and doesn't run."""

_SUM_LETTERS = 16


class KeptFile(msgspec.Struct, frozen=True):
    """A kept file: its name among the dossier's evidence, the sha256 of its bytes in hex."""

    stored: str
    sha256: str


class EvidenceFiles:
    """The evidence below ``data_dir``."""

    def __init__(self, data_dir: Path, *, read_only: bool = False) -> None:
        self._folder = data_dir / FOLDER
        self._read_only = read_only

    def keep(self, dossier_id: str, source: Path) -> KeptFile:
        """Copy ``source`` among the dossier's evidence; returning means that it lies on the disk.

        The same content is stored once, whatever it is called. Raises InputError where ``source`` is
        missing, empty, too large, unreadable or of a kind that could run; OutputError where the disk refuses.
        """
        if self._read_only:
            raise read_only()

        content = _content(source)
        told = hashlib.sha256(content).hexdigest()
        folder = self._folder_of(dossier_id)

        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = _kept(folder, told) or folder / _name(source, told)
            if disk.read(path) != content:
                disk.write_atomically(path, content)
            for each in (folder, folder.parent, folder.parent.parent):
                disk.sync_folder(each)
        except OSError as fault:
            raise disk.output_error(folder / source.name, fault) from fault

        return KeptFile(path.name, told)

    def path(self, dossier_id: str, kept: KeptFile) -> Path:
        """Return where a kept file lies, to be opened; it is still what was kept.

        Raises InputError where it is gone, was changed, or its name is none that ``keep`` gives.
        """
        path = self._folder_of(dossier_id) / kept.stored
        is_ours = path.name == kept.stored and not set(kept.stored) & set(':\\/"')
        if not is_ours or path.suffix not in _SUFFIXES:
            raise _gone(kept.stored)

        try:
            content = disk.read(path)
        except OSError as fault:
            raise _gone(kept.stored) from fault

        if content is None or hashlib.sha256(content).hexdigest() != kept.sha256:
            raise _gone(kept.stored)
        return path

    def _folder_of(self, dossier_id: str) -> Path:
        if not names.is_id(dossier_id):
            raise InputError(f"Không có hồ sơ “{dossier_id}”.", "Hãy lưu hồ sơ trước rồi thêm minh chứng.")
        return self._folder / dossier_id


def _content(source: Path) -> bytes:
    shown = f"Tệp “{source.name}”"
    if source.suffix.lower() not in _SUFFIXES:
        raise InputError(
            f"{shown} không thuộc loại dùng làm minh chứng.",
            "Hãy chọn ảnh, PDF, tệp Word, Excel, âm thanh, video hoặc tệp nén.",
        )

    try:
        with source.open("rb") as handle:
            content = handle.read(LARGEST + 1)
    except (OSError, ValueError) as fault:
        raise InputError(
            f"Không đọc được tệp “{source}”.",
            "Hãy kiểm tra tệp còn ở đó, đóng chương trình đang mở tệp hoặc chép tệp sang chỗ khác.",
        ) from fault

    if not content:
        raise InputError(f"{shown} trống, không có nội dung.", "Hãy chọn tệp khác.")
    if len(content) > LARGEST:
        raise InputError(
            f"{shown} lớn hơn {LARGEST // 1024 // 1024} MB.",
            "Hãy giảm cỡ ảnh hoặc video, hoặc ghi đường dẫn thay cho tệp.",
        )
    return content


def _kept(folder: Path, told: str) -> Path | None:
    """Return where content of that sum lies already, whatever its name."""
    return next(folder.glob(f"[!.]*-{told[:_SUM_LETTERS]}.*"), None)


def _name(source: Path, told: str) -> str:
    return f"{names.file_name(source.stem)}-{told[:_SUM_LETTERS]}{source.suffix.lower()}"


def _gone(name: str) -> InputError:
    return InputError(
        f"Tệp minh chứng “{name}” không còn trên máy này, hoặc đã bị thay đổi.",
        "Hãy thêm lại tệp, hoặc lấy lại từ bản sao lưu thư mục dữ liệu; mục nhật ký vẫn còn nguyên.",
    )
