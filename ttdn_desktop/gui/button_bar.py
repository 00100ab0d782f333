"""The row of buttons below the page: the actions that a clerk needs most, as HTKK has them."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ttdn_desktop.gui import actions

_LAST_AT_LEFT = "preview"
"""Looking and saving stand at the left, what leaves the program (paper, files, signing) at the right."""


class ButtonBar(QFrame):
    """One button for each of ``actions.BUTTONS``, usable as its action is.

    Args:
        actions_by_name: the window's actions, as ``actions.build`` returns them.
    """

    def __init__(self, actions_by_name: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.buttons: dict[str, QPushButton] = {}
        self._actions = actions_by_name

        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)

        for name, text in actions.BUTTONS:
            button = _button(text, actions_by_name[name])
            self.buttons[name] = button
            row.addWidget(button)

            if name == _LAST_AT_LEFT:
                row.addStretch(1)

    def refresh(self) -> None:
        """Follow the actions: a button can be pressed where its action can be used."""
        for name, button in self.buttons.items():
            button.setEnabled(self._actions[name].isEnabled())


def _button(text: str, action: QAction) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(f"{action.statusTip()} ({action.shortcut().toString()})")
    button.clicked.connect(action.trigger)
    return button
