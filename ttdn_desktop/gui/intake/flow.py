"""From a higher plan's file to its page, and from there to the new dossier."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMainWindow, QProgressDialog

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.parser import ParsedPlan, parse_plan
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.dropping import PLAN_SUFFIXES
from ttdn_desktop.gui.intake.state import IntakeState
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace.intake import accept, read_plan
from ttdn_desktop.workspace.intake.accept import PlanPack

SLOT = "intake"
PACK_SLOT = "pack-making"
_PATIENCE_MS = 400


class IntakeFlow:
    """Asks for the file, reads it beside the window, and makes the dossier in the end."""

    def __init__(
        self, window: QMainWindow, tasks: Tasks, shown: Callable[[Source, ParsedPlan], None]
    ) -> None:
        self._window = window
        self._tasks = tasks
        self._shown = shown
        self._progress: QProgressDialog | None = None

    def choose(self) -> Path | None:
        """Ask for a higher plan's file."""
        kinds = " ".join(f"*{suffix}" for suffix in PLAN_SUFFIXES)
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, "Chọn kế hoạch của cấp trên", "", f"Kế hoạch cấp trên ({kinds})"
        )
        return Path(chosen) if chosen else None

    def read(self, path: Path) -> None:
        """Read ``path`` beside the window; the page shown stays until the plan is understood."""
        self._window.statusBar().showMessage(f"Đang đọc {path.name}…")
        self._end_progress()
        self._progress = self._made_progress(path)
        self._tasks.run(SLOT, lambda: read_now(path), self._on_read, self._on_failed)

    def make_pack(
        self,
        directive: Directive,
        made: Callable[[PlanPack], None],
        failed: Callable[[ClerkError], None],
    ) -> None:
        """Make the pack of an accepted plan beside the window; what it comes to is stored by ``made``."""
        self._tasks.run(PACK_SLOT, lambda: accept.make_pack(directive), made, failed)

    def drop_pack(self) -> None:
        """Drop the pack that is being made."""
        self._tasks.cancel(PACK_SLOT)

    def _made_progress(self, path: Path) -> QProgressDialog:
        made = QProgressDialog(f"Đang đọc {path.name}…", "&Dừng", 0, 0, self._window)
        made.setWindowTitle("Thông tin đối ngoại")
        made.setWindowModality(Qt.WindowModality.WindowModal)
        made.setMinimumDuration(_PATIENCE_MS)
        made.canceled.connect(self._on_stopped)
        return made

    def _on_stopped(self) -> None:
        self._tasks.cancel(SLOT)
        self._end_progress()

    def _on_read(self, result: tuple[Source, ParsedPlan]) -> None:
        self._end_progress()
        self._shown(*result)

    def _on_failed(self, fault: ClerkError) -> None:
        self._end_progress()
        messages.show_error(self._window, fault)

    def _end_progress(self) -> None:
        self._window.statusBar().clearMessage()
        if self._progress is not None:
            self._progress.blockSignals(True)
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None


def corrected(directive: Directive, work: IntakeState) -> Directive:
    """Return ``directive`` with the clerk's corrections."""
    return msgspec.structs.replace(directive, **work.values)


def read_now(path: Path) -> tuple[Source, ParsedPlan]:
    """Return the plan in ``path`` and what is understood of it. Raises InputError that names the file."""
    source = read_plan.read_plan(path)
    return source, parse_plan(source)
