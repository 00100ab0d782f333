"""The one kind of error that is meant for the clerk's eyes."""


class ClerkError(Exception):
    """Something the clerk can act on: what happened and what to do next, both in Vietnamese.

    Every room raises this (or a subclass) for bad input and for faults of the machine it foresees; the
    command line prints it and ends with status 2, the window shows it. ``str(error)`` is one line.
    """

    def __init__(self, what: str, next_step: str) -> None:
        self.what = what
        self.next_step = next_step
        super().__init__(f"{what} {next_step}".strip())


class InputError(ClerkError):
    """A file or value from outside can't be used."""


class OutputError(ClerkError):
    """A result can't be written where it was asked for."""
