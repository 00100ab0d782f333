"""``report`` as another program calls it: figures, files, troubles in the dossier."""

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.systems import linux_only
from ttdn_desktop.__main__ import main
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.office.docx.plain_text import plain_text

ROOT = Path(__file__).resolve().parents[2]


def small(**changes: Any) -> dict[str, Any]:
    """Return a year small enough to count by hand."""
    sample = json.loads((templates_dir() / "van-ninh-2019" / "sample.json").read_bytes())
    activity = {"channel": "radio", "duties": ["III.8.2"]}
    entry = {"channel": "radio", "activity": "a1", "unit": "tin, bài", "quantity": 1}
    sample["plan"]["activities"] = [
        {"id": "a1", "title": "Phát thanh", "target": {"quantity": 16, "unit": "tin, bài"}, **activity},
        {"id": "a2", "title": "Phản bác", "target": {"quantity": 0, "unit": "vụ, việc"}, **activity},
        {"id": "a3", "title": "Đón đoàn", "target": None, "channel": "delegation", "duties": ["III.8.3"]},
    ]
    sample["log"] = [
        {**entry, "id": "l1", "date": "2018-12-31", "title": "trước kỳ"},
        {**entry, "id": "l2", "date": "2019-01-01", "quantity": 2.5, "audience": 10, "cost": 1250000},
        {**entry, "id": "l3", "date": "2019-10-31", "quantity": 2.5},
        {**entry, "id": "l4", "date": "2019-05-01", "quantity": 30, "unit": "phút"},
        {**entry, "id": "l5", "date": "2019-11-01"},
        {**entry, "id": "l6", "date": "2019-06-01", "activity": "a9", "channel": "culture", "unit": "buổi"},
        {**entry, "id": "l7", "date": "2019-06-02", "activity": None, "channel": "la", "unit": ""},
    ]  # fmt: skip
    sample["report"] = {"period": {"from": "2019-01-01", "to": "2019-10-31"}, "variances": {"a1": "mưa bão"}}
    return {**sample, **changes}


def run(
    folder: Path, dossier: Any, *more: str, body: bytes | None = None
) -> subprocess.CompletedProcess[str]:
    """Return what the verb printed and its status; run in this process, which saves half a second each."""
    source = folder / "d.json"
    source.write_bytes(body or json.dumps(dossier, ensure_ascii=False).encode())
    argv = ["report", str(source), "-o", str(folder / "b.docx"), "--json", *more]
    output, messages = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(messages):
        status = main(argv)
    return subprocess.CompletedProcess(argv, status, output.getvalue(), messages.getvalue())


def test_the_figures_are_those_of_the_period_and_nothing_else_is_said(tmp_path: Path) -> None:
    done = run(tmp_path, small())
    figures = json.loads(done.stdout)
    assert done.returncode == 0
    assert figures["period"] == {"from": "2019-01-01", "to": "2019-10-31"}
    assert figures["totals"] == {"entries": 5, "audience": 10, "cost": 1250000}
    assert figures["channels"]["radio"]["quantity"] == {"tin, bài": 5, "phút": 30}
    assert figures["channels"]["la"]["quantity"] == {"": 1}
    assert [(one["done"], one["percent"], one["status"]) for one in figures["activities"]] == [
        (5, 31.3, "partly"), (0, None, "done"), (None, None, "not_done"),
    ]  # fmt: skip
    assert figures["unplanned"] == 2
    assert "a9" in done.stderr
    assert "“la”" in done.stderr


def test_the_paper_says_what_the_figures_are(tmp_path: Path) -> None:
    assert run(tmp_path, small()).returncode == 0
    text = " ".join(plain_text((tmp_path / "b.docx").read_bytes()).split())
    for words in (
        "từ ngày 01/01/2019 đến ngày 31/10/2019",
        "5 lượt hoạt động, với 10 lượt người tham dự, tiếp cận; kinh phí thực hiện 1.250.000 đồng.",
        "Phát thanh: kế hoạch 16 tin, bài; thực hiện 5 tin, bài, đạt 31,3% (ngoài ra có 30 phút)",
        "Lý do chưa đạt: mưa bão.",
        "Phản bác: không giao chỉ tiêu số lượng; không phát sinh trong kỳ báo cáo.",
        "Đón đoàn: không giao chỉ tiêu số lượng; không phát sinh trong kỳ báo cáo.",
        "Ngoài Kế hoạch, đã thực hiện 2 lượt hoạt động",
    ):
        assert words in text, words


def test_all_three_files_are_the_same_bytes_in_two_processes(tmp_path: Path) -> None:
    sample = templates_dir() / "mau-nd30" / "sample.json"
    for name, seed in (("a", "1"), ("b", "2")):
        results = [
            f"-o={tmp_path / name}.docx",
            f"--pdf={tmp_path / name}.pdf",
            f"--xlsx={tmp_path / name}.xlsx",
        ]
        done = subprocess.run(
            [sys.executable, "-m", "ttdn_desktop", "report", str(sample), *results],
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, encoding="utf-8", cwd=ROOT,
        )  # fmt: skip
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
    for kind in ("docx", "pdf", "xlsx"):
        assert (tmp_path / f"a.{kind}").read_bytes() == (tmp_path / f"b.{kind}").read_bytes()


def test_the_sheet_holds_real_numbers_and_dates(tmp_path: Path) -> None:
    assert run(tmp_path, small(), "--xlsx", str(tmp_path / "b.xlsx")).returncode == 0
    book = openpyxl.load_workbook(tmp_path / "b.xlsx")
    assert book.sheetnames == ["Tổng hợp", "Chỉ tiêu", "Hình thức", "Nhiệm vụ", "Nhật ký"]
    first = [cell.value for cell in book["Chỉ tiêu"][2]]
    assert first[:6] == ["a1", "Phát thanh", "tin, bài", 16, 5, 31.3]
    log = book["Nhật ký"]
    assert (log.max_row, log.freeze_panes, log.auto_filter.ref) == (6, "A2", "A1:K6")
    assert log["B2"].is_date
    assert log["F2"].value == 2.5


TROUBLES: dict[str, tuple[dict[str, Any], str]] = {
    "no report": ({"report": None}, "chưa có phần báo cáo"),
    "no period": ({"report": {}}, "chưa ghi đủ kỳ báo cáo"),
    "half a period": ({"report": {"period": {"from": "2019-01-01"}}}, "chưa ghi đủ kỳ báo cáo"),
    "a period backwards": (
        {"report": {"period": {"from": "2019-10-31", "to": "2019-01-01"}}}, "kết thúc trước khi bắt đầu",
    ),
    "an unknown kind": ({"report": {"kind": "quý", "period": {"from": "2019-01-01"}}}, "“quý”"),
    "a log id twice": ({"log": [{"id": "l1", "date": "2019-05-01", "title": "x"}] * 2}, "l1"),
    "a reason for nothing": (
        {"report": {"period": {"from": "2019-01-01", "to": "2019-10-31"}, "variances": {"a77": "x"}}}, "a77",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TROUBLES)
def test_what_is_odd_but_usable_is_told_and_the_report_is_written(name: str, tmp_path: Path) -> None:
    changes, message = TROUBLES[name]
    done = run(tmp_path, small(**changes))
    assert done.returncode == 0
    assert message in done.stderr
    assert json.loads(done.stdout)["totals"]["entries"] >= 0
    assert (tmp_path / "b.docx").exists()


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "a negative audience": ({"log": [{"id": "l1", "date": "2019-05-01", "audience": -1}]}, "audience"),
    "a date that isn't": ({"log": [{"id": "l1", "date": "2019-02-30"}]}, "date"),
    "a period of words": ({"report": {"period": {"from": "đầu năm"}}}, "period"),
    "an activity twice": ({"plan": {"activities": [{"id": "a1"}, {"id": "a1"}]}}, "a1"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_used_is_refused_with_nothing_written(name: str, tmp_path: Path) -> None:
    changes, message = BAD[name]
    done = run(
        tmp_path, small(**changes), "--pdf", str(tmp_path / "b.pdf"), "--xlsx", str(tmp_path / "b.xlsx")
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["d.json"]


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    body = b"\xef\xbb\xbf" + json.dumps(small(), ensure_ascii=False).encode()
    assert run(tmp_path, None, body=body).returncode == 0


def test_a_half_year_report_has_its_own_title_period_and_outlook(tmp_path: Path) -> None:
    done = run(tmp_path, small(report={"kind": "half"}))
    assert json.loads(done.stdout)["period"] == {"from": "2019-01-01", "to": "2019-06-30"}
    text = plain_text((tmp_path / "b.docx").read_bytes())
    assert "Kết quả hoạt động thông tin đối ngoại trên địa bàn xã Vạn Thắng 6 tháng đầu năm 2019" in " ".join(
        text.split()
    )
    assert "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM" in text


def test_the_half_year_report_of_a_dossier_with_both_is_printed_when_asked(tmp_path: Path) -> None:
    dossier = small(half_report={"kind": "half", "strengths": ["Nửa năm tốt"]})
    assert run(tmp_path, dossier, "--half").returncode == 0
    assert "Nửa năm tốt" in plain_text((tmp_path / "b.docx").read_bytes())


def test_last_years_dossier_is_compared_with(tmp_path: Path) -> None:
    before = small(year=2018)
    before["log"] = [{**each, "date": each["date"].replace("2019", "2018")} for each in before["log"]]
    (tmp_path / "truoc.json").write_text(json.dumps(before, ensure_ascii=False), "utf-8")
    dossier = small()
    dossier["log"] += [{**dossier["log"][1], "id": "l8", "date": "2019-07-01", "quantity": 5}]
    assert run(tmp_path, dossier, "--last-year", str(tmp_path / "truoc.json")).returncode == 0
    text = " ".join(plain_text((tmp_path / "b.docx").read_bytes()).split())
    assert "So với cùng kỳ năm 2018: số lượt hoạt động tăng 1 (20%)" in text
    assert "5 (+5)" in text


def test_a_pack_may_be_named_by_its_folder(tmp_path: Path) -> None:
    dossier = small(pack="khong-co")
    assert run(tmp_path, dossier).returncode == 2
    assert run(tmp_path, dossier, "--pack", str(templates_dir() / "van-ninh-2019")).returncode == 0


def test_the_dossier_is_never_overwritten(tmp_path: Path) -> None:
    source = tmp_path / "d.json"
    source.write_text(json.dumps(small()), "utf-8")
    assert main(["report", str(source), "-o", str(source)]) == 2
    assert json.loads(source.read_bytes())["year"] == 2019


def test_a_pack_of_other_rules_than_the_papers_is_told(tmp_path: Path) -> None:
    later = small()
    later["report"]["date"] = "2020-03-16"
    done = run(tmp_path, later)
    assert done.returncode == 0
    assert "van-ninh-2019" in done.stderr and "Nghị định 30/2020/NĐ-CP" in done.stderr
    later["report"]["date"] = "2020-02-28"
    assert "Nghị định 30" not in run(tmp_path, later).stderr


@linux_only("/dev/full, a disk that is full")
def test_figures_nobody_can_take_end_with_a_message(tmp_path: Path) -> None:
    (tmp_path / "d.json").write_text(json.dumps(small()), encoding="utf-8")
    command = [sys.executable, "-m", "ttdn_desktop", "report", str(tmp_path / "d.json")]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*command, "-o", str(tmp_path / "b.docx"), "--json"],
            stdout=full, stderr=subprocess.PIPE, encoding="utf-8", cwd=ROOT,
        )  # fmt: skip
    assert done.returncode == 2
    assert "Không ghi được kết quả" in done.stderr
    assert "Traceback" not in done.stderr
