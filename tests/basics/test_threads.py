import threading
from collections.abc import Callable

import pytest

from ttdn_desktop.basics.threads import WrongThreadError, bound_to_its_thread


@bound_to_its_thread
class Counter:
    def __init__(self, start: int) -> None:
        self._count = start

    @property
    def count(self) -> int:
        """How far it has counted."""
        return self._count

    def add(self, more: int = 1) -> int:
        self._count += more
        return self.count


def elsewhere(work: Callable[[], object]) -> BaseException | None:
    """Run ``work`` on another thread; return what it raised."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as fault:
            raised.append(fault)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return raised[0] if raised else None


def test_its_own_thread_reads_and_changes_it() -> None:
    counter = Counter(2)
    assert counter.add(3) == counter.count == 5
    assert Counter.count.__doc__ == "How far it has counted."


def test_another_thread_is_refused_and_nothing_is_changed() -> None:
    counter = Counter(2)
    fault = elsewhere(lambda: counter.add(3))
    assert isinstance(fault, WrongThreadError)
    assert str(fault) == "Counter.add"
    assert isinstance(elsewhere(lambda: counter.count), WrongThreadError)
    assert counter.count == 2


def test_one_made_on_another_thread_belongs_there() -> None:
    made: list[Counter] = []
    assert elsewhere(lambda: made.append(Counter(1))) is None
    with pytest.raises(WrongThreadError):
        made[0].add()


def test_a_property_that_is_set_can_not_be_watched() -> None:
    class Settable:
        def __init__(self) -> None: ...

        @property
        def value(self) -> int:
            return 1

        @value.setter
        def value(self, new: int) -> None: ...

    with pytest.raises(TypeError, match="value"):
        bound_to_its_thread(Settable)
