"""A process that saves without end, to be killed: it acknowledges each save by a line once the store said so.

Run as ``python saving_child.py WORK DATA_DIR NUMBER [MISTAKE]``: ``WORK`` is what it saves, each save after
``NUMBER`` has the next number. It needs no fork and no tracer, so that Windows can run it.
"""

import logging
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ttdn_desktop.dossier.register import RegisterLine
from ttdn_desktop.store import disk, lock
from ttdn_desktop.store.dossiers import DossierStore
from ttdn_desktop.store.register import Register
from ttdn_desktop.workspace.support import event_log

READY = "ready"

ID = "x"
PAPER = "ke-hoach.docx"

WORDS = "saved number=%d"
LARGEST_LOG = 2048
"""Bytes of one log file here: some 25 lines, so that files are shifted between the kills too."""

MISTAKE_LASTS = 0.2
"""Seconds that the state lasts into which a mistake brings the disk: a busy machine is late with a kill."""

Save = Callable[[int], None]


def noon() -> datetime:
    return datetime(2026, 11, 23, 12, 0)


def body_of(number: int) -> bytes:
    """Return what the save of ``number`` holds: of several sizes, so that a mixture of two would be seen."""
    return b'{"year":%d,"log":[{"id":"l"}],"filler":"%s"}' % (number, b"x" * (number % 7 * 3000))


def saves_dossier(data_dir: Path) -> Save:
    store = DossierStore(data_dir, now=noon)
    return lambda number: void(store.save(ID, body_of(number)))


def issues_papers(data_dir: Path) -> Save:
    register = Register(data_dir, now=noon)

    def issue(number: int) -> None:
        line = RegisterLine(
            number=number,
            symbol="KH-UBND",
            date=noon().date(),
            kind="KẾ HOẠCH",
            subject="thử",
            signer="A",
            dossier=f"d{number}",
        )
        register.add(line, {PAPER: body_of(number)}, series="one")

    return issue


def logs_events(data_dir: Path) -> Save:
    event_log.LARGEST_FILE = LARGEST_LOG
    event_log.start(data_dir, "window")
    logger = logging.getLogger("ttdn_desktop.store")
    return lambda number: logger.info(WORDS, number)


WORKS = {"dossier": saves_dossier, "register": issues_papers, "event log": logs_events}


def void(_value: object) -> None: ...


def copy_in_place(source: Path, target: Path) -> None:
    """Stand in for the replace: the old file is gone while the new one isn't there yet."""
    content = source.read_bytes()
    target.write_bytes(content[: len(content) // 2])
    time.sleep(MISTAKE_LASTS)
    target.write_bytes(content)
    source.unlink()


def main(work: str, folder: str, number: str, mistake: str = "") -> None:
    data_dir = Path(folder)
    if mistake == "copy in place":
        disk.replace = copy_in_place

    held = lock.acquire(data_dir)
    assert isinstance(held, lock.DataLock)
    save = WORKS[work](data_dir)
    tell(READY)

    now = int(number)
    while True:
        now += 1
        if mistake == "said too early":
            tell(now)
            time.sleep(MISTAKE_LASTS)
        save(now)
        tell(now)


def tell(word: object) -> None:
    """Write a line to the parent in one piece."""
    sys.stdout.buffer.write(b"%s\n" % str(word).encode())
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
