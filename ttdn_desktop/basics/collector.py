"""Python's collector of garbage, out of the way while something large is made that stays."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def paused() -> Generator[None]:
    """Let nothing be collected inside.

    A table of 250 pages is 20,000 cells, each some forty objects that all live on: to go through
    them again and again takes as long as making them (8.3 s, of which 3.8 s are left).
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
