"""The program's own data, next to the package in a checkout and inside it in a wheel."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ttdn_desktop.basics import paths
from ttdn_desktop.basics.paths import program_data_dir, resources_dir, templates_dir


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package folder of its own, with this module in it; what was found before is forgotten."""
    folder = tmp_path / "ttdn_desktop"
    (folder / "basics").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(folder / "basics" / "paths.py"))
    program_data_dir.cache_clear()
    yield folder
    program_data_dir.cache_clear()


def test_the_programs_own_data_is_where_it_says():
    assert (templates_dir() / "van-ninh-2019" / "pack.json").is_file()
    assert (resources_dir() / "fonts").is_dir()


def test_in_a_checkout_the_data_lies_beside_the_package(package: Path):
    assert program_data_dir() == package.parent
    assert templates_dir() == package.parent / "templates"
    assert resources_dir() == package.parent / "resources"


def test_in_a_wheel_the_data_lies_inside_the_package(package: Path):
    (package / "_data").mkdir()
    assert program_data_dir() == package / "_data"
    assert resources_dir() == package / "_data" / "resources"


def test_a_file_called_so_is_no_folder_of_data(package: Path):
    (package / "_data").write_text("x")
    assert program_data_dir() == package.parent


@pytest.mark.parametrize(
    ("executable", "folder"),
    [
        ("/stick/ttdn/ttdn-desktop.exe", "/stick/ttdn"),
        ("/stick/ttdn/TTDN.EXE", "/stick/ttdn"),
        ("/usr/bin/python3.11", "/opt/ttdn"),
    ],
)
def test_beside_the_program_is_beside_its_file_or_its_package(executable: str, folder: str) -> None:
    assert paths.folder_beside_program(Path(executable), Path("/opt/ttdn/ttdn_desktop")) == Path(folder)
