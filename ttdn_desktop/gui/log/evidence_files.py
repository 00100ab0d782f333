"""The files of evidence: copied into the data folder on workers, opened by the system's own programs."""

import datetime as dt
import itertools
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.records import Evidence
from ttdn_desktop.gui import messages, opening
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.log import recording

_PICTURES = frozenset((".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp"))
"""Kinds that Qt draws small in the list."""


class EvidenceFiles:
    """Copies and opens evidence for ``page``.

    Args:
        on_copied: called with an entry's id and the evidence that the copied files are.
        show_status: shows one line about what goes on; empty for nothing.
    """

    def __init__(
        self,
        page: QWidget,
        data_folder: DataFolder,
        tasks: Tasks,
        on_copied: Callable[[str, tuple[Evidence, ...]], None],
        show_status: Callable[[str], None],
    ) -> None:
        self._page, self._data_folder, self._tasks = page, data_folder, tasks
        self._on_copied, self._show_status = on_copied, show_status
        self._numbers = itertools.count(1)
        self._slots: list[str] = []
        self._pasted: TemporaryDirectory[str] | None = None

    def copy_in(self, dossier_id: str, entry_id: str, paths: list[Path]) -> None:
        """Copy ``paths`` in as evidence of that entry; several copies may run at once."""
        self._show_status("Đang chép tệp minh chứng…")
        store = self._data_folder.evidence

        # a slot of its own: a later copy must not take the place of one that still runs
        slot = f"evidence-{next(self._numbers)}"
        self._slots.append(slot)
        self._tasks.run(
            slot,
            lambda: tuple(recording.attach_file(store, dossier_id, path) for path in paths),
            lambda copied: self._on_copied(entry_id, copied),
            self._on_failed,
        )

    def keep_picture(self, image: QImage, now: dt.datetime) -> Path:
        """Return a file with ``image``, there until the page closes: it is copied in on a worker."""
        if self._pasted is None:
            self._pasted = TemporaryDirectory(prefix="ttdn-")
        path = Path(self._pasted.name) / f"Anh chup {now:%d-%m-%Y %H.%M.%S}.png"
        image.save(str(path))
        return path

    def picture_path(self, dossier_id: str, evidence: Evidence) -> Path | None:
        """Return where a picture among the evidence lies, None for anything else or one that is gone."""
        if not dossier_id or Path(evidence.stored or "").suffix.lower() not in _PICTURES:
            return None
        try:
            return recording.evidence_path(self._data_folder, dossier_id, evidence)
        except ClerkError:
            return None

    def open(self, dossier_id: str, evidence: Evidence) -> None:
        """Open a link in the browser, a file in its program; show an error where it is gone or could run."""
        try:
            if evidence.kind == "link":
                opening.web_page(evidence.text)
            else:
                path = recording.evidence_path(self._data_folder, dossier_id, evidence)
                opening.evidence_file(path, self._data_folder.evidence.folder_of(dossier_id))
        except ClerkError as error:
            messages.show_error(self._page, error)

    def close_down(self) -> None:
        """Stop what still runs."""
        for slot in self._slots:
            self._tasks.cancel(slot)
        if self._pasted is not None:
            self._pasted.cleanup()
            self._pasted = None

    def _on_failed(self, error: ClerkError) -> None:
        self._show_status("")
        messages.show_error(self._page, error)
