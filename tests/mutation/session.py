"""One run: mutants made and drawn, tests recorded, trials run."""

import random
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from . import trial
from .mutators import Mutant, mutants_of
from .nearest import Nearest, Record
from .report import RoomResult
from .rooms import Room


@dataclass(frozen=True)
class Tree:
    """What is mutated: a folder with a package, its tests and pyproject.toml."""

    root: Path
    package: str


def all_mutants(tree: Tree, rooms: Mapping[str, Room]) -> dict[str, list[Mutant]]:
    """Return every mutant of each room, by file and place."""
    return {
        name: [
            mutant
            for pattern in room.sources
            for path in sorted(tree.root.glob(pattern))
            for mutant in mutants_of(tree.root, path)
        ]
        for name, room in rooms.items()
    }


def drawn(made: Mapping[str, list[Mutant]], sample: int, seed: int) -> dict[str, list[Mutant]]:
    """Return ``sample`` mutants or a few more, the same number from each room that has so many."""
    share = -(-sample // max(1, sum(bool(mutants) for mutants in made.values())))
    draw = random.Random(seed)
    return {name: draw.sample(mutants, min(share, len(mutants))) for name, mutants in made.items()}


def try_mutants(
    tree: Tree, rooms: Mapping[str, Room], mutants: Mapping[str, list[Mutant]], recorded: Path | None = None
) -> list[RoomResult]:
    """Return what became of the mutants.

    Args:
        tree: What is mutated; it is only read.
        rooms: The rooms by name.
        mutants: The mutants to try, by room.
        recorded: A file with the record of which test executes what: read where it's there, else written. A
            record must be of the same tree, so it's for trying again after a look at the survivors.

    Raises:
        TrialError: The tests could not be run.
    """
    trial.load_libraries()
    with tempfile.TemporaryDirectory(prefix="mutation-") as name:
        folder = Path(name)
        copies = [trial.copy_tree(tree.root, folder / f"copy-{slot}") for slot in range(trial.SLOTS)]
        record = _record(copies[0], tree, rooms, recorded or folder / "record.json", folder)
        nearest = Nearest(tree.root, tree.package, record)

        results: list[RoomResult] = []
        for room, chosen in mutants.items():
            begun = time.monotonic()
            trials = [trial.Trial(mutant, nearest.tests_for(mutant, rooms[room])) for mutant in chosen]
            outcomes = [*trial.run(trials, copies, folder / "trial.log")]
            results.append(RoomResult(room, outcomes))
            _note(f"{room}: {len(outcomes)} mutants in {time.monotonic() - begun:.0f} s")
        return results


def _record(copy: Path, tree: Tree, rooms: Mapping[str, Room], into: Path, folder: Path) -> Record:
    if not into.exists():
        begun = time.monotonic()
        tests = dict.fromkeys(test for room in rooms.values() for test in room.tests)
        there = [test for test in tests if (tree.root / test).exists()]
        files = [
            path.relative_to(tree.root).as_posix()
            for room in rooms.values()
            for pattern in room.sources
            for path in tree.root.glob(pattern)
        ]
        trial.record(copy, there, files, into, folder / "record.log")
        _note(f"tests recorded in {time.monotonic() - begun:.0f} s")

    record = Record.read(into)
    for test in record.failed:
        _note(f"left out, it fails without a mutant: {test}")
    return record


def _note(line: str) -> None:
    sys.stderr.write(line + "\n")
