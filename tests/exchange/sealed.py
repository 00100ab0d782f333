"""Small .ttdn files, and crafted ones whose last checksum is right all the same."""

import copy
import datetime as dt
import hashlib
import io
import json
import zipfile
from typing import Any

from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Commune, Dossier
from ttdn_desktop.exchange import package

SAMPLE: dict[str, Any] = json.loads((templates_dir() / "van-ninh-2019" / "sample.json").read_text("utf-8"))
EXPORTED = dt.datetime(2019, 11, 4, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))

SMALL = Dossier(
    pack="x", year=2019, commune=Commune(name="Vạn Giã", kind="thị trấn", province="Khánh Hòa", code="22489")
)


def sample_dossier(**changes: Any) -> dict[str, Any]:
    """Return the sample as plain JSON, ``changes`` to its commune or at its top."""
    table = copy.deepcopy(SAMPLE)
    for key, value in changes.items():
        (table["commune"] if key in ("name", "kind", "code", "district", "province") else table)[key] = value
    return table


def exchange_file(table: dict[str, Any], exported: dt.datetime = EXPORTED) -> bytes:
    """Return the .ttdn of a dossier given as plain JSON."""
    body = json.dumps(table, ensure_ascii=False).encode()
    return package.write(reading.read(body, name="x").dossier, exported=exported)


def parts_of(ttdn: bytes) -> dict[str, bytes]:
    """Return the parts of a .ttdn by name."""
    with zipfile.ZipFile(io.BytesIO(ttdn)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sealed(entries: list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of ``entries`` with the right last checksum."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in entries:
            archive.writestr(name, content)
        archive.comment = b"0" * 64
    return resealed(stream.getvalue())


def resealed(data: bytes) -> bytes:
    """Return ``data`` with its last checksum made right."""
    return data[:-64] + hashlib.sha256(data[:-64]).hexdigest().encode()


def with_manifest(**changes: Any) -> bytes:
    """Return a small .ttdn whose manifest is changed, all checksums right."""
    parts = parts_of(package.write(SMALL, exported=EXPORTED))
    manifest = {**json.loads(parts[package.MANIFEST]), **changes}
    return sealed([*{**parts, package.MANIFEST: json.dumps(manifest).encode()}.items()])


def with_part(name: str, content: bytes) -> bytes:
    """Return a small .ttdn with a part added or changed, listed in the manifest, all checksums right."""
    parts = parts_of(package.write(SMALL, exported=EXPORTED)) | {name: content}
    manifest = json.loads(parts.pop(package.MANIFEST))
    manifest["sha256"] = {part: hashlib.sha256(one).hexdigest() for part, one in parts.items()}
    return sealed([(package.MANIFEST, json.dumps(manifest).encode()), *parts.items()])
