"""What a mutant led to that it must not; a mutant that takes too long is broken off."""

import contextlib
import signal
import threading
from collections.abc import Generator
from typing import Any, NamedTuple

SECONDS = 120
"""A judgement: a mutant takes two or three seconds, on a machine with ten others at work twenty."""


class Broken(NamedTuple):
    """What went wrong with the mutant of ``seed``."""

    seed: int
    error: str


class HangError(Exception):
    """A mutant took longer than ``SECONDS``."""


@contextlib.contextmanager
def within_time() -> Generator[None, None, None]:
    """Raise HangError in what goes on for too long; Windows and other threads have no such alarm."""
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(*_: Any) -> None:
        raise HangError

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
