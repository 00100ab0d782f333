"""Files in one order and of one date; a program too large isn't packed."""

from pathlib import Path

import pytest
from windows_package import libraries, program_folder, source
from windows_package.errors import BuildError


def test_like_kinds_stand_together(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    for name in ("b.py", "lib/a.py", "lib/a.dll", "z.dll"):
        (tmp_path / name).touch()
    names = [path.as_posix() for path in program_folder.files(tmp_path)]
    assert names == ["lib/a.dll", "z.dll", "b.py", "lib/a.py"]


def test_every_file_and_folder_has_the_one_date(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "a.py").touch()
    program_folder.date_alike(tmp_path)
    dates = {path.stat().st_mtime for path in (tmp_path, *tmp_path.rglob("*"))}
    assert dates == {source.DATE}


@pytest.mark.parametrize(("largest", "fits"), [(10, True), (9, False)])
def test_a_program_larger_than_allowed_is_not_packed(
    tmp_path: Path, largest: int, fits: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libraries, "check_complete", lambda _folder: None)
    (tmp_path / "a").write_bytes(b"x" * 10)
    if fits:
        program_folder.check(tmp_path, largest)
        return
    with pytest.raises(BuildError, match="10 bytes, more than 9"):
        program_folder.check(tmp_path, largest)
