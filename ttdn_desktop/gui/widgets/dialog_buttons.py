"""The row of buttons at a dialog's foot."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton


def accept_or_reject(dialog: QDialog, yes: QPushButton | str, no: str = "Đóng") -> QDialogButtonBox:
    """Return buttons that end ``dialog``: ``yes``, a button or its text, accepts it, ``no`` leaves it.

    An empty ``yes`` gives no button to accept by.
    """
    buttons = QDialogButtonBox(dialog)
    if isinstance(yes, QPushButton) or yes:
        buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)

    buttons.addButton(no, QDialogButtonBox.ButtonRole.RejectRole)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
