"""Looking into the register of outgoing documents."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.wording import fold
from ttdn_desktop.dossier.register import RegisterLine
from ttdn_desktop.office.register_sheet import COLUMNS, cells, sheet
from ttdn_desktop.workspace.output_files import write_all

__all__ = ["COLUMNS", "cells", "export", "found"]


def found(lines: Iterable[RegisterLine], words: str) -> tuple[RegisterLine, ...]:
    """Return the lines that hold every one of ``words``, without regard to accents and case."""
    wanted = fold(words).split()
    return tuple(line for line in lines if all(word in _told(line) for word in wanted))


def _told(line: RegisterLine) -> str:
    values = (day_month_year(one) if isinstance(one, dt.date) else str(one) for one in cells(line))
    return fold(" ".join(values))


def export(lines: Iterable[RegisterLine], path: Path) -> None:
    """Write the register's lines to an Excel file. Raises OutputError; then ``path`` is as it was."""
    write_all({path: sheet(lines)})
