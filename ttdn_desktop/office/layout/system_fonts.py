"""The machine's own fonts: which file a family's face is in, and what stands in for a family it lacks.

LibreOffice asks fontconfig on Linux and takes its answer; on Windows the fonts that Word names are there.
"""

import re
import shutil
import struct
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_SECONDS = 5
"""fc-match answers within some milliseconds; where it hangs, our own font stands in."""
_ODD = re.compile(r"[^\w .]")
"""Taken out of a family's name: fontconfig reads ``:`` and ``,`` as its own signs."""
_TRUETYPE = frozenset({".ttf", ".ttc"})
"""The formats that reportlab can embed."""
_FACES = {(False, False): "", (True, False): " Bold", (False, True): " Italic", (True, True): " Bold Italic"}
_REGISTRY = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"


class FontFile(NamedTuple):
    """A TrueType file and the family it is of."""

    path: Path
    family: str


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
    found = _registered(name, bold, italic) if sys.platform == "win32" else _matched(name, bold, italic)
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


def _registered(name: str, bold: bool, italic: bool) -> FontFile | None:
    """Return the file that Windows has registered; None for a family it lacks."""
    import winreg

    windows: Any = winreg
    wanted = f"{name}{_FACES[bold, italic]} (truetype)".lower()

    for root in (windows.HKEY_LOCAL_MACHINE, windows.HKEY_CURRENT_USER):
        try:
            with windows.OpenKey(root, _REGISTRY) as key:
                count = windows.QueryInfoKey(key)[1]
                values = dict(windows.EnumValue(key, at)[:2] for at in range(count))
        except OSError:
            continue

        for title, file in values.items():
            if str(title).lower() == wanted:
                path = Path(r"C:\Windows\Fonts") / str(file)
                return FontFile(path, name) if path.is_file() else None

    return None


def metrics_of(path: Path) -> Metrics:
    """Return a face's line metrics: those of hhea, or the typographic ones where OS/2 says so."""
    data = path.read_bytes()
    tables = _tables(data)
    units = _unsigned(data, tables["head"] + 18)
    ascent, descent, gap = struct.unpack_from(">hhh", data, tables["hhea"] + 4)
    if "OS/2" in tables and (_unsigned(data, tables["OS/2"] + 62) & 1 << 7 or not ascent - descent):
        ascent, descent, gap = struct.unpack_from(">hhh", data, tables["OS/2"] + 68)
    return Metrics((ascent + gap) / units, -descent / units)


def _tables(data: bytes) -> dict[str, int]:
    start = struct.unpack_from(">I", data, 12)[0] if data[:4] == b"ttcf" else 0
    count = _unsigned(data, start + 4)
    entries = (struct.unpack_from(">4sIII", data, start + 12 + 16 * at) for at in range(count))
    return {tag.decode("latin-1"): offset for tag, _, offset, _ in entries}


def _unsigned(data: bytes, at: int) -> int:
    return struct.unpack_from(">H", data, at)[0]
