"""A hook for whoever has a certificate: one command, run on each program we make."""

import shlex
from pathlib import Path

from windows_package import commands

VARIABLE = "TTDN_WINDOWS_SIGN"
"""Names the command; the program's path is added at its end, and the command replaces that file."""


def sign(program: Path, command: str | None) -> None:
    """Run ``command`` on ``program``, where there is one."""
    if command:
        commands.run([*shlex.split(command), program.absolute()])
