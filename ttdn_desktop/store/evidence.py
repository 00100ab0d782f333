"""Files that show what was done, copied into the data folder: a folder a dossier, each file written once.

What an entry no longer names stays: the step that took it away can be undone, and older copies of the
dossier name it.
"""

import hashlib
from pathlib import Path

import msgspec

from ttdn_desktop.basics import patience
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.store import disk, names
from ttdn_desktop.store.storage import read_only_error

FOLDER = "minh-chung"

# bytes of one file; a judgement: photographs and scans have a few megabytes, a short video some tens. It is
# read whole, and what is kept is never deleted: films would fill the office's disk within a year.
LARGEST = 50 * 1024 * 1024

# kinds that a double click shows and doesn't run: a program or script among the evidence (it may come by
# e-mail or Zalo under an innocent name) must never be opened from here
_SUFFIXES = frozenset(
    (
        *(".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic"),
        *(".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".txt"),
        *(".csv", ".eml", ".msg", ".mp3", ".wav", ".m4a", ".wma", ".ogg", ".mp4", ".mov", ".avi", ".3gp"),
        *(".mkv", ".wmv", ".zip", ".rar", ".7z"),
    )
)

# 64 of the checksum's 256 bits: among the thousands of files of one dossier no two fall together, and the
# name stays short enough for the 260 characters of a path on Windows. Opening compares the whole checksum.
_CHECKSUM_DIGITS = 16

# a stored name is ``keep``'s own; one out of a foreign dossier may be "C:x.pdf", "..\\x.pdf" or hold a quote
# that ends the argument of the program which shows it
_NOT_IN_NAMES = frozenset(':\\/"')


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
            raise read_only_error()

        content = _read_source(source)
        checksum = hashlib.sha256(content).hexdigest()
        folder = self.folder_of(dossier_id)

        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = _kept_path(folder, checksum) or folder / _stored_name(source, checksum)

            # compared, not trusted by its name: a kept file that was damaged since is made whole again
            if disk.read(path) != content:
                disk.write_atomically(path, content)

            # the file's name, the dossier's folder and the folder of all evidence may each be new
            for each in (folder, folder.parent, folder.parent.parent):
                disk.sync_folder(each)
        except OSError as fault:
            raise disk.output_error(folder / source.name, fault) from fault

        return KeptFile(path.name, checksum)

    def path(self, dossier_id: str, kept: KeptFile) -> Path:
        """Return where a kept file lies, to be opened; it is still what was kept.

        Raises InputError where it is gone, was changed, or its name is none that ``keep`` gives.
        """
        path = self.folder_of(dossier_id) / kept.stored
        is_ours = path.name == kept.stored and _NOT_IN_NAMES.isdisjoint(kept.stored)
        if not is_ours or path.suffix not in _SUFFIXES:
            raise _gone(kept.stored)

        try:
            content = disk.read(path)
        except OSError as fault:
            raise _gone(kept.stored) from fault

        if content is None or hashlib.sha256(content).hexdigest() != kept.sha256:
            raise _gone(kept.stored)
        return path

    def folder_of(self, dossier_id: str) -> Path:
        """Return where the dossier's evidence lies. Raises InputError for what is no dossier's id."""
        if not names.is_id(dossier_id):
            raise InputError(f"Không có hồ sơ “{dossier_id}”.", "Hãy lưu hồ sơ trước rồi thêm minh chứng.")
        return self._folder / dossier_id


def _read_source(source: Path) -> bytes:
    file = f"Tệp “{source.name}”"
    if source.suffix.lower() not in _SUFFIXES:
        raise InputError(
            f"{file} không thuộc loại dùng làm minh chứng.",
            "Hãy chọn ảnh, PDF, tệp Word, Excel, âm thanh, video hoặc tệp nén.",
        )

    # one byte more than allowed is enough to know, however large the file is
    try:
        content = patience.read_beginning(source, LARGEST + 1)
    except (OSError, ValueError) as fault:
        raise InputError(
            f"Không đọc được tệp “{source}”.",
            "Hãy kiểm tra tệp còn ở đó, đóng chương trình đang mở tệp hoặc chép tệp sang chỗ khác.",
        ) from fault

    if not content:
        raise InputError(f"{file} trống, không có nội dung.", "Hãy chọn tệp khác.")
    if len(content) > LARGEST:
        raise InputError(
            f"{file} lớn hơn {LARGEST // 1024 // 1024} MB.",
            "Hãy giảm cỡ ảnh hoặc video, hoặc ghi đường dẫn thay cho tệp.",
        )
    return content


def _kept_path(folder: Path, checksum: str) -> Path | None:
    """Return where content of that checksum lies already, whatever its name."""
    # a name with a dot before it is a temp file, perhaps half-written
    return next(folder.glob(f"[!.]*-{checksum[:_CHECKSUM_DIGITS]}.*"), None)


def _stored_name(source: Path, checksum: str) -> str:
    return f"{names.file_name(source.stem)}-{checksum[:_CHECKSUM_DIGITS]}{source.suffix.lower()}"


def _gone(name: str) -> InputError:
    return InputError(
        f"Tệp minh chứng “{name}” không còn trên máy này, hoặc đã bị thay đổi.",
        "Hãy thêm lại tệp, hoặc lấy lại từ bản sao lưu thư mục dữ liệu; mục nhật ký vẫn còn nguyên.",
    )
