"""The few calls that change a disk, each safe by itself and each open to fault injection.

Everything the store does to a disk goes through here, so that tests can record it, break it and replay it.

``workspace/output_files.py`` writes atomically too and shares with this module how long a refusal is tried
again (``basics/patience.py``), no more. There all results of one command (.docx, PDF, .xlsx) lie beside their
targets before the first is put in place, in any folder that the clerk names and with the mode that other
programs' files have there. Here it is one file of ours at a time, readable by its user alone, and the folder
is synced: an acknowledged save must last. One function for both would have a switch for each of these.
"""

import contextlib
import errno
import os
import secrets
from pathlib import Path

from ttdn_desktop.basics import patience, windows_paths
from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.basics.windows_paths import WINDOWS

TEMP_SUFFIX = ".tmp"

# O_EXCL: never into a file that is there, not even through a link laid in its place. Without O_BINARY Windows
# would write each "\n" as "\r\n" and break every checksum; with O_CLOEXEC no child process keeps it open.
_CREATE_FLAGS = (
    os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
)

# the disk, the user's quota or the file system's largest file (4 GB on a USB stick with FAT32)
_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

_ACCESS_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})

# what file systems without an fsync of folders answer (some network and FUSE ones): nothing can be done, and
# the bytes of the file itself are synced already
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF})


def temp_path(path: Path) -> Path:
    """Return a fresh name beside ``path``: same folder, so that the replace never crosses file systems."""
    return path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}{TEMP_SUFFIX}")


def write_new(path: Path, content: bytes) -> None:
    """Create ``path`` with ``content`` and return only once the system says that it lies on the disk.

    Raises OSError; what was written until then stays for the caller to remove.
    """
    # 0600: a dossier holds names and notes that other users of the machine needn't read
    handle = os.open(path, _CREATE_FLAGS, 0o600)

    try:
        rest = memoryview(content)
        while rest:  # the system may take fewer bytes at a time, as on a disk that is about to be full
            rest = rest[os.write(handle, rest) :]
        # before the replace that follows: else a power loss may leave the new name on an empty file
        sync_file(handle)
    finally:
        os.close(handle)


def write_atomically(path: Path, content: bytes) -> None:
    """Write ``content`` as ``path``, whole or not at all; the folder isn't synced yet. Raises OSError."""
    temp = temp_path(path)

    try:
        write_new(temp, content)
        replace(temp, path)
    except OSError:
        with contextlib.suppress(OSError):
            remove(temp)
        raise


def sync_file(handle: int) -> None:
    """Return once the bytes of the open file lie on the disk. Raises OSError."""
    os.fsync(handle)


def replace(source: Path, target: Path) -> None:
    """Put ``source`` in the place of ``target`` in one step; a refusal is tried again for a while.

    Raises OSError when it is still refused then.
    """
    patience.replace(source, target)


def link(source: Path, target: Path) -> None:
    """Give the file ``source`` a second name. Raises OSError, also where the file system has no links."""
    target.hardlink_to(source)


def remove(path: Path) -> None:
    """Remove ``path``; a refusal is tried again for a while. Raises OSError."""
    patience.remove(path)


def remove_if_free(path: Path) -> None:
    """Remove ``path`` unless the system refuses now: for what may as well go at the next save or start."""
    with contextlib.suppress(OSError):
        path.unlink()


def remove_tree_quietly(folder: Path) -> None:
    """Remove ``folder`` with all in it; a refusal is tried again for a while, then the rest stays."""
    patience.remove_tree_quietly(folder)


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` last through a power loss, where the system knows such a call.

    Windows has none: NTFS journals its names by itself (docs/trust.md, "Store"). Raises OSError when the
    disk reports a fault.
    """
    if WINDOWS:
        return

    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as fault:
        if fault.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(handle)


def read(path: Path) -> bytes | None:
    """Return what ``path`` holds, or None where there is no such file. Raises OSError otherwise."""
    try:
        return patience.while_refused(path.read_bytes)
    except FileNotFoundError:
        return None


def output_error(path: Path, fault: OSError) -> OutputError:
    """Return ``fault``, met while writing ``path``, as the clerk may read it."""
    if fault.errno in _DISK_FULL:
        return OutputError(
            f"Ổ đĩa đã đầy, chưa lưu được “{path.name}”.",
            "Hãy xóa bớt tệp không cần trên ổ đĩa rồi lưu lại; bản lưu trước vẫn còn nguyên.",
        )
    if fault.errno in _ACCESS_DENIED:
        return OutputError(
            f"Không có quyền ghi vào “{path}”.",
            "Hãy kiểm tra quyền ghi của thư mục, hoặc đóng phần mềm đang giữ tệp, rồi lưu lại.",
        )

    if windows_paths.is_too_long(path, fault):
        return OutputError(
            f"Đường dẫn “{path}” quá dài, chưa lưu được.",
            "Hãy đặt thư mục dữ liệu ở chỗ ít cấp hơn, với tên ngắn hơn, rồi lưu lại.",
        )

    # the error's name in C ("EIO"): the clerk can read it to whoever helps on the telephone
    return OutputError(
        f"Chưa lưu được “{path}” (lỗi hệ thống {errno.errorcode.get(fault.errno or 0, '?')}).",
        "Hãy kiểm tra ổ đĩa rồi lưu lại; bản lưu trước vẫn còn nguyên.",
    )
