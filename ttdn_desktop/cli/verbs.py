"""Carrying a verb out: its module is imported when asked for; messages and status are the same for all."""

import argparse
import importlib
import logging
import os
import sys
import time
from collections.abc import Iterable

from ttdn_desktop.basics import faults
from ttdn_desktop.basics.errors import ClerkError, unexpected_error
from ttdn_desktop.cli.outcome import Outcome
from ttdn_desktop.workspace.support import event_log

log = logging.getLogger(__name__)

UNUSABLE = 2

MODULES = {
    "intake": "ttdn_desktop.cli.intake",
    "plan": "ttdn_desktop.cli.plan",
    "report": "ttdn_desktop.cli.report",
    "pdf": "ttdn_desktop.cli.pdf",
    "pack": "ttdn_desktop.cli.pack",
    "check": "ttdn_desktop.cli.check",
    "export": "ttdn_desktop.cli.export",
    "consolidate": "ttdn_desktop.cli.consolidate",
}
"""Each module has ``run(options)``: it returns the lines that the clerk should hear, or an Outcome where
there is more to say, or raises ClerkError."""


def run(options: argparse.Namespace) -> int:
    """Carry out the verb; return 0, 1 where a check found errors, or 2 with one Vietnamese message."""
    _speak_utf8()
    begun = time.perf_counter()
    events = event_log.start_where_kept(options.verb)

    try:
        status = _carried_out(options)
        log.info("verb name=%s ms=%d status=%d", options.verb, (time.perf_counter() - begun) * 1000, status)
        return status
    finally:
        events.close()


def _carried_out(options: argparse.Namespace) -> int:
    try:
        found: Outcome | Iterable[str] = importlib.import_module(MODULES[options.verb]).run(options)
        outcome = found if isinstance(found, Outcome) else Outcome(notices=tuple(found))
    except ClerkError as fault:
        log.info("refused %s at %s", type(fault).__name__, faults.place(fault))
        _tell([str(fault)])
        return UNUSABLE
    except MemoryError as fault:
        log.error("out of memory\n%s", faults.report(fault))
        _tell(["Máy không đủ bộ nhớ để xử lý tệp này. Hãy đóng bớt chương trình rồi thử lại."])
        return UNUSABLE
    except Exception as fault:  # the last net: the clerk never sees a traceback
        log.error("unforeseen code=%s\n%s", faults.code(fault), faults.report(fault))
        _tell([str(unexpected_error(fault))])
        return UNUSABLE

    _tell(outcome.notices)
    return outcome.status if _said(outcome.output) else UNUSABLE


def _said(output: str) -> bool:
    """Say ``output``; return whether whoever listens could take it."""
    try:
        sys.stdout.write(output)
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left unsaid is dropped
        _tell(["Không ghi được kết quả ra màn hình hoặc tệp nhận. Hãy kiểm tra chỗ trống rồi thử lại."])
        return False

    return True


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stderr.write(line + "\n")


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
