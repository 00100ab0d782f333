"""A fault as it may be written down: its type and its place in the code, never its message.

The message of an exception often carries the value that it stumbled on (``KeyError: 'Vạn Thắng'``). Types,
files of the code, lines and functions are the program's own and tell nothing of the clerk's work.
"""

import errno
import os
import re
import traceback
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_OWN = (f"{_PACKAGE.as_posix()}/", f"{_PACKAGE.name}/")
"""Where the program's own code lies: as a package, and as a frozen program names it."""

_STANDARD_LIBRARY = Path(os.__file__).parent.as_posix() + "/"
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,79}|<(?:module|lambda|listcomp|dictcomp|setcomp|genexpr)>")
"""A name that a programmer wrote, in ASCII, or one of Python's own. A Word template is compiled into
functions named after its blocks, which a clerk writes (``Nguyễn``): those stay out. 80 is a judgement."""

_FILE = re.compile(r"[A-Za-z0-9_./-]{1,120}\.py")
"""A source file without blanks and accents, so no folder called after a person; 120 is a judgement."""

_LIBRARY_FOLDERS = ("/site-packages/", "/dist-packages/")
"""Where pip and where Debian put libraries: what follows is the library's own path."""

_FIRST_FRAMES, _LAST_FRAMES = 5, 25
"""Frames kept of each end: an endless recursion has a thousand that are all alike. A judgement: the start
says which job ran, the end where it failed, and needs more."""

_MOST_CAUSES = 5
"""The fault and four causes behind it: a chain may be a ring."""


class Safe(str):
    """A text of the program's own, without any value of the clerk's: a log may hold it as it stands."""

    __slots__ = ()


@dataclass(frozen=True)
class Frame:
    """One step of a traceback.

    Attributes:
        file: relative to the package, or to where the library lies.
        line: in that file, from 1.
        function: as it is named in the code, empty where it isn't known.
        own: whether it is the program's code, or a script's, and no library's.
    """

    file: str
    line: int
    function: str
    own: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.function}".rstrip()


def frames(fault: BaseException) -> tuple[Frame, ...]:
    """Return the steps that ``fault`` came through, the outermost first; empty where it was never raised."""
    steps = traceback.walk_tb(fault.__traceback__)
    return tuple(_frame(frame.f_code.co_filename, line, frame.f_code.co_name) for frame, line in steps)


def place(fault: BaseException) -> Safe:
    """Return the innermost step within the program as ``packs/loading.py:32 load``, ``-`` for none.

    Where the fault never passed through the program it is the innermost step of all.
    """
    innermost = _innermost(fault)
    return Safe(innermost or "-")


def code(fault: BaseException) -> Safe:
    """Return what the clerk reads out and a supporter finds in the log: ``KeyError-figures-88``.

    The same fault at the same place has the same code on every machine.
    """
    innermost = _innermost(fault)
    if innermost is None:
        return Safe(_type_name(fault))
    return Safe(f"{_type_name(fault)}-{Path(innermost.file).stem}-{innermost.line}")


def report(fault: BaseException) -> Safe:
    """Return type, steps and causes of ``fault``, a line each, the fault first."""
    lines: list[str] = []
    current: BaseException | None = fault

    for number in range(_MOST_CAUSES):
        if current is None:
            break
        lines.append(f"{'caused by ' if number else ''}{_type_name(current)}{_errno(current)}")
        lines += [f"  {step}" for step in _shortened(frames(current))]
        current = _cause(current)

    return Safe("\n".join(lines))


def _frame(path: str, line: int, function: str) -> Frame:
    """Return the frame; what isn't Python source (a Word template's compiled blocks) stays unnamed."""
    file, own = _located(path.replace("\\", "/"))
    if not _FILE.fullmatch(file):
        return Frame("?", line, "")
    return Frame(file, line, function if _IDENTIFIER.fullmatch(function) else "?", own=own)


def _located(path: str) -> tuple[str, bool]:
    """Return ``path`` without the folders of this machine (one may be a person's name), and if it is ours."""
    for folder in _LIBRARY_FOLDERS:
        path = path.rpartition(folder)[2] if folder in path else path

    for folder in _OWN:
        if path.startswith(folder):
            return path.removeprefix(folder), True

    if path.startswith(_STANDARD_LIBRARY):
        return path.removeprefix(_STANDARD_LIBRARY), False

    # neither ours nor a library's: a script, or a test; its folder may be called after a person
    absolute = path.startswith("/") or ":" in path
    return path.rpartition("/")[2] if absolute else path, absolute


def _innermost(fault: BaseException) -> Frame | None:
    steps = frames(fault)
    own = [step for step in steps if step.own]
    return (own or steps or (None,))[-1]


def _shortened(steps: tuple[Frame, ...]) -> tuple[Frame | str, ...]:
    left_out = len(steps) - _FIRST_FRAMES - _LAST_FRAMES
    if left_out <= 0:
        return steps
    return (*steps[:_FIRST_FRAMES], f"... {left_out} more", *steps[-_LAST_FRAMES:])


def _cause(fault: BaseException) -> BaseException | None:
    if fault.__cause__ is not None:
        return fault.__cause__
    return None if fault.__suppress_context__ else fault.__context__


def _type_name(fault: BaseException) -> str:
    name = type(fault).__name__
    return name if _IDENTIFIER.fullmatch(name) else "?"


def _errno(fault: BaseException) -> str:
    """Return the system's own name of what went wrong (``ENOSPC``): it holds no path."""
    number = fault.errno if isinstance(fault, OSError) else None
    name = errno.errorcode.get(number or 0)
    return f" {name}" if name else ""
