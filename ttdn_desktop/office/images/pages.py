"""Pages of a PDF as pictures, for the preview and the printer."""

import threading
from typing import Any

import msgspec

from ttdn_desktop.basics.errors import InputError

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
        document = _opened(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_image(pdf: bytes, page: int, dots_per_inch: float) -> PageImage:
    """Return page ``page`` (from 0) drawn at that resolution. Raises InputError for a broken PDF."""
    with _PDFIUM:
        document = _opened(pdf)
        try:
            bitmap = document[page].render(scale=dots_per_inch / 72, rev_byteorder=False, prefer_bgrx=True)
            return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            document.close()


def _opened(pdf: bytes) -> Any:  # pypdfium2 ships no types
    import pypdfium2 as pdfium  # pyright: ignore[reportMissingTypeStubs]

    try:
        return pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError as error:
        raise InputError("Tệp PDF bị hỏng, không đọc được.", "Hãy kết xuất lại tệp.") from error
