"""Word packages that are the same bytes whenever they are made from the same content."""

import datetime as dt
import io
import zipfile
from collections.abc import Mapping
from typing import Any

from docx.opc.packuri import PackURI
from docx.opc.pkgwriter import PackageWriter

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold: the same parts give the same bytes."""
_NO_TIME = dt.datetime(2000, 1, 1)
"""The time of making in the properties, so that it says nothing."""
_LONGEST_PROPERTY = 255
"""Characters that the format allows a core property; a unit's name or a subject may be longer."""
_FIRST = ("[Content_Types].xml", "_rels/.rels")


WordParts = Mapping[str, bytes]
"""A Word file that isn't zipped: its parts by name."""


def parts_of(document: Any) -> dict[str, bytes]:
    """Return the parts of a python-docx ``document`` as they would be saved."""
    package = document.part.package

    for part in package.parts:
        part.before_marshal()

    collected = _PartsCollector()
    writer: Any = PackageWriter
    writer._write_content_types_stream(collected, package.parts)
    writer._write_pkg_rels(collected, package.rels)
    writer._write_parts(collected, package.parts)

    return collected.parts


class _PartsCollector:
    """Stands where python-docx has its zip file."""

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}

    def write(self, uri: PackURI, blob: bytes | str) -> None:
        self.parts[uri.membername] = blob.encode() if isinstance(blob, str) else blob


def normalize_package(package: bytes) -> bytes:
    """Return ``package`` with its parts in a fixed order and without times."""
    with zipfile.ZipFile(io.BytesIO(package)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    return pack_parts(parts)


def pack_parts(parts: WordParts) -> bytes:
    """Return a package of ``parts``, in a fixed order and without times."""
    stream = io.BytesIO()

    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(parts, key=lambda name: (name not in _FIRST, name)):
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, parts[name])

    return stream.getvalue()


def set_properties(document: Any, *, author: str, title: str | None = None) -> None:
    """Set the core properties: nothing of the library's, no person, no time of now."""
    properties = document.core_properties
    properties.author = author[:_LONGEST_PROPERTY]
    properties.last_modified_by = author[:_LONGEST_PROPERTY]

    if title is not None:
        properties.title = title[:_LONGEST_PROPERTY]

    properties.comments = ""
    properties.keywords = ""
    properties.subject = ""
    properties.category = ""
    properties.revision = 1
    properties.created = _NO_TIME
    properties.modified = _NO_TIME
    properties.language = "vi-VN"
