"""The straight rules drawn on a PDF page: borders of tables, whichever program drew them and how."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as _raw  # pyright: ignore[reportMissingTypeStubs]

raw: Any = _raw
_THICKEST = 3.0
"""Points; a judgement: Word's thickest usual border; a filled box that is higher is shading."""

_SHORTEST = 6.0
"""Points; a judgement: no cell is narrower or lower than a line of small letters."""


class Rule(NamedTuple):
    """A rule along one axis: ``at`` on the other one, from ``start`` to ``end``, in points."""

    at: float
    start: float
    end: float


class Rules(NamedTuple):
    """All rules of a page."""

    horizontal: list[Rule]
    vertical: list[Rule]


_Point = tuple[float, float]


def rules_of(page: Any) -> Rules:
    """Return the rules drawn on ``page``; none on a turned page, whose places are those before its turn."""
    found = Rules([], [])
    if page.get_rotation() % 360:
        return found

    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1):
        _add(found, item.raw)
    return found


def _add(found: Rules, path: Any) -> None:
    """Add a path's rules: a thin filled box, and each side of what is stroked."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))

    for points in _subpaths(path):
        if stroke.value:
            for start, end in pairwise(points):
                _add_box(found, [start, end])
        elif fill.value:
            _add_box(found, points)


def _add_box(found: Rules, points: list[_Point]) -> None:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width, height = max(xs) - min(xs), max(ys) - min(ys)

    if height <= _THICKEST and width >= _SHORTEST:
        found.horizontal.append(Rule((max(ys) + min(ys)) / 2, min(xs), max(xs)))
    elif width <= _THICKEST and height >= _SHORTEST:
        found.vertical.append(Rule((max(xs) + min(xs)) / 2, min(ys), max(ys)))


def _subpaths(path: Any) -> Iterator[list[_Point]]:
    """Yield the points of each part of a path, on the page; a closed one ends where it began."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, ctypes.byref(matrix))
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[_Point] = []

    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []

        points.append(point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield [*points, points[0]]
            points = []

    if points:
        yield points
