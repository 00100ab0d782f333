"""Where the clerk's data lies."""

import os
import secrets
from pathlib import Path

import platformdirs

from ttdn_desktop.basics import patience, windows_paths
from ttdn_desktop.basics.errors import OutputError

VARIABLE = "TTDN_DATA_DIR"
_NAME = "ttdn-desktop"
_ANOTHER = f"Hãy kiểm tra quyền ghi và dung lượng ổ đĩa, hoặc đặt biến {VARIABLE} tới một thư mục khác."


def data_dir() -> Path:
    """Return the data folder: ``TTDN_DATA_DIR`` if set, else the user's own; made (0700) where missing.

    Raises OutputError when it can't be made or written to.
    """
    return usable_folder(_chosen_folder().absolute())


def existing() -> Path | None:
    """Return the data folder where it is there already; nothing is made and nothing written."""
    folder = _chosen_folder().absolute()
    return folder if folder.is_dir() else None


def usable_folder(folder: Path) -> Path:
    """Return ``folder`` once it exists and takes a file. Raises OutputError."""
    # 0700: other users of the machine needn't read the dossiers (docs/trust.md, "Output")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _try_writing(folder)
    except OSError as fault:
        raise OutputError(
            f"Không ghi được vào thư mục dữ liệu “{folder}”.",
            windows_paths.why_refused(folder, fault, _ANOTHER),
        ) from fault

    return folder


def _chosen_folder() -> Path:
    chosen = os.environ.get(VARIABLE)
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir(_NAME, appauthor=False))


def _try_writing(folder: Path) -> None:
    # by writing, not by asking: neither a full disk nor Windows' rules show in a folder's mode bits
    probe = folder / f".thu-ghi.{os.getpid()}.{secrets.token_hex(4)}.tmp"
    try:
        probe.write_bytes(b".")
    finally:
        # antivirus may still be reading it: no sign that nothing can be written
        patience.remove_quietly(probe)
