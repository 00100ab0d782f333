import datetime as dt
import io
import zipfile
from typing import Any

import openpyxl
import pytest

from ttdn_desktop.activity_log.figures import Totals
from ttdn_desktop.consolidation.merging import Sent, consolidate
from ttdn_desktop.consolidation.sent_log import SentLog, Span
from ttdn_desktop.office.spreadsheets import consolidation, writer
from ttdn_desktop.office.spreadsheets.writer import Column, Sheet, workbook

COLUMNS = (Column("Chữ", 10), Column("Số", 10), Column("Ngày", 10))


def read(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]


def test_values_stay_what_they_are() -> None:
    rows: list[tuple[writer.Value, ...]] = [
        ("=1+1", 12_500_000, dt.date(2019, 11, 5)),
        ("  <a> & \n “b”", 2.5, None),
        ("", 0, dt.date(1850, 1, 1)),
    ]
    sheet = read(workbook([Sheet("A & B", COLUMNS, rows, ("Tổng", 1))]))
    found = [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=2)]
    assert found == [
        ("=1+1", 12_500_000, dt.datetime(2019, 11, 5)),
        ("  <a> & \n “b”", 2.5, None),
        (None, 0, "01/01/1850"),
        ("Tổng", 1, None),
    ]
    assert sheet["A2"].data_type == "s"
    assert (sheet["B2"].number_format, sheet["C2"].number_format) == ("#,##0", "dd/mm/yyyy")
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A2", "A1:C4", "$1:$1")
    assert sheet["A1"].font.bold
    assert sheet.row_dimensions[3].height > 15


def test_the_same_rows_give_the_same_bytes() -> None:
    once, again = (workbook([Sheet("A", COLUMNS, [("a", 1, None)])]) for _ in range(2))
    assert once == again
    with zipfile.ZipFile(io.BytesIO(once)) as package:
        assert {entry.create_system for entry in package.infolist()} == {0}


def test_no_sheet_has_more_rows_than_excel_has_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "MOST_ROWS", 10)
    rows = ((f"{n}", n, None) for n in range(100))
    sheet = read(workbook([Sheet("A", COLUMNS, rows, ("Tổng", 1))]))
    assert sheet.max_row == 10
    assert sheet["B9"].value == 7


def test_entries_that_have_no_room_are_told() -> None:
    from ttdn_desktop.dossier.records import Commune

    many = Span(0, 0, consolidation.MOST_ENTRIES + 1)
    one = Sent(
        file="a", sha256="", commune=Commune(name="A", kind="xã", province="B"), year=2019, exported=None,
        modified=0, totals=Totals(), channels={}, entries=many,
    )  # fmt: skip
    assert "1.048.574 trong 1.048.575 mục" in consolidation.truncation_notice(
        consolidate([one], log=SentLog())
    )
