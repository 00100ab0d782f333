"""What is handed to the system's own programs, all from here: web pages, evidence, folders.

A link or file may come from another office's dossier, and Windows runs what it is told to open. So only what
shows itself is opened: pages of the web, and files of the evidence whose kind doesn't run.
"""

from pathlib import Path, PurePath

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ttdn_desktop.basics.errors import InputError

_WEB = frozenset({"http", "https"})

_RUNS = frozenset(
    (
        *(".exe", ".com", ".bat", ".cmd", ".lnk", ".pif", ".scr", ".cpl", ".msi", ".msp", ".msc", ".msix"),
        *(".appx", ".dll", ".xll", ".iso", ".img", ".vhd", ".vhdx", ".js", ".jse", ".vbs", ".vbe", ".wsf"),
        *(".wsh", ".ws", ".hta", ".ps1", ".psm1", ".psd1", ".reg", ".inf", ".url", ".jar", ".jnlp", ".chm"),
        *(".gadget", ".scf", ".application", ".appref-ms", ".settingcontent-ms", ".library-ms", ".diagcab"),
        *(".search-ms", ".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".pptm", ".potm", ".ppam", ".ppsm"),
        *(".sldm", ".py", ".pyw", ".sh", ".desktop", ".run", ".appimage", ".command", ".app"),
    )
)
"""Kinds that Windows, macOS, Linux or an office program runs, or follows to something that runs."""


def web_page(link: str) -> None:
    """Open ``link`` in the browser. Raises InputError for all but http and https."""
    url = QUrl(link.strip(), QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in _WEB or not url.host():
        raise _refusal(link, "Chỉ mở được địa chỉ bắt đầu bằng https:// hoặc http://.")
    QDesktopServices.openUrl(url)


def evidence_file(path: Path, folder: Path) -> None:
    """Open ``path`` in its program. Raises InputError unless it lies below ``folder`` and can't run."""
    if not _lies_below(path, folder):
        raise _refusal(path.name, "Chỉ mở được tệp minh chứng đã chép vào hồ sơ.")
    if runs(path):
        raise _refusal(path.name, "Tệp loại này có thể chạy lệnh trên máy nên không mở từ đây.")
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.resolve())))


def folder(path: Path) -> None:
    """Show a folder of this machine in the system's file manager; nothing where it is none."""
    # a file in the place of a folder would be run
    if path.is_dir():
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def runs(path: PurePath) -> bool:
    """Whether a file of that name may run when it is opened."""
    # Windows drops points and blanks at a name's end, and takes what stands behind a colon for a stream
    name = path.name.split(":")[0].rstrip(". ").lower()
    return PurePath(name).suffix in _RUNS


def _lies_below(path: Path, folder: Path) -> bool:
    try:
        real, room = path.resolve(strict=True), folder.resolve(strict=True)
    except (OSError, RuntimeError, ValueError):  # gone, or links in a ring
        return False
    return real.is_file() and real != room and real.is_relative_to(room)


def _refusal(what: str, why: str) -> InputError:
    return InputError(f"Không mở “{what}”.", why)
