"""Modules out of archives that are read once.

A start of the window imports some 750 modules. Python looks for each in folders and opens it, its zipimport
opens the archive twice for each; on Windows every opening passes the antivirus, under Wine its server (there,
until the window: 9.3 s with a file for each module, 5.6 s by zipimport, 3.6 s so).
"""

from __future__ import annotations

import marshal
import os
import struct
import zlib
from importlib.util import spec_from_file_location

TYPE_CHECKING = False  # as typing has it, which isn't imported for this
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import CodeType, ModuleType
    from typing import Any

_END = struct.Struct("<4s4H2LH")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
"""The end of a zip, a line of its directory, what stands before a file (APPNOTE 4.3.16, 4.3.12, 4.3.7)."""

_PYC_HEADER = 16
"""Bytes before the code in a compiled file (PEP 552): passed over, the build has checked its Python."""

_COMPILED, _PACKAGE = ".pyc", "/__init__"


class ArchiveFinder:
    """Finds and loads the modules of one archive as if each lay in ``place``, where their data does."""

    def __init__(self, archive: str, place: str) -> None:
        """Read ``archive``; raises OSError, and ValueError or struct.error where it is no whole zip."""
        with open(archive, "rb") as file:
            self._bytes = file.read()
        self._place = place
        self._offsets = dict(_directory(self._bytes))

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where the module ``name`` is, None when it isn't in this archive."""
        del path, target
        inside = self._name_inside(name)
        if inside is None:
            return None

        file = os.path.join(self._place, f"{inside}.py".replace("/", os.sep))
        folders = [os.path.dirname(file)] if inside.endswith(_PACKAGE) else None
        loader: Any = self  # its type asks for load_module, which Python no longer calls
        return spec_from_file_location(name, file, loader=loader, submodule_search_locations=folders)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Leave it to Python to make the module."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the module's code."""
        exec(self.get_code(module.__name__), module.__dict__)

    def get_code(self, name: str) -> CodeType:
        """Return the code of module ``name``, as runpy asks for it. Raises ImportError when it is damaged."""
        try:
            return marshal.loads(self._read(self._offsets[self._name_inside(name) or name])[_PYC_HEADER:])
        except (KeyError, EOFError, ValueError, TypeError, struct.error, zlib.error) as fault:
            raise ImportError(f"{name} is damaged in the archive", name=name) from fault

    def is_package(self, name: str) -> bool:
        """Return whether the module ``name`` is a package."""
        return (self._name_inside(name) or "").endswith(_PACKAGE)

    def _name_inside(self, name: str) -> str | None:
        plain = name.replace(".", "/")
        return next((one for one in (plain + _PACKAGE, plain) if one in self._offsets), None)

    def _read(self, offset: int) -> bytes:
        header = _LOCAL_HEADER.unpack_from(self._bytes, offset)
        method, packed, name_length, extra_length = header[3], header[7], header[9], header[10]

        start = offset + _LOCAL_HEADER.size + name_length + extra_length
        found = self._bytes[start : start + packed]
        return zlib.decompress(found, -zlib.MAX_WBITS) if method else found


def _directory(archive: bytes) -> list[tuple[str, int]]:
    """Return each compiled file of a zip, without its ending, and where its header begins."""
    if len(archive) < _END.size:
        raise ValueError("no zip")

    # no comment follows: neither CPython's makers nor the build writes one
    *_, count, _size, at, _comment = _END.unpack_from(archive, len(archive) - _END.size)
    found: list[tuple[str, int]] = []

    for _ in range(count):
        entry = _ENTRY.unpack_from(archive, at)
        name_length, extra_length, comment_length, offset = entry[10], entry[11], entry[12], entry[16]
        start = at + _ENTRY.size
        name = archive[start : start + name_length].decode()
        if name.endswith(_COMPILED):
            found.append((name.removesuffix(_COMPILED), offset))
        at = start + name_length + extra_length + comment_length

    return found
