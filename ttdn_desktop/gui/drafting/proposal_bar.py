"""Above a plan's sections: a first draft offered, and how many of its proposals nobody has looked at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ttdn_desktop.gui.widgets.texts import button, label

_EMPTY = "Hồ sơ còn trống. Chương trình có thể soạn sẵn bản đầu, mỗi phần là đề nghị để xem lại."


class ProposalBar(QFrame):
    """Offers a draft where the plan is empty; else counts what is still to be looked at.

    Signals:
        draft_wanted, take_wanted, drop_wanted, take_section_wanted: the button was pressed.
    """

    draft_wanted = Signal()
    take_wanted = Signal()
    drop_wanted = Signal()
    take_section_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "proposals")
        self.text = label("", "banner")
        self.draft = button("Soạn sẵn &bản đầu")
        self.take = button("Nhận (F3)")
        self.drop = button("Bỏ (Shift+F3)")
        self.take_section = button("Nhận cả phần này (Ctrl+F3)")
        self.draft.clicked.connect(lambda: self.draft_wanted.emit())
        self.take.clicked.connect(lambda: self.take_wanted.emit())
        self.drop.clicked.connect(lambda: self.drop_wanted.emit())
        self.take_section.clicked.connect(lambda: self.take_section_wanted.emit())

        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self.text, 1)
        for command in (self.draft, self.take, self.drop, self.take_section):
            # a press leaves the focus where it is: on the proposal that is taken or dropped
            command.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(command)

    def show_state(self, *, empty: bool, left: int, here: int) -> None:
        """Show how many proposals are ``left`` in the plan and ``here`` in the section shown."""
        self.text.setText(_EMPTY if empty else f"Còn {left} đề nghị chưa ai xem; ở phần này {here}.")
        self.draft.setVisible(empty)
        for command in (self.take, self.drop, self.take_section):
            command.setVisible(not empty)
            command.setEnabled(here > 0)
        self.setVisible(empty or left > 0)
