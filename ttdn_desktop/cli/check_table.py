"""The table that ``check`` prints of several files."""

from collections.abc import Iterator, Sequence

from ttdn_desktop.workspace.documents.check_files import CheckedFile, result, summary

_HEADINGS = ("Tệp", "Loại", "Lỗi", "Nên xem", "Kết quả")
_FIGURES = frozenset({2, 3})
_GAP = "  "


def table_lines(checked: Sequence[CheckedFile]) -> Iterator[str]:
    """Yield a row a file below the headings, then how many files have errors, have none, can't be read."""
    rows = [_HEADINGS, *(_cells(one) for one in checked)]
    # the last column's lengths don't matter: nothing stands behind it
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS) - 1)]

    yield from (_padded(row, widths) for row in rows)
    yield summary(checked)


def _cells(checked: CheckedFile) -> tuple[str, ...]:
    report = checked.report
    if report is None:
        return (checked.name, "–", "–", "–", str(checked.fault))

    warnings = len(report.findings) - report.errors
    return (checked.name, report.kind or "–", str(report.errors), str(warnings), result(report))


def _padded(row: tuple[str, ...], widths: Sequence[int]) -> str:
    cells = (
        cell.rjust(width) if column in _FIGURES else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=False))
    )
    return _GAP.join([*cells, row[-1]]).rstrip()
