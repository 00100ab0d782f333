"""A field in a window of its own."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttdn_desktop.gui.fields.typed import (
    LineField,
)


@pytest.fixture
def shown(qtbot):
    """Show a field beside another one to leave for."""

    kept = []

    def show(field):
        window = QWidget()
        other = LineField()
        box = QVBoxLayout(window)
        box.addWidget(field)
        box.addWidget(other)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        field.setFocus()
        field.leave = other.setFocus
        kept.append(window)
        return field

    return show
