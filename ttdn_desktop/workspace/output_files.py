"""Writing results where the clerk asked for them: whole or not at all.

The data folder's own files are written by ``store/disk.py``, which shares nothing with this module. There it
is one file at a time, readable by its user alone, a refused replace is tried again and the folder is synced:
an acknowledged save must last through a power loss. Here all results of one command are on the disk before
the first takes its name, in any folder that the clerk names (a network drive, a USB stick), readable as other
programs' files are there; a result that is lost can be made again, and each refusal says what to choose.
"""

import contextlib
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from ttdn_desktop.basics.errors import InputError, OutputError

LARGEST_INPUT = 200 * 1024 * 1024
"""Bytes of a file that is read whole: a judgement. A scanned plan of many pages has tens of megabytes; a film
picked by mistake would fill the small memory of an office's machine (docs/domain/practice.md).
"""


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write every file, each under its name only when all are on the disk.

    Raises OutputError that names the file and leaves no half-written one behind.
    """
    pending: list[tuple[Path, Path]] = []

    try:
        for target, content in contents.items():
            pending.append((_written_beside(target, content), target))
        for temporary, target in pending:
            _put_in_place(temporary, target)
    finally:
        for temporary, _ in pending:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def read_input(path: Path, *, largest: int = LARGEST_INPUT) -> bytes:
    """Return the bytes of ``path``. Raises InputError in Vietnamese where it can't be read.

    ``largest`` is the most bytes it may have.
    """
    try:
        if path.is_dir():
            raise InputError(f"{path} là thư mục, không phải tệp.", "Hãy chọn một tệp.")
        if path.stat().st_size > largest:
            raise InputError(f"Tệp {path} quá lớn.", "Hãy kiểm tra lại xem có đúng tệp cần mở không.")
        return path.read_bytes()
    except FileNotFoundError as fault:
        raise InputError(f"Không tìm thấy tệp {path}.", "Hãy kiểm tra lại tên tệp và thư mục.") from fault
    except (OSError, ValueError) as fault:
        raise InputError(
            f"Không đọc được tệp {path}.", "Hãy đóng chương trình đang mở tệp hoặc chép tệp sang chỗ khác."
        ) from fault


def refuse_same(*paths: Path | None) -> None:
    """Raise InputError where two of ``paths`` are one file: a result must not overwrite its source."""
    seen: set[Path] = set()
    for path in filter(None, paths):
        if path.resolve() in seen:
            raise InputError(
                f"Tệp kết quả trùng tên với tệp khác trong lệnh: {path}.", "Hãy đặt mỗi tệp một tên riêng."
            )
        seen.add(path.resolve())


def _written_beside(target: Path, content: bytes) -> Path:
    temporary = target.with_name(f".{target.name}.{os.getpid()}.{secrets.token_hex(4)}.tam")
    if target.is_dir():
        raise OutputError(f"{target} là thư mục, không ghi được tệp.", "Hãy đặt một tên tệp khác.")
    if target.exists() and not target.is_file():
        raise OutputError(f"{target} không phải tệp thường.", "Hãy đặt một tên tệp khác.")

    try:
        with temporary.open("xb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
    except (OSError, ValueError) as fault:
        with contextlib.suppress(OSError, ValueError):
            temporary.unlink(missing_ok=True)
        raise _not_written(target) from fault

    return temporary


def _put_in_place(temporary: Path, target: Path) -> None:
    try:
        temporary.replace(target)
    except OSError as fault:
        raise _not_written(target) from fault


def _not_written(target: Path) -> OutputError:
    return OutputError(
        f"Không ghi được tệp {target}.",
        "Hãy chọn thư mục khác có quyền ghi và còn chỗ trống, hoặc đóng tệp đang mở trong Word rồi thử lại.",
    )
