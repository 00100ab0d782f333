"""From a higher plan's file to its page, and from there to the new dossier."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QProgressDialog

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.parser import ParsedPlan, parse_plan
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.earlier_papers.records import Learned
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.dropping import PLAN_SUFFIXES
from ttdn_desktop.gui.intake.state import IntakeState
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace.intake import accept, read_plan
from ttdn_desktop.workspace.intake.accept import PlanPack

SLOT = "intake"
LEARN_SLOT = "learn"
PACK_SLOT = "pack-making"
_PROGRESS_AFTER_MS = 400
"""A judgement: most plans are read sooner, and a dialog that only flashes would trouble the eye."""


class IntakeFlow:
    """Asks for the file, reads it beside the window, and makes the dossier in the end."""

    def __init__(
        self, window: QMainWindow, tasks: Tasks, on_parsed: Callable[[Source, ParsedPlan], None]
    ) -> None:
        self._window = window
        self._tasks = tasks
        self._on_parsed = on_parsed
        self._progress: QProgressDialog | None = None

    def choose(self) -> Path | None:
        """Ask for a higher plan's file."""
        title = "Chọn kế hoạch của cấp trên"
        return messages.ask_open_path(self._window, title, "Kế hoạch cấp trên", *PLAN_SUFFIXES)

    def read(self, path: Path) -> None:
        """Read ``path`` beside the window; the page shown stays until the plan is parsed."""
        self._begin_progress(path.name)
        self._tasks.run(SLOT, lambda: read_now(path), self._on_read, self._on_failed)

    def learn(self, paths: tuple[Path, ...], on_learned: Callable[[Learned], None]) -> None:
        """Read the unit's own earlier papers beside the window."""
        # the room that reads them is loaded once a year, not with each start
        from ttdn_desktop.workspace.intake.learn import learn

        def done(learned: Learned) -> None:
            self._end_progress()
            on_learned(learned)

        self._begin_progress(paths[0].name if len(paths) == 1 else f"{len(paths)} tệp")
        self._tasks.run(LEARN_SLOT, lambda: learn(paths), done, self._on_failed)

    def make_pack(
        self,
        directive: Directive,
        made: Callable[[PlanPack], None],
        failed: Callable[[ClerkError], None],
    ) -> None:
        """Make the pack of an accepted plan beside the window; ``made`` stores it."""
        self._tasks.run(PACK_SLOT, lambda: accept.make_pack(directive), made, failed)

    def drop_pack(self) -> None:
        """Drop the pack that is being made."""
        self._tasks.cancel(PACK_SLOT)

    def _begin_progress(self, what: str) -> None:
        self._end_progress()
        self._window.statusBar().showMessage(f"Đang đọc {what}…")
        self._progress = self._progress_dialog(what)

    def _progress_dialog(self, what: str) -> QProgressDialog:
        dialog = QProgressDialog(f"Đang đọc {what}…", "&Dừng", 0, 0, self._window)
        dialog.setWindowTitle("Thông tin đối ngoại")
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(_PROGRESS_AFTER_MS)
        dialog.canceled.connect(self._on_stopped)
        return dialog

    def _on_stopped(self) -> None:
        self._tasks.cancel(SLOT)
        self._tasks.cancel(LEARN_SLOT)
        self._end_progress()

    def _on_read(self, result: tuple[Source, ParsedPlan]) -> None:
        self._end_progress()
        self._on_parsed(*result)

    def _on_failed(self, fault: ClerkError) -> None:
        self._end_progress()
        messages.show_error(self._window, fault)

    def _end_progress(self) -> None:
        self._window.statusBar().clearMessage()
        if self._progress is not None:
            self._progress.blockSignals(True)  # closing would be taken for the clerk's "Dừng"
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None


def apply_corrections(directive: Directive, state: IntakeState) -> Directive:
    """Return ``directive`` with the clerk's corrections."""
    return msgspec.structs.replace(directive, **state.values)


def read_now(path: Path) -> tuple[Source, ParsedPlan]:
    """Return the plan in ``path`` and what the grammar made of it. Raises InputError that names the file."""
    source = read_plan.read_plan(path)
    return source, parse_plan(source)
