"""A .ttdn: a zip with a manifest and the sum of each part, and at its end the sum of all of it."""

import datetime as dt
import hashlib
import io
import zipfile
from collections.abc import Mapping
from typing import Any, cast

import msgspec

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.records_json import parse
from ttdn_desktop.packs.package import unzipped

FORMAT = "ttdn-exchange"
VERSION = 1
MANIFEST, DOSSIER = "manifest.json", "ho-so.json"
_SUM_LENGTH = 64
_NEXT_STEP = "Hãy đề nghị xã gửi lại tệp."


class Package(msgspec.Struct, frozen=True):
    """What a .ttdn holds: the dossier, when it was exported (ISO time), other parts by name."""

    dossier: Dossier
    exported: str
    parts: dict[str, bytes]


def write(dossier: Dossier, *, exported: dt.datetime, parts: Mapping[str, bytes] | None = None) -> bytes:
    """Return the .ttdn of ``dossier`` without its private notes, with issued papers as ``parts``."""
    shown = msgspec.structs.replace(dossier, private_notes="")
    contents = {DOSSIER: reading.write(shown), **(parts or {})}
    commune = dossier.commune
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "commune": {"name": commune.name, "kind": commune.kind, "code": commune.code},
        "year": dossier.year,
        "exported": exported.isoformat(timespec="microseconds"),
        "sha256": {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()},
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=1))
        for name, content in contents.items():
            package.writestr(name, content)
        package.comment = b"0" * _SUM_LENGTH
    body = stream.getvalue()[:-_SUM_LENGTH]
    return body + hashlib.sha256(body).hexdigest().encode()


def read(data: bytes, *, name: str) -> Package:
    """Return what a .ttdn holds. Raises InputError for one that is damaged, changed or of a newer version."""
    if not data:
        raise InputError(f"Tệp {name} rỗng.", _NEXT_STEP)
    if not data.startswith(b"PK"):
        raise InputError(
            f"Tệp {name} không phải tệp .ttdn.", "Hãy chọn tệp .ttdn hoặc hồ sơ .json do xã gửi."
        )
    body, told = data[:-_SUM_LENGTH], data[-_SUM_LENGTH:]
    if hashlib.sha256(body).hexdigest().encode() != told:
        raise InputError(f"Tệp {name} bị cắt cụt hoặc đã bị thay đổi sau khi kết xuất.", _NEXT_STEP)
    parts = unzipped(data, name=name)
    manifest = _manifest(parts.pop(MANIFEST, b""), name=name)
    sums = manifest.get("sha256")
    known = cast(dict[str, Any], sums) if isinstance(sums, dict) else {}
    if set(known) != set(parts) or any(
        hashlib.sha256(content).hexdigest() != known[part] for part, content in parts.items()
    ):
        raise InputError(f"Tệp {name} có phần không khớp với bảng kê trong tệp.", _NEXT_STEP)
    dossier = reading.read(parts.pop(DOSSIER, b""), name=name).dossier
    return Package(dossier, str(manifest.get("exported", "")), parts)


def _manifest(content: bytes, *, name: str) -> dict[str, Any]:
    raw = parse(content, name=name)
    table = cast(dict[str, Any], raw) if isinstance(raw, dict) else {}
    if table.get("format") != FORMAT:
        raise InputError(f"Tệp {name} không phải tệp .ttdn.", "Hãy chọn tệp .ttdn do xã gửi.")
    version = table.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise InputError(f"Tệp {name} do bản chương trình mới hơn làm.", "Hãy cài bản chương trình mới.")
    return table
