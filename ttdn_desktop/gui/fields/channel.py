"""The channel, chosen from the fourteen."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttdn_desktop.dossier.channels import CHANNELS, Channel
from ttdn_desktop.gui.fields.base import Field
from ttdn_desktop.gui.widgets.texts import ComboBox


class ChannelField(Field):
    """One channel; one that isn't known is shown by its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combo = ComboBox(self)

        self.offer(CHANNELS)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.combo.activated.connect(lambda: self.edited.emit(self.value(), ""))

    def offer(self, channels: Mapping[str, Channel]) -> None:
        """Offer ``channels``; the first of them is chosen."""
        self.combo.clear()
        for channel in channels.values():
            self.combo.addItem(channel.name, channel.id)

    def value(self) -> Any:
        """Return the channel's id."""
        return self.combo.currentData()

    def show_value(self, value: Any) -> None:
        """Show the channel of that id."""
        # of a newer program: shown, not replaced by the first of the list
        if self.combo.findData(value) < 0:
            self.combo.addItem(value, value)
        self.combo.setCurrentIndex(self.combo.findData(value))
