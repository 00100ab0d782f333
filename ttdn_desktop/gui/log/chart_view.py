"""A chart as large as its widget, drawn by a worker at the screen's own resolution."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace.log.chart import Bar, chart_png

SLOT = "chart"
_DPI = 96.0  # Qt's logical resolution: so many widget pixels make an inch on a screen without scaling
_MM_PER_INCH = 25.4
_MARGIN = 8  # pixels between frame and chart
_DRAW_DELAY_MS = 60  # a judgement: a chart dragged wider is drawn once it rests


class ChartView(QWidget):
    """Shows the chart of its rows; the last one stays until the next is drawn."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Biểu đồ kế hoạch và thực hiện")
        self.setMinimumSize(240, 120)
        self._tasks = tasks
        self._rows: tuple[Bar, ...] = ()
        self._message = "Đang vẽ biểu đồ…"
        self.image = QImage()
        self._draw_timer = QTimer(self, singleShot=True, interval=_DRAW_DELAY_MS)
        self._draw_timer.timeout.connect(self._draw)

    def show_rows(self, rows: tuple[Bar, ...]) -> None:
        """Draw ``rows`` a moment later."""
        self._rows = rows
        self._draw_timer.start()

    def close_down(self) -> None:
        """Stop what still runs."""
        self._draw_timer.stop()
        self._tasks.cancel(SLOT)

    def sizeHint(self) -> QSize:
        """Return a size in pixels at which the chart's labels are easy to read."""
        return QSize(520, 360)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw again in the new size."""
        super().resizeEvent(event)
        self._draw_timer.start()

    def event(self, event: QEvent) -> bool:
        """Draw again where the scale changes: another screen, or the system's setting."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_timer.start()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, and in it the chart on white in any colour scheme, or the message."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setPen(QColor(theme.colours().line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

        if not self.image.isNull():
            painter.drawImage(_MARGIN, _MARGIN, self.image)
        else:
            painter.setPen(QColor(theme.LIGHT.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._message)

        painter.end()

    def _draw(self) -> None:
        # hidden it has no size yet; ``showEvent`` draws it then
        if not self.isVisible():
            return

        ratio = self.devicePixelRatioF()
        width, height = (side - 2 * _MARGIN for side in (self.width(), self.height()))
        size = (width / _DPI * _MM_PER_INCH, height / _DPI * _MM_PER_INCH)
        rows = self._rows
        self._tasks.run(
            SLOT,
            lambda: (ratio, chart_png(rows, *size, _DPI * ratio)),
            self._on_drawn,
            self._on_failed,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while the view was hidden."""
        super().showEvent(event)
        self._draw_timer.start()

    def _on_drawn(self, result: tuple[float, bytes]) -> None:
        ratio, png = result
        self.image = QImage.fromData(png)
        self.image.setDevicePixelRatio(ratio)
        self.update()

    def _on_failed(self, error: ClerkError) -> None:
        self._message = str(error)
        self.update()
