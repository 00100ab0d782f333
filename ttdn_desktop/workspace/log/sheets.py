"""The log from an Excel or CSV file, row by row for the clerk to choose from; and out to one."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ttdn_desktop.activity_log.sheet_columns import find_columns
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.office.spreadsheets.log import log_csv, log_xlsx
from ttdn_desktop.office.spreadsheets.log_import import read_grid
from ttdn_desktop.packs.fields import channels_of
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.workspace.log import recording
from ttdn_desktop.workspace.log.sheet_reader import SheetReader, SheetRow, State
from ttdn_desktop.workspace.output_files import write_all

__all__ = ["SheetPreview", "SheetRow", "State", "export", "log_csv", "log_xlsx", "preview", "take_rows"]


class SheetPreview(msgspec.Struct, frozen=True):
    """The rows of a file; nothing of it is in the log until ``take_rows``."""

    rows: tuple[SheetRow, ...]

    def of(self, state: State) -> tuple[SheetRow, ...]:
        """Return the rows of that state."""
        return tuple(row for row in self.rows if row.state == state)


def preview(dossier: Dossier, path: Path, today: dt.date | None = None) -> SheetPreview:
    """Return what the file at ``path`` would bring. Raises InputError that names the file and what to do."""
    grid = read_grid(path)
    columns = find_columns(grid.rows)
    if columns is None:
        raise InputError(
            f"Tệp {path.name} không có dòng tiêu đề nhận ra được.",
            "Hãy đặt tiêu đề cho các cột, ít nhất “Ngày” và “Nội dung” hoặc “Hoạt động”, rồi thử lại.",
        )
    return SheetPreview(SheetReader(dossier, columns, today).rows(grid))


def take_rows(dossier: Dossier, rows: Iterable[SheetRow]) -> Dossier:
    """Return ``dossier`` with the entries of ``rows`` at the log's end, each under a free id."""
    ids = recording.free_ids(dossier.log)
    entries = (row.entry for row in rows)
    taken = tuple(msgspec.structs.replace(entry, id=next(ids)) for entry in entries if entry)
    return msgspec.structs.replace(dossier, log=(*dossier.log, *taken))


def export(dossier: Dossier, path: Path, pack: Pack | None = None) -> None:
    """Write the log to ``path``, as CSV where its name says so, else as .xlsx. Raises OutputError.

    The channels bear the names of the pack's field.
    """
    channels = channels_of(pack.manifest) if pack else None
    write = log_csv if path.suffix.lower() == ".csv" else log_xlsx
    write_all({path: write(dossier, channels)})
