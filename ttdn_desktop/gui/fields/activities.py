"""The table of activities with an editor below: F5 adds, F6 removes, Alt+Up/Down or dragging moves."""

from collections.abc import Mapping
from typing import Any

import msgspec
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.activity_ids import new_activity_id
from ttdn_desktop.dossier.channels import Channel
from ttdn_desktop.dossier.records import Activity, Dossier
from ttdn_desktop.gui.fields.activities_model import ActivitiesModel
from ttdn_desktop.gui.fields.activity_editor import ActivityEditor
from ttdn_desktop.gui.fields.base import Field
from ttdn_desktop.gui.widgets.texts import button, label

_WIDTHS = (40, 0, 110, 120, 0, 90, 95)
"""Pixels of each of ``activities_model.COLUMNS`` (judgements), 0 as it comes. Channel and dates are hidden:
the editor below shows them."""


class ActivitiesField(Field):
    """All activities of the plan."""

    def __init__(self, directive: Directive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self.model = ActivitiesModel(self)
        self.table = _table(self.model, self)
        self.editor = ActivityEditor(directive, self)
        self._total = label("", "muted")
        self._total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        self.setFocusProxy(self.table)
        self.table.installEventFilter(self)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.model.moved.connect(self._move)
        self.editor.edited.connect(self._on_edited)
        self.editor.wrong.connect(self.wrong)
        self.editor.show_activity(None)

    def offer_channels(self, channels: Mapping[str, Channel]) -> None:
        """Offer ``channels``, those of the plan's field; before activities are shown."""
        self.model.channels = channels
        self.editor.offer_channels(channels)

    def show_dossier(self, dossier: Dossier) -> None:
        """Keep what the rest of the dossier names: an activity added gets an id that is in no use."""
        self._dossier = dossier

    def value(self) -> Any:
        """Return the activities."""
        return self.model.activities

    def show_value(self, value: Any) -> None:
        """Show the activities; the current row stays current, unless one comes back by undo: then that is."""
        activities = tuple(value or ())
        row = self.table.currentIndex().row()
        before = [activity.id for activity in self.model.activities]
        current = before[row] if 0 <= row < len(before) else None
        self.model.show(activities)
        ids = [activity.id for activity in activities]
        come = [each for each in ids if each not in before]
        if before and len(come) == 1:
            current = come[0]
        # gone: the row in its place becomes current, so that F6 can be pressed again and again
        row = ids.index(current) if current in ids else min(max(row, 0), len(ids) - 1)
        self._select(row)
        self.editor.show_activity(activities[row] if 0 <= row < len(ids) else None)
        self._refresh_total()

    def commit(self) -> None:
        """Normalize the editor's parts."""
        self.editor.commit()

    def forget(self) -> None:
        """Drop what can't be parsed yet in the editor."""
        self.editor.forget()

    def go_to(self, subject: str | None) -> None:
        """Go to the activity of that id."""
        ids = [activity.id for activity in self.model.activities]
        if subject in ids:
            self._select(ids.index(subject))
        self.table.setFocus()

    def add_row(self) -> bool:
        """Add an activity below the current one and go to its title."""
        activities = list(self.model.activities)
        row = self.table.currentIndex().row() + 1 if activities else 0
        activities.insert(row, Activity(id=new_activity_id(self.model.activities, self._dossier)))
        self._change(tuple(activities), row)
        self.editor.start()
        return True

    def remove_row(self) -> bool:
        """Remove the current activity; undo brings it back."""
        row = self.table.currentIndex().row()
        activities = list(self.model.activities)
        if 0 <= row < len(activities):
            del activities[row]
            self._change(tuple(activities), min(row, len(activities) - 1))
        return True

    def current(self) -> int | None:
        """Return the current activity's place."""
        row = self.table.currentIndex().row()
        return row if 0 <= row < len(self.model.activities) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the current row with Alt+Up and Alt+Down; Enter goes to the editor."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            row = self.table.currentIndex().row()
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                # a target counts the rows before the move, as Qt's drop does: one down is two further
                steps = {Qt.Key.Key_Up: (row, row - 1), Qt.Key.Key_Down: (row, row + 2)}
                if event.key() in steps:
                    self._move(*steps[Qt.Key(event.key())])
                    return True

            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
                self.editor.start()
                return True

        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        for caption, call in (
            ("Thêm dòng (F5)", self.add_row),
            ("Xóa dòng (F6)", self.remove_row),
        ):
            command = button(caption)
            command.clicked.connect(lambda _checked=False, call=call: call())
            below.addWidget(command)

        below.addWidget(self._total, 1)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.table)
        box.addLayout(below)
        box.addWidget(self.editor)

    def _on_row(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.row()
        known = 0 <= row < len(self.model.activities)
        self.editor.show_activity(self.model.activities[row] if known else None)

    def _on_edited(self, activity: Activity, sub: str) -> None:
        activity = msgspec.structs.replace(activity, proposed=False)  # who changes it has looked at it
        activities = tuple(activity if old.id == activity.id else old for old in self.model.activities)
        self.model.show(activities)
        self._refresh_total()
        self.edited.emit(activities, f"{activity.id}-{sub}" if sub else "")

    def _move(self, source: int, target: int) -> None:
        activities = list(self.model.activities)
        if not 0 <= source < len(activities) or not 0 <= target <= len(activities):
            return
        moved = activities.pop(source)
        row = target - 1 if target > source else target
        activities.insert(row, moved)
        self._change(tuple(activities), row)

    def _change(self, activities: tuple[Activity, ...], row: int) -> None:
        self.model.show(activities)
        self._select(row)
        self.editor.show_activity(activities[row] if 0 <= row < len(activities) else None)
        self._refresh_total()
        self.edited.emit(activities, "")

    def _select(self, row: int) -> None:
        if 0 <= row < len(self.model.activities) and row != self.table.currentIndex().row():
            self.table.selectRow(row)

    def _refresh_total(self) -> None:
        from ttdn_desktop.basics import money

        total = sum(activity.budget for activity in self.model.activities)
        self._total.setText(f"{len(self.model.activities)} hoạt động, tổng {money.format_amount(total)} đồng")


def _table(model: ActivitiesModel, parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setModel(model)
    table.setAccessibleName("Bảng các hoạt động")
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
    # a row is dropped between rows: dropped on one it would overwrite it
    table.setDragDropOverwriteMode(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    # pixels, judgements: a row with air; five rows and the heading stay in sight above the editor
    table.verticalHeader().setDefaultSectionSize(30)
    table.setMinimumHeight(190)
    header = table.horizontalHeader()

    for column, width in enumerate(_WIDTHS):
        if width:
            table.setColumnWidth(column, width)

    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    # pixels, a judgement: room for a number of two figures
    header.setMinimumSectionSize(36)
    # channel and dates, see ``_WIDTHS``
    table.setColumnHidden(2, True)
    table.setColumnHidden(4, True)

    return table
