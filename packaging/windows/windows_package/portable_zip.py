"""The zip to unpack on a stick: the same program, with one more that keeps its data beside itself."""

import time
import zipfile
from pathlib import Path

from windows_package import program_folder, source

_LEVEL = 9
_FILE_OF_WINDOWS = 0
_ORDINARY = 0o100644 << 16


def build(folder: Path, target: Path) -> None:
    """Write every file of ``folder``, below one folder named as it, to ``target``."""
    date = time.gmtime(source.DATE)[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as made:
        for path in program_folder.files(folder):
            info = zipfile.ZipInfo(f"{folder.name}/{path.as_posix()}", date)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = _FILE_OF_WINDOWS
            info.external_attr = _ORDINARY
            made.writestr(info, (folder / path).read_bytes(), compresslevel=_LEVEL)
