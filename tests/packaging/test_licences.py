"""Nothing is in the package without its licence."""

import json
from pathlib import Path

import pytest
from windows_package import licences
from windows_package.errors import BuildError


def package(folder: Path, name: str, *lines: str, text: str | None = "the text") -> None:
    info = folder / "lib" / f"{name}-1.dist-info"
    (info / "licenses").mkdir(parents=True)
    (info / "METADATA").write_text("\n".join((f"Name: {name}", "Version: 1", *lines, "")), "utf-8")
    if text is not None:
        (info / "licenses" / "LICENSE").write_text(text, "utf-8")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    package(tmp_path, "shiboken6", "License-Expression: LGPL-3.0-only", text="for buyers")
    package(tmp_path, "one", "License: MIT")
    (tmp_path / "LICENSE.txt").write_text("of Python", "utf-8")
    fonts = tmp_path / "lib" / "ttdn_desktop" / "_data" / "resources" / "fonts"
    fonts.mkdir(parents=True)
    (fonts / "OFL.txt").write_text("of the fonts", "utf-8")
    return tmp_path


def test_every_text_stands_in_the_one_file(program: Path) -> None:
    licences.write(program)
    text = (program / "giay-phep" / "giay-phep.txt").read_bytes().decode("utf-8-sig")
    for words in ("one 1: MIT", "the text", "of Python", "of the fonts", "GNU LESSER GENERAL PUBLIC LICENSE"):
        assert words in text
    assert "for buyers" not in text
    assert text.count("\n") == text.count("\r\n")
    assert not (program / "LICENSE.txt").exists()


def test_the_window_is_told_what_is_no_python_package(program: Path) -> None:
    licences.write(program)
    told = json.loads((program / "giay-phep" / "thanh-phan.json").read_text("utf-8"))
    assert {"name": "Qt", "version": "1", "licence": "LGPL-3.0-only"} in told
    assert not {"CPython", "one"} & {one["name"] for one in told}


def test_a_library_without_a_text_stops_the_build(program: Path) -> None:
    package(program, "two", "License: MIT", text=None)
    with pytest.raises(BuildError, match="two brings no licence text"):
        licences.write(program)
