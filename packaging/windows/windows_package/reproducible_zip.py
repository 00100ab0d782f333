"""A zip that is the same bytes whenever and wherever it is made."""

import time
import zipfile

from windows_package import source

_LEVEL = 9
_FILE_OF_WINDOWS = 0
_ORDINARY = 0o100644 << 16
_DATE = time.gmtime(source.DATE)[:6]


def add(made: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Write ``data`` as the file ``name`` to ``made``, deflated, of the one date."""
    info = zipfile.ZipInfo(name, _DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = _FILE_OF_WINDOWS
    info.external_attr = _ORDINARY
    made.writestr(info, data, compresslevel=_LEVEL)
