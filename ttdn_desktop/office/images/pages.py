"""Pages of a PDF as pictures, for the preview, the printer and pages of the web."""

import io
import threading
from collections.abc import Iterator
from typing import Any

import msgspec

from ttdn_desktop.basics.errors import InputError

_PT_PER_INCH = 72
_COLOURS = 16
"""A judgement: four bits a pixel; a page of text is a third of what it is in full colour."""

_PDFIUM = threading.Lock()
"""PDFium may be used by one thread at a time."""


class PageImage(msgspec.Struct, frozen=True):
    """One page as pixels: 4 bytes each (blue, green, red, unused), ``stride`` bytes a row."""

    width: int
    height: int
    stride: int
    pixels: bytes


def page_count(pdf: bytes) -> int:
    """Return the number of pages. Raises InputError for a broken PDF."""
    with _PDFIUM:
        document = _open(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_image(pdf: bytes, page: int, dots_per_inch: float) -> PageImage:
    """Return page ``page`` (from 0) drawn at that resolution. Raises InputError for a broken PDF."""
    with _PDFIUM:
        document = _open(pdf)
        try:
            bitmap = document[page].render(
                scale=dots_per_inch / _PT_PER_INCH, rev_byteorder=False, prefer_bgrx=True
            )
            return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            document.close()


def page_pngs(pdf: bytes, dots_per_inch: float) -> Iterator[bytes]:
    """Yield each page as a small PNG of sixteen colours, the same bytes for the same PDF.

    Raises InputError for a broken PDF.
    """
    with _PDFIUM:
        document = _open(pdf)
        count = len(document)

    try:
        for page in range(count):
            # page by page: the preview draws in between
            with _PDFIUM:
                bitmap = document[page].render(scale=dots_per_inch / _PT_PER_INCH)
                picture = bitmap.to_pil().convert("RGB")
            yield _as_png(picture)
    finally:
        with _PDFIUM:
            document.close()


def _as_png(picture: Any) -> bytes:
    """Return a picture as a PNG of few colours: shades of grey for letters, some red and blue for seals."""
    from PIL import Image

    out = io.BytesIO()
    picture.quantize(_COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _open(pdf: bytes) -> Any:  # pypdfium2 ships no types
    import pypdfium2 as pdfium  # pyright: ignore[reportMissingTypeStubs]

    try:
        return pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError as error:
        raise InputError("Tệp PDF bị hỏng, không đọc được.", "Hãy kết xuất lại tệp.") from error
