"""Where the program's own data lies: next to the package in a checkout, inside it in a wheel."""

from functools import cache
from pathlib import Path


@cache
def program_data_dir() -> Path:
    """Return the folder that holds ``templates`` and ``resources``."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "_data"  # put there by the wheel's build (pyproject.toml)
    return installed if installed.is_dir() else package.parent


def folder_beside_program(executable: Path, package: Path) -> Path:
    """Return the folder that somebody who carries the program about takes for the program's own.

    Windows' package has a program file named as ours, and its folder is the one unpacked; elsewhere a Python
    runs the package, which then is the program.
    """
    own = executable.stem.lower() in ("ttdn-desktop", "ttdn")
    return executable.parent if own else package.parent


def templates_dir() -> Path:
    """Return the folder of the template packs that come with the program."""
    return program_data_dir() / "templates"


def resources_dir() -> Path:
    """Return the folder of format rules, fonts, legal bases and units."""
    return program_data_dir() / "resources"
