"""Pages on a printer, drawn at the printer's resolution."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.gui.preview.pages import as_qimage

_MOST_DPI = 600


def prepared_printer() -> QPrinter:
    """Return a printer set to A4 without margins of its own: the pages have theirs."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def print_pages(
    pdf: bytes, count: int, printer: QPrinter, page_image: Callable[[bytes, int, float], Any]
) -> None:
    """Print ``pdf``: the pages the clerk chose, upright or lying as each is. Raises OutputError."""
    chosen = _chosen_pages(printer, count)
    dots = min(printer.resolution(), _MOST_DPI)
    painter = QPainter()
    for place, page in enumerate(chosen):
        image = as_qimage(page_image(pdf, page, dots))
        lying = image.width() > image.height()
        way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
        printer.setPageOrientation(way)
        printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
        if place == 0:
            if not painter.begin(printer):
                raise OutputError("Không gửi được bản in.", "Hãy kiểm tra máy in hoặc tên tệp rồi in lại.")
        elif not printer.newPage():
            painter.end()
            raise OutputError(
                "Máy in dừng giữa chừng.", "Hãy kiểm tra máy in rồi in lại các trang còn thiếu."
            )
        painter.drawImage(QRectF(painter.viewport()), image)
    painter.end()


def _chosen_pages(printer: QPrinter, count: int) -> range:
    first, last = printer.fromPage(), printer.toPage()
    if first <= 0:
        return range(count)
    return range(first - 1, min(last, count))
