"""What of the log is shown: a search text, channel, activity, month, and two check boxes."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ttdn_desktop.basics import money
from ttdn_desktop.dossier.channels import CHANNELS, Channel
from ttdn_desktop.dossier.records import Activity, LogEntry
from ttdn_desktop.gui.widgets.texts import ComboBox, LineEdit, label
from ttdn_desktop.workspace.log.recording import Filter


class LogFilter(QWidget):
    """The filter's fields, and below them the totals of the entries shown.

    Signals:
        changed: the filter is another.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._activities: tuple[Activity, ...] | None = None
        self.search = LineEdit(self)
        self.search.setPlaceholderText("Tìm trong nhật ký (không cần gõ dấu)")
        self.search.setClearButtonEnabled(True)
        self.channel, self.activity, self.month = ComboBox(self), ComboBox(self), ComboBox(self)
        self.unplanned = QCheckBox("Chỉ việc ngoài kế hoạch", self)
        self.without_evidence = QCheckBox("Thiếu minh chứng", self)
        self.totals = label("", "muted", wrap=False)
        self.offer_channels(CHANNELS)
        _fill(self.activity, "Mọi hoạt động", [])
        _fill(self.month, "Cả năm", [(f"Tháng {month}", month) for month in range(1, 13)])
        self._lay_out()
        self.search.textChanged.connect(lambda _text: self.changed.emit())

        for combo in (self.channel, self.activity, self.month):
            # ``activated`` comes from the clerk alone; ``offer`` sets the index too
            combo.activated.connect(lambda _index: self.changed.emit())

        for box in (self.unplanned, self.without_evidence):
            box.toggled.connect(lambda _on: self.changed.emit())

    def offer_channels(self, channels: Mapping[str, Channel]) -> None:
        """Offer ``channels``, those of the plan's field."""
        _fill(self.channel, "Mọi hình thức", [(channel.name, channel.id) for channel in channels.values()])

    def value(self) -> Filter:
        """Return the filter chosen."""
        return Filter(
            text=self.search.text(),
            channel=self.channel.currentData(),
            activity=self.activity.currentData(),
            month=self.month.currentData(),
            only_unplanned=self.unplanned.isChecked(),
            only_without_evidence=self.without_evidence.isChecked(),
        )

    def show_value(self, criteria: Filter) -> None:
        """Show ``criteria`` as the filter; ``changed`` is emitted once."""
        # one signal for all fields: each would filter the whole log
        self.blockSignals(True)
        self.search.setText(criteria.text)

        for combo, value in (
            (self.channel, criteria.channel),
            (self.activity, criteria.activity),
            (self.month, criteria.month),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value)))

        self.unplanned.setChecked(criteria.only_unplanned)
        self.without_evidence.setChecked(criteria.only_without_evidence)
        self.blockSignals(False)
        self.changed.emit()

    def offer(self, activities: tuple[Activity, ...]) -> None:
        """Offer the plan's activities; the one chosen stays chosen where it is still offered."""
        if activities != self._activities:
            self._activities = activities
            chosen = self.activity.currentData()
            _fill(
                self.activity,
                "Mọi hoạt động",
                [(activity.title or activity.id, activity.id) for activity in activities],
            )
            self.activity.setCurrentIndex(max(0, self.activity.findData(chosen)))

    def show_totals(self, shown: tuple[LogEntry, ...], total: int) -> None:
        """Show how many of ``total`` entries are shown, and the sums of their people and costs."""
        people, cost = sum(entry.audience for entry in shown), sum(entry.cost for entry in shown)
        count = f"{len(shown)} mục" if len(shown) == total else f"{len(shown)} trong {total} mục"
        self.totals.setText(
            f"{count}  ·  {money.format_amount(people)} lượt người  ·  {money.format_amount(cost)} đồng"
        )

    def show_missing_evidence(self, count: int) -> None:
        """Show how many entries of the whole log have no evidence yet."""
        self.without_evidence.setText(f"Thiếu minh chứng ({count})" if count else "Thiếu minh chứng")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 3)

        for combo, name in (
            (self.channel, "Lọc theo hình thức"),
            (self.activity, "Lọc theo hoạt động"),
            (self.month, "Lọc theo tháng"),
        ):
            combo.setAccessibleName(name)
            row.addWidget(combo, 1 if combo is self.month else 2)

        self.search.setAccessibleName("Tìm trong nhật ký")
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.totals)
        below.addStretch(1)
        below.addWidget(self.unplanned)
        below.addWidget(self.without_evidence)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(row)
        box.addLayout(below)


def _fill(combo: ComboBox, all_text: str, rows: list[tuple[str, Any]]) -> None:
    combo.clear()
    combo.addItem(all_text, None)
    for text, value in rows:
        combo.addItem(text, value)
