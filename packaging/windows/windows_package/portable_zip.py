"""The zip to unpack on a stick: the same program, with one more that keeps its data beside itself."""

import zipfile
from pathlib import Path

from windows_package import program_folder, reproducible_zip


def build(folder: Path, target: Path) -> None:
    """Write every file of ``folder``, below one folder named as it, to ``target``."""
    with zipfile.ZipFile(target, "w") as made:
        for path in program_folder.files(folder):
            reproducible_zip.add(made, f"{folder.name}/{path.as_posix()}", (folder / path).read_bytes())
