"""The machine's own fonts: which file a family's face is in, and what stands in for a family it lacks.

LibreOffice asks fontconfig on Linux and takes its answer. On Windows the fonts that Word names are there, in
the folder of the machine or in the user's own (whoever is no administrator installs there); they are known by
the names in the files: the registry has “Cambria & Cambria Math” for a file that holds both.
"""

import os
import re
import shutil
import struct
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ttdn_desktop.basics.windows_paths import WINDOWS
from ttdn_desktop.office.layout import font_names

_SECONDS = 5
"""fc-match answers within some milliseconds; where it hangs, our own font stands in."""
_ODD = re.compile(r"[^\w .]")
"""Taken out of a family's name: fontconfig reads ``:`` and ``,`` as its own signs."""
_TRUETYPE = frozenset({".ttf", ".ttc"})
"""The formats that reportlab can embed."""
_WEIGHTS = {False: 400, True: 700}
"""What is regular and bold among a family's weights (OS/2, usWeightClass)."""
_REGISTRY = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"


class FontFile(NamedTuple):
    """A TrueType file, the family it is of, and which of the fonts in it (.ttc holds several)."""

    path: Path
    family: str
    position: int = 0


class Metrics(NamedTuple):
    """Ascent with the leading above it, and descent, as shares of the size."""

    ascent: float
    descent: float


@cache
def font_file(family: str, bold: bool, italic: bool) -> FontFile | None:
    """Return the file the machine shows ``family`` with, None where it can't say or it isn't TrueType."""
    name = _ODD.sub("", family).strip()
    if not name:
        return None
    found = _installed(name, bold, italic) if WINDOWS else _matched(name, bold, italic)
    return found if found is not None and found.path.suffix.lower() in _TRUETYPE else None


def _matched(name: str, bold: bool, italic: bool) -> FontFile | None:
    program = shutil.which("fc-match")
    if program is None:
        return None

    look = f":weight={200 if bold else 80}:slant={100 if italic else 0}"
    command = [program, "-f", "%{file}\n%{family[0]}\n", f"{name}{look}"]

    try:
        answer = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return None

    path, _, rest = answer.stdout.decode("utf-8", "replace").partition("\n")
    return FontFile(Path(path), rest.strip()) if path and Path(path).is_file() else None


def _installed(name: str, bold: bool, italic: bool) -> FontFile | None:
    """Return the file of Windows that says it holds the face; None for one it lacks."""
    wanted = name.casefold()
    alike: list[tuple[int, FontFile]] = []

    for path in _windows_files(wanted):
        for face in font_names.faces_in(path):
            if (face.bold, face.italic) != (bold, italic):
                continue
            if wanted in map(_plain, face.families):
                return FontFile(path, name, face.position)
            if wanted in map(_plain, face.wide_families):
                far = abs(face.weight - _WEIGHTS[bold])
                alike.append((far, FontFile(path, name, face.position)))

    return min(alike)[1] if alike else None


def _plain(family: str) -> str:
    return _ODD.sub("", family).strip().casefold()


def _windows_files(wanted: str) -> list[Path]:
    """Return the TrueType files of Windows and of the user, those registered under a like name first."""
    machine = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "Fonts"
    own = os.environ.get("LOCALAPPDATA")
    folders = [machine, *([Path(own) / "Microsoft" / "Windows" / "Fonts"] if own else [])]

    # the registry names files elsewhere too; of its own folder Windows has the bare name
    registered = {machine / file: title.casefold() for title, file in _registered()}
    lying = dict.fromkeys((path for folder in folders for path in _lying_in(folder)), "")

    found = {path: title for path, title in (lying | registered).items() if path.suffix.lower() in _TRUETYPE}
    return sorted(found, key=lambda path: (wanted not in _plain(found[path]), path))


def _registered() -> Iterator[tuple[str, str]]:
    """Yield title and file of each font that Windows has registered, for all and for this user."""
    import winreg

    windows: Any = winreg
    for root in (windows.HKEY_LOCAL_MACHINE, windows.HKEY_CURRENT_USER):
        try:
            with windows.OpenKey(root, _REGISTRY) as key:
                count = windows.QueryInfoKey(key)[1]
                values = [windows.EnumValue(key, at)[:2] for at in range(count)]
        except OSError:
            continue
        yield from ((str(title), str(file)) for title, file in values)


def _lying_in(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_file()]
    except OSError:
        return []


def metrics_of(path: Path, position: int = 0) -> Metrics:
    """Return a face's line metrics: those of hhea, or the typographic ones where OS/2 says so."""
    tables = font_names.tables_in(path, position, ("head", "hhea", "OS/2"))
    units = _unsigned(tables["head"], 18)
    ascent, descent, gap = struct.unpack_from(">hhh", tables["hhea"], 4)
    if "OS/2" in tables and (_unsigned(tables["OS/2"], 62) & 1 << 7 or not ascent - descent):
        ascent, descent, gap = struct.unpack_from(">hhh", tables["OS/2"], 68)
    return Metrics((ascent + gap) / units, -descent / units)


def _unsigned(data: bytes, at: int) -> int:
    return struct.unpack_from(">H", data, at)[0]
