"""A pack's folder appears whole or not at all, also where antivirus looks into it first."""

from pathlib import Path

import pytest

from tests.held_files import Held
from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.workspace.pack_library.write_folder import write_parts

PARTS = {"pack.json": b"{}", "plan.docx": b"docx"}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("name", ["*.tmp", "plan.docx"])
def test_a_folder_held_for_a_second_gets_its_name(name: str, tmp_path: Path, held: Held) -> None:
    held.until[name] = 1.0
    write_parts(tmp_path / "mau", PARTS)
    assert contents(tmp_path / "mau") == PARTS
    assert [path.name for path in tmp_path.iterdir()] == ["mau"]
    assert 1.0 <= held.now < 1.2


def test_a_folder_held_for_long_is_told_and_nothing_is_left_that_can_go(tmp_path: Path, held: Held) -> None:
    held.until["mau"] = 60.0
    with pytest.raises(OutputError, match="Không ghi được bộ mẫu"):
        write_parts(tmp_path / "mau", PARTS)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_holds_just_these_files_stays_and_another_is_refused(tmp_path: Path) -> None:
    write_parts(tmp_path / "mau", PARTS)
    before = (tmp_path / "mau" / "plan.docx").stat().st_ino
    write_parts(tmp_path / "mau", PARTS)
    assert (tmp_path / "mau" / "plan.docx").stat().st_ino == before
    with pytest.raises(InputError, match="đã có tệp khác"):
        write_parts(tmp_path / "mau", {**PARTS, "plan.docx": b"other"})


def test_a_path_that_is_too_long_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        write_parts(tmp_path / ("x" * 300), PARTS)
    assert "quá dài" in caught.value.next_step
