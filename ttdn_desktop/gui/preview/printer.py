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
"""A judgement: finer is not seen on paper, and an A4 page at 1200 dpi takes over 500 MB."""

_GREY = QColor(120, 120, 120, 70)
"""Of the draft's mark: the text below it stays readable."""

_DRAFT_SHARE = 0.16
_MARK_SHARE = 0.02
"""Height of the letters as a share of the page's width: across the page, and as small as a stamp's."""

_DUPLEX = {
    "one": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}


def prepare_printer(job: PrintJob, name: str) -> QPrinter:
    """Return the printer of ``job`` set to A4 without margins of its own: the pages have theirs."""
    printer_info = QPrinterInfo.printerInfo(job.printer) if job.printer else QPrinterInfo()
    printer = QPrinter(printer_info, QPrinter.PrinterMode.HighResolution)

    if job.printer is None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)

    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDuplex(_DUPLEX[job.sides])
    printer.setDocName(name)

    return printer


def print_pages(
    pdf: bytes,
    count: int,
    printer: QPrinter,
    page_image: Callable[[bytes, int, float], Any],
    job: PrintJob,
) -> None:
    """Print what ``job`` asks of ``pdf``, each page in its own orientation. Raises OutputError."""
    dpi = min(printer.resolution(), _MOST_DPI)
    painter = QPainter()

    for index, sheet in enumerate(sheets(job, count)):
        image = as_qimage(page_image(pdf, sheet.page, dpi)) if sheet.page is not None else None
        _set_orientation(printer, image)

        if index == 0:
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


def _set_orientation(printer: QPrinter, image: QImage | None) -> None:
    landscape = image is not None and image.width() > image.height()
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(orientation)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)


def _mark(painter: QPainter, sheet: PrintSheet, area: QRectF) -> None:
    """Draw the mark of a draft or a file copy."""
    painter.save()

    if sheet.draft:
        painter.setPen(_GREY)
        painter.setFont(_font(area.width() * _DRAFT_SHARE))
        painter.translate(area.center())
        painter.rotate(-45)
        # larger than the page: turned by 45 degrees its text must not be clipped at the corners
        diagonal_area = QRectF(QPointF(-area.height(), -area.height()), QPointF(area.height(), area.height()))
        painter.drawText(diagonal_area, Qt.AlignmentFlag.AlignCenter, DRAFT)
    elif sheet.file_copy:
        painter.setPen(Qt.GlobalColor.black)
        painter.setFont(_font(area.width() * _MARK_SHARE))
        # 5 % of 210 mm: a judgement, printers leave some 5 mm at the edge blank
        corner = area.adjusted(0, area.width() * _MARK_SHARE, -area.width() * 0.05, 0)
        painter.drawText(corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, FILE_COPY)

    painter.restore()


def _font(pixels: float) -> QFont:
    font = QFont("Times New Roman")
    font.setPixelSize(max(round(pixels), 1))
    font.setBold(True)
    return font
