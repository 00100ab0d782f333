"""Strict Open XML (ISO/IEC 29500, Word's «Strict Open XML Document») read as the usual, transitional form.

Word writes both with the same elements under other namespaces: once these are exchanged, a reader of one
reads the other. The few values that differ (``start`` for ``left``, lengths with a unit) the readers know.
"""

import codecs
import re

_FAMILY = re.compile(r"""(?<==["'])http://purl\.oclc\.org/ooxml/(\w+)/([\w/]+)""")
"""A namespace or relationship type, as an attribute's value; the same address in a sentence stays."""

_MARK = b"purl.oclc.org/ooxml/"
_RENAMED = {"extendedProperties": "extended-properties", "customProperties": "custom-properties"}
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def transitional(part: bytes) -> bytes:
    """Return a part's XML with transitional namespaces; the same bytes where it holds no strict one."""
    if part.startswith(_UTF_16):
        text = part.decode("utf-16", "replace")
        changed = _exchanged(text)
        return part if changed == text else changed.encode("utf-16")

    if _MARK not in part:
        return part
    return _exchanged(part.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")


def _exchanged(text: str) -> str:
    return _FAMILY.sub(_namespace, text)


def _namespace(found: re.Match[str]) -> str:
    name = _RENAMED.get(found[2], found[2])
    return f"http://schemas.openxmlformats.org/{found[1]}/2006/{name}"
