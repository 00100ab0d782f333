"""The pages drawn in the view."""

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.rows import row_of


def test_a_page_out_of_view_is_drawn_anew_when_it_comes_into_view(qtbot, page):
    view = page.preview.view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = view.visible_pages()[-1]
    qtbot.waitUntil(lambda: last not in view.missing() and last in view.pages.images)
    old = view.pages.images[last]
    row_of(page, "chung", "superior_number").field.edit.setFocus()
    QTest.keyClicks(page.page.row("superior_number").field.edit, "15")
    qtbot.waitUntil(lambda: last not in view.visible_pages(), timeout=5_000)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: last in view.visible_pages() and not view.missing(), timeout=5_000)
    assert view.pages.images[last] is not old


def test_another_scale_draws_the_pages_anew(qtbot, page, monkeypatch):
    view = page.preview.view
    qtbot.waitUntil(lambda: not view.missing(), timeout=5_000)
    shown = view.visible_pages()[0]
    width = view.pages.images[shown].width()
    monkeypatch.setattr(view, "devicePixelRatioF", lambda: 1.5)
    QApplication.sendEvent(view, QEvent(QEvent.Type.DevicePixelRatioChange))
    qtbot.waitUntil(lambda: abs(view.pages.images[shown].width() - 1.5 * width) <= 2, timeout=5_000)
    qtbot.waitUntil(lambda: not view.missing(), timeout=5_000)


def test_another_event_draws_nothing_anew(qtbot, page):
    view = page.preview.view
    qtbot.waitUntil(lambda: not view.missing() and not view._request_timer.isActive(), timeout=5_000)
    QApplication.sendEvent(view, QEvent(QEvent.Type.ToolTipChange))
    assert not view._request_timer.isActive()
