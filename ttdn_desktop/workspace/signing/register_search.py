"""Looking into the register of outgoing documents."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ttdn_desktop.basics import dates
from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.register import MOST_COPIES, RegisterLine
from ttdn_desktop.office.spreadsheets.register import COLUMNS, cells, register_xlsx
from ttdn_desktop.workspace.documents.layout import layout_docx
from ttdn_desktop.workspace.output_files import write_all

__all__ = ["AMENDABLE", "COLUMNS", "amend_line", "cells", "export", "register_pdf", "search_register"]

AMENDABLE = {6: "copies", 7: "sent", 8: "receipt", 9: "note"}
"""The columns that are filled after the paper is issued, by place, with the line's fields."""


def amend_line(line: RegisterLine, column: int, typed: str) -> RegisterLine:
    """Return ``line`` with what was typed in an amendable column. Raises InputError for no such value."""
    name, text = AMENDABLE[column], " ".join(typed.split())
    value: object = text

    if name == "copies":
        if not text.isdecimal() or not 1 <= int(text) <= MOST_COPIES:
            raise InputError(f"“{text}” không phải số lượng bản.", "Hãy ghi một số, ví dụ 8.")
        if int(text) < line.archive_copies:
            filed = f"{line.archive_copies:02} bản lưu"
            raise InputError(f"Số lượng bản không thể ít hơn {filed}.", f"Hãy ghi cả bản gửi và {filed}.")
        value = int(text)
    elif name == "sent":
        value = dates.parse_date(text) if text else None
        if text and value is None:
            raise InputError(f"“{text}” không phải ngày.", "Hãy ghi dạng 05/02/2026.")

    return msgspec.structs.replace(line, **{name: value})


def register_pdf(lines: Iterable[RegisterLine], office: str) -> bytes:
    """Return the register's lines as a PDF to print, under the office's name."""
    from ttdn_desktop.office.base_templates.register import register_docx  # brings the Word library

    return layout_docx(register_docx(lines, office)).pdf


def search_register(lines: Iterable[RegisterLine], words: str) -> tuple[RegisterLine, ...]:
    """Return the lines that hold every one of ``words``, without regard to accents and case."""
    wanted = fold(words).split()
    return tuple(line for line in lines if all(word in _searchable_text(line) for word in wanted))


def _searchable_text(line: RegisterLine) -> str:
    values = (day_month_year(value) if isinstance(value, dt.date) else str(value) for value in cells(line))
    return fold(" ".join(values))


def export(lines: Iterable[RegisterLine], path: Path) -> None:
    """Write the register's lines to an Excel file. Raises OutputError; then ``path`` is as it was."""
    write_all({path: register_xlsx(lines)})
