"""Reading a .zip with bounds: what its headers claim is never trusted, every byte is counted while read.

One reading for every .zip from outside (a pack, a .docx, an .xlsx, a .ttdn); each caller brings its own
limits and its own sentence around ``ZipFaultError.why``.
"""

import contextlib
import io
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ttdn_desktop.basics import windows_paths

Reason = Literal[
    "too many entries", "unsafe path", "same name", "special file", "password on entry", "unknown method",
    "overlap", "too large", "ratio", "damaged", "password",
]  # fmt: skip
"""Why a .zip is refused."""

_BLOCK_SIZE = 1 << 16
"""Bytes unpacked between two checks: so far beyond the limits a zip bomb comes at the most."""

_LOCAL_HEADER_SIZE = 30
"""Bytes before an entry's name and content, at least (APPNOTE 4.3.7: name and extra field come on top)."""

_LONGEST_PATH = 200
"""A judgement: Windows takes 260 characters for a whole path, and the data folder's own come before."""

_SHOWN_LENGTH = 80
"""Characters of an entry's name in a message. A judgement: a name may have 65,535, a message is one line."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What Word, Excel and the file managers write; bzip2 and LZMA would be two more readers to trust."""

_DAMAGE_ERRORS = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError)
"""What ``zipfile`` and what it unpacks with raise for bytes that aren't what their headers say."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be read: bytes of one part and of all, entries, and how far a part may be squeezed.

    ``ratio`` None and ``entries`` None set no limit. A part of up to ``small`` bytes may have any ratio:
    XML of blanks shrinks a thousandfold and harms nobody.
    """

    part: int
    whole: int
    entries: int | None = None
    ratio: int | None = None
    small: int = 0


class ZipFaultError(Exception):
    """A .zip that can't be read, or not within the limits; ``entry`` names what in it is at fault."""

    def __init__(self, reason: Reason, entry: str = "", *, found: int = 0, most: int = 0) -> None:
        self.reason: Reason = reason
        self.entry = entry[:_SHOWN_LENGTH]
        self.found = found
        self.most = most
        super().__init__(reason)

    @property
    def why(self) -> str:
        """The reason in Vietnamese, without a stop, to go on a sentence that names the file."""
        entry = f"“{self.entry}”"
        messages: dict[Reason, str] = {
            "too many entries": f"có {self.found} tệp bên trong, quá {self.most}",
            "unsafe path": f"có đường dẫn không an toàn {entry}",
            "same name": f"có hai tệp trùng tên {entry}",
            "special file": f"{entry} là liên kết hoặc tệp đặc biệt",
            "password on entry": f"{entry} có mật khẩu",
            "unknown method": f"{entry} nén theo cách không hỗ trợ",
            "overlap": f"{entry} chồng lên tệp khác",
            "too large": f"{entry} quá lớn khi giải nén",
            "ratio": f"{entry} nén quá {self.most} lần",
            "damaged": "tệp bị hỏng hoặc không đúng loại",
            "password": "tệp có mật khẩu",
        }

        return messages[self.reason]


def read_all(data: bytes, limits: Limits) -> dict[str, bytes]:
    """Return every file in the .zip ``data`` by its path, after its entries were checked.

    Raises ZipFaultError for a damaged one, one beyond ``limits``, and for entries with unsafe paths, one name
    twice, links, passwords, unknown packing, or bytes in common.
    """
    with _own_errors(), zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        _check_entries(infos, len(data), limits)
        return _read_entries(archive, [info for info in infos if not info.is_dir()], limits)


def read_parts(data: bytes, wanted: Callable[[str], bool], limits: Limits) -> dict[str, bytes]:
    """Return the parts of the .zip ``data`` whose names are ``wanted``, by name.

    Raises ZipFaultError for a damaged one and where those parts go beyond ``limits``.
    """
    with _own_errors(), zipfile.ZipFile(io.BytesIO(data)) as archive:
        return _read_entries(archive, [info for info in archive.infolist() if wanted(info.filename)], limits)


def read_part(archive: zipfile.ZipFile, part: str | zipfile.ZipInfo, limits: Limits) -> bytes:
    """Return a part of an open .zip, named or one of its entries.

    Raises ZipFaultError for a damaged one and one beyond ``limits``; KeyError where there is no such part.
    """
    info = archive.getinfo(part) if isinstance(part, str) else part
    with _own_errors():
        return b"".join(_read_blocks(archive, info, limits, read_before=0))


def check(data: bytes, limits: Limits) -> None:
    """Read every part of the .zip ``data`` and keep none. Raises ZipFaultError as ``read_parts`` does."""
    read = 0
    with _own_errors(), zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            read += sum(map(len, _read_blocks(archive, info, limits, read_before=read)))


def is_safe_path(path: str) -> bool:
    """Return whether a path from outside stays inside its folder and is a name on every system."""
    if path.startswith("/") or len(path) > _LONGEST_PATH:
        return False
    return all(map(windows_paths.is_file_name, path.rstrip("/").split("/")))


@contextlib.contextmanager
def _own_errors() -> Generator[None, None, None]:
    """Raise ZipFaultError for all that the library raises for a .zip that it can't read."""
    try:
        yield
    except _DAMAGE_ERRORS as fault:
        raise ZipFaultError("damaged") from fault
    except RuntimeError as fault:  # what zipfile raises for a part with a password
        raise ZipFaultError("password") from fault


def _check_entries(infos: list[zipfile.ZipInfo], length: int, limits: Limits) -> None:
    if limits.entries is not None and len(infos) > limits.entries:
        raise ZipFaultError("too many entries", found=len(infos), most=limits.entries)

    _check_names(info.orig_filename for info in infos)

    for info in infos:
        # the upper half is the Unix mode; 0 where the .zip was made on Windows
        kind = stat.S_IFMT(info.external_attr >> 16)
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise ZipFaultError("special file", info.filename)
        if info.flag_bits & 0x1:  # bit 0: encrypted (APPNOTE 4.4.4)
            raise ZipFaultError("password on entry", info.filename)
        if info.compress_type not in _METHODS:
            raise ZipFaultError("unknown method", info.filename)

    _check_overlaps(infos, length)


def _check_names(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for path in names:
        if not is_safe_path(path):
            raise ZipFaultError("unsafe path", path)
        # Windows and macOS keep one file for names that differ by case or by composition alone
        folded = unicodedata.normalize("NFC", path).casefold().rstrip("/")
        if folded in seen:
            raise ZipFaultError("same name", path)
        seen.add(folded)


def _check_overlaps(infos: list[zipfile.ZipInfo], length: int) -> None:
    """Raise ZipFaultError where entries share their bytes: so 10 MB can hold 281 TB (Fifield 2019)."""
    ordered = sorted(infos, key=lambda info: info.header_offset)
    ends = [info.header_offset for info in ordered[1:]] + [length]
    for info, end in zip(ordered, ends, strict=True):
        if info.header_offset + _LOCAL_HEADER_SIZE + info.compress_size > end:
            raise ZipFaultError("overlap", info.filename)


def _read_entries(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], limits: Limits) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    read = 0
    for info in infos:
        content = b"".join(_read_blocks(archive, info, limits, read_before=read))
        read += len(content)
        found[info.filename] = content
    return found


def _read_blocks(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits, *, read_before: int
) -> Iterator[bytes]:
    """Yield a part block by block, for as long as it and all parts together keep the limits."""
    most = min(limits.part, limits.whole - read_before)
    size = 0

    with archive.open(info) as part:
        while block := part.read(_BLOCK_SIZE):
            size += len(block)
            if size > most:
                raise ZipFaultError("too large", info.filename)
            if limits.ratio is not None and size > limits.small and size > limits.ratio * info.compress_size:
                raise ZipFaultError("ratio", info.filename, most=limits.ratio)
            yield block
