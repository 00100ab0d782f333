"""A pack's files read with bounds: what a .zip or folder from outside claims is never trusted.

The limits are those of docs/trust.md, "Packs come from outside". Counted while reading, since the sizes in
a .zip's headers may lie.
"""

import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn

from ttdn_desktop.basics import bounded_zip, patience
from ttdn_desktop.basics.bounded_zip import Limits, ZipFaultError
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.path_facts import is_folder, is_no_file
from ttdn_desktop.packs import archive

LARGEST_PART = 20 * 1024 * 1024  # bytes unpacked
LARGEST_PACKAGE = 50 * 1024 * 1024  # bytes, packed and unpacked
HIGHEST_RATIO = 100  # unpacked to packed: what a zip bomb goes far beyond
LIMITS = Limits(entries=500, part=LARGEST_PART, whole=LARGEST_PACKAGE, ratio=HIGHEST_RATIO, small=64 * 1024)
"""Of a pack, and of every .zip that comes the same way: a template in it, the .ttdn of a commune."""

_REFUSED = "Bộ mẫu bị từ chối, không có gì thay đổi. Hãy xin lại tệp từ nơi gửi."


def read_pack(path: Path) -> dict[str, bytes]:
    """Return the parts of the pack in ``path`` (.zip or folder) that its manifest names, by file name.

    Raises InputError that names the file and what in it is not allowed, or is missing.
    """
    parts = archive.parts_of(file_reader(path))
    if sum(map(len, parts.values())) > LARGEST_PACKAGE:
        raise refusal(path.name, "lớn hơn 50 MB")
    return parts


def file_reader(path: Path) -> Callable[[str], bytes | None]:
    """Return what gives a file of the pack in ``path`` by its plain name, None for one that isn't there.

    A .zip is read once, whole. Raises InputError as ``read_pack``; so may what is returned.
    """
    name = path.name
    if is_folder(path):
        return lambda part: _file(path, part) if _is_plain(part) else _not_plain(part, name)

    try:
        if is_no_file(path):
            raise refusal(name, "không phải tệp thường")
        if path.stat().st_size > LARGEST_PACKAGE:
            raise refusal(name, "tệp lớn hơn 50 MB")
        data = path.read_bytes()
    except (OSError, ValueError) as fault:
        raise InputError(f"Không mở được tệp mẫu {name}.", "Hãy kiểm tra tệp còn ở đó.", file=name) from fault

    return entry_reader(unzip(data, name=name), name=name)


def entry_reader(entries: Mapping[str, bytes], *, name: str) -> Callable[[str], bytes | None]:
    """Return what gives a file of ``entries`` by its plain name; one folder around all is stripped."""
    folder = _folder_around(entries)
    return lambda part: entries.get(f"{folder}{part}") if _is_plain(part) else _not_plain(part, name)


def _not_plain(part: str, name: str) -> NoReturn:
    raise refusal(name, f"tên tệp “{part[:80]}” không dùng được")


def unzip(data: bytes, *, name: str) -> dict[str, bytes]:
    """Return every file in the .zip ``data``, by its path. Raises InputError for what isn't allowed."""
    try:
        return bounded_zip.read_all(data, LIMITS)
    except ZipFaultError as fault:
        raise refusal(name, fault.why) from fault


class RefusedError(InputError):
    """A pack may not come in; ``why`` is the reason alone, a sentence without the pack's name."""

    def __init__(self, name: str, why: str) -> None:
        self.why = why
        super().__init__(f"Mẫu {name}: {why}", _REFUSED, file=name)


def refusal(name: str, what: str) -> RefusedError:
    """Return the one message for a pack that may not come in."""
    return RefusedError(name, f"{what}.")


def _is_plain(part: str) -> bool:
    return "/" not in part and bounded_zip.is_safe_path(part)


def _folder_around(entries: Mapping[str, bytes]) -> str:
    """Return the folder before every path, with its slash: that of a folder zipped whole; else empty."""
    if archive.MANIFEST in entries:
        return ""
    manifests = [path for path in entries if path.count("/") == 1 and path.endswith(f"/{archive.MANIFEST}")]
    return manifests[0][: -len(archive.MANIFEST)] if len(manifests) == 1 else ""


def _file(folder: Path, part: str) -> bytes | None:
    path = folder / part
    try:
        status = path.lstat()
    except OSError:
        return None

    if not stat.S_ISREG(status.st_mode):
        raise refusal(folder.name, f"“{part}” là liên kết hoặc tệp đặc biệt")
    if status.st_size > LARGEST_PART:
        raise refusal(folder.name, f"“{part}” quá lớn")
    try:
        return patience.read_beginning(path, LARGEST_PART)
    except OSError:
        return None
