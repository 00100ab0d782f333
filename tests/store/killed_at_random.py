"""Kills of ``saving_child.py`` at random moments, on every system: on Windows TerminateProcess."""

import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.store.saving_child import MISTAKE_LASTS, READY
from ttdn_desktop.store import lock

CHILD = Path(__file__).with_name("saving_child.py")

MOST_SAVES = 4
"""Fewer saves than this are acknowledged before the kill's moment is drawn."""

LONGEST_WAIT = 0.012
"""Seconds from an acknowledgement to the kill: several saves of a quick disk, one of a slow one."""

Found = Callable[[int], int | None]
"""What lies on the disk: given the last acknowledged number it returns that of the save that is found whole,
None where an acknowledged one is lost or half."""


def killed_once(work: str, data_dir: Path, last: int, moments: random.Random, mistake: str = "") -> int:
    """Let a child save from ``last`` on, kill it, and return the last number that it acknowledged."""
    command = [sys.executable, str(CHILD), work, str(data_dir), str(last), mistake]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline().split() == [READY.encode()]
        told = [child.stdout.readline() for _ in range(moments.randrange(MOST_SAVES))]
        time.sleep(moments.random() * (MISTAKE_LASTS if mistake else LONGEST_WAIT))
        child.kill()
        told += child.stdout.readlines()

    return max([last, *map(int, told)])


def kill_again_and_again(
    work: str, data_dir: Path, found: Found, *, kills: int, mistake: str = ""
) -> tuple[int, list[str]]:
    """Kill ``kills`` children one after another; return how many saves were told, and what was wrong."""
    moments, last, saves, wrong = random.Random(20261123), 0, 0, list[str]()

    for _ in range(kills):
        acknowledged = killed_once(work, data_dir, last, moments, mistake)
        saves += acknowledged - last

        if not taken_over(data_dir):
            wrong.append(f"the lock is still held after {acknowledged}")
        on_disk = found(acknowledged)
        if on_disk is None:
            wrong.append(f"lost or half: {acknowledged}")
            break
        last = on_disk

    return saves, wrong


def taken_over(data_dir: Path) -> bool:
    """Whether the lock of a killed holder is free for the next."""
    held = lock.acquire(data_dir)
    if not isinstance(held, lock.DataLock):
        return False
    held.release()
    return True
