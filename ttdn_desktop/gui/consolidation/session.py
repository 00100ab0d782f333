"""The current consolidation: files, expected communes and result; kept while pages come and go."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.consolidation import merging
from ttdn_desktop.consolidation.office_report import OfficeReport, PickedStatement
from ttdn_desktop.consolidation.records import Consolidation
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace.consolidation import consolidate, kept
from ttdn_desktop.workspace.consolidation.consolidate import StoppedError
from ttdn_desktop.workspace.consolidation.inputs import input_files
from ttdn_desktop.workspace.data_folder import DataFolder

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

    def __init__(self, tasks: Tasks, data_folder: DataFolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._data_folder = tasks, data_folder
        self.own = OfficeReport()
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
        self.change(replace(self.own, units=names))

    def change(self, own: OfficeReport) -> None:
        """Take what the office says now: kept, and what is late or missing told anew."""
        self.own = own
        if self.result is not None:
            self.result = merging.by_receipt(merging.expecting(self.result, self.expected), own.receipts)
            self._save()
        self.changed.emit()

    def pick(self, section: str, statements: tuple[PickedStatement, ...], seen: tuple[str, ...]) -> None:
        """Take the statements of a part of the report; ``seen`` are the words of all that could be picked."""
        parts: dict[str, Any] = {section: statements}
        self.change(replace(self.own, **parts, known={**self.own.known, section: seen}))

    def receive(self, sha256: str, day: dt.date) -> None:
        """Set the day on which a file came."""
        receipts = (
            replace(each, received=day) if each.sha256 == sha256 else each for each in self.own.receipts
        )
        self.change(replace(self.own, receipts=tuple(receipts)))

    def note_slip(self, file: str) -> None:
        """Remember that a return slip was written to whoever sent ``file``: the next file answers it."""
        sent = self.result.all_kept if self.result else ()
        unit = next((each.title for each in sent if each.file == file), "")
        if unit:
            self.change(replace(self.own, slips={**self.own.slips, unit: self._data_folder.today}))

    def continue_last(self) -> tuple[str, ...]:
        """Read the files of the consolidation saved last; return the names of those that are gone."""
        store = self._data_folder.consolidations
        paths, gone = kept.kept_files(store, kept.last_record(store) or OfficeReport())
        if paths:
            self.add(paths)
        return gone

    @property
    def can_continue(self) -> bool:
        """Whether a consolidation was saved whose files are there."""
        store = self._data_folder.consolidations
        last = None if self.files else kept.last_record(store)
        return bool(last and kept.kept_files(store, last)[0])

    def clear(self) -> None:
        """Forget files and result; the communes expected stay."""
        self.files, self.result, self.own = (), None, OfficeReport()
        self.changed.emit()

    def stop(self) -> None:
        """Stop reading; the result before stays."""
        self._stop.set()

    def _reader(self, paths: tuple[Path, ...], stop: Event) -> Callable[[], _ReadResult]:
        # a signal and an event may cross threads
        progressed, data_dir = self.progressed, self._data_folder.data_dir

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
        store, today = self._data_folder.consolidations, self._data_folder.today
        try:
            own = kept.open_record(store, self.result)
        except ClerkError as fault:  # a damaged record: the figures are whole without it
            own = OfficeReport()
            self.failed.emit(fault)
        self.expected = self.expected or own.units
        own = kept.with_receipts(own, (*self.result.given_way, *self.result.all_kept), today)
        self.change(replace(own, units=self.expected))

    def _save(self) -> None:
        if self.result is None or self._data_folder.read_only:
            return
        store = self._data_folder.consolidations
        try:
            kept.keep_files(store, (*self.result.given_way, *self.result.all_kept))
            self.own = kept.save_record(store, self.result, self.own)
        except ClerkError as fault:
            self.failed.emit(fault)

    def _on_failed(self, error: ClerkError) -> None:
        self.reading = False
        self.changed.emit()
        # stopped by the clerk: nothing to explain
        if not isinstance(error, StoppedError):
            self.failed.emit(error)
