"""Which pages are printed, in which order."""

import pytest

from ttdn_desktop.gui.preview.print_job import PrintJob, PrintSheet, file_suffix, sheets


def pages_of(job: PrintJob, count: int) -> list[int | None]:
    return [sheet.page for sheet in sheets(job, count)]


def test_copies_follow_each_other_whole_and_the_file_copy_comes_last() -> None:
    job = PrintJob(copies=2, file_copy=True)
    assert pages_of(job, 2) == [0, 1, 0, 1, 0, 1]
    assert [sheet.file_copy for sheet in sheets(job, 2)] == [False] * 4 + [True] * 2


def test_a_range_ends_with_the_last_page_there_is() -> None:
    assert pages_of(PrintJob(first=2, last=9), 3) == [1, 2]


def test_on_both_sides_each_copy_begins_on_a_new_sheet() -> None:
    assert pages_of(PrintJob(copies=2, sides="long"), 3) == [0, 1, 2, None, 0, 1, 2]
    assert sheets(PrintJob(copies=1, sides="long"), 3)[-1] == PrintSheet(2)


@pytest.mark.parametrize(
    ("printer", "suffix"),
    [
        (None, ".pdf"),
        ("Microsoft Print to PDF", ".pdf"),
        ("Microsoft Print to PDF (redirected 2)", ".pdf"),
        ("Microsoft XPS Document Writer", ".oxps"),
        ("Canon LBP2900", ""),
        ("PDF24", ""),
    ],
)
def test_printers_that_write_files_are_known(printer: str | None, suffix: str) -> None:
    assert file_suffix(printer) == suffix
