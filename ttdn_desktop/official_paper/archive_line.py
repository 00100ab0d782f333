"""The line ``Lưu`` of a paper: where it is filed and in how many copies."""

import re

_SAID = re.compile(r"\(\s*(\d{1,3})(?:\s+bản)?\s*\)|\b(\d{1,3})\s+bản\b")
"""«VT, VHXH (03)», «VT, VHXH 03 bản»."""


def copies_said(archive: str) -> int | None:
    """Return how many copies ``Lưu`` says are filed, None where it says nothing.

    ``số lượng bản lưu`` may stand behind the unit that drafted (Nghị định 30/2020, Phụ lục I, phần II.9.b).
    """
    said = _SAID.search(archive)
    return max(int(said[1] or said[2]), 1) if said else None


def places_filed(archive: str) -> int:
    """Return how many places ``Lưu`` names: two of ``VT, VHXH``; one of an empty line, the clerk's own."""
    return max(sum(bool(place.strip(" .;")) for place in archive.split(",")), 1)
