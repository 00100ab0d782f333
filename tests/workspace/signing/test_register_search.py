import datetime as dt
from pathlib import Path

import msgspec
import openpyxl
import pypdfium2 as pdfium
import pytest

from tests.workspace.issued import issued
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.signing import register_search


def test_the_register_is_searched_without_accents(data_folder: DataFolder) -> None:
    issued(data_folder)
    lines = data_folder.register.lines()
    assert register_search.search_register(lines, "van thang 05/kh") == lines
    assert register_search.search_register(lines, "khong co") == ()


def test_the_register_goes_to_excel_in_ten_columns(data_folder: DataFolder, tmp_path: Path) -> None:
    issued(data_folder)
    target = tmp_path / "so.xlsx"
    register_search.export(data_folder.register.lines(), target)
    page = openpyxl.load_workbook(target).active
    assert page is not None
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert (len(rows), len(rows[0])) == (2, 10)
    assert rows[1][0] == "05/KH-UBND"
    assert rows[1][1] == dt.datetime(2019, 3, 8)
    assert isinstance(rows[1][6], int)


def test_only_what_is_filled_after_sending_changes_in_a_line(data_folder: DataFolder) -> None:
    issued(data_folder, 5)
    line = data_folder.register.lines()[0]
    wrong = msgspec.structs.replace(line, number=9, note="Gửi qua trục liên thông")
    data_folder.register.amend(line, wrong)
    kept = data_folder.register.lines()[0]
    assert (kept.number, kept.note, kept.files) == (5, "Gửi qua trục liên thông", line.files)
    with pytest.raises(ClerkError, match="đã thay đổi"):
        data_folder.register.amend(line, wrong)


@pytest.mark.parametrize(("column", "typed"), [(6, "không"), (6, "0"), (7, "30/02/2019")])
def test_a_value_that_fits_no_column_is_refused(data_folder: DataFolder, column: int, typed: str) -> None:
    issued(data_folder, 5)
    with pytest.raises(ClerkError):
        register_search.amend_line(data_folder.register.lines()[0], column, typed)


def test_the_register_prints_ten_columns_on_lying_pages_with_its_head_on_each(
    data_folder: DataFolder,
) -> None:
    issued(data_folder, 5)
    lines = data_folder.register.lines() * 40
    document = pdfium.PdfDocument(register_search.register_pdf(lines, "Ủy ban nhân dân xã Vạn Thắng"))
    assert len(document) > 1
    for page in document:
        assert page.get_width() > page.get_height()
        said = page.get_textpage().get_text_range()
        assert "Người ký" in said
        assert "(10)" in said


def test_copies_that_are_filed_are_printed_and_no_fewer_are_issued(data_folder: DataFolder) -> None:
    issued(data_folder, 5)
    (line,) = data_folder.register.lines()
    assert register_search.cells(line)[5:7] == ("VT, VHXH (02 bản)", line.copies)
    said = msgspec.structs.replace(line, archive="VT, VHXH (02)")
    assert register_search.cells(said)[5] == "VT, VHXH (02)"
    assert register_search.amend_line(line, 6, "2").copies == 2
    with pytest.raises(ClerkError, match="02 bản lưu"):
        register_search.amend_line(line, 6, "1")
