"""Python imports this module by its name at each start (https://docs.python.org/3/library/site.html)."""

import os
import struct
import sys

from archive_finder import ArchiveFinder

_FOLDER = os.path.dirname(sys.executable)
_LIBRARY = os.path.join(_FOLDER, "python311.zip")

_TITLE = "Thông tin đối ngoại"
_DAMAGED = (
    "Không chạy được chương trình Thông tin đối ngoại: một tệp của chương trình bị thiếu hoặc hỏng.\n\n"
    "Hãy cài lại chương trình; dữ liệu đã ghi vẫn còn nguyên. Nếu phần mềm diệt virus đã giữ tệp lại, hãy "
    "nhờ người phụ trách máy tính cho phép tệp."
)
"""As the launcher says it of a file that isn't there."""

_ERROR_BOX = 0x10
"""``MB_ICONERROR`` (winuser.h)."""


def _tell(*_fault: object) -> None:
    """Say that the program can't start, as long as none of it runs that would say so itself."""
    if sys.stderr is not None:
        sys.stderr.write(f"{_DAMAGED}\n")
    elif sys.platform == "win32":
        import ctypes

        ctypes.WinDLL("user32").MessageBoxW(None, _DAMAGED, _TITLE, _ERROR_BOX)


sys.excepthook = _tell

try:
    # behind Python's built-in and frozen modules, before the finder that looks into folders
    sys.meta_path[-1:-1] = [
        ArchiveFinder(os.path.join(_FOLDER, "modules.zip"), os.path.join(_FOLDER, "lib")),
        ArchiveFinder(_LIBRARY, _LIBRARY),
    ]
except (OSError, ValueError, struct.error):
    _tell()
    os._exit(2)
