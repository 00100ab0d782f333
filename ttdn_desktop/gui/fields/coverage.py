"""The communes' duties against the activities, and the reasons where one doesn't apply."""

from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from ttdn_desktop.directive.records import Directive, Item
from ttdn_desktop.dossier.records import Activity, Dossier
from ttdn_desktop.gui.fields.base import Field, normalize_line
from ttdn_desktop.gui.fields.coverage_model import CoverageModel, duty_name
from ttdn_desktop.gui.widgets.texts import LineEdit
from ttdn_desktop.interview.coverage import matrix


class CoverageField(Field):
    """A table to tick in, and below it a reason for each duty that doesn't apply."""

    def __init__(self, directive: Directive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._directive = directive
        self._dossier: Dossier | None = None
        self.model = CoverageModel(self)
        self.table = _table(self.model, self)
        self.reasons: dict[str, tuple[QCheckBox, LineEdit]] = {}

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.table)

        for duty in directive.commune_duties:
            box.addLayout(self._reason_row(duty))

        self.setFocusProxy(self.table)
        self.model.toggled.connect(self._on_toggled)

    def value(self) -> Any:
        """Return the reasons by duty."""
        stored = self._dossier.plan.not_applicable if self._dossier else {}
        # reasons for duties that this version of the higher plan doesn't have stay
        kept = {duty: reason for duty, reason in stored.items() if duty not in self.reasons}
        own = {
            duty: normalize_line(line.text())
            for duty, (tick, line) in self.reasons.items()
            if tick.isChecked()
        }
        return {**kept, **own}

    def show_value(self, value: Any) -> None:
        """Show the reasons."""
        reasons = value or {}
        for duty, (tick, line) in self.reasons.items():
            tick.setChecked(duty in reasons)
            line.setVisible(duty in reasons)
            if normalize_line(line.text()) != reasons.get(duty, ""):
                line.setText(reasons.get(duty, ""))

    def show_dossier(self, dossier: Dossier) -> None:
        """Show which activities answer which duty."""
        self._dossier = dossier
        self.model.show(matrix(dossier, self._directive))
        self._fit_height()

    def commit(self) -> None:
        """Normalize the reasons."""
        for _, line in self.reasons.values():
            if line.text() != normalize_line(line.text()):
                line.setText(normalize_line(line.text()))

    def go_to(self, subject: str | None) -> None:
        """Go to the row of that duty."""
        duties = [duty.id for duty in self._directive.commune_duties]
        if subject in duties:
            self.table.setCurrentIndex(self.model.index(duties.index(subject), 0))
        self.table.setFocus()

    def _reason_row(self, duty: Item) -> QHBoxLayout:
        name = duty_name(duty.text)
        tick = QCheckBox(f"Không áp dụng: {name}".replace("&", "&&"), self)
        tick.setToolTip(duty.text)
        line = LineEdit(self)
        line.setPlaceholderText("Lý do không áp dụng")
        line.setAccessibleName(f"Lý do nhiệm vụ “{name}” không áp dụng")
        self.reasons[duty.id] = (tick, line)
        tick.clicked.connect(lambda checked: self._on_tick(line, checked))
        line.textEdited.connect(lambda: self.edited.emit(self.value(), duty.id))
        line.left.connect(self.commit)

        row = QHBoxLayout()
        row.addWidget(tick)
        row.addWidget(line, 1)
        line.hide()

        return row

    def _on_tick(self, line: LineEdit, checked: bool) -> None:
        line.setVisible(checked)
        if checked:
            line.setFocus()
        self.edited.emit(self.value(), "")

    def _on_toggled(self, duty: str, activity_id: str) -> None:
        if self._dossier is None or not self.table.isEnabled():
            return

        order = [commune_duty.id for commune_duty in self._directive.commune_duties]
        plan = self._dossier.plan
        activities = tuple(
            _toggled(activity, duty, order) if activity.id == activity_id else activity
            for activity in plan.activities
        )
        changed = msgspec.structs.replace(plan, activities=activities)
        self.dossier_edited.emit(msgspec.structs.replace(self._dossier, plan=changed))

    def _fit_height(self) -> None:
        rows = sum(self.table.rowHeight(row) for row in range(self.model.rowCount()))
        bar = self.table.horizontalScrollBar().sizeHint().height()
        self.table.setFixedHeight(
            rows + self.table.horizontalHeader().sizeHint().height() + bar + 4
        )  # 4: the frame's lines


def _toggled(activity: Activity, duty: str, order: list[str]) -> Activity:
    duties = [other for other in activity.duties if other != duty]
    if duty not in activity.duties:
        duties.append(duty)
        duties.sort(key=lambda other: order.index(other) if other in order else len(order))
    return msgspec.structs.replace(activity, duties=tuple(duties))


def _table(model: CoverageModel, parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setModel(model)
    table.setAccessibleName("Nhiệm vụ và hoạt động")
    table.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    # as high as its rows: a table scrolling inside the section would catch the wheel
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # pixels, judgements: "HĐ 30"; one line of text; the longest state in column 0
    table.horizontalHeader().setDefaultSectionSize(52)
    table.verticalHeader().setDefaultSectionSize(32)
    model.modelReset.connect(lambda: table.setColumnWidth(0, 200))

    return table
