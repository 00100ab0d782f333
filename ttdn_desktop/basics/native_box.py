"""Windows' own message box, for what must be said where no window library can."""

import sys

_TITLE = "Thông tin đối ngoại"
_ERROR_ICON, _IN_FRONT = 0x10, 0x10000
"""MB_ICONERROR and MB_SETFOREGROUND: started by a double click, the program may have no window in front."""


def show(text: str, *, platform: str = sys.platform) -> bool:
    """Show ``text`` and wait until it is read; return whether this machine has such a box."""
    if platform != "win32":
        return False

    import ctypes  # every start would load it, for a box that is hardly ever shown

    user32 = getattr(ctypes, "windll").user32  # noqa: B009 - other systems' ctypes doesn't have it
    user32.MessageBoxW(None, text, _TITLE, _ERROR_ICON | _IN_FRONT)
    return True
