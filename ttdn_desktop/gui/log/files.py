"""The log from and to files: import from Excel and CSV with a preview, export to Excel and to a calendar.

The spreadsheet library is loaded when it is asked for: it would delay the start of the window.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.log import recording
from ttdn_desktop.workspace.output_files import write_all
from ttdn_desktop.workspace.session import DossierSession

if TYPE_CHECKING:
    from ttdn_desktop.workspace.log.sheets import SheetPreview

SLOT = "log-files"


class LogFiles:
    """Imports into and exports from the log of ``session``, for ``page``.

    Args:
        on_taken: called with the dossier that has the chosen rows in its log.
        show_status: shows one line about what goes on; empty for nothing.
    """

    def __init__(
        self,
        page: QWidget,
        data_folder: DataFolder,
        session: DossierSession,
        tasks: Tasks,
        on_taken: Callable[[Dossier], None],
        show_status: Callable[[str], None],
    ) -> None:
        self._page, self._data_folder, self._session, self._tasks = page, data_folder, session, tasks
        self._on_taken, self._show_status = on_taken, show_status

    def ask_import(self) -> None:
        """Ask for an Excel or CSV file, then show its rows to choose from."""
        path = messages.ask_open_path(
            self._page, "Chọn tệp có các việc đã làm", "Tệp Excel, CSV", ".xlsx *.csv"
        )
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read ``path`` on a worker, then show its rows to choose from."""
        from ttdn_desktop.workspace.log import sheets

        # taken here: the session belongs to the window's thread
        dossier, today = self._session.dossier, self._data_folder.today
        self._show_status(f"Đang đọc {path.name}…")
        self._tasks.run(
            SLOT,
            lambda: sheets.preview(dossier, path, today),
            lambda preview: self._choose(path.name, preview),
            self._on_failed,
        )

    def ask_sheet_export(self) -> None:
        """Ask where to, then write the log as an Excel file."""
        from ttdn_desktop.workspace.log import sheets

        pack = self._session.pack
        self._ask_export(
            "Nhật ký thực hiện",
            "Tệp Excel",
            ".xlsx",
            lambda dossier, path: sheets.export(dossier, path, pack),
        )

    def ask_calendar_export(self) -> None:
        """Ask where to, then write what falls due as a calendar."""
        pack, now = self._session.pack, self._data_folder.now
        self._ask_export(
            "Lịch thực hiện",
            "Tệp lịch",
            ".ics",
            lambda dossier, path: write_all({path: recording.calendar(dossier, pack, now)}),
        )

    def close_down(self) -> None:
        """Stop what still runs."""
        self._tasks.cancel(SLOT)

    def _choose(self, name: str, preview: SheetPreview) -> None:
        from ttdn_desktop.gui.log.import_dialog import LogImportDialog
        from ttdn_desktop.workspace.log import sheets

        self._show_status("")
        dialog = LogImportDialog(name, preview, self._session.dossier, self._page)
        chosen = dialog.chosen() if dialog.exec() else ()
        # its parent, the page, would keep it and its rows until the page is left
        dialog.deleteLater()

        if chosen:
            self._on_taken(sheets.take_rows(self._session.dossier, chosen))
            self._show_status(f"Đã đưa {len(chosen)} dòng vào nhật ký. Ctrl+Z lấy lại như trước.")

    def _ask_export(self, name: str, kind: str, suffix: str, write: Callable[[Dossier, Path], None]) -> None:
        dossier = self._session.dossier
        file_name = messages.file_name(f"{name} {writer_of(dossier).title} {dossier.year}") + suffix
        path = messages.ask_save_path(self._page, "Kết xuất", file_name, kind, suffix)
        if path is None:
            return

        self._show_status(f"Đang ghi {path.name}…")
        self._tasks.run(
            SLOT, lambda: write(dossier, path), lambda _none: self._on_written(path), self._on_failed
        )

    def _on_written(self, path: Path) -> None:
        self._show_status(f"Đã ghi {path.name}.")
        messages.offer_folder(self._page, path)

    def _on_failed(self, error: ClerkError) -> None:
        self._show_status("")
        messages.show_error(self._page, error)
