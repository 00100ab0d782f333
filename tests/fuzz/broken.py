"""What a mutant led to that it must not; a mutant that takes too long is broken off."""

import contextlib
import signal
import threading
from collections.abc import Generator
from typing import Any, NamedTuple

SECONDS = 60.0
"""Of the processor's time, so that others at work on the machine don't count: a mutant takes one or two."""


class Broken(NamedTuple):
    """What went wrong with the mutant of ``seed``."""

    seed: int
    error: str


class HangError(Exception):
    """A mutant took longer than ``SECONDS``."""


@contextlib.contextmanager
def within_time() -> Generator[None, None, None]:
    """Raise HangError in what goes on for too long; Windows and other threads have no such alarm."""
    if not hasattr(signal, "SIGVTALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(*_: Any) -> None:
        raise HangError

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
