"""Saves, crashes, errors, damage and restarts in any order: hypothesis looks for lost work."""

import errno
import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from tests.store.store_faults import CALLS, ID, Killed, fault_at, store_file
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.store.dossiers import DossierStore

Tally = Callable[[str, int, int], None]

PLACES = st.tuples(st.sampled_from(CALLS), st.integers(1, 6))


class StoreMachine(RuleBasedStateMachine):
    """``current`` are the bodies that the disk may hold; ``kept`` those that may come back after damage."""

    faults: ClassVar[int] = 0

    @initialize()
    def start(self) -> None:
        self.data_dir = Path(tempfile.mkdtemp(prefix="ttdn-store-"))
        self.clock = datetime(2026, 1, 1, 8)
        self.number = 0
        self.damages: list[bytes] = []
        self.store = self.opened()
        first = self.next_body()
        assert self.store.create(ID, first) == ID
        self.current = {first}
        self.kept = {first}

    def opened(self) -> DossierStore:
        return DossierStore(self.data_dir, now=lambda: self.clock)

    def next_body(self) -> bytes:
        self.number += 1
        return b'{"year":%d,"log":[{"id":"l%d"}]}' % (self.number, self.number)

    @rule()
    def save(self) -> None:
        self.kept |= self.current
        self.current = {self.next_body()}
        self.store.save(ID, *self.current)

    @rule(days=st.integers(-3, 40))
    def time_passes(self, days: int) -> None:
        self.clock += timedelta(days=days)

    @rule(place=PLACES, error=st.sampled_from([errno.ENOSPC, errno.EIO, errno.EACCES]))
    def save_with_an_error(self, place: tuple[tuple[object, str], int], error: int) -> None:
        self.interrupted(place, lambda: OSError(error, os.strerror(error)))

    @rule(place=PLACES)
    def crash_while_saving(self, place: tuple[tuple[object, str], int]) -> None:
        self.interrupted(place, Killed)
        self.store = self.opened()

    def interrupted(self, place: tuple[tuple[object, str], int], fault: Callable[[], BaseException]) -> None:
        body = self.next_body()
        self.kept |= self.current
        where, nth = place
        with fault_at(where, nth, fault) as fired:
            try:
                self.store.save(ID, body)
                self.current = {body}
            except (ClerkError, Killed):
                self.current.add(body)
        StoreMachine.faults += len(fired)

    @rule(damage=st.binary(max_size=12), cut=st.booleans())
    def damage_the_file(self, damage: bytes, cut: bool) -> None:
        path = store_file(self.data_dir)
        content = path.read_bytes()
        damaged = content[: len(damage)] if cut else damage + content[len(damage) :]
        if damaged != content:
            path.write_bytes(damaged)
            self.damages.append(damaged)
            self.current = self.current | self.kept
            StoreMachine.faults += 1

    @rule()
    def lose_the_file(self) -> None:
        store_file(self.data_dir).unlink()
        self.current = self.current | self.kept
        StoreMachine.faults += 1

    @rule()
    def restart(self) -> None:
        self.store = self.opened()
        assert [entry.id for entry in self.store.list()] == [ID]

    @invariant()
    def what_is_found_is_whole_and_was_saved(self) -> None:
        found = self.store.load(ID).document
        assert found in self.current
        self.current = {found}
        aside = [path.read_bytes() for path in store_file(self.data_dir).parent.glob("*.hong-*")]
        assert sorted(aside) == sorted(self.damages)

    def teardown(self) -> None:
        if hasattr(self, "data_dir"):
            shutil.rmtree(self.data_dir)


def test_no_order_of_saves_crashes_errors_and_damage_loses_what_was_acknowledged(tally: Tally) -> None:
    StoreMachine.faults = 0
    run_state_machine_as_test(
        StoreMachine,
        settings=settings(
            max_examples=60,
            stateful_step_count=25,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    tally("saves, crashes, errors and damage in any order", StoreMachine.faults, 0)


def test_the_machine_finds_a_store_that_forgets_its_older_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    from ttdn_desktop.store import generations

    monkeypatch.setattr(generations, "newest_intact", lambda _path: None)
    quick = settings(max_examples=30, deadline=None, derandomize=True, database=None)
    with pytest.raises(ClerkError):
        run_state_machine_as_test(StoreMachine, settings=quick)
