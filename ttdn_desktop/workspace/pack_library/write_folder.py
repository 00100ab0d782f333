"""Writing a made pack as a folder: all of it or nothing, and never over somebody else's files."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from ttdn_desktop.basics import patience
from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.basics.windows_paths import reachable, why_refused
from ttdn_desktop.workspace.output_files import write_all

_ANOTHER = "Hãy chọn một thư mục mới hoặc thư mục trống."


def write_parts(folder: Path, parts: Mapping[str, bytes]) -> None:
    """Write ``parts`` (file name to content) as ``folder``, which appears whole or not at all.

    A folder that already holds just these bytes is left as it is.

    Raises:
        InputError: ``folder`` is a file, or holds other files; it is as it was then.
        OutputError: It can't be written; nothing half-written is left behind.
    """
    try:
        if not _is_free(folder, parts):
            return
        _put(folder, parts)
    except (OSError, ValueError) as fault:
        raise OutputError(
            f"Không ghi được bộ mẫu vào {folder}.",
            why_refused(folder, fault, "Hãy chọn thư mục khác có quyền ghi và còn chỗ trống."),
        ) from fault


def _is_free(folder: Path, parts: Mapping[str, bytes]) -> bool:
    """Return whether there is room for the parts; False where they are there already."""
    if not folder.exists() and not folder.is_symlink():
        return True
    if not folder.is_dir():
        raise InputError(f"{folder} là tệp, không phải thư mục.", _ANOTHER)

    found = {path.name for path in folder.iterdir()}
    if not found:
        return True
    if found == set(parts) and all((folder / name).read_bytes() == parts[name] for name in found):
        return False
    raise InputError(f"Thư mục {folder} đã có tệp khác, chương trình không ghi đè.", _ANOTHER)


def _put(folder: Path, parts: Mapping[str, bytes]) -> None:
    if folder.is_dir():
        write_all({folder / name: content for name, content in parts.items()})
        return

    folder = reachable(folder.absolute())
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = folder.with_name(f".{folder.name}.{os.getpid()}.{secrets.token_hex(4)}.dang-ghi.tmp")

    try:
        beside.mkdir()
        write_all({beside / name: content for name, content in parts.items()})
        patience.replace(beside, folder)
    finally:
        patience.remove_tree_quietly(beside)
