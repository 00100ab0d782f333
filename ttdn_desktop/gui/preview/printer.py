"""Pages on a printer, drawn at the printer's resolution."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.gui.preview.pages import as_qimage
from ttdn_desktop.gui.preview.print_job import DRAFT, FILE_COPY, PrintJob, PrintSheet, sheets

_MOST_DPI = 600
_GREY = QColor(120, 120, 120, 70)
_DRAFT_SHARE = 0.16
_MARK_SHARE = 0.02
_DUPLEX = {
    "one": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}


def prepared_printer(order: PrintJob, name: str) -> QPrinter:
    """Return the printer of ``order`` set to A4 without margins of its own: the pages have theirs."""
    found = QPrinterInfo.printerInfo(order.printer) if order.printer else QPrinterInfo()
    printer = QPrinter(found, QPrinter.PrinterMode.HighResolution)

    if order.printer is None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)

    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDuplex(_DUPLEX[order.sides])
    printer.setDocName(name)

    return printer


def print_pages(
    pdf: bytes,
    count: int,
    printer: QPrinter,
    page_image: Callable[[bytes, int, float], Any],
    order: PrintJob,
) -> None:
    """Print what ``order`` asks of ``pdf``, each page upright or lying as it is. Raises OutputError."""
    dots = min(printer.resolution(), _MOST_DPI)
    painter = QPainter()

    for place, sheet in enumerate(sheets(order, count)):
        image = as_qimage(page_image(pdf, sheet.page, dots)) if sheet.page is not None else None
        _turn(printer, image)

        if place == 0:
            if not painter.begin(printer):
                raise OutputError("Không gửi được bản in.", "Hãy kiểm tra máy in hoặc tên tệp rồi in lại.")
        elif not printer.newPage():
            painter.end()
            raise OutputError(
                "Máy in dừng giữa chừng.", "Hãy kiểm tra máy in rồi in lại các trang còn thiếu."
            )

        # the painter's own viewport stays as the first page's when a page is turned
        area = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
        painter.setViewport(area.toRect())
        painter.setWindow(area.toRect())

        if image is not None:
            painter.drawImage(area, image)

        _mark(painter, sheet, area)

    painter.end()


def _turn(printer: QPrinter, image: QImage | None) -> None:
    lying = image is not None and image.width() > image.height()
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(way)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)


def _mark(painter: QPainter, sheet: PrintSheet, area: QRectF) -> None:
    """Draw what tells a draft and a file copy from the original."""
    painter.save()

    if sheet.draft:
        painter.setPen(_GREY)
        painter.setFont(_font(area.width() * _DRAFT_SHARE))
        painter.translate(area.center())
        painter.rotate(-45)
        around = QRectF(QPointF(-area.height(), -area.height()), QPointF(area.height(), area.height()))
        painter.drawText(around, Qt.AlignmentFlag.AlignCenter, DRAFT)
    elif sheet.file_copy:
        painter.setPen(Qt.GlobalColor.black)
        painter.setFont(_font(area.width() * _MARK_SHARE))
        inside = area.adjusted(0, area.width() * _MARK_SHARE, -area.width() * 0.05, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, FILE_COPY)

    painter.restore()


def _font(pixels: float) -> QFont:
    font = QFont("Times New Roman")
    font.setPixelSize(max(round(pixels), 1))
    font.setBold(True)
    return font
