"""Standard output and error: UTF-8 on every machine; where there is none, what is said is kept."""

import io
import os
import sys
from typing import TextIO

_kept: list[str] = []


class _Nowhere(io.TextIOBase):
    """Stands where the process has no stream: whoever writes to it isn't troubled."""

    def writable(self) -> bool:
        return True

    def write(self, text: str, /) -> int:
        return len(text)


def prepare() -> None:
    """Make both streams fit to write to; the first thing that the program does."""
    _fill_descriptors()
    _kept.clear()
    sys.stdout = _prepared(sys.stdout)
    sys.stderr = _prepared(sys.stderr)


def tell(text: str) -> None:
    """Write a message on standard error; where there is none it is kept for ``untold``."""
    if isinstance(sys.stderr, _Nowhere):
        _kept.append(text)
        return
    try:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):  # a handle that leads nowhere, a stream that was closed
        _kept.append(text)


def untold() -> str:
    """Return the messages that nobody could read, empty where there are none."""
    return "\n".join(_kept)


def takes_output() -> bool:
    """Whether what is written to standard output reaches anybody."""
    return not isinstance(sys.stdout, _Nowhere)


def _prepared(stream: TextIO | None) -> TextIO:
    if stream is None:  # pythonw, a program of Windows' window kind, a closed descriptor
        return _Nowhere()  # pyright: ignore[reportReturnType] - all that print and argparse need of a TextIO

    # a Windows console has a code page of its own (1258, 437), where a Vietnamese letter would raise
    # UnicodeEncodeError; backslashreplace, since a file's name may hold bytes that no encoding has
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream


def _fill_descriptors() -> None:
    # a file opened while 0, 1 or 2 is free would get that number, and what a library writes to standard error
    # would then go into the clerk's data
    while True:
        descriptor = os.open(os.devnull, os.O_RDWR)
        if descriptor > 2:
            os.close(descriptor)
            return
