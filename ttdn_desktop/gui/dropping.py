"""Files dropped on the window or named at a start: a higher plan, a pack, a return slip, communes' files."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QMimeData

from ttdn_desktop.basics.errors import InputError

WORD_SUFFIX = ".docx"
PLAN_SUFFIXES = (WORD_SUFFIX, ".doc", ".rtf", ".txt", ".pdf")
PACK_SUFFIX = ".zip"
SLIP_SUFFIX = ".phieu"
SENT_SUFFIX = ".ttdn"

Kind = Literal["plan", "pack", "slip", "sent"]
_KINDS: dict[str, Kind] = {PACK_SUFFIX: "pack", SLIP_SUFFIX: "slip", SENT_SUFFIX: "sent"}


def kind_of(path: Path) -> Kind | None:
    """Return what the file at ``path`` is taken for by its name, None where the window has no use for it."""
    suffix = path.suffix.lower()
    return "plan" if suffix in PLAN_SUFFIXES else _KINDS.get(suffix)


def accepted_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return what ``accepted`` takes of ``data``."""
    return accepted(local_paths(data))


def accepted(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return ``paths`` where the window takes them together, nothing where it doesn't.

    One plan, pack or slip; all where a file that a commune sent is among them; Word files to be checked.
    """
    kinds = {kind_of(path) for path in paths}
    if "sent" in kinds or are_checked_together(paths):
        return paths
    return paths if len(paths) == 1 and None not in kinds else ()


def are_checked_together(paths: tuple[Path, ...]) -> bool:
    """Return whether ``paths`` are a folder, or several Word files or folders: their format is checked.

    One Word file alone is a higher plan.
    """
    folders = [path.is_dir() for path in paths]
    words = [path.suffix.lower() == WORD_SUFFIX for path in paths]
    all_fit = all(folder or word for folder, word in zip(folders, words, strict=True))
    return all_fit and (len(paths) > 1 or any(folders))


def openable(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return ``paths`` named at a start. Raises InputError where one is missing or is of no use here."""
    missing = next((path for path in paths if not _is_there(path)), None)
    if missing is not None:
        raise InputError(
            f"Không tìm thấy tệp “{missing}”.",
            "Hãy kiểm tra tên và chỗ để tệp, rồi mở lại.",
            file=missing.name,
        )

    unknown = next((path for path in paths if kind_of(path) is None or path.is_dir()), None)
    if unknown is not None:
        raise InputError(
            f"Chương trình không mở được “{unknown.name}”.",
            "Hãy chọn kế hoạch cấp trên (.docx, .pdf, .txt), tệp xã gửi (.ttdn), phiếu góp ý (.phieu) hoặc "
            "bộ mẫu (.zip).",
            file=unknown.name,
        )

    if not accepted(paths):
        raise InputError("Không mở được nhiều tệp như vậy cùng một lúc.", "Hãy mở từng tệp một.")
    return paths


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # longer than a name can be; a drive that doesn't answer
        return False


def local_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders of this machine in ``data``."""
    urls = data.urls() if data.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the local files in ``data``."""
    return [path for path in local_paths(data) if path.is_file()]
