"""The legal bases: typed one a line, seen with source and period, chosen from those the program knows."""

import datetime as dt
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.gui.fields.base import Field
from ttdn_desktop.gui.fields.bases_model import BasesModel, cited_rows, offered_rows
from ttdn_desktop.gui.fields.typed import LinesField
from ttdn_desktop.gui.widgets.list_keys import ListKeys
from ttdn_desktop.gui.widgets.texts import LineEdit, label
from ttdn_desktop.official_paper.eras import undated_day

QUESTION = "bases"
"""The question whose answer is printed as the plan's bases."""

_LIST_HEIGHT = 150
"""Pixels, a judgement: three bases of three lines; the rest is scrolled to."""


class BasesField(Field):
    """The lines to edit, what is known of each, and a search that adds another."""

    def __init__(self, directive: Directive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of_superior = directive.legal_bases
        self._day = undated_day(directive.year or dt.date.today().year)
        self.lines = LinesField(self)
        self.cited = BasesModel(self)
        self.offered = BasesModel(self)
        self.cited_list = _list("Các căn cứ đang dùng", self.cited, self)
        self.search = LineEdit(self)
        self.search.setPlaceholderText("Tìm căn cứ để thêm (không cần dấu): 72/2015, luat bao chi…")
        self.search.setAccessibleName("Tìm căn cứ")
        self.offered_list = _list("Các căn cứ tìm thấy", self.offered, self)
        self.setFocusProxy(self.lines)
        self._lay_out()

        self.lines.edited.connect(self._on_edited)
        self.search.textEdited.connect(self._find)
        ListKeys(self.search, self.offered_list).chosen.connect(self._add)
        self.offered_list.clicked.connect(self._add)
        self.offered_list.activated.connect(self._add)
        self._refresh()

    def value(self) -> Any:
        """Return the lines."""
        return self.lines.value()

    def show_value(self, value: Any) -> None:
        """Show the lines and what is known of each."""
        self.lines.show_value(value)
        self._refresh()

    def show_dossier(self, dossier: Dossier) -> None:
        """Judge the bases as of the paper's day."""
        day = dossier.plan.date or undated_day(dossier.year)
        if day != self._day:
            self._day = day
            self._refresh()

    def commit(self) -> None:
        """Normalize the lines."""
        self.lines.commit()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.lines)
        box.addWidget(label("Nguồn và hiệu lực", "muted"))
        box.addWidget(self.cited_list)
        box.addWidget(self.search)
        box.addWidget(self.offered_list)

    def _on_edited(self, value: Any, sub: str) -> None:
        self._refresh()
        self.edited.emit(value, sub)

    def _add(self, index: QModelIndex) -> None:
        value = (*self.value(), self.offered.item(index.row()).line)
        self.show_value(value)
        self.edited.emit(value, "")

    def _find(self) -> None:
        self.offered.show(offered_rows(self.search.text(), self.value(), self._day))

    def _refresh(self) -> None:
        self.cited.show(cited_rows(self.value(), self._of_superior, self._day))
        self._find()


def _list(name: str, model: BasesModel, parent: QWidget) -> QListView:
    view = QListView(parent)
    view.setModel(model)
    view.setAccessibleName(name)
    view.setWordWrap(True)
    view.setSpacing(2)
    view.setFixedHeight(_LIST_HEIGHT)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    return view
