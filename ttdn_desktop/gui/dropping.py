"""Files dropped on the window: a higher plan, or a pack."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QMimeData

PLAN_SUFFIXES = (".docx", ".txt", ".pdf")
PACK_SUFFIX = ".zip"

Kind = Literal["plan", "pack"]


def kind_of(path: Path) -> Kind | None:
    """Return what the file at ``path`` is taken for by its name, None where the window has no use for it."""
    suffix = path.suffix.lower()
    if suffix == PACK_SUFFIX:
        return "pack"
    return "plan" if suffix in PLAN_SUFFIXES else None


def dropped(data: QMimeData) -> Path | None:
    """Return the one local file in ``data``, None where there is none or more than one."""
    urls = data.urls() if data.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())


def wanted(data: QMimeData) -> Path | None:
    """Return the one plan or pack in ``data``, None where there is none."""
    path = dropped(data)
    return path if path is not None and kind_of(path) else None


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the local files in ``data``."""
    urls = data.urls() if data.hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
