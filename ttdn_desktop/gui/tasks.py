"""The one place where slow work leaves the window's thread."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from ttdn_desktop.basics import faults
from ttdn_desktop.basics.errors import ClerkError

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    """A piece of work, and who hears of its end on the window's thread."""

    slot: str
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[ClerkError], None]


@dataclass
class _Lane:
    """One slot: what runs, and the newest that waits."""

    running: Job | None = None
    waiting: Job | None = None
    dropped: set[int] = field(default_factory=set)


class Tasks(QObject):
    """Runs work beside the window; in one slot the newest wins and older results are dropped."""

    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._lanes: dict[str, _Lane] = {}
        self._ended.connect(self._on_ended)

    def run(
        self,
        slot: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[ClerkError], None],
    ) -> None:
        """Run ``work`` in ``slot``; ``done`` or ``failed`` is called unless something newer was asked."""
        lane = self._lanes.setdefault(slot, _Lane())
        job = Job(slot, work, done, failed)
        if lane.running is None:
            self._start(lane, job)
        else:
            lane.waiting = job

    def cancel(self, slot: str) -> None:
        """Drop what waits in ``slot`` and the result of what runs."""
        lane = self._lanes.get(slot)
        if lane is None:
            return
        lane.waiting = None
        if lane.running is not None:
            lane.dropped.add(id(lane.running))

    def close(self) -> None:
        """Drop everything and wait for the work that runs."""
        for slot in self._lanes:
            self.cancel(slot)
        self._pool.waitForDone()

    def _start(self, lane: _Lane, job: Job) -> None:
        lane.running = job
        self._pool.start(_Run(job, self._ended))

    @Slot(object, object, object)
    def _on_ended(self, job: Job, result: Any, fault: ClerkError | None) -> None:
        lane = self._lanes[job.slot]
        lane.running = None
        dropped = id(job) in lane.dropped
        lane.dropped.discard(id(job))

        if lane.waiting is not None:
            newest, lane.waiting = lane.waiting, None
            self._start(lane, newest)
        elif dropped:
            return
        elif fault is not None:
            job.failed(fault)
        else:
            job.done(result)


class _Run(QRunnable):
    def __init__(self, job: Job, ended: Any) -> None:
        super().__init__()
        self._job = job
        self._ended = ended

    def run(self) -> None:
        begun = time.perf_counter()
        result, fault, outcome = self._carried_out()
        log.info("task slot=%s ms=%d %s", self._job.slot, (time.perf_counter() - begun) * 1000, outcome)
        try:
            self._ended.emit(self._job, result, fault)
        except RuntimeError:  # the window has gone
            log.info("task slot=%s ended after the window", self._job.slot)

    def _carried_out(self) -> tuple[Any, ClerkError | None, str]:
        """Return the result or the fault, and in one word which of them it is."""
        try:
            return self._job.work(), None, "done"
        except ClerkError as error:
            log.info("task slot=%s %s at %s", self._job.slot, type(error).__name__, faults.place(error))
            return None, error, "refused"
        except Exception as error:  # the thread's edge: nothing may fall through to a traceback
            code = faults.code(error)
            log.error("task slot=%s code=%s\n%s", self._job.slot, code, faults.report(error))
            return None, ClerkError("Việc đang làm gặp lỗi.", f"Hãy thử lại. Mã lỗi: {code}."), "failed"
