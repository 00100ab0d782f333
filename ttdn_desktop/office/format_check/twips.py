"""Twips, a twentieth of a point: the unit in which .docx and layout keep lengths."""

from ttdn_desktop.basics.measures import PT_PER_MM

PER_PT = 20
PER_MM = PER_PT * PT_PER_MM


def to_mm(twips: float) -> float:
    """Return the same length in millimetres."""
    return twips / PER_PT / PT_PER_MM


SHORTEST_LINE = 100
"""Five points: shorter ones are dashes and corners of shapes (a judgement)."""
