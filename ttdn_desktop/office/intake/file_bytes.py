"""A plan's file read whole, with a bound."""

from pathlib import Path

from ttdn_desktop.basics import patience, windows_paths
from ttdn_desktop.basics.errors import InputError

LARGEST_FILE = 50 * 1024 * 1024
"""A judgement: a scanned plan of some hundred pages stays below it; what is larger is no plan."""


def file_bytes(path: Path) -> bytes:
    """Return the file's bytes. Raises InputError: not there, not readable, empty, too large."""
    try:
        reachable = windows_paths.reachable(path)
        if reachable.stat().st_size > LARGEST_FILE:
            raise InputError(f"Tệp {path.name} quá lớn.", "Hãy chọn tệp kế hoạch dưới 50 MB.")
        data = patience.while_refused(reachable.read_bytes)
    except OSError as error:
        raise InputError(
            f"Không mở được tệp {path.name}.", "Hãy kiểm tra tệp còn ở đó và mở được."
        ) from error

    if not data.strip(b"\0 \r\n\t"):
        raise InputError(f"Tệp {path.name} trống, không có nội dung.", "Hãy chọn tệp kế hoạch khác.")
    return data
