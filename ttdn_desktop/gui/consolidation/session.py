"""The current consolidation: files, expected communes and result; kept while pages come and go."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import msgspec
from PySide6.QtCore import QObject, Signal

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.consolidation.records import Consolidation
from ttdn_desktop.consolidation.senders import missing_names
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace.consolidation import consolidate
from ttdn_desktop.workspace.consolidation.consolidate import StoppedError
from ttdn_desktop.workspace.consolidation.inputs import input_files

SLOT = "consolidation"
_ReadResult = tuple[tuple[Path, ...], Consolidation]


class ConsolidationSession(QObject):
    """Reads files on a worker; a result stays until other files are read.

    Signals:
        progressed: how many of how many files are read.
        changed: there is another result, or reading began or ended.
        failed: why the files couldn't be read; the result before stays.
    """

    progressed = Signal(int, int)
    changed = Signal()
    failed = Signal(object)

    def __init__(self, tasks: Tasks, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._data_dir = tasks, data_dir
        self._stop = Event()
        self.files: tuple[Path, ...] = ()
        self.expected: tuple[str, ...] = ()
        self.result: Consolidation | None = None
        self.reading = False

    def add(self, paths: tuple[Path, ...]) -> None:
        """Read ``paths``, files and folders, together with the files read before."""
        self._stop.set()  # a run still reading ends; its result is dropped
        self._stop = Event()
        self.reading = True
        self.changed.emit()
        self._tasks.run(SLOT, self._reader((*self.files, *paths), self._stop), self._on_read, self._on_failed)

    def expect(self, names: tuple[str, ...]) -> None:
        """Take ``names`` as the communes that are to send a file."""
        self.expected = names
        if self.result is not None:
            missing = missing_names(names, [sent.commune for sent in self.result.kept])
            self.result = msgspec.structs.replace(self.result, missing=missing, listed=len(names))
        self.changed.emit()

    def clear(self) -> None:
        """Forget files and result; the communes expected stay."""
        self.files, self.result = (), None
        self.changed.emit()

    def stop(self) -> None:
        """Stop reading; the result before stays."""
        self._stop.set()

    def _reader(self, paths: tuple[Path, ...], stop: Event) -> Callable[[], _ReadResult]:
        progressed, data_dir = self.progressed, self._data_dir  # a signal and an event may cross threads

        def on_progress(done: int, total: int) -> bool:
            progressed.emit(done, total)
            return not stop.is_set()

        def work() -> _ReadResult:
            files = input_files(paths)
            if not files:
                raise InputError(
                    "Không thấy tệp .ttdn hay hồ sơ .json nào.",
                    "Hãy chọn tệp hoặc thư mục chứa tệp các xã gửi.",
                )
            return files, consolidate.consolidate(files, data_dir=data_dir, progress=on_progress)

        return work

    def _on_read(self, result: _ReadResult) -> None:
        self.reading = False
        self.files, self.result = result
        # counts again which communes are missing, and emits ``changed``
        self.expect(self.expected)

    def _on_failed(self, error: ClerkError) -> None:
        self.reading = False
        self.changed.emit()
        # stopped by the clerk: nothing to explain
        if not isinstance(error, StoppedError):
            self.failed.emit(error)
