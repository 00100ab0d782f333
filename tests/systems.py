"""Marks of tests that not every system can run, each with its reason."""

import contextlib
import ctypes
import sys
from pathlib import Path

import pytest

WINDOWS = sys.platform == "win32"


def under_wine() -> bool:
    """Whether this is Windows' Python under Wine, which says so by a function that Windows lacks."""
    return WINDOWS and hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")


def linux_only(reason: str) -> pytest.MarkDecorator:
    """Mark what Windows has no counterpart of; ``reason`` says what that is."""
    return pytest.mark.skipif(WINDOWS, reason=f"Linux' own: {reason}")


def windows_only(reason: str) -> pytest.MarkDecorator:
    """Mark what only Windows can show; ``reason`` says what that is."""
    return pytest.mark.skipif(not WINDOWS, reason=f"Windows' own: {reason}")


def not_under_wine(reason: str) -> pytest.MarkDecorator:
    """Mark what Windows can and Wine can't; ``reason`` says what Wine lacks."""
    return pytest.mark.skipif(under_wine(), reason=f"Wine lacks {reason}")


def link_or_skip(link: Path, target: Path) -> None:
    """Make ``link`` a symbolic link to ``target``; skip the test where that isn't given to its user."""
    with contextlib.suppress(OSError):
        link.symlink_to(target)
    if not link.is_symlink():  # Wine says that it made one, and made none
        pytest.skip("Windows lets only some users make symbolic links, Wine nobody")
