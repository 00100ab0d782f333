"""Opening a .docx from outside: its kind is known by its first bytes, how much is read is bounded."""

from pathlib import Path

from ttdn_desktop.basics import bounded_zip
from ttdn_desktop.basics.bounded_zip import Limits, ZipFaultError
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.docx.package import OLE_SIGNATURE, Package, is_encrypted
from ttdn_desktop.office.intake.file_bytes import LARGEST_FILE, file_bytes

LIMITS = Limits(part=20 * 1024 * 1024, whole=LARGEST_FILE, ratio=100, small=1024 * 1024)
"""Of a .docx or .xlsx that a clerk opens, in bytes unpacked: a judgement. Ordinary XML packs ten to twenty
times, a bomb a thousand; a part under ``small`` may be packed tighter, as runs of blanks are."""

_SAVE_AGAIN = "Hãy mở tệp bằng Word, chọn Lưu thành (Save As) dạng .docx rồi thử lại."


def open_package(path: Path) -> Package:
    """Return the parts of the .docx ``path``.

    Raises InputError that names the file: an old .doc, a password, not a .docx, damaged, too large.
    """
    data = file_bytes(path)

    if data.startswith(OLE_SIGNATURE):
        if is_encrypted(data):
            raise InputError(
                f"Tệp {path.name} có mật khẩu.", "Hãy mở bằng Word, bỏ mật khẩu, lưu rồi thử lại."
            )
        raise InputError(f"Tệp {path.name} là tệp Word cũ (.doc).", _SAVE_AGAIN)

    if not data.startswith(b"PK"):
        raise InputError(f"Tệp {path.name} không phải tệp Word (.docx) hoặc đã hỏng.", _SAVE_AGAIN)
    try:
        bounded_zip.check(data, LIMITS)
        return Package(data)
    except (ZipFaultError, InputError) as error:
        raise InputError(f"Tệp {path.name} đã hỏng hoặc không phải tệp Word (.docx).", _SAVE_AGAIN) from error
