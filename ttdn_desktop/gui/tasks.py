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
    """A piece of work, and what is called at its end on the window's thread."""

    slot: str
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[ClerkError], None]


@dataclass
class _SlotQueue:
    """One slot: what runs, the newest that waits, and which running jobs were cancelled (by ``id``)."""

    running: Job | None = None
    waiting: Job | None = None
    cancelled: set[int] = field(default_factory=set)


class Tasks(QObject):
    """Runs work beside the window; in one slot the newest wins and older results are dropped."""

    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        # a judgement: pages are laid out while something long runs (an export, a check); with more threads
        # the window itself would wait for a processor on an old machine
        self._pool.setMaxThreadCount(2)
        self._queues: dict[str, _SlotQueue] = {}
        # the pool's threads emit it; connected to this object, Qt queues the call to the window's thread
        self._ended.connect(self._on_ended)

    def run(
        self,
        slot: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[ClerkError], None],
    ) -> None:
        """Run ``work`` in ``slot``; ``done`` or ``failed`` is called unless something newer was asked."""
        queue = self._queues.setdefault(slot, _SlotQueue())
        job = Job(slot, work, done, failed)
        if queue.running is None:
            self._start(queue, job)
        else:
            queue.waiting = job

    def cancel(self, slot: str) -> None:
        """Drop what waits in ``slot`` and the result of what runs."""
        queue = self._queues.get(slot)
        if queue is None:
            return
        queue.waiting = None
        if queue.running is not None:
            queue.cancelled.add(id(queue.running))

    def close(self) -> None:
        """Drop everything and wait for the work that runs."""
        for slot in self._queues:
            self.cancel(slot)
        # a thread that writes a file must not be ended half way
        self._pool.waitForDone()

    def _start(self, queue: _SlotQueue, job: Job) -> None:
        queue.running = job
        self._pool.start(_Worker(job, self._ended))

    @Slot(object, object, object)
    def _on_ended(self, job: Job, result: Any, fault: ClerkError | None) -> None:
        queue = self._queues[job.slot]
        queue.running = None
        cancelled = id(job) in queue.cancelled
        # in any case: a later job may lie at the same address and have the same id
        queue.cancelled.discard(id(job))

        if queue.waiting is not None:
            newest, queue.waiting = queue.waiting, None
            self._start(queue, newest)
        elif cancelled:
            return
        elif fault is not None:
            job.failed(fault)
        else:
            job.done(result)


class _Worker(QRunnable):
    """Does a job on a thread of the pool, logs time and outcome, sends both back by the signal ``ended``."""

    def __init__(self, job: Job, ended: Any) -> None:
        super().__init__()
        self._job = job
        self._ended = ended

    def run(self) -> None:
        started = time.perf_counter()
        result, fault, outcome = self._outcome()
        log.info("task slot=%s ms=%d %s", self._job.slot, (time.perf_counter() - started) * 1000, outcome)
        try:
            self._ended.emit(self._job, result, fault)
        except RuntimeError:  # the window has gone
            log.info("task slot=%s ended after the window", self._job.slot)

    def _outcome(self) -> tuple[Any, ClerkError | None, str]:
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
