import csv
import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import openpyxl
import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.records import Activity, Dossier, Evidence, LogEntry, PressMatter, Target
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.log import sheets
from ttdn_desktop.workspace.log.sheets import SheetPreview, log_csv, log_xlsx, take_rows

TODAY = dt.date(2019, 12, 31)


@pytest.fixture
def dossier(data_folder: DataFolder) -> Dossier:
    sample = data_folder.open_sample().dossier
    activities = (
        Activity(id="a1", title="Phát thanh chuyên mục biển, đảo", channel="radio", lead="Đài Truyền thanh",
                 target=Target(quantity=24, unit="tin, bài")),
        Activity(id="a2", title="Hội nghị tuyên truyền ở thôn", channel="meeting"),
    )  # fmt: skip
    log = (
        LogEntry(id="l1", date=dt.date(2019, 2, 20), activity="a1", channel="radio", title="Chuyên mục tháng 02",
                 quantity=3, unit="tin, bài", cost=300_000, by="Đài"),
        LogEntry(id="l2", date=dt.date(2019, 5, 6), channel="press", title="=Trả lời\nbáo", quantity=1.5, unit="",
                 audience=7, press=PressMatter(outlet="Báo Khánh Hòa", matter="cảng cá", answered=TODAY),
                 evidence=(Evidence(kind="link", text="https://a.vn"),)),
        LogEntry(id="l3", date=dt.date(2019, 5, 6), activity="x9", channel="tivi", title="Lạ", quantity=0),
        LogEntry(id="l4", date=dt.date(2019, 5, 6), activity="x9", channel="tivi", title="Lạ", quantity=0),
    )  # fmt: skip
    plan = msgspec.structs.replace(sample.plan, activities=activities)
    return msgspec.structs.replace(sample, plan=plan, log=log)


def read(dossier: Dossier, path: Path) -> SheetPreview:
    return sheets.preview(dossier, path, TODAY)


def xlsx(path: Path, *rows: list[Any]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def problems_of(row: sheets.SheetRow) -> str:
    return " ".join(row.reasons)


@pytest.mark.parametrize(("name", "made"), [("so.xlsx", log_xlsx), ("so.csv", log_csv)])
def test_what_goes_out_comes_back_as_the_same_rows(dossier: Dossier, tmp_path: Path, name: str, made: Any):
    path = tmp_path / name
    sheets.export(dossier, path)
    assert path.read_bytes() == made(dossier)
    found = read(dossier, path)
    assert [(row.state, row.twin) for row in found.rows] == [("same", entry) for entry in dossier.log]
    emptied = msgspec.structs.replace(dossier, log=())
    again = take_rows(emptied, read(emptied, path).rows)
    assert [(one.date, one.quantity, one.press) for one in again.log] == [
        (one.date, one.quantity, one.press) for one in dossier.log
    ]


FULL = (
    LogEntry(id="l1", date=dt.date(2019, 5, 6), activity="a2", channel="press", title="Trả lời báo", quantity=1.5,
             unit="lần", audience=7, cost=1_250_000, by="Văn phòng", note="Đã gửi", press=PressMatter(
                 outlet="Báo Khánh Hòa", matter="Cảng cá", answer="Đã nạo vét", answered=dt.date(2019, 5, 9))),
    LogEntry(id="l2", date=dt.date(2019, 5, 7), activity="a3", channel="mobile", title="Xe loa", quantity=3,
             unit="lượt xe", audience=40, cost=300_000, by="Đội lưu động", note="Hai thôn"),
    LogEntry(id="l3", date=dt.date(2019, 5, 8), channel="social", title="Tin", quantity=2, unit="tin"),
)  # fmt: skip
"""Entries that have in each field what neither their activity nor their channel would fill in."""

SAME_TITLE = tuple(
    Activity(id=f"a{number}", title="Phát thanh", channel="radio", lead="Đài") for number in (1, 2, 3)
)


def read_back(dossier: Dossier, path: Path) -> tuple[LogEntry, ...]:
    """Return the entries of a sheet read into the empty log of ``dossier``, under their old ids."""
    emptied = msgspec.structs.replace(dossier, log=())
    log = take_rows(emptied, read(emptied, path).rows).log
    return tuple(
        msgspec.structs.replace(entry, id=old.id) for entry, old in zip(log, dossier.log, strict=True)
    )


@pytest.mark.parametrize("name", ["so.xlsx", "so.csv"])
def test_every_field_but_the_evidence_comes_back_as_it_went_out(
    dossier: Dossier, tmp_path: Path, name: str
) -> None:
    # of activities of one title only the column of the code tells which is meant
    plan = msgspec.structs.replace(dossier.plan, activities=SAME_TITLE)
    dossier = msgspec.structs.replace(dossier, plan=plan, log=FULL)
    sheets.export(dossier, tmp_path / name)
    assert read_back(dossier, tmp_path / name) == FULL
    assert [row.reasons for row in read(dossier, tmp_path / name).rows] == [()] * 3


def test_without_the_column_of_the_code_an_activity_comes_back_by_its_title(
    dossier: Dossier, tmp_path: Path
) -> None:
    (entry, *_) = FULL
    dossier = msgspec.structs.replace(dossier, log=(entry,))
    lines = list(csv.reader(io.StringIO(log_csv(dossier).decode("utf-8-sig"), newline="")))
    code = lines[0].index("Mã hoạt động")
    path = xlsx(tmp_path / "a.xlsx", *([*line[:code], *line[code + 1 :]] for line in lines))
    assert read_back(dossier, path) == (entry,)


@pytest.mark.parametrize("mark", ["=", "+", "-", "@"])
@pytest.mark.parametrize("name", ["so.xlsx", "so.csv"])
def test_a_text_that_begins_like_a_formula_comes_back_as_it_was(
    dossier: Dossier, tmp_path: Path, name: str, mark: str
) -> None:
    log = (msgspec.structs.replace(FULL[2], title=f"{mark}1+1", note=f"{mark}x"),)
    dossier = msgspec.structs.replace(dossier, log=log)
    sheets.export(dossier, tmp_path / name)
    assert read_back(dossier, tmp_path / name) == log


def test_numbers_and_dates_go_out_as_such_under_a_frozen_heading_with_filters(dossier: Dossier):
    page = openpyxl.load_workbook(io.BytesIO(log_xlsx(dossier))).active
    assert page["A2"].value == dt.datetime(2019, 2, 20)
    assert (page["E2"].value, page["H2"].value, page["D3"].value) == (3, 300_000, "=Trả lời\nbáo")
    assert page["D3"].data_type in ("s", "inlineStr")
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:Q5")
    assert log_xlsx(dossier) == log_xlsx(dossier)
    assert b"'=Tr" in log_csv(dossier)


def test_columns_are_known_by_their_headings_in_any_order_and_values_as_the_clerk_writes_them(
    dossier: Dossier, tmp_path: Path
):
    path = xlsx(
        tmp_path / "a.xlsx",
        ["SỔ THEO DÕI NĂM 2019"],
        [],
        ["KINH PHÍ (đồng)", "noi dung", "Hoạt Động", "TT", "Ngày thực hiện", "Sl", "ĐVT", "Hình thức"],
        ["1.250.000 đ", "Bài 1", "1", 1, "05/6/2019", "1,5", None, None],
        [0, "Bài 2", "hoi nghi tuyen truyen o thon", 2, 43622, 2, "buổi", "Hội nghị, họp thôn"],
        [None, "Bài 3", "a1", 3, "7-6-19", "2 tin, bài", "tin, bài", "radio"],
        [None, "Bài 4", None, 4, dt.datetime(2019, 6, 8), 1, None, "Mạng xã hội"],
    )
    found = read(dossier, path)
    entries = [row.entry for row in found.rows]
    assert [row.state for row in found.rows] == ["new"] * 4
    assert [row.number for row in found.rows] == [4, 5, 6, 7]
    assert [
        (one.date.isoformat(), one.activity, one.channel, one.quantity, one.unit) for one in entries if one
    ] == [
        ("2019-06-05", "a1", "radio", 1.5, "tin, bài"),
        ("2019-06-06", "a2", "meeting", 2, "buổi"),
        ("2019-06-07", "a1", "radio", 2, "tin, bài"),
        ("2019-06-08", None, "social", 1, "bài"),
    ]
    assert entries[0] and (entries[0].cost, entries[0].by) == (1_250_000, "Đài Truyền thanh")
    after = take_rows(dossier, found.of("new"))
    assert [one.id for one in after.log[-4:]] == ["n0001", "n0002", "n0003", "n0004"]
    assert {row.state for row in read(after, path).rows} == {"same"}


def test_what_is_doubtful_or_unreadable_is_said_of_each_row(dossier: Dossier, tmp_path: Path):
    path = xlsx(
        tmp_path / "a.xlsx",
        ["Ngày", "Hoạt động", "Nội dung", "Số lượng", "Lượt người", "Hình thức"],
        ["31/02/2019", "a1", "x", 1, 0, ""],
        [None, "", "Tổng cộng", 9, 0, ""],
        ["01/3/2019", "Phát thanh chuyên mục biển đảo", "x", 1, 0, ""],
        ["02/3/2019", "Chiếu phim", "x", "vài", 0, ""],
        ["20/02/2019", "a1", "Chuyên mục tháng 02", 4, 0, ""],
        ["03/3/2019", "a1", "y", 1, "1,250", "Tivi"],
        ["03/3/2019", "a1", "y", 1, "1,250", "Tivi"],
        ["03/3/2020", "a1", "z", 1, 0, ""],
        ["04/3/2019", "a1", "z", "=1+1", 0, ""],
    )
    rows = read(dossier, path).rows
    assert [row.state for row in rows] == ["unreadable"] * 2 + ["doubtful"] * 6 + ["unreadable"]
    for row, words in zip(
        rows,
        ("31/02/2019", "Không có ngày", "gần giống", "ngoài kế hoạch", "số lượng 3 → 4", "hai cách",
         "Trùng hoàn toàn với dòng 7", "ngoài năm 2019", "Công thức chưa có kết quả"),
        strict=True,
    ):  # fmt: skip
        assert words in problems_of(row)
    assert "“vài” không đọc được" in problems_of(rows[3])
    assert rows[4].twin == dossier.log[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_of_any_usual_kind_is_read(dossier: Dossier, tmp_path: Path, encoding: str, delimiter: str):
    rows = [
        ["Ngày", "Nội dung", "Số lượng"],
        ["5/6/2019", "Nói chuyện, trao đổi", "2"],
        ["6/6/2019", "Họp", "1"],
    ]
    lines = [delimiter.join(f'"{value}"' if "," in value else value for value in row) for row in rows]
    text = "\r\n".join(lines)
    if encoding == "cp1258":
        text = (
            text.replace("ộ", "ô\u0323")
            .replace("ố", "ô\u0301")
            .replace("ọ", "o\u0323")
            .replace("ợ", "ơ\u0323")
        )
        text = text.replace("ệ", "ê\u0323").replace("ổ", "ô\u0309").replace("ó", "o\u0301")
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))
    entries = [row.entry for row in read(dossier, path).rows]
    assert [(one.title, one.quantity) for one in entries if one] == [("Nói chuyện, trao đổi", 2), ("Họp", 1)]


def zipped(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "đời cũ"),
        ("a.xlsx", b"<html><table></table></html>", "không phải tệp Excel"),
        ("a.xlsx", b"PK\x03\x04 cut", "hỏng"),
        ("a.xlsx", zipped(**{"a.xml": b" " * 60_000_000}), "hỏng"),
        ("a.xlsx", zipped(**{"xl/workbook.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}), "hỏng"),
        ("a.csv", b"xin chao\nkhong co cot\n", "tiêu đề"),
        ("a.csv", b"", "trống"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_message(
    dossier: Dossier, tmp_path: Path, name: str, content: bytes, said: str
):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=said) as refused:
        read(dossier, tmp_path / name)
    assert name in refused.value.what


def test_a_sheet_with_a_doctype_in_any_part_or_too_many_cells_is_refused(dossier: Dossier, tmp_path: Path):
    with zipfile.ZipFile(io.BytesIO(log_xlsx(dossier))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    bad = parts[sheet].replace(b"<worksheet", b"<!DOCTYPE w [<!ENTITY x 'y'>]><worksheet", 1)
    (tmp_path / "a.xlsx").write_bytes(zipped(**{**parts, sheet: bad}))
    (tmp_path / "b.csv").write_text("Ngày;Nội dung\n" + "1/1/2019;x\n" * 100_001, "utf-8")
    for name in ("a.xlsx", "b.csv"):
        with pytest.raises(InputError, match=name):
            read(dossier, tmp_path / name)
