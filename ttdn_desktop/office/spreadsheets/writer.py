"""Excel workbooks of very many rows, written row by row: flat memory, the same content gives the same bytes.

openpyxl takes some 100 µs a row; here a row is a line of text put straight into the zip. Texts stand in their
cells, so they stay texts whatever they begin with; numbers are numbers, dates are dates.
"""

import datetime as dt
import io
import itertools
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.sax.saxutils import escape

import msgspec

from ttdn_desktop.basics.dates import day_month_year

MOST_ROWS = 1_048_576
"""What Excel has room for on one sheet, headings included."""

Value = str | int | float | dt.date | None

_LEVEL = 4
_FIRST_DAY = dt.date(1899, 12, 30)
_LONGEST_TEXT = 32_767
_BATCH = 2_000
_LINE, _MOST_LINES = 15, 27
"""Height of a line in points; Excel's tallest row has 409 of them."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TEXT, _HEADING, _DATE, _WHOLE, _NUMBER, _BOLD, _BOLD_WHOLE, _ONE_LINE = range(8)


class Column(msgspec.Struct, frozen=True):
    """A column: its heading and its width in letters."""

    heading: str
    width: int


class Sheet(msgspec.Struct, frozen=True):
    """A sheet with a frozen heading and filters; ``total`` stands in bold below what the filters cover.

    ``rows`` are taken once; those beyond ``MOST_ROWS`` are left out. ``wrapped``: long texts make tall rows.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Value]]
    total: tuple[Value, ...] = ()
    wrapped: bool = True


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """Return the .xlsx of ``sheets``."""
    stream = io.BytesIO()
    counts: list[int] = []

    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as package:
        for place, sheet in enumerate(sheets, 1):
            with package.open(f"xl/worksheets/sheet{place}.xml", "w") as part:
                counts.append(_write_sheet(part, sheet))

        for name, content in _frame(sheets, counts).items():
            with package.open(name, "w") as part:
                part.write((_HEAD + content).encode())

        for entry in package.infolist():
            entry.create_system = 0

    return stream.getvalue()


def _write_sheet(part: Any, sheet: Sheet) -> int:
    """Write a sheet's part; return the number of its last row that the filters cover."""
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{column.width}" customWidth="1"/>'
        for at, column in enumerate(sheet.columns, 1)
    )
    part.write(
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
        '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft"'
        ' state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols><sheetData>'.encode()
    )
    last = 1
    headings = [column.heading for column in sheet.columns]
    part.write(_row(1, headings, (_HEADING,) * 3, _widths(sheet)).encode())
    styles = (_TEXT if sheet.wrapped else _ONE_LINE, _WHOLE, _NUMBER)
    widths = _widths(sheet) if sheet.wrapped else ()

    for batch in _batches(itertools.islice(sheet.rows, MOST_ROWS - 2)):
        part.write("".join(_row(last + at, row, styles, widths) for at, row in enumerate(batch, 1)).encode())
        last += len(batch)

    if sheet.total:
        part.write(_row(last + 1, sheet.total, (_BOLD, _BOLD_WHOLE, _BOLD_WHOLE)).encode())

    part.write(
        f'</sheetData><autoFilter ref="{_area(sheet, last)}"/><pageMargins left="0.5" right="0.5" top="0.6"'
        ' bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"'
        ' fitToHeight="0"/></worksheet>'.encode()
    )

    return last


def _batches(rows: Iterator[Sequence[Value]]) -> Iterator[list[Sequence[Value]]]:
    while batch := list(itertools.islice(rows, _BATCH)):
        yield batch


def _widths(sheet: Sheet) -> tuple[int, ...]:
    return tuple(column.width for column in sheet.columns)


def _row(number: int, values: Sequence[Value], styles: tuple[int, ...], widths: tuple[int, ...] = ()) -> str:
    """Return a row; ``styles`` are those of texts, whole numbers and other numbers.

    Where ``widths`` of columns are given it is as high as its longest text needs.
    """
    text, whole, other = styles
    cells: list[str] = []

    for value in values:
        if isinstance(value, str):
            cells.append(_text(value, text) if value else "<c/>")
        elif isinstance(value, int):
            cells.append(f'<c s="{whole}"><v>{value}</v></c>')
        elif isinstance(value, float):
            cells.append(f'<c s="{other}"><v>{value!r}</v></c>')
        elif value is None:
            cells.append("<c/>")
        else:
            cells.append(_day(value, text))

    return f'<row r="{number}"{_height(values, widths)}>{"".join(cells)}</row>'


def _height(values: Sequence[Value], widths: tuple[int, ...]) -> str:
    """Return the attribute of a row of several lines: LibreOffice doesn't find its height by itself."""
    lines = max(
        (-(-len(value) // max(width - 1, 1)) for value, width in zip(values, widths, strict=False)
         if isinstance(value, str)),
        default=1,
    )  # fmt: skip
    return f' ht="{_LINE * min(lines, _MOST_LINES)}" customHeight="1"' if lines > 1 else ""


def _text(value: str, style: int) -> str:
    value = value[:_LONGEST_TEXT]
    kept = ' xml:space="preserve"' if value != value.strip() or "\n" in value else ""
    return f'<c s="{style}" t="inlineStr"><is><t{kept}>{escape(value)}</t></is></c>'


def _day(value: dt.date, style: int) -> str:
    days = (value - _FIRST_DAY).days
    return f'<c s="{_DATE}"><v>{days}</v></c>' if days > 0 else _text(day_month_year(value), style)


def _area(sheet: Sheet, last: int) -> str:
    return f"A1:{chr(64 + len(sheet.columns))}{last}"


def _frame(sheets: Sequence[Sheet], counts: Sequence[int]) -> dict[str, str]:
    """Return the parts around the sheets."""
    package = "http://schemas.openxmlformats.org/package/2006"
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    listed = list(enumerate(sheets, 1))
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{kinds}.worksheet+xml"/>'
        for at, _ in listed
    )
    named = "".join(
        f'<sheet name={_quoted(sheet.title)} sheetId="{at}" r:id="rId{at}"/>' for at, sheet in listed
    )
    related = "".join(
        f'<Relationship Id="rId{at}" Type="{_REL}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at, _ in listed
    )

    return {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{kinds}.styles+xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1"'
        f' Type="{_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>{named}</sheets>'
        f"<definedNames>{_defined(sheets, counts)}</definedNames></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">{related}'
        f'<Relationship Id="rId{len(sheets) + 1}" Type="{_REL}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
    }


def _defined(sheets: Sequence[Sheet], counts: Sequence[int]) -> str:
    """Return the names by which Excel knows the filters, and the rows printed on each page."""
    filters = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{at}" hidden="1">'
        f"'{escape(sheet.title)}'!$A$1:${chr(64 + len(sheet.columns))}${last}</definedName>"
        for at, (sheet, last) in enumerate(zip(sheets, counts, strict=True))
    )

    return filters + "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{at}">'
        f"'{escape(sheet.title)}'!$1:$1</definedName>"
        for at, sheet in enumerate(sheets)
    )


def _quoted(title: str) -> str:
    return f'"{escape(title, {chr(34): "&quot;"})}"'


_TOP = '<alignment vertical="top" wrapText="1"/>'


def _format(number: int, font: int = 0, alignment: str = _TOP) -> str:
    bold = ' applyFont="1"' if font else ""
    return (
        f'<xf numFmtId="{number}" fontId="{font}" fillId="0" borderId="0" xfId="0"'
        f' applyNumberFormat="1"{bold} applyAlignment="1">{alignment}</xf>'
    )


_FONT = '<sz val="11"/><name val="Times New Roman"/><family val="1"/>'
_CENTERED = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
_FORMATS = (
    _format(0), _format(0, 1, _CENTERED), _format(164), _format(3), _format(0), _format(0, 1), _format(3, 1),
    _format(0, 0, '<alignment vertical="top"/>'),
)  # fmt: skip
"""In the order of the style numbers above."""

_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>'
    "</numFmts>"
    f'<fonts count="2"><font>{_FONT}</font><font><b/>{_FONT}</font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill>'
    '<patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    f'<cellXfs count="{len(_FORMATS)}">{"".join(_FORMATS)}</cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
