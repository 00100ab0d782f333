"""No verb: the window. A verb: the command line, without Qt."""

import argparse
import contextlib
import logging
import sys
from collections.abc import Callable

from ttdn_desktop.basics import console, faults, native_box
from ttdn_desktop.basics.errors import ClerkError, unexpected_error
from ttdn_desktop.cli.arguments import parse

log = logging.getLogger(__name__)

_UNUSABLE = 2
"""The exit status of docs/contract.md for what can't be used."""


def main(argv: list[str] | None = None) -> int:
    """Run the program with ``argv`` (else the process's own) and return its exit status."""
    console.prepare()
    arguments = sys.argv[1:] if argv is None else argv
    if arguments[:1] == ["-m"]:
        _be_a_child(arguments)

    status = _run(arguments)

    # a program of Windows' window kind has no standard error: a start that fails would say nothing at all
    untold = console.untold()
    if untold:
        _show_box(untold)
    return status


def _run(argv: list[str]) -> int:
    options = parse(argv)
    if isinstance(options, int):
        if options:
            _log("arguments", lambda: log.info("refused arguments"))
        return options

    try:
        _choose_data_folder(options)
    except ClerkError as fault:
        refused, place = type(fault).__name__, faults.place(fault)
        _log("start", lambda: log.info("refused %s at %s", refused, place))
        console.tell(str(fault))
        return _UNUSABLE

    if options.verb is None:
        return _open_window(options)

    from ttdn_desktop.cli import verbs

    return verbs.run(options)


def _choose_data_folder(options: argparse.Namespace) -> None:
    """Raise ClerkError where the data folder can't be written, or a newer program's data lies in it."""
    from ttdn_desktop.workspace import data_place

    if options.portable:
        data_place.keep_data_beside_program()
    data_place.refuse_newer_data()


def _open_window(options: argparse.Namespace) -> int:
    try:
        from ttdn_desktop.gui import app  # Qt only where a window is wanted

        return app.run(
            sample=options.sample,
            screenshot=options.screenshot,
            page=options.page,
            files=tuple(path.absolute() for path in options.files),
        )
    except ImportError as fault:
        return _refused(
            fault,
            ClerkError(
                "Không mở được cửa sổ: thiếu hoặc hỏng tệp của chương trình, hoặc máy quá cũ.",
                "Hãy cài lại chương trình; cần Windows 10 bản 64 bit trở lên.",
            ),
        )
    except Exception as fault:  # the last net: the clerk never sees a traceback, nor nothing
        return _refused(fault, unexpected_error(fault))


def _refused(fault: Exception, shown: ClerkError) -> int:
    _log("window", lambda: log.error("unforeseen code=%s\n%s", faults.code(fault), faults.report(fault)))
    console.tell(str(shown))
    return _UNUSABLE


def _log(program: str, write: Callable[[], None]) -> None:
    """Call ``write`` while the log is open, where there is a data folder to keep one."""
    from ttdn_desktop.workspace.support import event_log

    with contextlib.closing(event_log.start_where_kept(program)):
        write()


def _show_box(text: str) -> None:
    if not native_box.somebody_sits_there():
        return

    try:
        from ttdn_desktop.gui import start_box

        shown = start_box.show(text)
    except ImportError:
        shown = False
    if not shown:
        native_box.show(text)


def _be_a_child(arguments: list[str]) -> None:
    """Be the gate's child, which a frozen program is asked for in Python's own words."""
    from ttdn_desktop.workspace import pack_gate

    if tuple(arguments) == pack_gate.TRIAL:
        pack_gate.be_the_trial()


if __name__ == "__main__":
    sys.exit(main())
