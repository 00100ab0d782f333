"""A pack's files read with bounds: what a .zip or folder from outside claims is never trusted.

The limits are those of design: trust, "Packs come from outside". Counted while reading, since the sizes in
a .zip's headers may lie.
"""

import io
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NoReturn

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.packs import exporting

MOST_ENTRIES = 500
LARGEST_PART = 20 * 1024 * 1024
LARGEST_PACKAGE = 50 * 1024 * 1024
HIGHEST_RATIO = 100
_SMALL = 64 * 1024
"""Below this a part may be squeezed by any ratio: short XML of blanks is harmless."""

_KNOWN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_UNSAFE = re.compile(r'[\x00-\x1f\\:*?"<>|]')
_REFUSED = "Bộ mẫu bị từ chối, không có gì thay đổi. Hãy xin lại tệp từ nơi gửi."
_BLOCK = 1 << 16


def read_pack(path: Path) -> dict[str, bytes]:
    """Return the parts of the pack in ``path`` (.zip or folder) that its manifest names, by file name.

    Raises InputError that names the file and what in it is not allowed, or is missing.
    """
    parts = exporting.parts_of(reader(path))
    if sum(map(len, parts.values())) > LARGEST_PACKAGE:
        raise refused(path.name, "lớn hơn 50 MB")
    return parts


def reader(path: Path) -> Callable[[str], bytes | None]:
    """Return what gives a file of the pack in ``path`` by its plain name, None for one that isn't there.

    A .zip is read once, whole. Raises InputError as ``read_pack``; so may what is returned.
    """
    name = path.name
    if path.is_dir():
        return lambda part: _file(path, part) if _is_plain(part) else _not_plain(part, name)
    try:
        if path.stat().st_size > LARGEST_PACKAGE:
            raise refused(name, "tệp lớn hơn 50 MB")
        data = path.read_bytes()
    except OSError as fault:
        raise InputError(f"Không mở được tệp mẫu {name}.", "Hãy kiểm tra tệp còn ở đó.", file=name) from fault
    return reader_of(unzipped(data, name=name), name=name)


def reader_of(entries: Mapping[str, bytes], *, name: str) -> Callable[[str], bytes | None]:
    """Return what gives a file of ``entries`` by its plain name; one folder around all is stripped."""
    inside = _around(entries)
    return lambda part: entries.get(f"{inside}{part}") if _is_plain(part) else _not_plain(part, name)


def _not_plain(part: str, name: str) -> NoReturn:
    raise refused(name, f"tên tệp “{part[:80]}” không dùng được")


def unzipped(data: bytes, *, name: str) -> dict[str, bytes]:
    """Return every file in the .zip ``data``, by its path. Raises InputError for what isn't allowed."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            _check_entries(infos, len(data), name=name)
            return _contents(archive, infos, name=name)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError) as fault:
        raise refused(name, "tệp bị hỏng hoặc không đúng loại") from fault
    except RuntimeError as fault:
        raise refused(name, "tệp có mật khẩu") from fault


class RefusedError(InputError):
    """A pack may not come in; ``why`` is the reason alone, a sentence without the pack's name."""

    def __init__(self, name: str, why: str) -> None:
        self.why = why
        super().__init__(f"Mẫu {name}: {why}", _REFUSED, file=name)


def refused(name: str, what: str) -> RefusedError:
    """Return the one message for a pack that may not come in."""
    return RefusedError(name, f"{what}.")


def _check_entries(infos: list[zipfile.ZipInfo], length: int, *, name: str) -> None:
    if len(infos) > MOST_ENTRIES:
        raise refused(name, f"có {len(infos)} tệp bên trong, quá {MOST_ENTRIES}")
    _check_names((info.orig_filename for info in infos), name=name)
    for info in infos:
        shown = info.filename[:80]
        kind = stat.S_IFMT(info.external_attr >> 16)
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise refused(name, f"“{shown}” là liên kết hoặc tệp đặc biệt")
        if info.flag_bits & 0x1:
            raise refused(name, f"“{shown}” có mật khẩu")
        if info.compress_type not in _KNOWN_METHODS:
            raise refused(name, f"“{shown}” nén theo cách không hỗ trợ")
    _check_overlaps(infos, length, name=name)


def _check_names(names: Iterable[str], *, name: str) -> None:
    seen: set[str] = set()
    for path in names:
        if not _is_safe_path(path):
            raise refused(name, f"có đường dẫn không an toàn “{path[:80]}”")
        folded = unicodedata.normalize("NFC", path).casefold().rstrip("/")
        if folded in seen:
            raise refused(name, f"có hai tệp trùng tên “{path[:80]}”")
        seen.add(folded)


def _is_safe_path(path: str) -> bool:
    if not path or path.startswith("/") or _UNSAFE.search(path) or len(path) > 200:
        return False
    steps = path.rstrip("/").split("/")
    return all(
        step not in ("", ".", "..") and not step.endswith((" ", ".")) and not _RESERVED.fullmatch(step)
        for step in steps
    )


def _is_plain(part: str) -> bool:
    return "/" not in part and _is_safe_path(part)


def _check_overlaps(infos: list[zipfile.ZipInfo], length: int, *, name: str) -> None:
    """Entries that share their bytes make a small file of a huge one."""
    ordered = sorted(infos, key=lambda info: info.header_offset)
    ends = [info.header_offset for info in ordered[1:]] + [length]
    for info, end in zip(ordered, ends, strict=True):
        if info.header_offset + 30 + info.compress_size > end:
            raise refused(name, f"“{info.filename[:80]}” chồng lên tệp khác")


def _contents(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], *, name: str) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    total = 0
    for info in infos:
        if info.is_dir():
            continue
        content = _content(archive, info, min(LARGEST_PART, LARGEST_PACKAGE - total), name=name)
        total += len(content)
        found[info.filename] = content
    return found


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int, *, name: str) -> bytes:
    blocks: list[bytes] = []
    size = 0
    shown = info.filename[:80]
    with archive.open(info) as part:
        while block := part.read(_BLOCK):
            size += len(block)
            if size > most:
                raise refused(name, f"“{shown}” quá lớn khi giải nén")
            if size > _SMALL and size > HIGHEST_RATIO * max(info.compress_size, 1):
                raise refused(name, f"“{shown}” nén quá {HIGHEST_RATIO} lần")
            blocks.append(block)
    return b"".join(blocks)


def _around(entries: Mapping[str, bytes]) -> str:
    """A folder zipped whole has its name before every path."""
    if exporting.MANIFEST in entries:
        return ""
    found = [path for path in entries if path.count("/") == 1 and path.endswith(f"/{exporting.MANIFEST}")]
    return found[0][: -len(exporting.MANIFEST)] if len(found) == 1 else ""


def _file(folder: Path, part: str) -> bytes | None:
    path = folder / part
    try:
        status = path.lstat()
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise refused(folder.name, f"“{part}” là liên kết hoặc tệp đặc biệt")
    if status.st_size > LARGEST_PART:
        raise refused(folder.name, f"“{part}” quá lớn")
    try:
        with path.open("rb") as handle:
            return handle.read(LARGEST_PART + 1)[:LARGEST_PART]
    except OSError:
        return None
