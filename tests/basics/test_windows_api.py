"""Windows' libraries by their names."""

import ctypes
from types import SimpleNamespace

import pytest

from tests.systems import linux_only
from ttdn_desktop.basics import windows_api


def test_a_library_is_the_systems_own(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel32 = SimpleNamespace()
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel32), raising=False)
    assert windows_api.library("kernel32") is kernel32


@linux_only("there the libraries are missing")
def test_elsewhere_there_is_none() -> None:
    with pytest.raises(AttributeError):
        windows_api.library("kernel32")
