"""The hook for signing."""

import shlex
import sys
from pathlib import Path

from windows_package import signing


def test_the_command_gets_the_program_at_its_end(tmp_path: Path) -> None:
    program = tmp_path / "ttdn.exe"
    program.write_text("plain")
    script = "import sys, pathlib; pathlib.Path(sys.argv[2]).write_text('signed ' + sys.argv[1])"
    signing.sign(program, f"{sys.executable} -c {shlex.quote(script)} 'by whom'")
    assert program.read_text("utf-8") == "signed by whom"


def test_without_a_command_nothing_happens(tmp_path: Path) -> None:
    signing.sign(tmp_path / "missing.exe", None)
