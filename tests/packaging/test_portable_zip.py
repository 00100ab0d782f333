"""The zip is the same whenever it is made."""

import os
import zipfile
from pathlib import Path

from windows_package import portable_zip


def test_the_same_files_give_the_same_bytes_whatever_their_date(tmp_path: Path) -> None:
    folder = tmp_path / "ttdn-desktop-1"
    (folder / "lib").mkdir(parents=True)
    (folder / "lib" / "a.py").write_text("a")
    portable_zip.build(folder, tmp_path / "one.zip")
    os.utime(folder / "lib" / "a.py", (1_000_000_000, 1_000_000_000))
    portable_zip.build(folder, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as made:
        assert made.namelist() == ["ttdn-desktop-1/lib/a.py"]
