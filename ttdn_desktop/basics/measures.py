"""Lengths as types, so that a millimetre is never added to a point unseen."""

from typing import NewType

Pt = NewType("Pt", float)
"""Typographic points, 1/72 inch."""

Mm = NewType("Mm", float)
"""Millimetres."""

PT_PER_MM = 72 / 25.4
"""An inch has 72 points (PostScript's, as in Word and PDF; a printer's point was 1/72.27) and 25.4 mm."""


def mm_to_pt(length: Mm) -> Pt:
    """Return the same length in points."""
    return Pt(length * PT_PER_MM)


def pt_to_mm(length: Pt) -> Mm:
    """Return the same length in millimetres."""
    return Mm(length / PT_PER_MM)
