"""Compiled by the one Python that the package's own understands."""

from pathlib import Path

import pytest
from windows_package import compiling
from windows_package.errors import BuildError


def test_another_python_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiling, "magic_number", lambda: compiling.MAGIC_OF_3_11 + 1)
    with pytest.raises(BuildError, match=r"Only a Python 3\.11"):
        compiling.compile_all(tmp_path)


def test_files_are_compiled_without_date_or_place(tmp_path: Path) -> None:
    if compiling.magic_number() != compiling.MAGIC_OF_3_11:
        pytest.skip("compiled files differ between versions of Python")
    made = []
    for name in ("one", "two"):
        (tmp_path / name / "lib").mkdir(parents=True)
        (tmp_path / name / "lib" / "a.py").write_text("x = {'a', 'b', 'c'}\n")
        compiling.compile_all(tmp_path / name)
        made.append(next((tmp_path / name).rglob("*.pyc")).read_bytes())
    assert made[0] == made[1]
    assert made[0][4:8] == b"\x01\0\0\0"  # a hash that isn't checked, no date
    assert str(tmp_path).encode() not in made[0]
