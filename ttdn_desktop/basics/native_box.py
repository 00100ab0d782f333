"""Windows' own message box, for what must be said where no window library can."""

import sys

from ttdn_desktop.basics import windows_api

_TITLE = "Thông tin đối ngoại"
_ERROR_ICON, _IN_FRONT = 0x10, 0x10000
"""MB_ICONERROR and MB_SETFOREGROUND: started by a double click, the program may have no window in front."""

_HEADER_AT, _SUBSYSTEM_AT = 0x3C, 0x5C
"""Where a program's image says where its PE header stands, and where that tells its kind."""

_WINDOW_PROGRAM = 2
"""IMAGE_SUBSYSTEM_WINDOWS_GUI; a console program has 3."""

_LONGEST_HEADERS = 4096
"""Bytes that Windows maps of every image at least: one page, the headers first."""


def show(text: str, *, platform: str = sys.platform) -> bool:
    """Show ``text`` and wait until it is read; return whether this machine has such a box."""
    if platform != "win32":
        return False

    windows_api.library("user32").MessageBoxW(None, text, _TITLE, _ERROR_ICON | _IN_FRONT)
    return True


def somebody_sits_there(*, platform: str = sys.platform) -> bool:
    """Return whether a box of any kind would be seen: a console program of Windows would wait for ever.

    It may run as a task at night, with streams that lead nowhere.
    """
    return platform != "win32" or is_window_program(_own_headers())


def is_window_program(headers: bytes) -> bool:
    """Return whether the program that begins with ``headers`` is one of Windows' window programs."""
    header = int.from_bytes(headers[_HEADER_AT : _HEADER_AT + 4], "little")
    subsystem = headers[header + _SUBSYSTEM_AT : header + _SUBSYSTEM_AT + 2]

    return int.from_bytes(subsystem, "little") == _WINDOW_PROGRAM


def _own_headers() -> bytes:
    import ctypes

    kernel32 = windows_api.library("kernel32")
    kernel32.GetModuleHandleW.restype = ctypes.c_void_p

    return ctypes.string_at(kernel32.GetModuleHandleW(None), _LONGEST_HEADERS)
