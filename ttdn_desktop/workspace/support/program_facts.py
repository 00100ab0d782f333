"""What the program is made of: its version, the libraries it uses, their licences."""

import importlib.metadata
import platform
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ttdn_desktop import __version__
from ttdn_desktop.basics import typed_data

LIBRARIES = (
    "PySide6-Essentials", "python-docx", "docxtpl", "jinja2", "lxml", "reportlab", "pypdfium2", "tinydb",
    "msgspec", "filelock", "platformdirs", "openpyxl",
)  # fmt: skip
"""Those of ``pyproject.toml``; what they use in turn is found by their own metadata."""

UNKNOWN = "không ghi"
_LONGEST_LICENCE = 60
"""Some packages put the whole licence where its name belongs."""

_LICENCES = Path("giay-phep")
"""Windows' package has this folder beside the program (``packaging/windows/windows_package/licences.py``)."""

_LICENCE_TEXTS = "giay-phep.txt"
_OTHER_COMPONENTS = "thanh-phan.json"

_OSI = "License :: OSI Approved :: "
# The name before a version or marker: “reportlab>=4.4”, “colorama; sys_platform == 'win32'”.
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


class Library(msgspec.Struct, frozen=True, order=True):
    """A library that is installed, with the name of its licence."""

    name: str
    version: str
    licence: str


def version() -> str:
    """Return the program's version."""
    return __version__


def libraries() -> tuple[Library, ...]:
    """Return Python and every library the program uses, also through others, by name without case.

    In Windows' package also what comes along beside Python packages: Qt itself, the C++ runtime.
    """
    found: dict[str, Library] = {}
    wanted: list[str] = [*LIBRARIES]
    seen: set[str] = set()

    while wanted:
        name = _key(wanted.pop())
        if name in seen:
            continue

        seen.add(name)
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:  # needed on another system only
            continue

        found[name] = Library(distribution.name, distribution.version, _licence(distribution))
        wanted += _needed(distribution)

    python = Library("Python", platform.python_version(), "PSF-2.0")
    every = (python, *found.values(), *_others_packed())
    return tuple(sorted(every, key=lambda library: library.name.casefold()))


def licence_texts() -> Path | None:
    """Return the file with the licences' whole texts, where the program came with one."""
    path = Path(sys.executable).parent / _LICENCES / _LICENCE_TEXTS
    return path if path.is_file() else None


def _others_packed() -> tuple[Library, ...]:
    path = Path(sys.executable).parent / _LICENCES / _OTHER_COMPONENTS
    try:
        return typed_data.decode(path.read_bytes(), tuple[Library, ...])
    except (OSError, msgspec.MsgspecError):  # no package of Windows, or somebody wrote into it
        return ()


def _needed(distribution: importlib.metadata.Distribution) -> Iterator[str]:
    for line in distribution.requires or ():
        found = _NAME.match(line)
        if found and "extra ==" not in line:
            yield found.group()


def _licence(distribution: importlib.metadata.Distribution) -> str:
    """Return the licence's name, from the newest place for it to the oldest."""
    named = distribution.metadata.get_all("License-Expression") or distribution.metadata.get_all("License")
    name = " ".join((named or [""])[0].split())
    if name and len(name) <= _LONGEST_LICENCE:
        return name

    classifiers = distribution.metadata.get_all("Classifier") or []
    approved = [line.removeprefix(_OSI) for line in classifiers if line.startswith(_OSI)]
    return ", ".join(approved) or name[:_LONGEST_LICENCE].rstrip() or UNKNOWN


def _key(name: str) -> str:
    """Return ``name`` as the package index compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()
