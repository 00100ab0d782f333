"""The list that removing and updating go by."""

import re
from pathlib import Path

import pytest
from windows_package import installer, program_folder, source
from windows_package.errors import BuildError

from ttdn_desktop.store import dossiers
from ttdn_desktop.workspace import data_place


def test_the_list_names_files_then_the_deepest_folders(tmp_path: Path) -> None:
    (tmp_path / "lib" / "one").mkdir(parents=True)
    (tmp_path / "lib" / "one" / "a.py").touch()
    (tmp_path / "ttdn.exe").touch()
    installer.write_list(tmp_path)
    text = (tmp_path / installer.LIST).read_bytes().decode("ascii")
    assert text.split("\r\n") == ["ttdn.exe", "lib\\one\\a.py", "lib\\one\\", "lib\\", ""]


@pytest.mark.parametrize(
    ("name", "fits"),
    [("a" * 150, True), ("a" * 151, False), ("tệp.txt", False)],
)
def test_a_name_that_the_setup_cannot_handle_is_refused(tmp_path: Path, name: str, fits: bool) -> None:
    (tmp_path / name).touch()
    if fits:
        installer.write_list(tmp_path)
        return
    with pytest.raises(BuildError, match="Not a name for the list"):
        installer.write_list(tmp_path)


def test_each_file_is_unpacked_into_its_folder(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "a.py").touch()
    (tmp_path / "b.dll").touch()
    assert installer._file_lines(tmp_path).splitlines() == [
        'SetOutPath "$Fresh"',
        f'File "{tmp_path}/b.dll"',
        'SetOutPath "$Fresh\\lib"',
        f'File "{tmp_path}/lib/a.py"',
    ]


def test_the_setup_script_uses_the_same_list() -> None:
    script = (source.PACKAGING / "installer" / "setup.nsi").read_text("utf-8")
    assert f'!define LIST "{installer.LIST}"' in script
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script
    assert program_folder.LONGEST_NAME == 150


def test_the_setup_script_knows_the_programs_data_folder() -> None:
    script = (source.PACKAGING / "installer" / "setup.nsi").read_text("utf-8")
    assert f'!define CLERKS_DATA "{data_place.FOLDER}"' in script
    assert f'!define DOSSIERS "{dossiers.FOLDER}"' in script


def test_every_exit_code_of_the_setup_script_is_explained() -> None:
    script = (source.PACKAGING / "installer" / "setup.nsi").read_text("utf-8")
    ends = set(re.findall(r"(?:SetErrorLevel|!insertmacro REFUSE) (\d+)$", script, re.MULTILINE))
    told = set(re.findall(r"^\| (\d) \|", (source.PACKAGING / "README.md").read_text("utf-8"), re.MULTILINE))
    by_nsis = {"0", "1", "2"}
    assert told == ends | by_nsis


@pytest.mark.parametrize(
    ("folder", "file", "longest"),
    [
        ("a" * 40, "b", 247 - 40 - 5),
        ("a" * 40, "b" * 11, 247 - 40 - 5),
        ("a" * 40, "b" * 12, 259 - 53 - 5),
    ],
)
def test_the_longest_folder_leaves_room_for_every_name(
    tmp_path: Path, folder: str, file: str, longest: int
) -> None:
    (tmp_path / folder).mkdir()
    (tmp_path / folder / file).touch()
    assert installer.longest_folder(tmp_path) == longest


def test_the_words_of_nsis_are_composed(tmp_path: Path) -> None:
    languages, target = tmp_path / "nsis", tmp_path / "work"
    languages.mkdir()
    target.mkdir()
    for name in ("Vietnamese.nlf", "Vietnamese.nsh"):
        (languages / name).write_text("Gơ\u0303 bo\u0309", "utf-8-sig")

    installer.write_composed(languages, target)
    assert (target / "Vietnamese.nlf").read_bytes() == "\ufeffGỡ bỏ".encode()
    assert (target / "Vietnamese.nsh").read_bytes() == "\ufeffGỡ bỏ".encode()
