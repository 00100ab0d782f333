"""The real pages, one below the other, as wide as the view."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ttdn_desktop.gui import theme
from ttdn_desktop.gui.preview.pages import PageBox, PagePosition, Pages, Viewport

_GAP = 14
"""Pixels around each page: a judgement."""

_MARK_WIDTH, _MARK_HEIGHT = 5, 18
"""The mark beside a place shown, in points: as high as a line of the paper's 14 point text."""

_OUTLINE_WIDTH, _OUTLINE_TINT = 2.0, 26
"""Pixels, and how opaque of 255 the outline's inside is: judgements, the words must stay readable."""

_REQUEST_DELAY_MS = 20
"""A judgement: pictures are asked for once scrolling pauses, not at each step of the wheel."""

_TOP_MARGIN, _BOTTOM_MARGIN = 20, 80
"""Pixels: a place nearer to the view's top or bottom than this is scrolled into its upper third."""


class PagesView(QAbstractScrollArea):
    """Draws pages at the screen's own resolution; keeps the last good ones while an error stands.

    Signals:
        images_wanted: pages have come into view, or changed their size, whose pictures are missing.
        painted: new pages have been drawn.
    """

    images_wanted = Signal()
    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Các trang xem trước")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self._pages: Pages | None = None
        self._drawn: frozenset[int] = frozenset()
        self._marked: PagePosition | None = None
        self._outlined: tuple[PageBox, ...] = ()
        self._stale = False
        self._unpainted = False
        self._message = "Đang dựng các trang…"
        self._request_timer = QTimer(self, singleShot=True, interval=_REQUEST_DELAY_MS)
        self._request_timer.timeout.connect(self.images_wanted)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(lambda: self._request_timer.start())

    @property
    def pages(self) -> Pages | None:
        """The pages shown."""
        return self._pages

    @property
    def marked(self) -> PagePosition | None:
        """The place marked beside the page."""
        return self._marked

    @property
    def outlined(self) -> tuple[PageBox, ...]:
        """The boxes outlined on the pages."""
        return self._outlined

    def current_viewport(self) -> Viewport:
        """Return what is in view, for the worker that draws."""
        # a view not laid out yet has next to no width: nothing could be read of such a picture
        return Viewport(max(200, round(self._width() * self.devicePixelRatioF())), self.visible_pages())

    def visible_pages(self) -> tuple[int, ...]:
        """Return the pages in view, from 0."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        boxes = enumerate(self._boxes())
        return tuple(page for page, box in boxes if box.top() < bottom and box.bottom() > top) or (0,)

    def missing(self) -> tuple[int, ...]:
        """Return the pages in view that have no picture of this size made of the newest pages."""
        if self._pages is None:
            return ()

        width = self.current_viewport().width
        images = self._pages.images
        return tuple(
            page
            for page in self.visible_pages()
            # one pixel more or less comes from rounding points: drawing again would change nothing
            if page not in self._drawn or abs(images[page].width() - width) > 1
        )

    def show_pages(self, pages: Pages, *, moved: bool = True) -> None:
        """Show ``pages``; with ``moved`` the changed position is brought into view, else nothing scrolls.

        The pictures of the pages before stand in for those not drawn yet.
        """
        old = self._pages.images if self._pages else {}
        same = self._pages is not None and self._pages.pdf is pages.pdf
        self._drawn = frozenset(pages.images) | (self._drawn if same else frozenset())
        self._pages = Pages(
            pages.pdf, pages.sizes, pages.places, pages.notes, {**old, **pages.images}, pages.changed
        )
        self._stale = False
        self._message = ""
        self._unpainted = True
        self._set_range()

        if moved and pages.changed:
            self._marked = None
            self._scroll_to(pages.changed)

        self.viewport().update()
        self._request_timer.start()

    def show_page(self, page: int) -> None:
        """Bring ``page``, counted from 0, to the top of the view."""
        boxes = self._boxes()
        if 0 <= page < len(boxes):
            self.verticalScrollBar().setValue(boxes[page].top() - _GAP)

    def show_position(self, position: PagePosition) -> None:
        """Bring a place into view and mark it at the page's left edge; a page's top is not marked."""
        if position.top <= 0:
            self.show_page(position.page)
            return
        self._marked = position
        self._scroll_to(position)
        self.viewport().update()

    def show_outlines(self, boxes: tuple[PageBox, ...]) -> None:
        """Outline ``boxes`` instead of those before, and bring the first into view."""
        self._outlined = boxes
        if boxes:
            self._scroll_to(PagePosition(boxes[0].page, boxes[0].top))
        self.viewport().update()

    def show_message(self, message: str) -> None:
        """Grey the last good pages and say why they are old."""
        self._message = message
        self._stale = True
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view."""
        colours = theme.colours()

        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(colours.backdrop))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = self.verticalScrollBar().value()

        for page, box in enumerate(self._boxes()):
            shown = box.translated(0, -top)
            if not shown.intersects(event.rect()):
                continue

            painter.fillRect(shown, Qt.GlobalColor.white)
            image = self._pages.images.get(page) if self._pages else None

            if image is not None:
                painter.drawImage(shown, image)

            if self._stale:
                painter.fillRect(shown, QColor(120, 120, 120, 90))

            painter.setPen(QColor(colours.strong_line))
            painter.drawRect(shown.adjusted(-1, -1, 0, 0))
            self._draw_mark(painter, page, shown)
            self._draw_outlines(painter, page, shown)

        self._draw_message(painter)
        painter.end()

        if self._unpainted:
            self._unpainted = False
            self.painted.emit()

    def event(self, event: QEvent) -> bool:
        """Ask for sharp pictures where the scale changes: another screen, or the system's setting."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._request_timer.start()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as the view."""
        bar = self.verticalScrollBar()
        # another width changes every page's height: the same share of the whole stays at the top
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        super().resizeEvent(event)
        self._set_range()
        bar.setValue(round(share * bar.maximum()))
        if self._outlined:
            self.show_outlines(self._outlined)
        self._request_timer.start()

    def _draw_mark(self, painter: QPainter, page: int, shown: QRect) -> None:
        if self._pages is None or self._marked is None or self._marked.page != page:
            return
        points = shown.width() / self._pages.sizes[page][0]
        top = shown.top() + round(self._marked.top * points)
        mark = QRect(shown.left(), top, round(_MARK_WIDTH * points), round(_MARK_HEIGHT * points))
        painter.fillRect(mark, QColor(theme.colours().error))

    def _draw_outlines(self, painter: QPainter, page: int, shown: QRect) -> None:
        if self._pages is None:
            return

        # the page is white whatever the window's colours are
        colour = QColor(theme.LIGHT.error)
        painter.setPen(QPen(colour, _OUTLINE_WIDTH))
        colour.setAlpha(_OUTLINE_TINT)
        painter.setBrush(colour)
        points = shown.width() / self._pages.sizes[page][0]

        for box in self._outlined:
            if box.page == page:
                left, top = shown.left() + box.left * points, shown.top() + box.top * points
                width, height = (box.right - box.left) * points, (box.bottom - box.top) * points
                painter.drawRoundedRect(QRectF(left, top, width, height), 3, 3)

        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_message(self, painter: QPainter) -> None:
        if not self._message:
            return

        colours = theme.colours()
        area = self.viewport().rect().adjusted(16, 16, -16, -16)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        text_box = painter.boundingRect(area.adjusted(14, 10, -14, -10), int(flags), self._message)
        painter.setPen(QColor(colours.strong_line))
        painter.setBrush(QColor(colours.error_soft if self._stale else colours.panel))
        painter.drawRoundedRect(text_box.adjusted(-14, -10, 14, 10), 6, 6)
        painter.setPen(QColor(colours.error if self._stale else colours.text))
        painter.drawText(text_box, int(flags), self._message)

    def _width(self) -> int:
        return max(100, self.viewport().width() - 2 * _GAP)

    def _boxes(self) -> list[QRect]:
        boxes: list[QRect] = []
        top = _GAP
        width = self._width()

        for page_width, page_height in self._pages.sizes if self._pages else ():
            height = round(width * page_height / page_width)
            boxes.append(QRect(_GAP, top, width, height))
            top += height + _GAP

        return boxes

    def _set_range(self) -> None:
        boxes = self._boxes()
        content_height = boxes[-1].bottom() + _GAP if boxes else 0
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, content_height - self.viewport().height()))

    def _scroll_to(self, position: PagePosition) -> None:
        if self._pages is None or not 0 <= position.page < len(self._pages.sizes):
            return

        box = self._boxes()[position.page]
        target = box.top() + round(position.top * box.width() / self._pages.sizes[position.page][0])
        bar = self.verticalScrollBar()
        height = self.viewport().height()

        if not bar.value() + _TOP_MARGIN <= target <= bar.value() + height - _BOTTOM_MARGIN:
            bar.setValue(target - height // 3)
