"""The pages drawn in the view."""

from PySide6.QtTest import QTest

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
