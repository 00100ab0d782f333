"""The file for whoever helps: the log, versions, counts and sizes; nothing of what the clerk wrote.

No text of a dossier, no name of a person, unit, pack of one's own or file goes in. A file's name is replaced
by a keyed hash whose key is made anew for each support file and kept nowhere, since the names of communes are
few and could be tried out.
"""

import hashlib
import io
import locale
import os
import platform
import re
import secrets
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from ttdn_desktop import __version__
from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.packs.versions import editions
from ttdn_desktop.store import dossiers, evidence, generations, register, word_texts
from ttdn_desktop.workspace import installed_packs
from ttdn_desktop.workspace.output_files import write_all
from ttdn_desktop.workspace.support import event_log, program_facts

Fact = str | int | float | bool | None

_MOST_FILES = 10_000
"""A judgement: above years of dossiers with older copies and photos, so that the list stays readable."""

_FOLDERS = frozenset(
    {
        dossiers.FOLDER, evidence.FOLDER, generations.FOLDER, register.FOLDER, word_texts.FOLDER,
        installed_packs.FOLDER, event_log.FOLDER,
    }
)  # fmt: skip
"""The folders whose names are the program's own."""

_ENDINGS = frozenset(
    {"ttdb", "json", "docx", "pdf", "xlsx", "png", "jpg", "zip", "ini", "lock", "log", "tmp"}
)
_OTHER = "khac"
_ENVIRONMENT = ("QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_ENABLE_HIGHDPI_SCALING", "QT_QPA_PLATFORM")
# A value of Qt's variables, as “1.5” or “xcb”; a path, which may hold a person's name, doesn't fit.
_PLAIN = re.compile(r"[A-Za-z0-9_.:=;-]{1,40}")

_READ_FIRST = """\
Tệp hỗ trợ của chương trình Thông tin đối ngoại

Tệp này gồm:
- thong-tin.json: phiên bản chương trình và thư viện, hệ điều hành, màn hình, số hồ sơ, số dòng nhật ký
  thực hiện, dung lượng các tệp (tên tệp đã được thay bằng mã), chỗ trống trên ổ đĩa;
- nhat-ky/: nhật ký của chương trình: việc đã chạy, thời gian chạy, chỗ gặp lỗi trong chương trình.

Tệp này không có nội dung hồ sơ, câu trả lời, tên người, tên đơn vị, tên tệp.
"""


class _LogOnly(msgspec.Struct):
    log: list[msgspec.Raw] = []


class _ActivitiesOnly(msgspec.Struct):
    activities: list[msgspec.Raw] = []


class _Counted(_LogOnly):
    plan: _ActivitiesOnly = msgspec.field(default_factory=_ActivitiesOnly)


def write(path: Path, data_dir: Path, window: Mapping[str, Fact]) -> None:
    """Write the support file of ``data_dir`` to ``path``; ``window`` are facts of screen and window.

    Raises OutputError that names the file.
    """
    write_all({path: content(data_dir, window)})


def content(data_dir: Path, window: Mapping[str, Fact]) -> bytes:
    """Return the support file's bytes, a .zip."""
    facts = msgspec.json.format(msgspec.json.encode(_facts(data_dir, window)), indent=1)
    packed = io.BytesIO()

    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("DOC-TRUOC.txt", _READ_FIRST.replace("\n", "\r\n").encode("utf-8-sig"))
        archive.writestr("thong-tin.json", facts)
        for log_file in event_log.files(data_dir):
            archive.writestr(f"nhat-ky/{log_file.name}", _read(log_file))

    return packed.getvalue()


def _facts(data_dir: Path, window: Mapping[str, Fact]) -> dict[str, Any]:
    return {
        "made": datetime.now().isoformat(timespec="seconds"),
        "program": __version__,
        "system": platform.platform(),
        "machine": platform.machine(),
        "language": locale.getlocale()[0],
        "environment": _environment(),
        "libraries": {library.name: library.version for library in program_facts.libraries()},
        "window": dict(window),
        "packs": {edition.id: edition.version for edition in editions((templates_dir(),))},
        "packs_of_ones_own": len(editions((data_dir / installed_packs.FOLDER,))),
        "dossiers": _dossiers(data_dir),
        "disk": _disk(data_dir),
        "files": sorted(_files(data_dir), key=lambda row: (row["folder"], row["name"])),
    }


def _environment() -> dict[str, str]:
    values = {name: os.getenv(name, "") for name in _ENVIRONMENT}
    return {name: value for name, value in values.items() if _PLAIN.fullmatch(value)}


def _dossiers(data_dir: Path) -> list[dict[str, Fact]]:
    """Return the number of log entries and activities of each readable dossier, the one saved last first."""
    store = dossiers.DossierStore(data_dir, now=datetime.now, read_only=True)
    try:
        listed = store.list()
    except ClerkError:
        return []
    return [_counted(store, entry.id) for entry in listed]


def _counted(store: dossiers.DossierStore, dossier_id: str) -> dict[str, Fact]:
    try:
        document = store.load(dossier_id).document
        found = typed_data.decode(document, _Counted)
    except (ClerkError, ValueError):
        return {"readable": False}

    return {
        "readable": True,
        "bytes": len(document),
        "entries": len(found.log),
        "activities": len(found.plan.activities),
    }


def _disk(data_dir: Path) -> dict[str, Fact]:
    try:
        usage = shutil.disk_usage(data_dir)
    except OSError:
        return {}
    return {"free": usage.free, "total": usage.total}


def _files(data_dir: Path) -> Iterator[dict[str, Fact]]:
    """Yield folder, hashed name, ending and bytes of the data folder's files, the first ``_MOST_FILES``."""
    key = secrets.token_bytes(16)
    paths = (Path(folder) / name for folder, _, names in os.walk(data_dir) for name in names)

    for path, _ in zip(paths, range(_MOST_FILES), strict=False):
        inside = path.relative_to(data_dir)
        digest = hashlib.blake2b(os.fsencode(inside), key=key, digest_size=6).hexdigest()
        yield {
            "folder": next((part for part in reversed(inside.parts[:-1]) if part in _FOLDERS), _OTHER),
            "name": digest,
            "ending": next((part for part in inside.name.split(".")[1:] if part in _ENDINGS), _OTHER),
            "damaged": ".hong-" in inside.name,
            "bytes": _size(path),
        }


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
