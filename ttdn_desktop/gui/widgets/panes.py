"""What pages are made of: lists, tables, and the three panes of a page that is written in."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

_WIDTHS = ((160, 250, 0), (400, 580, 3), (318, 530, 3))
"""Of each pane in pixels: least width, first width (1366 in all), share of what is left: judgements."""


def list_view(name: str, accessible_name: str, model: Any) -> QListView:
    """Return a list of wrapped lines; the style sheet knows it by ``name``."""
    view = QListView()
    view.setObjectName(name)
    view.setAccessibleName(accessible_name)
    view.setModel(model)
    view.setWordWrap(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setUniformItemSizes(False)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    return view


def table_view(model: Any, accessible_name: str, widths: tuple[int, ...], *, lines: int = 1) -> QTableView:
    """Return a table of whole rows of so many lines; a column of width 0 takes what is left."""
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName(accessible_name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    # the Tab key leads out of a table, the arrows go from cell to cell
    view.setTabKeyNavigation(False)
    view.setWordWrap(lines > 1)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(
        14 + 16 * lines
    )  # a judgement: air, and a line of a 10 point font
    header = view.horizontalHeader()
    header.setMinimumSectionSize(36)

    for column, width in enumerate(widths):
        if width:
            view.setColumnWidth(column, width)
        else:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    return view


def side_tabs(preview: QWidget, no_findings: QWidget, findings: QWidget, basis: QWidget) -> QTabWidget:
    """Return the tabs Xem trước, Kiểm tra and Căn cứ."""
    findings_tab = QWidget()

    inside = QVBoxLayout(findings_tab)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(no_findings)
    inside.addWidget(findings, 1)
    tabs = QTabWidget()
    tabs.setDocumentMode(True)

    for widget, name in ((preview, "Xem trước"), (findings_tab, "Kiểm tra"), (basis, "Căn cứ")):
        tabs.addTab(widget, name)

    return tabs


def with_bar(findings: QWidget, bar: QWidget) -> QWidget:
    """Return the list of findings with what can be done with one below it."""
    both = QWidget()
    box = QVBoxLayout(both)
    box.setContentsMargins(8, 0, 8, 8)
    box.addWidget(findings, 1)
    box.addWidget(bar)
    return both


def three_panes(outline: QWidget, middle: QWidget, tabs: QWidget) -> QSplitter:
    """Return the three side by side."""
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setChildrenCollapsible(False)
    split.setHandleWidth(1)

    for widget, (min_width, _, _) in zip((outline, middle, tabs), _WIDTHS, strict=True):
        widget.setMinimumWidth(min_width)
        split.addWidget(widget)

    split.setSizes([first for _, first, _ in _WIDTHS])
    for index, (_, _, stretch) in enumerate(_WIDTHS):
        split.setStretchFactor(index, stretch)

    return split


def move_last_in_tab_order(tabs: QWidget, split: QSplitter) -> None:
    """Let the Tab key come to ``tabs``, the last of the three panes, after what was made later than they.

    Qt puts a widget at the end of the tab order when it comes into the window, and only then.
    """
    sizes = split.sizes() if split.isVisible() else [first for _, first, _ in _WIDTHS]
    tabs.setParent(None)
    split.addWidget(tabs)
    split.setSizes(sizes)
