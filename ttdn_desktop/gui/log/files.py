"""The log from and to files: Excel and CSV in with a preview, Excel and a calendar out.

What reads and writes sheets is loaded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.records import Dossier
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
    """Does it for the ``page`` with the log in hand.

    Args:
        taken: gets the dossier with the rows that the clerk chose.
        tell: shows the clerk what goes on, in a line.
    """

    def __init__(
        self,
        page: QWidget,
        desk: DataFolder,
        drafting: DossierSession,
        tasks: Tasks,
        taken: Callable[[Dossier], None],
        tell: Callable[[str], None],
    ) -> None:
        self._page, self._desk, self._drafting, self._tasks = page, desk, drafting, tasks
        self._taken, self._tell = taken, tell

    def ask_in(self) -> None:
        """Ask for an Excel or CSV file and show what it would bring."""
        path = messages.ask_open_path(
            self._page, "Chọn tệp có các việc đã làm", "Tệp Excel, CSV", ".xlsx *.csv"
        )
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read ``path`` beside the window, then show its rows to choose from."""
        from ttdn_desktop.workspace.log import sheets

        dossier, today = self._drafting.dossier, self._desk.today
        self._tell(f"Đang đọc {path.name}…")
        self._tasks.run(
            SLOT,
            lambda: sheets.preview(dossier, path, today),
            lambda found: self._choose(path.name, found),
            self._on_failed,
        )

    def ask_sheet_out(self) -> None:
        """Ask where to, then write the log as an Excel file."""
        from ttdn_desktop.workspace.log import sheets

        self._ask_out("Nhật ký thực hiện", "Tệp Excel", ".xlsx", sheets.export)

    def ask_calendar_out(self) -> None:
        """Ask where to, then write what falls due as a calendar."""
        pack, now = self._drafting.pack, self._desk.now
        self._ask_out(
            "Lịch thực hiện",
            "Tệp lịch",
            ".ics",
            lambda dossier, path: write_all({path: recording.calendar(dossier, pack, now)}),
        )

    def close_down(self) -> None:
        """Stop what still runs."""
        self._tasks.cancel(SLOT)

    def _choose(self, name: str, found: SheetPreview) -> None:
        from ttdn_desktop.gui.log.import_dialog import LogImportDialog
        from ttdn_desktop.workspace.log import sheets

        self._tell("")
        dialog = LogImportDialog(name, found, self._drafting.dossier, self._page)
        chosen = dialog.chosen() if dialog.exec() else ()
        dialog.deleteLater()

        if chosen:
            self._taken(sheets.take_rows(self._drafting.dossier, chosen))
            self._tell(f"Đã đưa {len(chosen)} dòng vào nhật ký. Ctrl+Z lấy lại như trước.")

    def _ask_out(self, name: str, kind: str, suffix: str, write: Callable[[Dossier, Path], None]) -> None:
        dossier = self._drafting.dossier
        named = messages.file_name(f"{name} {dossier.commune.name} {dossier.year}") + suffix
        path = messages.ask_save_path(self._page, "Kết xuất", named, kind, suffix)
        if path is None:
            return

        self._tell(f"Đang ghi {path.name}…")
        self._tasks.run(
            SLOT, lambda: write(dossier, path), lambda _none: self._on_written(path), self._on_failed
        )

    def _on_written(self, path: Path) -> None:
        self._tell(f"Đã ghi {path.name}.")
        messages.offer_folder(self._page, path)

    def _on_failed(self, fault: ClerkError) -> None:
        self._tell("")
        messages.show_error(self._page, fault)
