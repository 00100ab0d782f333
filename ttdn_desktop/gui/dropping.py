"""Files dropped on the window: a higher plan, a pack, a return slip, what communes sent."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QMimeData

PLAN_SUFFIXES = (".docx", ".txt", ".pdf")
PACK_SUFFIX = ".zip"
SLIP_SUFFIX = ".phieu"
SENT_SUFFIX = ".ttdn"

Kind = Literal["plan", "pack", "slip"]


def kind_of(path: Path) -> Kind | None:
    """Return what the file at ``path`` is taken for by its name, None where the window has no use for it."""
    suffix = path.suffix.lower()
    if suffix == PACK_SUFFIX:
        return "pack"
    if suffix == SLIP_SUFFIX:
        return "slip"
    return "plan" if suffix in PLAN_SUFFIXES else None


def dropped(data: QMimeData) -> Path | None:
    """Return the one local file in ``data``, None where there is none or more than one."""
    urls = data.urls() if data.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())


def wanted(data: QMimeData) -> Path | None:
    """Return the one plan, pack or slip in ``data``, None where there is none."""
    path = dropped(data)
    return path if path is not None and kind_of(path) else None


def local_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders of this machine in ``data``."""
    urls = data.urls() if data.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())


def sent(data: QMimeData) -> tuple[Path, ...]:
    """Return all that is dropped, where a file that a commune sent is among it."""
    paths = local_paths(data)
    return paths if any(path.suffix.lower() == SENT_SUFFIX for path in paths) else ()


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the local files in ``data``."""
    return [path for path in local_paths(data) if path.is_file()]
