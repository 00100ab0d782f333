"""On what kind of drive the data folder lies: some take a file away while it is written."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath, PurePosixPath
from typing import Literal

from ttdn_desktop.basics import windows_api

Place = Literal["cloud", "network", "removable"]

_CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_REMOVABLE, _REMOTE = 2, 4
"""DRIVE_REMOVABLE and DRIVE_REMOTE of Windows' GetDriveType."""

_NETWORK_TYPES = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "davfs", "fuse.davfs2"})
_STICKS = ("/media/", "/run/media/")
"""Where Linux' desktops mount what is plugged in."""


def place_of(
    folder: PurePath,
    *,
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    drive_type: Callable[[str], int] | None = None,
    mounts: str | None = None,
) -> Place | None:
    """Return where ``folder`` (absolute, links resolved) lies, None for a drive of the machine's own."""
    if _is_cloud(folder, environment):
        return "cloud"
    if platform == "win32":
        return _windows_place(folder, drive_type or _drive_type)
    return _linux_place(folder, _mounts() if mounts is None else mounts)


def _is_cloud(folder: PurePath, environment: Mapping[str, str]) -> bool:
    # the variables name it exactly; by its name it is found where they are missing, in another user's or an
    # office's ("OneDrive - UBND xã")
    named = [type(folder)(environment[name]) for name in _CLOUD_VARIABLES if environment.get(name)]
    return any(folder.is_relative_to(cloud) for cloud in named) or any(
        part.casefold() == "onedrive" or part.casefold().startswith("onedrive - ") for part in folder.parts
    )


def _windows_place(folder: PurePath, drive_type: Callable[[str], int]) -> Place | None:
    if folder.drive.startswith("\\\\"):
        return "network"
    kinds: dict[int, Place] = {_REMOVABLE: "removable", _REMOTE: "network"}
    return kinds.get(drive_type(folder.anchor))


def _linux_place(folder: PurePath, mounts: str) -> Place | None:
    held = [fields for line in mounts.splitlines() if len(fields := line.split()) > 2]
    # a blank in a mount point stands as an octal number
    points = {PurePosixPath(fields[1].replace("\\040", " ")): fields[2] for fields in held}
    around = [point for point in points if folder.is_relative_to(point)]
    point = max(around, key=lambda one: len(one.parts), default=None)

    if point is None:
        return None
    if points[point] in _NETWORK_TYPES:
        return "network"
    return "removable" if f"{point}/".startswith(_STICKS) else None


def _mounts() -> str:
    try:
        return Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:  # macOS has none
        return ""


def _drive_type(root: str) -> int:
    return int(windows_api.library("kernel32").GetDriveTypeW(root))
