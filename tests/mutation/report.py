"""The explained survivors, the table by room, and whether the run is good."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .mutators import Mutant
from .trial import Outcome

ALLOWED = 0.10  # the share of mutants that may be alive, all of them explained

Key = tuple[str, str, str, str]


@dataclass(frozen=True)
class RoomResult:
    """What became of one room's mutants."""

    room: str
    outcomes: list[Outcome]

    @property
    def alive(self) -> list[Outcome]:
        """Return the survivors by file and line."""
        alive = [outcome for outcome in self.outcomes if not outcome.killed]
        return sorted(alive, key=lambda outcome: (outcome.mutant.file, outcome.mutant.line))


def read_explained(path: Path) -> dict[Key, str]:
    """Return the reason for each explained survivor.

    Raises:
        ValueError: A reason is empty, or a mutant is explained twice.
    """
    explained: dict[Key, str] = {}
    for entry in json.loads(path.read_text("utf-8")):
        key = entry["file"], entry["function"], entry["before"], entry["after"]
        if key in explained or not entry["reason"].strip():
            raise ValueError(f"explained twice or without a reason: {key}")
        explained[key] = entry["reason"]
    return explained


def without_mutant(explained: Iterable[Key], mutants: Iterable[Mutant]) -> list[Key]:
    """Return the explained ones that can't be made any more, since the source was changed."""
    made = {mutant.key for mutant in mutants}
    return [key for key in explained if key not in made]


def table(results: list[RoomResult], explained: dict[Key, str]) -> str:
    """Return a line for each room and one for all."""
    lines = [f"{'room':<16}{'made':>6}{'killed':>8}{'alive':>7}{'share':>8}{'explained':>11}{'no test':>9}"]
    whole = RoomResult("all", [outcome for result in results for outcome in result.outcomes])
    for result in [*results, whole]:
        made, alive = len(result.outcomes), len(result.alive)
        known = sum(outcome.mutant.key in explained for outcome in result.alive)
        untested = sum(not outcome.tests for outcome in result.alive)
        share = alive / made if made else 0.0
        lines.append(
            f"{result.room:<16}{made:>6}{made - alive:>8}{alive:>7}{share:>8.1%}{known:>11}{untested:>9}"
        )
    return "\n".join(lines)


def survivors(results: list[RoomResult], explained: dict[Key, str]) -> str:
    """Return each survivor with its place, its text before and after, and its reason if it has one."""
    lines: list[str] = []
    for outcome in (outcome for result in results for outcome in result.alive):
        mutant = outcome.mutant
        lines += [
            f"{mutant.file}:{mutant.line} {mutant.function} ({outcome.tests} tests)",
            *(f"  - {line.strip()}" for line in mutant.before.splitlines()),
            *(f"  + {line.strip()}" for line in mutant.after.splitlines()),
        ]
        if mutant.key in explained:
            lines.append(f"  explained: {explained[mutant.key]}")
    return "\n".join(lines)


def is_good(results: list[RoomResult], explained: dict[Key, str]) -> bool:
    """Return whether at most a tenth of all mutants are alive and each of them is explained."""
    made = sum(len(result.outcomes) for result in results)
    alive = [outcome.mutant.key for result in results for outcome in result.alive]
    return made > 0 and len(alive) <= ALLOWED * made and all(key in explained for key in alive)
