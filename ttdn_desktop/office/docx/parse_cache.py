"""What the last document's unchanged parts read as: while a clerk types, nearly all stay as they were.

Only a document read without a note is remembered, and no part whose reading depends on more than its own XML
and the document's styles, so that reading from memory and reading anew give the same.
"""

import hashlib
from collections.abc import Callable
from typing import Any, TypeVar

from ttdn_desktop.office.docx.package import Node, xml_of

T = TypeVar("T")

_MOST_STYLES = 4
"""Documents of different styles that are kept: plan, report, their kept Word texts."""
_DEPENDS = (b":embed=", b"r:id=", b"numPr", b"footnoteRef", b"endnoteRef", b"fldChar")
"""Marks of what means another part of the package, or depends on what stands before."""
_kept: dict[bytes, dict[bytes, Any]] = {}


class ParseCache:
    """The parts of one document, by their XML; ``style_parts`` are all that decides how equal XML reads."""

    def __init__(self, style_parts: list[bytes]) -> None:
        self._style_key = hashlib.sha256(b"\0".join(style_parts)).digest()
        self._before = _kept.get(self._style_key, {})
        self._used: dict[bytes, Any] = {}

    def read(self, node: Node, context: bytes, make: Callable[[], T]) -> T:
        """Return what ``node`` reads as, made by ``make`` unless it is remembered."""
        xml = xml_of(node)
        if any(mark in xml for mark in _DEPENDS):
            return make()

        key = context + xml
        found = self._before.get(key)

        if found is None:
            found = make()

        self._used[key] = found
        return found

    def keep(self) -> None:
        """Remember this document's parts in place of the one before it of the same styles."""
        if self._style_key not in _kept and len(_kept) >= _MOST_STYLES:
            _kept.clear()
        _kept[self._style_key] = self._used
