"""A saving process killed at each of its system calls, and at any moment."""

import random
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.store.save_client import TRACER, Child, calls_in, serving, traced
from tests.store.save_server import body_of
from tests.store.store_faults import (
    ID,
    NEW,
    OLD,
    OLDER,
    fresh_copies,
    judge,
    kills_within,
    noon,
    prepared,
    store_file,
)
from tests.systems import linux_only
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.store import safe_file
from ttdn_desktop.store.dossiers import DossierStore

Tally = Callable[[str, int, int], None]
Remark = Callable[[str], None]

pytestmark = linux_only("a server that forks, and strace: test_dossiers_killed_at_random.py runs everywhere")

NO_TRACER = (
    "strace is missing or may not trace here: faults at each system call were put from within Python instead"
)


@pytest.fixture(scope="module")
def server() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as path:
        yield path


def kills_at_each_call(server: Path, scratch: Path, mutation: str = "") -> tuple[int, list[str]]:
    """Kill a save at each of its system calls; return how many kills, and what was wrong."""
    copies = fresh_copies(prepared(scratch / "source"), scratch)
    work = {"do": "save", "id": ID, "body": NEW, "mutation": mutation}
    answer, lines = traced(first := Child(server, data_dir=next(copies), **work))
    first.close()
    assert answer == "ok"
    faults, wrong = 0, []
    for name, count in calls_in(lines).items():
        for nth in range(1, count + 1):
            data_dir = next(copies)
            child = Child(server, data_dir=data_dir, **work)
            answer, _ = traced(child, "-e", f"inject={name}:signal=KILL:when={nth}")
            child.close()
            faults += 1
            if verdict := judge(data_dir, allowed=(NEW,) if answer == "ok" else (OLD, NEW)):
                wrong.append(f"{name} {nth}: {verdict}")
    return faults, wrong


def test_killed_at_each_system_call_of_a_save_the_file_is_old_or_new(
    server: Path, tmp_path: Path, tally: Tally, remark: Remark
) -> None:
    if not TRACER:
        remark(NO_TRACER)
        faults, wrong = kills_within(tmp_path)
    else:
        faults, wrong = kills_at_each_call(server, tmp_path)
    assert not wrong
    tally("killed at each system call of a save", faults, len(wrong))


def test_killed_at_each_system_call_of_a_restore_the_older_copy_comes_back(
    server: Path, tmp_path: Path, tally: Tally, remark: Remark
) -> None:
    if not TRACER:
        remark(NO_TRACER)
        return
    source = prepared(tmp_path / "source")
    store_file(source).write_bytes(b"damaged")
    copies = fresh_copies(source, tmp_path)
    work = {"do": "load", "id": ID, "body": OLDER}
    answer, lines = traced(first := Child(server, data_dir=next(copies), **work))
    first.close()
    assert answer == "ok"
    faults, violations = 0, 0
    for name, count in calls_in(lines).items():
        for nth in range(1, count + 1):
            data_dir = next(copies)
            traced(
                child := Child(server, data_dir=data_dir, **work),
                "-e",
                f"inject={name}:signal=KILL:when={nth}",
            )
            child.close()
            faults += 1
            violations += DossierStore(data_dir, now=noon).load(ID).document != OLDER
            kept = [path.read_bytes() for path in store_file(data_dir).parent.iterdir() if path.is_file()]
            violations += b"damaged" not in kept
    tally("killed at each system call of a restore", faults, violations)


ON_THE_DISK = re.compile(
    r"(open|write|fsync|close|rename|link|unlink|mkdir|stat|lstat|newfstat|fstat)(at|at2)?"
    r"|statx|read|lseek|getdents64|ioctl"
)


def test_an_error_of_each_system_call_of_a_save_is_told_and_the_file_is_old_or_new(
    server: Path, tmp_path: Path, tally: Tally, remark: Remark
) -> None:
    if not TRACER:
        remark(NO_TRACER)
        return
    copies = fresh_copies(prepared(tmp_path / "source"), tmp_path)
    work = {"do": "save", "id": ID, "body": NEW}
    _, lines = traced(first := Child(server, data_dir=next(copies), **work))
    first.close()
    faults, wrong = 0, []
    calls = [(name, count) for name, count in calls_in(lines).items() if ON_THE_DISK.fullmatch(name)]
    for name, nth, error in [
        (n, i, e) for n, c in calls for i in range(1, c + 1) for e in ("ENOSPC", "EIO", "EACCES")
    ]:
        data_dir = next(copies)
        child = Child(server, data_dir=data_dir, **work)
        answer, _ = traced(child, "-e", f"inject={name}:error={error}:when={nth}")
        child.close()
        faults += 1
        verdict = judge(data_dir, allowed=(NEW,) if answer == "ok" else (OLD, NEW))
        if verdict or not answer.startswith(("ok", "clerk ")):
            wrong.append(f"{name} {nth} {error}: {answer}; {verdict}")
    assert not wrong
    tally("ENOSPC, EIO, EACCES of each system call of a save", faults, len(wrong))


def random_kills(server: Path, data_dir: Path, kills: int, mutation: str = "") -> tuple[int, list[str]]:
    """Kill a process that saves without end at random moments; return the saves and what was wrong."""
    DossierStore(data_dir, now=noon).create(ID, body_of(0))
    moments, last, wrong = random.Random(20261123), 0, []
    for _ in range(kills):
        child = Child(server, do="forever", data_dir=data_dir, id=ID, mutation=mutation, **{"from": last})
        child.go()
        acknowledged = [child.answer() for _ in range(moments.randrange(4))]
        time.sleep(moments.random() * 0.004)
        acknowledged += child.kill()
        child.close()
        acknowledged_last = max([last, *(int(line) for line in acknowledged if line.isdecimal())])
        found = found_after(data_dir, acknowledged_last)
        if found is None:
            wrong.append(f"after {acknowledged_last}: {acknowledged[-1:]}")
            DossierStore(data_dir, now=noon).save(ID, body_of(acknowledged_last))
        last = acknowledged_last if found is None else found
    return last, wrong


def found_after(data_dir: Path, acknowledged_last: int) -> int | None:
    """Return the number of the save that is on the disk, None when an acknowledged one is lost or half."""
    try:
        loaded = DossierStore(data_dir, now=noon).load(ID)
    except ClerkError:
        return None
    for number in (acknowledged_last, acknowledged_last + 1):
        if loaded.document == body_of(number) and not loaded.notices:
            return number
    return None


def test_killed_at_random_moments_no_acknowledged_save_is_lost(
    server: Path, tmp_path: Path, tally: Tally, request: pytest.FixtureRequest
) -> None:
    kills = request.config.getoption("--kills")
    saves, wrong = random_kills(server, tmp_path, kills)
    assert saves > kills / 2
    assert not wrong
    tally(f"killed at random moments ({saves} saves acknowledged)", kills, len(wrong))


def test_a_copy_in_place_instead_of_the_replace_is_found_by_the_kills(server: Path, tmp_path: Path) -> None:
    if TRACER:
        _, wrong = kills_at_each_call(server, tmp_path, mutation="copy")
    else:
        _, wrong = random_kills(server, tmp_path, 300, mutation="copy")
    assert wrong


def test_two_processes_that_save_past_the_lock_never_leave_a_half_file(
    server: Path, tmp_path: Path, tally: Tally
) -> None:
    path, times = tmp_path / "x", 150
    bodies = ("first ", "second ")
    writers = [
        Child(server, do="write", data_dir=tmp_path, path=path, body=body, times=times) for body in bodies
    ]
    safe_file.write(path, b"first ", now=noon)
    for writer in writers:
        writer.go()
    reads, violations, sequences = 0, 0, set[int]()
    while len(sequences) < 40:
        content = safe_file.read(path, now=noon, repair=False)
        reads += 1
        sequences.add(content.sequence if content else 0)
        whole = content is not None and any(
            content.body == body.encode() * content.body.count(b" ") for body in bodies
        )
        violations += not whole or bool(content and content.notices)
    answers = [writer.answer() for writer in writers]
    for writer in writers:
        writer.close()
    assert answers == ["ok", "ok"]
    tally("two processes saving past the lock, reads meanwhile", reads, violations)
