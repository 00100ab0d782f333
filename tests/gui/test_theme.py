"""One font for all, whatever the system's theme says; colours that follow the system."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QFont, QFontMetricsF
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from tests.gui.rows import row_of
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.app import prepare_app
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.main_window import MainWindow

LETTERS = "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ“”…–✖▲"
SYSTEM_CLASSES = (
    "QMenu",
    "QMenuBar",
    "QAbstractItemView",
    "QHeaderView",
    "QStatusBar",
    "QTipLabel",
    "QMessageBox",
)


def as_windows_themes_them(app: QApplication) -> None:
    """Give classes fonts of their own, as Windows' theme does at the start and whenever it changes."""
    for name in SYSTEM_CLASSES:
        app.setFont(QFont("Serif", 7), name)


@pytest.fixture
def app() -> Iterator[QApplication]:
    running = prepare_app()
    yield running
    theme.apply_colours(running, theme.LIGHT)
    theme.prepare_font(running)


def shown_fonts(window: QWidget) -> dict[str, set[str]]:
    """The first family of every widget and menu of ``window``, and which classes have it."""
    found: dict[str, set[str]] = {}
    menus = [action.menu() for action in window.findChildren(QAction)]
    for widget in (window, *window.findChildren(QWidget), *(menu for menu in menus if menu is not None)):
        found.setdefault(widget.font().families()[0], set()).add(type(widget).__name__)
    return found


def test_every_widget_menu_and_list_has_the_one_family(
    app: QApplication, window: MainWindow, page: DraftingPage
) -> None:
    as_windows_themes_them(app)
    assert len(shown_fonts(window)) > 1
    theme.apply(app, "light")
    assert list(shown_fonts(window)) == [app.font().families()[0]]
    assert {type(one) for one in window.findChildren(QMenu)}
    assert all(view.font() == app.font() for view in page.findChildren(QAbstractItemView))


def test_a_changed_theme_of_the_system_doesnt_bring_its_fonts_back(
    app: QApplication, window: MainWindow
) -> None:
    as_windows_themes_them(app)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert list(shown_fonts(window)) == [app.font().families()[0]]
    assert app.font("QMenu") == app.font("QTipLabel") == app.font()


def test_the_font_has_every_letter_of_vietnamese(app: QApplication) -> None:
    metrics = QFontMetricsF(app.font())
    assert [letter for letter in LETTERS[:-2] if not metrics.inFontUcs4(ord(letter))] == []
    assert app.font().pointSizeF() >= 10


@pytest.mark.parametrize(
    ("known", "vietnamese", "families"),
    [
        (["Arial", "Segoe UI", "DejaVu Sans"], ["Arial"], ["Segoe UI", "DejaVu Sans"]),
        (["Noto Sans"], [], ["Noto Sans"]),
        (["Arial", "Tahoma"], ["@Arial", ".SF NS", "Tahoma", "Arial"], ["Tahoma"]),
        (["Symbol"], [], []),
    ],
)
def test_families_are_those_that_are_there(
    known: list[str], vietnamese: list[str], families: list[str]
) -> None:
    assert theme.families_of(known, vietnamese) == families


def test_the_window_follows_the_systems_scheme_while_it_runs(
    app: QApplication, window: MainWindow, page: DraftingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.follow(app, window.scheme)
    page.show_tab("basis")
    row_of(page, "chung", "superior_number").field.edit.setFocus()
    assert theme.LIGHT.muted in page.basis.toHtml()
    hints = app.styleHints()
    dark = Qt.ColorScheme.Dark
    monkeypatch.setattr(type(hints), "colorScheme", lambda _: dark)
    hints.colorSchemeChanged.emit(dark)
    assert theme.colours() is theme.DARK
    assert app.palette().window().color().name() == theme.DARK.window
    assert theme.DARK.muted in page.basis.toHtml()
    assert theme.LIGHT.muted not in page.basis.toHtml()


def test_a_scheme_chosen_doesnt_follow_the_system(
    app: QApplication, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "scheme", lambda: "light")
    theme.follow(app, window.scheme)
    hints = app.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda _: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colours() is theme.LIGHT
