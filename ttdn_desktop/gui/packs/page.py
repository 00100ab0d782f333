"""Bộ mẫu: the installed packs, checked, imported, exported, put aside; and what newer ones offer."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.packs import flow
from ttdn_desktop.gui.packs.table import PackTableModel
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.packs.findings import PackFinding
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.pack_gate import AdmittedPack
from ttdn_desktop.workspace.pack_library import library
from ttdn_desktop.workspace.pack_library.library import LibraryCard

SLOT = "pack-check"
IMPORT_SLOT = "pack-import"


class PacksPage(QWidget):
    """The pack library.

    Signals:
        left: the clerk goes back to the home page.
        offer_wanted: the id of a dossier whose pack has a newer version.
    """

    left = Signal()
    offer_wanted = Signal(str)

    def __init__(self, data_folder: DataFolder, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data_folder = data_folder
        self._tasks = tasks
        self.model = PackTableModel(self)
        self.table = _table(self.model)
        self.findings = QListWidget(self)
        self.findings.setAccessibleName("Kết quả kiểm tra")
        self.findings.setWordWrap(True)
        self.findings.setSpacing(4)
        self.status = label("Chọn một bộ mẫu rồi bấm Kiểm tra để xem có gì sai.", "muted")
        self.check_button = button("&Kiểm tra")
        self.import_button = button("&Nhập…", "primary")
        self.export_button = button("Kết &xuất…")
        self.remove_button = button("&Bỏ…")
        self.import_button.setEnabled(not data_folder.read_only)
        self._offers = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.refresh()
        self.table.setFocus()

    def refresh(self, pack_id: str = "", version: str = "") -> None:
        """Show the library as it is now, on that pack's version where named."""
        self.model.show(library.library_cards(self._data_folder))
        if self.model.rowCount():
            self.table.selectRow(self.model.row_of(pack_id, version))
        self._show_offers()
        self._on_row()

    def card(self) -> LibraryCard | None:
        """Return the pack chosen."""
        row = self.table.currentIndex().row()
        return self.model.card(row) if 0 <= row < self.model.rowCount() else None

    def check(self) -> None:
        """Check the pack chosen beside the window."""
        card = self.card()
        if card is None:
            return

        self.findings.clear()
        self.status.setText(f"Đang kiểm tra {card.title or card.id}, bản {card.version}…")
        name, data_dir = flow.check_name(self._data_folder, card), self._data_folder.data_dir
        self._tasks.run(
            SLOT,
            lambda: flow.check(name, data_dir),
            lambda findings: self._on_checked(card, findings),
            self._on_failed,
        )

    def import_pack(self, path: Path | None = None) -> None:
        """Import the pack in ``path``, else in a file asked for."""
        path = path or flow.ask_zip(self)
        if path is None or self._data_folder.read_only:
            return

        self.status.setText(f"Đang nhập {path.name}…")
        self.import_button.setEnabled(False)
        self._tasks.run(
            IMPORT_SLOT,
            lambda: flow.admit(path),
            lambda admitted: self._on_admitted(path, admitted),
            lambda fault: self._on_refused(path, fault),
        )

    def export_pack(self) -> None:
        """Write the pack chosen to a .zip."""
        card = self.card()
        if card is None:
            return

        name = messages.file_name(f"{card.id} {card.version}") + ".zip"
        path = messages.ask_save_path(self, "Kết xuất bộ mẫu", name, "Bộ mẫu", ".zip")
        if path is None:
            return

        try:
            library.export_pack(self._data_folder, card.id, card.version, path)
        except ClerkError as fault:
            messages.show_error(self, fault)
            return

        messages.offer_folder(self, path)

    def put_aside(self) -> None:
        """Take the pack chosen out of the library, after a question."""
        card = self.card()
        if card is None or not messages.ask(
            self,
            f"Bỏ bộ mẫu “{card.title or card.id}”, bản {card.version}?",
            "&Bỏ bộ mẫu",
            "Giữ lại",
            "Bộ mẫu được cất sang một bên, không bị xóa; hồ sơ đã soạn không đổi.",
        ):
            return

        try:
            library.put_aside(self._data_folder, card.id, card.version)
        except ClerkError as fault:
            messages.show_error(self, fault)
            return

        self.refresh()

    def close_down(self) -> None:
        """Drop what still runs."""
        self._tasks.cancel(SLOT)
        self._tasks.cancel(IMPORT_SLOT)

    def _on_admitted(self, path: Path, admitted: AdmittedPack) -> None:
        """Put into the library what has passed the gate."""
        try:
            installed = library.install_admitted(self._data_folder, admitted)
        except ClerkError as fault:
            self._on_refused(path, fault)
            return

        self.import_button.setEnabled(True)
        self.refresh(installed.pack_id, installed.version)
        flow.show_installed(self, installed)
        self.check()

    def _on_refused(self, path: Path, fault: ClerkError) -> None:
        self.import_button.setEnabled(True)
        self.status.setText(f"Không nhập được {path.name}. Các bộ mẫu vẫn như trước.")
        messages.show_error(self, fault)

    def _on_checked(self, card: LibraryCard, findings: tuple[PackFinding, ...]) -> None:
        name = f"{card.title or card.id}, bản {card.version}"
        self.findings.addItems([_finding_text(finding) for finding in findings])
        errors = sum(finding.severity == "error" for finding in findings)
        if not findings:
            self.status.setText(f"✔  {name}: không có gì sai.")
        else:
            self.status.setText(f"{name}: {errors} lỗi, {len(findings) - errors} điều nên xem.")

    def _on_failed(self, fault: ClerkError) -> None:
        self.status.setText(f"✖  {fault}")

    def _on_row(self) -> None:
        card = self.card()
        usable = card is not None and not card.trouble
        self.check_button.setEnabled(card is not None)
        self.export_button.setEnabled(usable)
        # shipped ones belong to the program; without one in use its dossiers couldn't be opened
        own = card is not None and not card.shipped and not self._data_folder.read_only
        self.remove_button.setEnabled(own and card is not None and not card.used_by)

    def _show_offers(self) -> None:
        while (item := self._offers.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for dossier_id, text in flow.offers(self._data_folder):
            link = button(text.replace("&", "&&"), "link")
            link.clicked.connect(
                lambda _checked=False, dossier_id=dossier_id: self.offer_wanted.emit(dossier_id)
            )
            self._offers.addWidget(link)

    def _connect(self) -> None:
        self.table.selectionModel().currentChanged.connect(lambda _new, _old: self._on_row())
        self.table.activated.connect(self.check)
        self.check_button.clicked.connect(self.check)
        # ``clicked`` passes a check state, which would be taken for the path
        self.import_button.clicked.connect(lambda: self.import_pack())
        self.export_button.clicked.connect(self.export_pack)
        self.remove_button.clicked.connect(self.put_aside)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 14)
        box.setSpacing(10)
        box.addWidget(label("Bộ mẫu", "title"))
        note = "Mỗi kế hoạch cấp trên là một bộ mẫu: câu hỏi, lời văn và thể thức của kế hoạch xã."
        box.addWidget(label(note, "muted"))
        box.addLayout(self._offers)
        box.addWidget(self.table, 3)
        row = QHBoxLayout()

        for action in (self.check_button, self.export_button, self.remove_button):
            row.addWidget(action)

        row.addStretch(1)
        back = button("&Về bàn làm việc")
        back.clicked.connect(self.left)
        row.addWidget(back)
        row.addWidget(self.import_button)
        box.addLayout(row)
        box.addWidget(self.status)
        box.addWidget(self.findings, 2)


def _finding_text(finding: PackFinding) -> str:
    return ("✖  " if finding.severity == "error" else "▲  ") + finding.line


def _table(model: PackTableModel) -> QTableView:
    view = QTableView()
    view.setAccessibleName("Các bộ mẫu trên máy này")
    view.setModel(model)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.verticalHeader().hide()

    head = view.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    return view
