"""Clouds, network drives and sticks are told from the machine's own drives, on any machine."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from ttdn_desktop.store import places

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
//may-chu/chung /mnt/chung cifs rw 0 0
may-chu:/xa /home/xa nfs4 rw 0 0
/dev/sdb1 /media/xa/USB\\0401 vfat rw 0 0
"""


def on_windows(folder: str, kind: int = 3, **environment: str) -> places.Place | None:
    asked: list[str] = []
    found = places.place_of(
        PureWindowsPath(folder),
        platform="win32",
        environment=environment,
        drive_type=lambda root: asked.append(root) or kind,
    )
    assert all(root.endswith("\\") for root in asked)
    return found


def on_linux(folder: str) -> places.Place | None:
    return places.place_of(PurePosixPath(folder), platform="linux", environment={}, mounts=MOUNTS)


@pytest.mark.parametrize(
    "folder",
    [
        r"C:\Users\xa\OneDrive\ttdn",
        r"C:\Users\xa\OneDrive - UBND xã\ttdn",
        r"C:\Users\xa\onedrive",
        r"D:\Dam May\ttdn",
    ],
)
def test_onedrive_is_known_by_its_variable_and_by_its_name(folder: str) -> None:
    assert on_windows(folder, OneDriveCommercial=r"d:\dam may") == "cloud"


@pytest.mark.parametrize("folder", [r"C:\Users\xa\OneDriveBackup", r"C:\Users\xa\AppData\Local\ttdn-desktop"])
def test_a_folder_that_only_begins_like_it_is_none(folder: str) -> None:
    assert on_windows(folder, OneDrive="") is None


@pytest.mark.parametrize(
    ("kind", "place"), [(2, "removable"), (3, None), (4, "network"), (0, None), (6, None)]
)
def test_windows_tells_the_kind_of_a_drive(kind: int, place: str | None) -> None:
    assert on_windows(r"E:\du-lieu", kind) == place


def test_a_share_is_a_network_drive() -> None:
    assert on_windows(r"\\may-chu\chung\ttdn") == "network"


@pytest.mark.parametrize(
    ("folder", "place"),
    [
        ("/home/can-bo/ttdn", None),
        ("/home/xa/ttdn", "network"),
        ("/home/xa2/ttdn", None),
        ("/mnt/chung", "network"),
        ("/media/xa/USB 1/du-lieu", "removable"),
        ("/media/khac", None),
        ("/tmp/x", None),
        ("/home/xa2/OneDrive/ttdn", "cloud"),
    ],
)
def test_linux_tells_it_by_the_mount(folder: str, place: str | None) -> None:
    assert on_linux(folder) == place


def test_this_machine_is_asked_where_nothing_is_passed() -> None:
    assert places.place_of(PurePath("/"), environment={}) in (None, "network", "removable")
