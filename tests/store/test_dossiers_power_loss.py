"""After a power loss at any moment: what was acknowledged is there, and nothing is half."""

import itertools
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.store.power_loss import Files, laid_out, recorded
from tests.store.store_faults import ID, LATER, NEW, OLD, OLDER, noon, prepared, store_file
from tests.systems import linux_only
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.store import disk, generations
from ttdn_desktop.store.dossiers import FOLDER, DossierStore

Tally = Callable[[str, int, int], None]

syncs_folders = linux_only("folders are synced; as Windows keeps names: the tests with a journal")

BODIES = (OLD, NEW, LATER, OLDER + b" ", OLD + b" ", NEW + b" ")


def states_of_saves(root: Path, saves: int, *, journaled: bool = False) -> list[tuple[int, int, Files]]:
    """Return every state that a power loss during ``saves`` saves may leave, as ``Machine.states``."""
    prepared(root)
    days = (noon() + timedelta(hours=10 * number) for number in itertools.count())
    store = DossierStore(root, now=lambda: next(days))
    with recorded(root, journaled=journaled) as machine:
        for number in range(1, saves + 1):
            machine.started = number
            store.save(ID, BODIES[number])
            machine.acknowledged = number
            machine.crash_here()
    return machine.states


def violations_after(
    states: list[tuple[int, int, Files]], root: Path, scratch: Path, *, journaled: bool = False
) -> list[str]:
    """Start the store on each state; return what was wrong.

    Where names are ``journaled`` the last replace may be lost: then an earlier save stands.
    """
    wrong: list[str] = []
    for number, (acknowledged, started, files) in enumerate(states):
        place = laid_out(files, root, scratch / str(number))
        try:
            loaded = DossierStore(place, now=noon).load(ID)
            allowed = BODIES[0 if journaled else acknowledged : started + 1]
            if loaded.document not in allowed or loaded.notices:
                wrong.append(f"{acknowledged} to {started}: {loaded}")
        except ClerkError as fault:
            wrong.append(f"{acknowledged} to {started}: {fault}")
        shutil.rmtree(place)
    return wrong


@syncs_folders
def test_after_a_power_loss_at_any_moment_of_five_saves_the_file_is_old_or_new(
    tmp_path: Path, tally: Tally, monkeypatch: pytest.MonkeyPatch
) -> None:
    for rule, most in (("NEWEST", 2), ("DAYS", 2), ("MONTHS", 1)):
        monkeypatch.setattr(generations, rule, most)
    states = states_of_saves(tmp_path / "data", saves=5)
    wrong = violations_after(states, tmp_path / "data", tmp_path / "after")
    tally("power lost, states a file system may have left", len(states), len(wrong))


@syncs_folders
def test_a_power_loss_while_a_damaged_file_is_set_aside_loses_neither_it_nor_the_older_copy(
    tmp_path: Path, tally: Tally
) -> None:
    states, wrong = restores_cut_short(tmp_path)
    tally("power lost while a damaged file was restored", states, wrong)


def restores_cut_short(scratch: Path, *, journaled: bool = False) -> tuple[int, int]:
    """Return how many states a power loss during a restore may leave, and how many of them lost something."""
    root, damage = prepared(scratch / "data"), b"damaged"
    store_file(root).write_bytes(damage)
    with recorded(root, journaled=journaled) as machine:
        DossierStore(root, now=noon).load(ID)
    wrong = 0
    for number, (_, _, files) in enumerate(machine.states):
        place = laid_out(files, root, scratch / str(number))
        loaded = DossierStore(place, now=noon).load(ID)
        kept = damage in [path.read_bytes() for path in (place / FOLDER).iterdir() if path.is_file()]
        wrong += loaded.document != OLDER or not kept
    return len(machine.states), wrong


def nothing(_place: object) -> None:
    """Stand in for a call that was forgotten."""


@syncs_folders
def test_without_the_fsync_of_the_file_the_model_finds_lost_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "sync_file", nothing)
    states = states_of_saves(tmp_path / "data", saves=1)
    assert violations_after(states, tmp_path / "data", tmp_path / "after")


@syncs_folders
def test_without_the_fsync_of_the_folder_the_model_finds_lost_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "sync_folder", nothing)
    states = states_of_saves(tmp_path / "data", saves=1)
    assert violations_after(states, tmp_path / "data", tmp_path / "after")
    _, wrong = restores_cut_short(tmp_path / "restored")
    assert wrong


@pytest.fixture
def as_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder is synced, on any system."""
    monkeypatch.setattr(disk, "WINDOWS", True)


@pytest.mark.usefixtures("as_on_windows")
def test_with_names_in_a_journal_and_no_folder_synced_the_file_is_one_that_was_saved(
    tmp_path: Path, tally: Tally
) -> None:
    states = states_of_saves(tmp_path / "data", saves=4, journaled=True)
    wrong = violations_after(states, tmp_path / "data", tmp_path / "after", journaled=True)
    restored, lost = restores_cut_short(tmp_path / "restored", journaled=True)
    tally(
        "power lost, states that a journal of names may have left", len(states) + restored, len(wrong) + lost
    )


@pytest.mark.usefixtures("as_on_windows")
def test_without_the_flush_of_the_file_a_journal_of_names_alone_loses_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "sync_file", nothing)
    states = states_of_saves(tmp_path / "data", saves=1, journaled=True)
    assert violations_after(states, tmp_path / "data", tmp_path / "after", journaled=True)


def test_nothing_outside_the_data_folder_is_touched(tmp_path: Path) -> None:
    root = prepared(tmp_path / "data")
    with recorded(tmp_path) as machine:
        store = DossierStore(root, now=noon)
        store.save(ID, NEW)
        store.save_settings(b"{}")
        store_file(root).write_bytes(b"damaged")
        store.load(ID)
    touched = [name for change in machine.pending for name in change.changes] + list(machine.of_now())
    assert len(touched) > 8
    assert all(Path(name).is_relative_to(root) for name in touched)
