"""The one kind of error that is meant for the clerk's eyes."""

from collections.abc import Generator
from contextlib import contextmanager

from ttdn_desktop.basics import faults


class ClerkError(Exception):
    """Something the clerk can act on: what happened and what to do next, both in Vietnamese.

    Every room raises this (or a subclass) for bad input and for faults of the machine it foresees; the
    command line prints it and ends with status 2, the window shows it. ``str(error)`` is one line.
    ``file`` is the name of the file or folder that the message names, empty where it names none.
    """

    def __init__(self, what: str, next_step: str, *, file: str = "") -> None:
        self.what = what
        self.next_step = next_step
        self.file = file
        super().__init__(f"{what} {next_step}".strip())


class InputError(ClerkError):
    """A file or value from outside can't be used."""


class OutputError(ClerkError):
    """A result can't be written where it was asked for."""


@contextmanager
def naming(file: str) -> Generator[None]:
    """Let every ClerkError raised within name the file, as a reader of a file's bytes can't."""
    try:
        yield
    except ClerkError as fault:
        if file in fault.what:
            raise
        kind = InputError if isinstance(fault, InputError) else ClerkError
        raise kind(f"{file}: {fault.what}", fault.next_step, file=file) from fault


def unexpected_error(fault: BaseException) -> ClerkError:
    """Return the error to show the clerk for a fault nobody foresaw.

    It holds the fault's code, which the log has too (``faults.code``), never a value: those are the clerk's.
    """
    return ClerkError(
        f"Chương trình gặp lỗi chưa lường trước (mã {faults.code(fault)}); dữ liệu đã lưu vẫn an toàn.",
        "Hãy mở lại chương trình rồi thử lại; nếu vẫn lỗi, hãy gửi mã này cho người hỗ trợ.",
    )
