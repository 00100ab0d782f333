"""The log as a sheet: each column's heading and what stands below it; the guard against formulas."""

import csv
import datetime as dt
import io

import openpyxl
import pytest

from tests.papers.paper_samples import changed, sample
from ttdn_desktop.activity_log.sheet_columns import HEADINGS, field_of
from ttdn_desktop.dossier.records import Activity, Dossier, Evidence, LogEntry, PressMatter
from ttdn_desktop.office.spreadsheets.log import log_csv, log_xlsx

ENTRY = LogEntry(
    id="l7", date=dt.date(2019, 2, 20), activity="a1", channel="press", title="Trả lời báo", quantity=3,
    unit="bài", audience=40, cost=300_000, by="Văn phòng", note="Đã gửi", evidence=(
        Evidence(kind="link", text="https://a.vn"), Evidence(kind="link", text="https://b.vn"),
    ),
    press=PressMatter(
        outlet="Báo Khánh Hòa", matter="Cảng cá", answer="Đã nạo vét", answered=dt.date(2019, 3, 1)
    ),
)  # fmt: skip
COLUMNS = (
    ("Ngày", "date", dt.date(2019, 2, 20), "20/02/2019"),
    ("Hoạt động trong kế hoạch", "activity", "Chuyên mục biển, đảo", "Chuyên mục biển, đảo"),
    ("Hình thức", "channel", "Cung cấp thông tin cho báo chí", "Cung cấp thông tin cho báo chí"),
    ("Nội dung", "title", "Trả lời báo", "Trả lời báo"),
    ("Số lượng", "quantity", 3, "3"),
    ("Đơn vị tính", "unit", "bài", "bài"),
    ("Lượt người", "audience", 40, "40"),
    ("Kinh phí (đồng)", "cost", 300_000, "300000"),
    ("Đơn vị thực hiện", "by", "Văn phòng", "Văn phòng"),
    ("Ghi chú", "note", "Đã gửi", "Đã gửi"),
    ("Cơ quan báo chí", "outlet", "Báo Khánh Hòa", "Báo Khánh Hòa"),
    ("Nội dung hỏi, phản ánh", "matter", "Cảng cá", "Cảng cá"),
    ("Nội dung trả lời", "answer", "Đã nạo vét", "Đã nạo vét"),
    ("Ngày trả lời", "answered", dt.date(2019, 3, 1), "01/03/2019"),
    ("Minh chứng", None, "https://a.vn; https://b.vn", "https://a.vn; https://b.vn"),
    ("Mã hoạt động", "activity_id", "a1", "a1"),
    ("Mã", "id", "l7", "l7"),
)  # fmt: skip
"""Heading, the field that it's read back as, and what the entry above has there in Excel and in CSV."""


def with_log(*log: LogEntry) -> Dossier:
    activities = (Activity(id="a1", title="Chuyên mục biển, đảo"),)
    return changed(sample("nd30"), plan__activities=activities, log=log)


def csv_rows(dossier: Dossier) -> list[list[str]]:
    return list(csv.reader(io.StringIO(log_csv(dossier).decode("utf-8-sig"), newline="")))


def xlsx_rows(dossier: Dossier) -> list[list[object]]:
    page = openpyxl.load_workbook(io.BytesIO(log_xlsx(dossier))).worksheets[0]
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    return [[value.date() if isinstance(value, dt.datetime) else value for value in row] for row in rows]


def test_each_column_has_its_heading_and_its_value() -> None:
    dossier = with_log(ENTRY)
    headings = [heading for heading, *_ in COLUMNS]
    assert xlsx_rows(dossier) == [headings, [value for _, _, value, _ in COLUMNS]]
    assert csv_rows(dossier) == [headings, [text for *_, text in COLUMNS]]


def test_each_heading_is_read_back_as_its_own_field() -> None:
    written = csv_rows(with_log())[0]
    assert [field_of(heading) for heading in written] == [field for _, field, *_ in COLUMNS]
    assert {field for _, field, *_ in COLUMNS} == {*HEADINGS, None}, "a field without a column is lost"


def test_an_entry_with_hardly_anything_leaves_its_cells_empty() -> None:
    dossier = with_log(LogEntry(id="l1", date=dt.date(2019, 1, 2), quantity=0))
    filled = {"Ngày": "02/01/2019", "Hình thức": "Khác", "Số lượng": "0", "Lượt người": "0",
              "Kinh phí (đồng)": "0", "Mã": "l1"}  # fmt: skip
    row = dict(zip(*csv_rows(dossier), strict=True))
    assert {heading: text for heading, text in row.items() if text} == filled


def test_an_activity_or_channel_that_is_not_known_goes_out_by_its_id() -> None:
    entry = LogEntry(id="l1", date=dt.date(2019, 1, 2), activity="x9", channel="tivi")
    row = dict(zip(*csv_rows(with_log(entry)), strict=True))
    assert (row["Hoạt động trong kế hoạch"], row["Hình thức"], row["Mã hoạt động"]) == ("x9", "tivi", "x9")


@pytest.mark.parametrize("mark", ["=", "+", "-", "@"])
def test_a_text_that_excel_would_run_has_an_apostrophe_before_it_in_csv_alone(mark: str) -> None:
    dossier = with_log(LogEntry(id="l1", date=dt.date(2019, 1, 2), title=f"{mark}1+1", note=mark))
    row = dict(zip(*csv_rows(dossier), strict=True))
    assert (row["Nội dung"], row["Ghi chú"]) == (f"'{mark}1+1", f"'{mark}")
    assert xlsx_rows(dossier)[1][3] == f"{mark}1+1"


@pytest.mark.parametrize("text", ["a=1", "1+1", "(x)", "'x", "–x", "x@y.vn", "#x"])
def test_other_texts_go_out_as_they_are(text: str) -> None:
    dossier = with_log(LogEntry(id="l1", date=dt.date(2019, 1, 2), title=text))
    assert csv_rows(dossier)[1][3] == text
