"""What is missing is named once; a program's failure shows its last words."""

import sys

import pytest
from windows_package import commands
from windows_package.errors import BuildError


def test_missing_packages_are_named_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/x" if name == commands.GCC else None)
    with pytest.raises(BuildError) as fault:
        commands.check_present()
    assert str(fault.value).endswith(" nsis binutils-mingw-w64-x86-64")


def test_nothing_is_said_where_all_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: "/usr/bin/x")
    commands.check_present()


def test_a_command_runs_with_one_date_and_one_order_of_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/our/own")
    names = ("SOURCE_DATE_EPOCH", "PYTHONHASHSEED", "TZ", "PYTHONPATH")
    script = f"import os; print(*(os.environ.get(name) for name in {names}))"
    assert commands.run([sys.executable, "-c", script]).split() == ["1735689600", "0", "UTC", "None"]


def test_a_failure_shows_status_and_the_last_lines() -> None:
    script = "import sys\nfor n in range(31): print('line', n)\nsys.exit(3)"
    with pytest.raises(BuildError) as fault:
        commands.run([sys.executable, "-c", script])
    lines = str(fault.value).splitlines()
    assert lines[0].endswith("ended with status 3:")
    assert (lines[1], lines[-1]) == ("line 1", "line 30")
