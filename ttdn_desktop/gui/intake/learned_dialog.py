"""What was read in a unit's earlier papers, to be looked over before it becomes a dossier."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTreeView, QVBoxLayout, QWidget

from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.earlier_papers.records import Learned
from ttdn_desktop.gui.intake.learned_tree import learned_tree
from ttdn_desktop.gui.intake.parsed_tree import ParsedTreeModel
from ttdn_desktop.gui.widgets.dialog_buttons import accept_or_reject
from ttdn_desktop.gui.widgets.texts import label

_HINT = (
    "Hãy xem lại trước khi lưu: chỗ chương trình không chắc thì để trống và nêu ở nhóm đầu."
    " Kế hoạch năm nay sẽ lấy gợi ý từ hồ sơ này."
)


class LearnedDialog(QDialog):
    """The tree of what was read; accepted, the dossier is kept.

    ``other_than`` is the unit of the settings where it isn't the one that wrote, else empty.
    """

    def __init__(self, learned: Learned, other_than: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dossier = learned.dossier
        self.setWindowTitle("Kế hoạch, báo cáo năm trước")
        self.resize(860, 620)
        self.model = ParsedTreeModel(self)
        self.model.show_tree(learned_tree(learned))
        self.tree = QTreeView(self)
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.tree.setAccessibleName("Những gì đã đọc được")
        self.tree.expandAll()
        self.keep_button = QPushButton(f"&Lưu thành hồ sơ năm {dossier.year}")

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        box.addWidget(label(f"Đã đọc: {writer_of(dossier).title}, năm {dossier.year}", "heading"))
        if other_than:
            box.addWidget(label(f"Văn bản không phải của {other_than} như đã khai trong Cài đặt.", "error"))
        box.addWidget(label(_HINT, "muted"))
        box.addWidget(self.tree, 1)
        box.addWidget(self._buttons())
        self.tree.setFocus()

    def _buttons(self) -> QDialogButtonBox:
        return accept_or_reject(self, self.keep_button, "Bỏ")
