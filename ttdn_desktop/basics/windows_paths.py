"""Paths as Windows takes them: names it refuses, paths that are too long for it, and ``file://`` addresses.

Files go from office to office, so that names made here are names on every system, wherever they are made.
"""

import errno
import os
import re
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from urllib.parse import unquote, urlsplit

WINDOWS = os.name == "nt"

LONGEST = 259
"""Characters of a path that every Windows program takes (MAX_PATH is 260 with the zero at its end)."""

LONGEST_NAME = 255
"""UTF-16 units of one name in NTFS, exFAT and FAT32; elsewhere the system itself refuses longer ones."""

SHORTER = "Hãy đặt tên ngắn hơn hoặc chọn thư mục ít cấp hơn."
"""What to do about a path that is too long."""

_TEMP_ROOM = 60
"""Characters that a temp file's name may be longer than its target's, with room to spare."""

_FILE_NAME_ERROR = 206
"""ERROR_FILENAME_EXCED_RANGE: Windows' own word for a name or path that is too long."""

_DEVICE_NAME = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\..*)?", re.IGNORECASE | re.DOTALL
)
"""Names that Windows keeps for devices, with or without an ending: ``CON``, ``nul.txt``, ``COM¹``."""

_FORBIDDEN = re.compile(r'[\x00-\x1f\\/:*?"<>|]')
"""What Windows takes in no name. ``:`` would name a drive or a second stream, ``\\`` a folder."""


def is_file_name(name: str) -> bool:
    """Return whether ``name`` is one on every system, and the same one."""
    # Windows drops a blank or dot at the end: "con." would be "con", and "a." the same file as "a"
    return bool(name) and not (
        name.endswith((" ", ".")) or _FORBIDDEN.search(name) or _DEVICE_NAME.fullmatch(name)
    )


def as_file_name(text: str, *, otherwise: str) -> str:
    """Return ``text`` as a name that every system takes; ``otherwise`` where nothing of it can stay."""
    # Windows drops points and blanks at a name's end: the file would not be where it is said to be
    name = _FORBIDDEN.sub("-", " ".join(text.split())).strip(". ")
    return f"_{name}" if _DEVICE_NAME.fullmatch(name) else name or otherwise


def is_too_long(path: PurePath, fault: OSError) -> bool:
    """Return whether the system refused ``path`` with ``fault`` for its length."""
    if fault.errno == errno.ENAMETOOLONG or getattr(fault, "winerror", None) == _FILE_NAME_ERROR:
        return True

    # Windows says "not found" of a path that is too long for it
    named = any(_length(part) > LONGEST_NAME for part in path.parts)
    return WINDOWS and (named or (_length(str(path)) > LONGEST and isinstance(fault, FileNotFoundError)))


def why_refused(path: PurePath, fault: OSError | ValueError, usual: str) -> str:
    """Return what to do about a refused folder: ``usual``, or a shorter path where it is too long."""
    too_long = isinstance(fault, OSError) and is_too_long(path, fault)
    return f"Đường dẫn quá dài. {SHORTER}" if too_long else usual


def reachable(path: Path) -> Path:
    """Return ``path`` so that Windows opens it however long it is; elsewhere it is as it was."""
    return Path(long_form(os.path.abspath(path))) if WINDOWS else path  # noqa: PTH100 - resolve follows links


def long_form(absolute: str) -> str:
    r"""Return Windows' absolute path with ``\\?\`` before it where it, or a temp file beside it, is too long.

    Without that, only programs that say so and machines set so take more than 259 characters.
    """
    if _length(absolute) + _TEMP_ROOM <= LONGEST or absolute.startswith("\\\\?\\"):
        return absolute
    if absolute.startswith("\\\\"):
        return "\\\\?\\UNC\\" + absolute.removeprefix("\\\\")
    return "\\\\?\\" + absolute


def path_of(text: str) -> Path:
    """Return the path that ``text`` is, also where it is a ``file://`` address; its form isn't judged."""
    return Path(path_text(text))


def path_text(text: str, *, windows: bool = WINDOWS) -> str:
    """Return ``text`` with a ``file://`` address made the path that it means; anything else as it is."""
    if not text.lower().startswith("file://"):
        return text

    address = urlsplit(text)
    way = unquote(address.path)
    if not windows:
        return str(PurePosixPath(way))

    # "file://may-chu/tep" is another machine's, "file:///C:/tep" this one's
    if address.netloc and address.netloc.lower() != "localhost":
        return str(PureWindowsPath(f"//{unquote(address.netloc)}{way}"))
    return str(PureWindowsPath(way.removeprefix("/") if re.match(r"/[a-zA-Z]:", way) else way))


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
