"""The libraries told are those of the project, with what they use in turn."""

import importlib.metadata
import tomllib
from email.message import Message
from pathlib import Path

import pytest

from ttdn_desktop.workspace.support import program_facts

ROOT = Path(__file__).resolve().parents[3]


def test_the_libraries_are_those_the_project_needs() -> None:
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {line.split(">")[0].split("<")[0].split(";")[0].strip() for line in needed}
    assert names == set(program_facts.LIBRARIES)


def test_every_library_is_told_once_with_version_and_licence() -> None:
    libraries = {library.name: library for library in program_facts.libraries()}
    assert {"Python", "PySide6_Essentials", "shiboken6", "MarkupSafe", "pillow"} <= libraries.keys()
    assert not {"pytest", "ruff", "setuptools"} & libraries.keys()
    assert libraries["lxml"].version == importlib.metadata.version("lxml")
    assert all(library.licence != program_facts.UNKNOWN for library in libraries.values())
    assert list(libraries) == sorted(libraries, key=str.casefold)


@pytest.mark.parametrize(
    ("lines", "licence"),
    [
        ([("License-Expression", "MIT"), ("License", "khác")], "MIT"),
        ([("License", "BSD\n 3-Clause")], "BSD 3-Clause"),
        ([("License", "x" * 61), ("Classifier", "License :: OSI Approved :: BSD License")], "BSD License"),
        ([("License", "x" * 61)], "x" * 60),
        ([("License", "x" * 60)], "x" * 60),
        ([("Classifier", "Topic :: Office")], "không ghi"),
    ],
)
def test_the_licence_has_its_name_from_where_the_package_tells_it(
    lines: list[tuple[str, str]], licence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    metadata = Message()
    for name, value in (("Name", "thu"), ("Version", "1"), *lines):
        metadata[name] = value

    class One:
        name, version, requires = "thu", "1", ["pytest ; extra == 'dev'"]

    One.metadata = metadata  # type: ignore[attr-defined]
    monkeypatch.setattr(program_facts, "LIBRARIES", ("thu",))
    monkeypatch.setattr(importlib.metadata, "distribution", lambda _name: One)
    assert [library.licence for library in program_facts.libraries()] == ["PSF-2.0", licence]


def test_what_windows_package_brings_along_is_told_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = program_facts.libraries()
    assert program_facts.licence_texts() is None

    folder = tmp_path / "giay-phep"
    folder.mkdir()
    (folder / "giay-phep.txt").write_text("…", "utf-8")
    (folder / "thanh-phan.json").write_text('[{"name": "Qt", "version": "6", "licence": "LGPL"}]', "utf-8")
    monkeypatch.setattr("sys.executable", str(tmp_path / "ttdn-desktop.exe"))
    assert set(program_facts.libraries()) - set(before) == {program_facts.Library("Qt", "6", "LGPL")}
    assert program_facts.licence_texts() == folder / "giay-phep.txt"


def test_a_damaged_list_of_the_package_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = program_facts.libraries()
    (tmp_path / "giay-phep").mkdir()
    (tmp_path / "giay-phep" / "thanh-phan.json").write_text("[{", "utf-8")
    monkeypatch.setattr("sys.executable", str(tmp_path / "ttdn-desktop.exe"))
    assert program_facts.libraries() == before
