"""Legal bases as rows: each with where it comes from and its period, one that is over marked."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.records import LegalBase
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.widgets.list_model import Index, RecordListModel
from ttdn_desktop.official_paper.dates_in_text import cited_date
from ttdn_desktop.official_paper.legal_bases import (
    KnownBase,
    cited,
    first_day,
    has_expired,
    known_bases,
    line_of,
)

_OF_SUPERIOR, _OF_PROGRAM, _OWN = "kế hoạch cấp trên", "danh mục của chương trình", "đơn vị tự ghi"


class BaseRow(NamedTuple):
    """A base: the line it is cited with, what is known of it, whether it is over."""

    line: str
    note: str
    is_over: bool


class BasesModel(RecordListModel[BaseRow]):
    """One row a base."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return line and note, in the colour of a warning where the base is over."""
        if not index.isValid():
            return None

        row = self.item(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{'▲' if row.is_over else '●'}  {row.line}\n     {row.note}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.line
        if role == Qt.ItemDataRole.ForegroundRole and row.is_over:
            return QColor(theme.colours().warning)
        return None


def cited_rows(lines: Iterable[str], of_superior: Iterable[LegalBase], day: dt.date) -> tuple[BaseRow, ...]:
    """Return a row for each of the paper's ``lines``, as the bases stand on ``day``."""
    numbers = {base.citation for base in of_superior if base.citation}
    return tuple(_cited_row(line, numbers, day) for line in lines)


def offered_rows(words: str, lines: Iterable[str], day: dt.date) -> tuple[BaseRow, ...]:
    """Return the known bases that hold every one of ``words``, typed with or without accents.

    Those cited in ``lines`` aren't offered again, nor those issued after the year of ``day``; those that are
    over stand last.
    """
    taken = {base.number for line in lines if (base := _known(line))}
    wanted = fold(words).split()
    rows = [
        BaseRow(line_of(base), f"{base.number}; {_period(base, day)}", has_expired(base, day))
        for base in known_bases().values()
        if base.number not in taken and _is_issued(base, day.year) and _holds(base, wanted)
    ]
    return tuple(sorted(rows, key=lambda row: row.is_over))


def _cited_row(line: str, numbers_of_superior: set[str], day: dt.date) -> BaseRow:
    base = _known(line)
    source = next((_OF_SUPERIOR for number in numbers_of_superior if number in line), "")
    if base is None:
        note = f"Nguồn: {source or _OWN}; chưa có trong danh mục, hãy tự kiểm tra hiệu lực"
        return BaseRow(line, note, False)
    return BaseRow(line, f"Nguồn: {source or _OF_PROGRAM}; {_period(base, day)}", has_expired(base, day))


def _known(line: str) -> KnownBase | None:
    return cited(line, cited_date(line))


def _is_issued(base: KnownBase, year: int) -> bool:
    return base.date is None or base.date.year <= year


def _holds(base: KnownBase, wanted: list[str]) -> bool:
    text = fold(f"{line_of(base)} {base.number}")
    return all(word in text for word in wanted)


def _period(base: KnownBase, day: dt.date) -> str:
    """Return since when it is in force, until when, and what followed it."""
    begins = first_day(base)
    since = f"từ {day_month_year(begins)}" if begins else "chưa rõ ngày bắt đầu"
    until = f" đến {day_month_year(base.valid_to)}" if base.valid_to else ""
    if not has_expired(base, day):
        return f"hiệu lực {since}{until}"

    successor = f", thay bằng {base.replaced_by}" if base.replaced_by else ""
    return f"ĐÃ HẾT HIỆU LỰC ({since}{until}{successor})"
