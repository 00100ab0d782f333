"""How much work something is, in calls: the same on every machine, which no clock is."""

import sys
from collections.abc import Callable


def calls_of(act: Callable[[], object]) -> int:
    """Return how many functions ``act`` calls, Python's own too."""
    calls = 0

    def count_call(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count_call)
    try:
        act()
    finally:
        sys.setprofile(before)
    return calls
