"""Opening a .docx from outside: what it is told by its first bytes, how much of it is read is bounded."""

import zipfile
import zlib
from pathlib import Path

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.intake.file_bytes import LARGEST_FILE, file_bytes
from ttdn_desktop.office.layout.package import Package

LARGEST_PART = 20 * 1024 * 1024
_RATIO = 100
_SMALL = 1024 * 1024
"""Below this a part may shrink by any ratio: blank XML does."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AGAIN = "Hãy mở tệp bằng Word, chọn Lưu thành (Save As) dạng .docx rồi thử lại."


def open_package(path: Path) -> Package:
    """Return the parts of the .docx ``path``.

    Raises InputError that names the file: an old .doc, a password, not a .docx, damaged, too large.
    """
    data = file_bytes(path)
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise InputError(
                f"Tệp {path.name} có mật khẩu.", "Hãy mở bằng Word, bỏ mật khẩu, lưu rồi thử lại."
            )
        raise InputError(f"Tệp {path.name} là tệp Word cũ (.doc).", _SAVE_AGAIN)
    if not data.startswith(b"PK"):
        raise InputError(f"Tệp {path.name} không phải tệp Word (.docx) hoặc đã hỏng.", _SAVE_AGAIN)
    try:
        bound(path)
        return Package(data)
    except InputError as error:
        raise InputError(f"Tệp {path.name} đã hỏng hoặc không phải tệp Word (.docx).", _SAVE_AGAIN) from error


def bound(path: Path) -> None:
    """Count every part while reading it: what a header declares isn't trusted."""
    total = 0
    try:
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                size = _size(archive, info, LARGEST_FILE - total)
                total += size
                if size > LARGEST_PART or (size > _SMALL and size > _RATIO * max(info.compress_size, 1)):
                    raise InputError("quá lớn", "")
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError) as error:
        raise InputError("hỏng", "") from error


def _size(archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: int) -> int:
    size = 0
    with archive.open(info) as part:
        while block := part.read(1 << 16):
            size += len(block)
            if size > left:
                raise InputError("quá lớn", "")
    return size
