"""What of the log is shown: words without accents, channel, activity, month, and two marks."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ttdn_desktop.basics import money
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, LogEntry
from ttdn_desktop.gui.widgets.texts import ComboBox, LineEdit, label
from ttdn_desktop.workspace.log.recording import Filter


class LogFilter(QWidget):
    """The filter's row, and below it what the shown entries come to.

    Signals:
        changed: something else is wanted.
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
        self.bare = QCheckBox("Chưa có minh chứng", self)
        self.told = label("", "muted", wrap=False)
        _fill(self.channel, "Mọi hình thức", [(one.name, one.id) for one in CHANNELS.values()])
        _fill(self.activity, "Mọi hoạt động", [])
        _fill(self.month, "Cả năm", [(f"Tháng {month}", month) for month in range(1, 13)])
        self._lay_out()
        self.search.textChanged.connect(lambda _text: self.changed.emit())

        for combo in (self.channel, self.activity, self.month):
            combo.activated.connect(lambda _place: self.changed.emit())

        for tick in (self.unplanned, self.bare):
            tick.toggled.connect(lambda _on: self.changed.emit())

    def value(self) -> Filter:
        """Return what is wanted."""
        return Filter(
            text=self.search.text(),
            channel=self.channel.currentData(),
            activity=self.activity.currentData(),
            month=self.month.currentData(),
            only_unplanned=self.unplanned.isChecked(),
            only_without_evidence=self.bare.isChecked(),
        )

    def show_value(self, wanted: Filter) -> None:
        """Show ``wanted`` as the filter, and tell it."""
        self.blockSignals(True)
        self.search.setText(wanted.text)

        for combo, value in (
            (self.channel, wanted.channel),
            (self.activity, wanted.activity),
            (self.month, wanted.month),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value)))

        self.unplanned.setChecked(wanted.only_unplanned)
        self.bare.setChecked(wanted.only_without_evidence)
        self.blockSignals(False)
        self.changed.emit()

    def offer(self, activities: tuple[Activity, ...]) -> None:
        """Offer the plan's activities."""
        if activities != self._activities:
            self._activities = activities
            chosen = self.activity.currentData()
            _fill(self.activity, "Mọi hoạt động", [(one.title or one.id, one.id) for one in activities])
            self.activity.setCurrentIndex(max(0, self.activity.findData(chosen)))

    def tell(self, shown: tuple[LogEntry, ...], among: int) -> None:
        """Tell how many entries are shown among all, and what they come to."""
        people, cost = sum(entry.audience for entry in shown), sum(entry.cost for entry in shown)
        count = f"{len(shown)} mục" if len(shown) == among else f"{len(shown)} trong {among} mục"
        self.told.setText(
            f"{count}  ·  {money.format_amount(people)} lượt người  ·  {money.format_amount(cost)} đồng"
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 3)

        for combo, words in (
            (self.channel, "Lọc theo hình thức"),
            (self.activity, "Lọc theo hoạt động"),
            (self.month, "Lọc theo tháng"),
        ):
            combo.setAccessibleName(words)
            row.addWidget(combo, 1 if combo is self.month else 2)

        self.search.setAccessibleName("Tìm trong nhật ký")
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.told)
        below.addStretch(1)
        below.addWidget(self.unplanned)
        below.addWidget(self.bare)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(row)
        box.addLayout(below)


def _fill(combo: ComboBox, everything: str, rows: list[tuple[str, Any]]) -> None:
    combo.clear()
    combo.addItem(everything, None)
    for words, value in rows:
        combo.addItem(words, value)
