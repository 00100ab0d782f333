"""Plan against done as a chart: one bar a row, the plan as its frame, in per cent of the plan."""

import io
import struct
import zlib
from collections.abc import Sequence
from functools import cache
from typing import Any

from reportlab import rl_config
from reportlab.graphics import renderPDF as _renderPDF
from reportlab.graphics import shapes as _shapes
from reportlab.lib import utils as _utils
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics as _pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from ttdn_desktop.activity_log.figures import percent as share_of
from ttdn_desktop.activity_log.progress import Bar
from ttdn_desktop.office.images.pages import page_image
from ttdn_desktop.office.layout.embedding import load_font
from ttdn_desktop.office.layout.faces import face_file
from ttdn_desktop.papers.phrases import format_quantity, percent

__all__ = ["Bar", "chart_height", "chart_pdf", "chart_png"]

render: Any = _renderPDF
shapes: Any = _shapes
utils: Any = _utils
pdfmetrics: Any = _pdfmetrics
"""reportlab ships no complete types."""

_MM = 72 / 25.4
"""Points in a millimetre."""

_ROW_MM = 9.5
"""Height of a row: two lines of its label at the largest size."""

_HEAD_MM = 8
_FOOT_MM = 6
"""Room for the legend above the bars, and for the scale below them."""

_LARGEST, _SMALLEST = 10.0, 5.5
"""Sizes of letters in points. A judgement: smaller ones can't be read on paper."""

_LEAST_ROW = 1.9 * _SMALLEST
"""Points a row needs at the smallest size; what has no room is counted in a last line."""

_TWO_LINES = 2.3
"""Times the letters' size from which a row has room for a label of two lines."""

_LINE, _HALF_LINE, _HALF_CAPITAL = 1.1, 0.55, 0.33
"""Times the letters' size: from line to line, half of it, and from the middle of a capital to its base."""

_BAR, _THICKEST_BAR = 0.55, 4.2 * _MM
"""A bar's share of its row, and its most in points."""

_LABEL_SHARE, _VALUE_SHARE = 0.40, 0.22
"""Shares of the width left of the bars, for labels, and right of them, for figures."""

_GAP = 2 * _MM
_WIDEST_PERCENT = 150
"""Where the scale ends at the most: one row of 900 % would make all others too short to compare."""

_TEXT, _MUTED, _FRAME, _EMPTY, _DONE = (
    HexColor(color) for color in ("#1c2733", "#566472", "#8795a3", "#eef1f4", "#0b6e6e")
)


def chart_height(rows: Sequence[Bar]) -> float:
    """Return the millimetres at which every row has room."""
    return _HEAD_MM + _FOOT_MM + _ROW_MM * max(1, len(rows))


def chart_pdf(rows: Sequence[Bar], width_mm: float, height_mm: float) -> bytes:
    """Return the chart as a PDF of one page of that size; the same rows give the same bytes.

    Rows that find no room at the smallest size are counted in a last line.
    """
    rl_config.useA85 = 0
    drawing = _drawing(rows, width_mm * _MM, height_mm * _MM)
    stream = io.BytesIO()
    canvas: Any = Canvas(stream, pagesize=(drawing.width, drawing.height), pageCompression=1, invariant=1)

    for set_to in (canvas.setAuthor, canvas.setCreator, canvas.setSubject):
        set_to("")

    canvas.setTitle("Kế hoạch và thực hiện")
    render.draw(drawing, canvas, 0, 0)
    canvas.showPage()
    canvas.save()

    return stream.getvalue()


def chart_png(rows: Sequence[Bar], width_mm: float, height_mm: float, dpi: float) -> bytes:
    """Return the chart as a PNG of that size and resolution; the same rows give the same bytes."""
    image = page_image(chart_pdf(rows, width_mm, height_mm), 0, dpi)
    lines = (
        _rgb(image.pixels[at : at + 4 * image.width])
        for at in range(0, image.height * image.stride, image.stride)
    )
    body = zlib.compress(b"".join(b"\0" + line for line in lines), 6)
    head = struct.pack(">IIBBBBB", image.width, image.height, 8, 2, 0, 0, 0)
    dots_per_metre = round(dpi / 0.0254)
    size = struct.pack(">IIB", dots_per_metre, dots_per_metre, 1)
    parts = ((b"IHDR", head), (b"pHYs", size), (b"IDAT", body), (b"IEND", b""))

    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in parts)


def _rgb(line: bytes) -> bytes:
    """Return blue, green, red, unused as red, green, blue."""
    pixels = bytearray(len(line) // 4 * 3)
    for index, source in enumerate((2, 1, 0)):
        pixels[index::3] = line[source::4]
    return bytes(pixels)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


@cache
def _font(bold: bool = False) -> str:
    """Return the name under which the program's own face is known to reportlab."""
    font = load_font(*face_file("", bold, False))
    font.fontName = f"TtdnSerif{'-Bold' if bold else ''}"
    pdfmetrics.registerFont(font)
    return font.fontName


def _drawing(rows: Sequence[Bar], width: float, height: float) -> Any:
    drawing = shapes.Drawing(width, height)
    drawing.add(shapes.Rect(0, 0, width, height, fillColor=HexColor("#ffffff"), strokeColor=None))
    room = height - (_HEAD_MM + _FOOT_MM) * _MM
    room_for = max(1, int(room / _LEAST_ROW))
    shown = rows[:room_for]

    if not shown:
        _text(drawing, width / 2, height / 2, "Chưa có chỉ tiêu để vẽ biểu đồ.", _LARGEST, anchor="middle")
        return drawing

    step = room / len(shown)
    size = min(_LARGEST, max(_SMALLEST, step * 0.4))
    left, right = width * _LABEL_SHARE, width * (1 - _VALUE_SHARE)
    top = height - _HEAD_MM * _MM
    widest = min(_WIDEST_PERCENT, max(100.0, *(share_of(row.done, row.target) or 0 for row in shown)))
    per_percent = (right - left) / widest
    _legend(drawing, left, height - 0.62 * _HEAD_MM * _MM, size)

    for index, row in enumerate(shown):
        _row(drawing, row, top - (index + 0.5) * step, step, size, (left, right, per_percent))

    _scale(drawing, (left, right, per_percent), top, top - step * len(shown), size)
    if len(rows) > len(shown):
        rest = f"… và {len(rows) - len(shown)} dòng nữa"
        _text(drawing, _GAP, _FOOT_MM * _MM * 0.3, rest, size, color=_MUTED)

    return drawing


def _row(
    drawing: Any, row: Bar, middle: float, step: float, size: float, span: tuple[float, float, float]
) -> None:
    left, right, per_percent = span
    lines = _label(row.label, left - 2 * _GAP, size, most=2 if step >= _TWO_LINES * size else 1)
    first = middle + (len(lines) - 1) * size * _HALF_LINE - size * _HALF_CAPITAL

    for index, line in enumerate(lines):
        _text(drawing, left - _GAP, first - index * size * _LINE, line, size, anchor="end")

    thick = min(step * _BAR, _THICKEST_BAR)
    share = share_of(row.done, row.target)
    done = min((share if share is not None else 100.0) * per_percent, right - left)
    _bar(drawing, left, middle - thick / 2, 100 * per_percent, thick, _EMPTY, _FRAME)

    if row.done:
        _bar(drawing, left, middle - thick / 2, done, thick, _DONE, None)

    value = f"{format_quantity(row.done)}/{format_quantity(row.target)} {row.unit}".rstrip()
    value += f" ({percent(share)})" if share is not None else ""
    value_size = _fitting_size(value, drawing.width - right - _GAP, size)
    _text(drawing, right + _GAP, middle - size * _HALF_CAPITAL, value, value_size)


def _scale(drawing: Any, span: tuple[float, float, float], top: float, bottom: float, size: float) -> None:
    left, right, per_percent = span
    for share in range(0, _WIDEST_PERCENT + 1, 50):
        x = left + share * per_percent
        if x > right + 0.01:
            break

        is_plan = share == 100
        line = shapes.Line(x, top, x, bottom, strokeColor=_TEXT if is_plan else _FRAME)
        line.strokeWidth = 0.9 if is_plan else 0.3
        drawing.add(line)
        _text(drawing, x, bottom - size, f"{share}%", size * 0.85, anchor="middle", color=_MUTED)


def _legend(drawing: Any, left: float, base: float, size: float) -> None:
    x = left
    for words, fill, frame in (("Kế hoạch (100%)", _EMPTY, _FRAME), ("Thực hiện", _DONE, None)):
        _bar(drawing, x, base, size, size * 0.7, fill, frame)
        _text(drawing, x + size * 1.4, base, words, size)
        x += size * 1.4 + pdfmetrics.stringWidth(words, _font(), size) + 3 * _GAP


def _bar(drawing: Any, x: float, y: float, width: float, height: float, fill: Any, frame: Any) -> None:
    drawing.add(shapes.Rect(x, y, width, height, fillColor=fill, strokeColor=frame, strokeWidth=0.5))


def _text(
    drawing: Any, x: float, y: float, words: str, size: float, anchor: str = "start", color: Any = _TEXT
) -> None:
    drawing.add(
        shapes.String(x, y, words, fontName=_font(), fontSize=size, textAnchor=anchor, fillColor=color)
    )


def _label(words: str, width: float, size: float, most: int) -> list[str]:
    """Return ``words`` in at most that many lines, the last one cut with an ellipsis where there are more."""
    lines: list[str] = utils.simpleSplit(" ".join(words.split()), _font(), size, width)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and pdfmetrics.stringWidth(f"{last}…", _font(), size) > width:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip(' ,;.-')}…"]


def _fitting_size(words: str, width: float, size: float) -> float:
    """Return the size at which ``words`` fit, not above ``size``."""
    wide = pdfmetrics.stringWidth(words, _font(), size)
    return size if wide <= width else size * width / wide
