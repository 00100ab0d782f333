"""The signed paper among an issued paper's kept files: scanned, or signed digitally."""

from pathlib import Path

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.register import RegisterLine
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.output_files import read_input

SCAN = "ban-ky"
"""The name of the signed paper among the kept files, without its suffix."""

_FILE_STARTS = {".pdf": b"%PDF", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff", ".png": b"\x89PNG"}
"""First bytes by suffix: a renamed Word file must not be kept as the signed paper."""

SUFFIXES = tuple(_FILE_STARTS)
"""What a signed paper's file may end with."""


def has_signed(line: RegisterLine) -> bool:
    """Return whether the signed paper of ``line`` is among its kept files."""
    return any(file.stem == SCAN for file in line.files)


def signed_file(path: Path | None) -> dict[str, bytes]:
    """Return the signed paper under the name it is kept by, nothing for None. Raises InputError."""
    if path is None:
        return {}

    suffix = path.suffix.lower()
    content = read_input(path)
    if suffix not in _FILE_STARTS or not content.startswith(_FILE_STARTS[suffix]):
        raise InputError(
            f"Tệp {path.name} không phải PDF, JPEG hay PNG.", "Hãy chọn bản quét hoặc bản ký số."
        )
    return {f"{SCAN}{suffix}": content}


def add_signed(data_folder: DataFolder, line: RegisterLine, path: Path) -> RegisterLine:
    """Keep ``path`` as the signed paper of ``line``, which has none; return the line as it is then.

    Raises InputError where it is no such file, OutputError where the line has one or the disk refuses.
    """
    return data_folder.register.add_signed(line, SCAN, signed_file(path))
