"""Windows' own functions by name; ctypes is loaded where one is needed, not at every start."""

from typing import Any


def library(name: str) -> Any:
    """Return a library of Windows (``kernel32``, ``user32``); AttributeError on any other system."""
    import ctypes

    return getattr(getattr(ctypes, "windll"), name)  # noqa: B009 - other systems' ctypes doesn't have it
