"""Issuing killed at each of its system calls: a number is given once, and with its files, or not at all."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.store.save_client import TRACER, Child, calls_in, serving, traced
from tests.store.save_server import body_of, noon
from tests.systems import linux_only
from ttdn_desktop.store.register import Register

Tally = Callable[[str, int, int], None]
pytestmark = linux_only("a server that forks, and strace: test_register_killed_at_random.py runs everywhere")

NO_TRACER = "strace is missing or may not trace here: not run"


@pytest.fixture(scope="module")
def server() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as path:
        yield path


def issued(server: Path, data_dir: Path, *options: str) -> tuple[str, list[str]]:
    child = Child(server, data_dir=data_dir, do="issue", number=2)
    answer, lines = traced(child, *options)
    child.close()
    return answer, lines


def verdict(data_dir: Path, answer: str) -> str:
    """Return what is wrong with a register after a fault, empty for nothing."""
    register = Register(data_dir, now=noon)
    numbers = [line.number for line in register.lines()]
    if numbers not in ([1], [1, 2]) or (answer == "ok" and numbers != [1, 2]):
        return f"numbers {numbers} after {answer!r}"
    for line in register.lines():
        if register.file_bytes(line, "ke-hoach.docx") != body_of(line.number):
            return f"the file of {line.number} is another"
    return ""


def test_killed_at_each_system_call_a_paper_is_issued_whole_or_not_at_all(
    server: Path, tmp_path: Path, tally: Tally, remark: Callable[[str], None]
) -> None:
    if not TRACER:
        remark(NO_TRACER)
        return
    source = tmp_path / "source"
    child = Child(server, data_dir=source, do="issue", number=1)
    child.go()
    assert child.answer() == "ok"
    child.close()
    first = shutil.copytree(source, tmp_path / "first")
    answer, lines = issued(server, first)
    assert answer == "ok"
    faults, wrong = 0, list[str]()
    for name, count in calls_in(lines).items():
        for nth in range(1, count + 1):
            data_dir = shutil.copytree(source, tmp_path / f"{name}{nth}")
            answer, _ = issued(server, data_dir, "-e", f"inject={name}:signal=KILL:when={nth}")
            faults += 1
            if said := verdict(data_dir, answer):
                wrong.append(f"{name} {nth}: {said}")
            again, _ = issued(server, data_dir)
            if again != "ok" and "đã được cấp" not in again and "đã ban hành" not in again:
                wrong.append(f"{name} {nth}: then {again}")
            elif said := verdict(data_dir, "ok"):
                wrong.append(f"{name} {nth}: then {said}")
    assert not wrong
    tally("killed at each system call of issuing", faults, len(wrong))
