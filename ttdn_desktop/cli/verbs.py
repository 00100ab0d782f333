"""Carrying a verb out: its module is imported when asked for; messages and status are the same for all."""

import argparse
import importlib
import logging
import os
import sys
import time
from collections.abc import Iterable

from ttdn_desktop.basics import console, faults
from ttdn_desktop.basics.errors import ClerkError, unexpected_error
from ttdn_desktop.cli.outcome import Outcome
from ttdn_desktop.workspace.support import event_log

log = logging.getLogger(__name__)

# the exit statuses of docs/contract.md, "Command line": 0 done, 1 errors found, 2 the input can't be used
UNUSABLE = 2

MODULES = {
    "intake": "ttdn_desktop.cli.intake",
    "draft": "ttdn_desktop.cli.draft",
    "learn": "ttdn_desktop.cli.learn",
    "plan": "ttdn_desktop.cli.plan",
    "report": "ttdn_desktop.cli.report",
    "pdf": "ttdn_desktop.cli.pdf",
    "pack": "ttdn_desktop.cli.pack",
    "ready": "ttdn_desktop.cli.ready",
    "check": "ttdn_desktop.cli.check",
    "export": "ttdn_desktop.cli.export",
    "consolidate": "ttdn_desktop.cli.consolidate",
}
"""Each module has ``run(options)``: it returns notices for the clerk, or an Outcome where there is output or
a status too, or raises ClerkError."""


def run(options: argparse.Namespace) -> int:
    """Carry out the verb; return 0, 1 where a check found errors, or 2 with one Vietnamese message."""
    begun = time.perf_counter()

    # only into a data folder that is there already: a verb writes its named output, logs and locks and
    # nothing else (docs/contract.md), and must not make a data folder by the way
    events = event_log.start_where_kept(options.verb)

    try:
        status = _carry_out(options)
        log.info("verb name=%s ms=%d status=%d", options.verb, (time.perf_counter() - begun) * 1000, status)
        return status
    finally:
        events.close()


def _carry_out(options: argparse.Namespace) -> int:
    # the verb's module is imported only now, so that `check` doesn't wait for what `consolidate` needs
    try:
        result: Outcome | Iterable[str] = importlib.import_module(MODULES[options.verb]).run(options)
        outcome = result if isinstance(result, Outcome) else Outcome(notices=tuple(result))
    except ClerkError as fault:
        log.info("refused %s at %s", type(fault).__name__, faults.place(fault))
        _print_messages([str(fault)])
        return UNUSABLE
    except MemoryError as fault:
        log.error("out of memory\n%s", faults.report(fault))
        _print_messages(["Máy không đủ bộ nhớ để xử lý tệp này. Hãy đóng bớt chương trình rồi thử lại."])
        return UNUSABLE
    except Exception as fault:  # the last net: the clerk never sees a traceback
        log.error("unforeseen code=%s\n%s", faults.code(fault), faults.report(fault))
        _print_messages([str(unexpected_error(fault))])
        return UNUSABLE

    _print_messages(outcome.notices)
    return outcome.status if _print_output(outcome.output) else UNUSABLE


def _print_output(output: str) -> bool:
    """Write ``output`` to standard output; return whether the receiver took all of it."""
    if output and not console.takes_output():
        _print_messages(
            ["Không có chỗ để in kết quả của lệnh này. Hãy chạy bằng lệnh ttdn trong cửa sổ dòng lệnh."]
        )
        return False

    try:
        sys.stdout.write(output)
        sys.stdout.flush()
    except OSError:
        # a full disk or a closed pipe (`| head`): what is still in the buffer is dropped, else Python would
        # try it again on its way out and end with a traceback
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _print_messages(
            ["Không ghi được kết quả ra màn hình hoặc tệp nhận. Hãy kiểm tra chỗ trống rồi thử lại."]
        )
        return False

    return True


def _print_messages(lines: Iterable[str]) -> None:
    for line in lines:
        console.tell(line)
