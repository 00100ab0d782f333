"""Colours and shapes, light and dark, following the system or the clerk's setting."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

SCHEMES = {"system": "Theo hệ điều hành", "light": "Sáng", "dark": "Tối"}


@dataclass(frozen=True)
class Colours:
    """The colours by their use; text on its background has a contrast of at least 4.5 (WCAG 2, level AA)."""

    window: str
    panel: str
    field: str
    text: str
    muted: str
    line: str
    strong_line: str
    accent: str
    accent_text: str
    accent_soft: str
    error: str
    error_soft: str
    warning: str
    warning_soft: str
    done: str
    backdrop: str


LIGHT = Colours(
    window="#f4f6f8", panel="#ffffff", field="#ffffff", text="#1c2733", muted="#566472", line="#dde3e9",
    strong_line="#b4bfca", accent="#0b6e6e", accent_text="#ffffff", accent_soft="#e2f1f0", error="#b3261e",
    error_soft="#fdeceb", warning="#8a5a00", warning_soft="#fdf3dc", done="#1e7b45", backdrop="#e3e8ed",
)  # fmt: skip
DARK = Colours(
    window="#171c21", panel="#1f262d", field="#262e36", text="#e8edf2", muted="#a3b0bd", line="#323c46",
    strong_line="#53606d", accent="#3fb8b0", accent_text="#06201f", accent_soft="#17393a", error="#ff8a80",
    error_soft="#43211f", warning="#f0c060", warning_soft="#3d3216", done="#6fd397", backdrop="#11161a",
)  # fmt: skip

_FAMILIES = ("Segoe UI", "Noto Sans", "Liberation Sans", "DejaVu Sans")
"""The usual interface fonts of Windows and Linux that hold all of Latin Extended Additional (ạ to ỹ)."""

_CLASSES = (
    "QMenu", "QMenuBar", "QAbstractItemView", "QListView", "QTreeView", "QTableView", "QHeaderView",
    "QComboBox", "QComboBoxListView", "QMessageBox", "QStatusBar", "QTipLabel", "QTitleBar", "QToolButton",
    "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QLineEdit", "QDockWidgetTitle",
)  # fmt: skip
"""Classes that a theme of Windows, macOS or a Linux desktop may give a font of its own."""

_current = LIGHT


def colours() -> Colours:
    """Return the colours in use."""
    return _current


def apply(app: QApplication, scheme: str) -> None:
    """Dress ``app`` in ``scheme`` (a key of ``SCHEMES``)."""
    hints = app.styleHints()
    requested = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(
        scheme, Qt.ColorScheme.Unknown
    )
    hints.setColorScheme(requested)
    dark = requested == Qt.ColorScheme.Dark or (
        requested == Qt.ColorScheme.Unknown and hints.colorScheme() == Qt.ColorScheme.Dark
    )
    apply_colours(app, DARK if dark else LIGHT)


def follow(app: QApplication, scheme: Callable[[], str]) -> None:
    """Dress ``app`` in the clerk's ``scheme``, and again whenever the system changes its own."""
    apply(app, scheme())
    app.styleHints().colorSchemeChanged.connect(lambda: apply(app, scheme()))


def apply_colours(app: QApplication, chosen: Colours) -> None:
    """Dress ``app`` in these colours."""
    global _current
    _current = chosen
    # seen under Windows: the first sheet of an application lets the fonts of the system's theme in again
    if not app.styleSheet():
        app.setStyleSheet(_NO_RULES)
    # before the sheet, which makes each widget look for its font anew
    keep_font(app)
    app.setPalette(_palette(chosen))
    app.setStyleSheet(Template(_SHEET).substitute(vars(chosen)))


def prepare_font(app: QApplication) -> None:
    """Choose a font that has every Vietnamese letter, at a readable size, for all there is."""
    font = QFont(app.font())
    families = families_of(
        QFontDatabase.families(), QFontDatabase.families(QFontDatabase.WritingSystem.Vietnamese)
    )
    if families:
        font.setFamilies(families)
    # a judgement: below 10 points the two marks of ế, ộ run together on a screen of 96 dpi
    font.setPointSizeF(max(10.0, font.pointSizeF()))
    app.setFont(font)
    keep_font(app)


def families_of(known: Iterable[str], vietnamese: Iterable[str]) -> list[str]:
    """Return the families to draw with, the first one first: the others have what it lacks.

    Args:
        known: every family of this machine.
        vietnamese: those that say they have the letters of Vietnamese.
    """
    available = [name for name in _FAMILIES if name in set(known)]
    # on a machine without any of them whatever has the letters, but no symbols and no script of the system's
    return available or [name for name in vietnamese if not name.startswith((".", "@"))][:1]


def keep_font(app: QApplication) -> None:
    """Give menus, lists and tables the application's font.

    Windows' theme has fonts of its own for some classes of widgets, which come back whenever it changes;
    where those lack a letter, a serif one is drawn in its place.
    """
    font = app.font()
    for name in _CLASSES:
        # PySide's stub says bytes and the call takes none
        if app.font(name) != font:  # pyright: ignore[reportCallIssue, reportArgumentType]
            app.setFont(font, name)  # pyright: ignore[reportArgumentType]


def _palette(chosen: Colours) -> QPalette:
    roles = QPalette.ColorRole
    table = {
        roles.Window: chosen.window, roles.WindowText: chosen.text, roles.Base: chosen.field,
        roles.AlternateBase: chosen.window, roles.Text: chosen.text, roles.Button: chosen.panel,
        roles.ButtonText: chosen.text, roles.Highlight: chosen.accent,
        roles.HighlightedText: chosen.accent_text, roles.ToolTipBase: chosen.panel,
        roles.ToolTipText: chosen.text, roles.PlaceholderText: chosen.muted, roles.Link: chosen.accent,
        roles.Mid: chosen.line, roles.Dark: chosen.strong_line, roles.Light: chosen.panel,
    }  # fmt: skip
    palette = QPalette()

    for role, colour in table.items():
        palette.setColor(role, QColor(colour))

    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(chosen.muted))

    return palette


_NO_RULES = "QWidget {}"
_SHEET = """
QMainWindow, QDialog { background: $window; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="heading"] { font-size: 16px; font-weight: 600; }
QLabel[role="question"] { font-size: 14px; font-weight: 600; }
QLabel[role="error"] { color: $error; background: $error_soft; border-radius: 4px; padding: 4px 8px; }
QLabel[role="chip"] { color: $muted; background: $window; border: 1px solid $line; border-radius: 9px;
  padding: 1px 8px; font-size: 12px; }
QLabel[role="warning"] { color: $warning; background: $warning_soft; border-radius: 4px; padding: 4px 8px; }
QLabel[role="banner"] { background: $warning_soft; color: $warning; padding: 8px 16px; }
QFrame[role="remark-must"] { background: $error_soft; border-left: 3px solid $error; }
QFrame[role="remark-should"] { background: $warning_soft; border-left: 3px solid $warning; }
QFrame[role="remark-settled"] { background: $window; border-left: 3px solid $line; }
QLabel[role="remark-head"] { font-weight: 600; }
QLabel[role="step-done"] { color: $done; }
QLabel[role="step-now"] { color: $accent; font-weight: 600; }
QLabel[role="step-later"] { color: $muted; }
QFrame[role="card"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[role="panel"] { background: $panel; border: none; }
QFrame[role="bar"] { background: $panel; border-top: 1px solid $line; }
QFrame[role="header"] { background: $panel; border-bottom: 1px solid $line; }
QWidget[role="paper"] { background: $panel; }
QLineEdit, QPlainTextEdit, QComboBox { background: $field; border: 1px solid $strong_line;
  border-radius: 4px; padding: 5px 8px; selection-background-color: $accent;
  selection-color: $accent_text; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 4px 7px; }
QComboBox::drop-down { border: none; }
QSpinBox { min-height: 26px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: $error; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $window; color: $muted; }
QPushButton { background: $panel; border: 1px solid $strong_line; border-radius: 4px; padding: 6px 14px; }
QPushButton:hover { background: $accent_soft; }
QPushButton:checked { background: $accent_soft; border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $muted; border-color: $line; background: $window; }
QPushButton[role="primary"] { background: $accent; color: $accent_text; border-color: $accent;
  font-weight: 600; }
QPushButton[role="primary"]:disabled { color: $muted; border-color: $line; background: $window; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="link"], QToolButton[role="link"] { border: 1px solid transparent; background: transparent;
  color: $accent; padding: 2px 6px; text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 1px solid $accent; }
QPushButton[severity="error"] { color: $error; }
QPushButton[severity="warning"] { color: $warning; }
QListView, QTableView, QTextBrowser { background: $panel; border: 1px solid $line; border-radius: 4px; }
QListView:focus, QTableView:focus, QTextBrowser:focus { border: 1px solid $accent; }
QListView#outline, QListView#findings, QListView#pages { border: none; border-radius: 0; outline: 0; }
QListView#outline::item, QListView#findings::item { padding: 8px 12px; border-left: 3px solid transparent; }
QListView#pages::item { padding: 3px 10px; border-left: 3px solid transparent; }
QListView#outline::item:selected, QListView#pages::item:selected {
    background: $accent_soft; color: $text; border-left: 3px solid $accent;
}
QListView#findings::item { border-bottom: 1px solid $line; }
QListView#findings::item:selected { background: $accent_soft; color: $text; }
QListView#found::item, QListView#evidence::item, QListView#units::item { padding: 5px 8px; }
QListView#found::item:selected, QListView#evidence::item:selected, QListView#units::item:selected {
  background: $accent_soft; color: $text; }
QTableView#progress::item { padding: 4px 6px; }
QListView#sentences::item { padding: 6px 10px; border-bottom: 1px solid $line; }
QListView#sentences::item:selected { background: $accent_soft; color: $text; }
QTableView { gridline-color: $line; selection-background-color: $accent_soft; selection-color: $text; }
QHeaderView::section { background: $window; color: $muted; border: none; border-bottom: 1px solid $line;
  border-right: 1px solid $line; padding: 5px 6px; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar::tab { background: transparent; color: $muted; padding: 8px 14px;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; text-decoration: underline; }
QScrollArea { border: none; background: $panel; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QMenuBar { background: $panel; border-bottom: 1px solid $line; padding: 2px 6px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; }
QMenu { background: $panel; border: 1px solid $strong_line; padding: 4px; }
QMenu::item { padding: 6px 24px; border-radius: 3px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QStatusBar { background: $panel; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QToolTip { background: $panel; color: $text; border: 1px solid $strong_line; padding: 4px; }
QCheckBox { spacing: 8px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; background: $accent_soft; border-radius: 3px; }
QCheckBox::indicator:unchecked, QTableView::indicator:unchecked, QListView::indicator:unchecked {
  width: 12px; height: 12px; border: 1px solid $muted; border-radius: 2px; background: $field; }
QRadioButton::indicator:unchecked { width: 12px; height: 12px; border: 1px solid $muted; border-radius: 7px;
  background: $field; }
QCheckBox::indicator:unchecked:focus, QRadioButton::indicator:unchecked:focus { border: 2px solid $accent; }
"""
