"""Which version of the program a data folder is for.

Version 1 has no file for it. A program that stores anything in a form older programs can't read writes
``phien-ban.json`` before it does so: ``{"format": "ttdn-data", "version": 2}``.
"""

import codecs
from pathlib import Path

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.errors import InputError

NAME = "phien-ban.json"
FORMAT = "ttdn-data"
VERSION = 1


class _DataVersion(msgspec.Struct):
    format: str
    version: int


def refuse_newer(data_dir: Path) -> None:
    """Raise InputError where a newer program's data lies in ``data_dir``; nothing in it is touched."""
    try:
        body = (data_dir / NAME).read_bytes().removeprefix(codecs.BOM_UTF8)  # an editor may have put it there
        found = typed_data.decode(body, _DataVersion)
    except (OSError, msgspec.MsgspecError):
        # none, or damaged: each stored file still says its own version
        return

    if found.format == FORMAT and found.version > VERSION:
        raise InputError(
            f"Thư mục dữ liệu “{data_dir}” do phiên bản mới hơn của phần mềm ghi.",
            "Hãy cài phiên bản mới của phần mềm rồi mở lại; dữ liệu vẫn được giữ nguyên.",
        )
