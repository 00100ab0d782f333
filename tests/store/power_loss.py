"""A model of a power loss: what a file system may have kept of the calls made until then.

The weakest file system that the standard allows: the bytes of a file are sure only after its fsync (before
that they may be missing, cut, zeroed or there), a name in a folder only after the folder's fsync (before that
any of the changes of names may be there, in any mixture), and a replace is there whole or not at all.

Windows' NTFS journals its names and syncs no folder: of their changes the first few are there, in their order
(``journaled``).
"""

import itertools
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

Files = dict[str, bytes]


@dataclass
class Names:
    """One change of names in one folder, that happens whole or not at all: None removes a name."""

    folder: str
    changes: dict[str, int | None]


@dataclass
class Machine:
    """What the calls did so far: sure names, names on their way, sure and unsure bytes of each file."""

    root: Path
    journaled: bool = False
    sure_names: dict[str, int] = field(default_factory=dict)
    pending: list[Names] = field(default_factory=list)
    sure_bytes: dict[int, bytes] = field(default_factory=dict)
    unsure_bytes: dict[int, bytes] = field(default_factory=dict)
    states: list[tuple[int, int, Files]] = field(default_factory=list)
    seen: set[tuple[int, int, frozenset[tuple[str, bytes]]]] = field(default_factory=set)
    started: int = 0
    acknowledged: int = 0

    def of_now(self) -> dict[str, int]:
        names = dict(self.sure_names)
        for change in self.pending:
            _apply(names, change)
        return names

    def names_are_sure(self, folder: str) -> None:
        for change in [change for change in self.pending if change.folder == folder]:
            _apply(self.sure_names, change)
            self.pending.remove(change)

    def crash_here(self) -> None:
        """Note every state that a power loss at this moment may leave."""
        for chosen in self._kept_changes():
            names = dict(self.sure_names)
            for change in chosen:
                _apply(names, change)
            for files in self._contents(names):
                self._note(files)

    def _kept_changes(self) -> Iterator[Sequence[Names]]:
        for count in range(len(self.pending) + 1):
            if self.journaled:
                yield self.pending[:count]
            else:
                yield from itertools.combinations(self.pending, count)

    def _contents(self, names: dict[str, int]) -> Iterator[Files]:
        unsure = sorted({number for number in names.values() if number in self.unsure_bytes})
        for picked in itertools.product(*(_variants(self.unsure_bytes[number]) for number in unsure)):
            by_number = {**self.sure_bytes, **dict(zip(unsure, picked, strict=True))}
            yield {name: by_number[number] for name, number in names.items()}

    def _note(self, files: Files) -> None:
        key = (self.acknowledged, self.started, frozenset(files.items()))
        if key not in self.seen:
            self.seen.add(key)
            self.states.append((self.acknowledged, self.started, files))


def _apply(names: dict[str, int], change: Names) -> None:
    for name, number in change.changes.items():
        if number is None:
            names.pop(name, None)
        else:
            names[name] = number


def _variants(whole: bytes) -> list[bytes]:
    half = len(whole) // 2
    return list(
        dict.fromkeys([b"", whole[:half], bytes(len(whole)), whole[:half] + bytes(len(whole) - half), whole])
    )


@contextmanager
def recorded(root: Path, *, journaled: bool = False) -> Iterator[Machine]:
    """Let the calls through, and note at each one every state that a power loss there may leave."""
    machine = Machine(root, journaled)
    for number, path in enumerate(path for path in root.rglob("*") if path.is_file()):
        machine.sure_names[str(path)] = number
        machine.sure_bytes[number] = path.read_bytes()
    recorder = Recorder(machine)
    with pytest.MonkeyPatch.context() as patch:
        for name in Recorder.CALLS:
            patch.setattr(os, name, getattr(recorder, name))
        yield machine
        machine.crash_here()


class Recorder:
    """Stands in for the functions of ``os``: does what they do and tells the machine."""

    CALLS = ("open", "write", "fsync", "close", "replace", "link", "unlink")

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._real: dict[str, Callable[..., Any]] = {name: getattr(os, name) for name in self.CALLS}
        self._files: dict[int, int] = {}
        self._folders: dict[int, str] = {}
        self._fresh = itertools.count(1_000_000)

    def open(self, path: Any, flags: int, mode: int = 0o777, **more: Any) -> int:
        handle = self._real["open"](path, flags, mode, **more)
        if flags & os.O_CREAT:
            number = self._files[handle] = next(self._fresh)
            self._machine.unsure_bytes[number] = b""
            self._names((path, number))
        elif Path(path).is_dir():
            self._folders[handle] = str(path)
        return handle

    def write(self, handle: int, content: Any) -> int:
        done = self._real["write"](handle, content)
        if handle in self._files:
            self._machine.unsure_bytes[self._files[handle]] += bytes(content[:done])
            self._machine.crash_here()
        return done

    def fsync(self, handle: int) -> None:
        self._real["fsync"](handle)
        if handle in self._folders:
            self._machine.names_are_sure(self._folders[handle])
        elif self._files.get(handle) in self._machine.unsure_bytes:
            number = self._files[handle]
            self._machine.sure_bytes[number] = self._machine.unsure_bytes.pop(number)
        self._machine.crash_here()

    def close(self, handle: int) -> None:
        self._files.pop(handle, None)
        self._folders.pop(handle, None)
        self._real["close"](handle)

    def replace(self, source: Any, target: Any) -> None:
        number = self._machine.of_now()[str(source)]
        self._real["replace"](source, target)
        self._names((target, number), (source, None))

    def link(self, source: Any, target: Any, **more: Any) -> None:
        self._real["link"](source, target, **more)
        self._names((target, self._machine.of_now()[str(source)]))

    def unlink(self, path: Any, **more: Any) -> None:
        self._real["unlink"](path, **more)
        self._names((path, None))

    def _names(self, *changes: tuple[Any, int | None]) -> None:
        folder = str(Path(changes[0][0]).parent)
        self._machine.pending.append(Names(folder, {str(path): number for path, number in changes}))
        self._machine.crash_here()


def laid_out(files: Files, root: Path, target: Path) -> Path:
    """Write one state into the new folder ``target``."""
    for name, content in files.items():
        place = target / Path(name).relative_to(root)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return target
