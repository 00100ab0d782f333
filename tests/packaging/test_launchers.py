"""The programs a clerk starts."""

import shutil
from pathlib import Path

import pytest
from windows_package import commands, launchers, libraries

needs_compiler = pytest.mark.skipif(
    shutil.which(commands.GCC) is None,
    reason="a compiler for Windows is there only where the package is built",
)


def test_only_the_portable_one_keeps_its_data_beside_itself() -> None:
    everyone = (launchers.WINDOW, launchers.CONSOLE, launchers.PORTABLE)
    assert ["-DPORTABLE" in launchers._compiler(one) for one in everyone] == [False, False, True]
    assert ["-mwindows" in launchers._compiler(one) for one in everyone] == [True, False, True]


def test_the_resources_name_program_and_version() -> None:
    script = launchers._resource_script(launchers.CONSOLE, "1.2.3")
    assert "#define VERSION_COMMAS 1,2,3,0\n" in script
    assert '#define PROGRAM_FILE "ttdn.exe"\n' in script


@needs_compiler
def test_a_launcher_needs_nothing_but_windows_and_is_the_same_twice(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        made.append(launchers.build(launchers.WINDOW, "1.2.3", folder, folder))
    assert made[0].read_bytes() == made[1].read_bytes()
    assert set(libraries.loaded_by(made[0])) <= {"kernel32.dll", "msvcrt.dll", "shell32.dll", "user32.dll"}
    assert b"PerMonitorV2" in made[0].read_bytes()
    assert "Thông tin đối ngoại".encode("utf-16-le") in made[0].read_bytes()
