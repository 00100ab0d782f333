import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import docx
import msgspec
import openpyxl
import pytest

from tests.held_files import Held
from tests.workspace.consolidation.sent_communes import NAMES, SAMPLE, thirteen
from ttdn_desktop.basics.errors import ClerkError, InputError, OutputError
from ttdn_desktop.consolidation import merging as consolidation_merging
from ttdn_desktop.consolidation.office_report import OfficeReport
from ttdn_desktop.consolidation.records import Consolidation
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Author, Signer
from ttdn_desktop.exchange.package import PlanWords
from ttdn_desktop.workspace.consolidation import results
from ttdn_desktop.workspace.consolidation.consolidate import StoppedError, consolidate
from ttdn_desktop.workspace.consolidation.results import build_results, consolidated_docx, write
from ttdn_desktop.workspace.documents.format_check import check
from ttdn_desktop.workspace.export import export


@pytest.fixture(scope="module", params=[2019, 2022, 2026])
def found(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Consolidation:
    folder = tmp_path_factory.mktemp("gui")
    return consolidate(thirteen(folder, request.param), communes=NAMES)


OFFICE = OfficeReport(signer=Signer(name="Trần Văn Nam"))


def words(content: bytes) -> str:
    document: Any = docx.Document(io.BytesIO(content))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_thirteen_communes_one_cut_off_one_twice_one_missing(found: Consolidation) -> None:
    assert len(found.received) == 11
    assert set(found.missing) == {"Vạn Thạnh", "Đại Lãnh"}
    assert [Path(one.file).name for one in found.rejected] == ["08.ttdn"]
    assert [(one.commune, Path(one.dropped).name) for one in found.duplicates] == [
        ("Vạn Thắng", "01-cu.ttdn")
    ]
    assert {one.commune for one in found.outliers} == {"Vạn Khánh", "Vạn Phước"}


def test_the_report_keeps_the_official_format(found: Consolidation) -> None:
    report = check(build_results(found, OFFICE)[results.DOCX])
    # the sample's proposal of 2019 speaks of its huyện: in 2026 the office is told so
    assert {each.code for each in report.findings} <= {"text.level/abolished"}
    assert report.rules == ("tt01" if found.year == 2019 else "nd30")


def test_the_report_tells_who_sent_and_what_it_comes_to(found: Consolidation) -> None:
    text = words(build_results(found)[results.DOCX])
    totals = found.totals
    for amount in (totals.entries, totals.audience, totals.cost):
        assert f"{amount:,}".replace(",", ".") in text
    assert "Có 11/13 đơn vị ban hành kế hoạch thực hiện; 11/13 đơn vị gửi báo cáo." in text
    assert "Chưa gửi báo cáo: 2 đơn vị (Vạn Thạnh, Đại Lãnh)." in text
    assert "Họ và tên" not in text
    assert "Truyền thanh cơ sở" in text
    assert "11/11 đơn vị đã thực hiện" not in text  # one did nothing
    assert all(name in text for name in NAMES)
    organ = {2019: "HUYỆN VẠN NINH", 2022: "HUYỆN VẠN NINH", 2026: "TỈNH KHÁNH HÒA"}[found.year]
    assert organ in text
    assert ("Kính gửi" in text) == (found.year != 2019)


def test_doubts_stand_in_the_working_paper_and_not_in_the_report(found: Consolidation) -> None:
    made = build_results(found)
    report, review = words(made[results.DOCX]), words(made[results.REVIEW])
    assert "Tài liệu làm việc" in review
    for doubt in ("trung vị", "gấp", "08.ttdn", "01-cu.ttdn"):
        assert doubt in review
        assert doubt not in report
    assert "xem lại" not in report.lower()


def test_the_workbook_has_real_numbers_dates_filters_and_frozen_headings(found: Consolidation) -> None:
    book = openpyxl.load_workbook(io.BytesIO(build_results(found)[results.XLSX]))
    assert book.sheetnames == ["Tổng hợp", "Các xã", "Hình thức", "Nhiệm vụ", "Nhật ký"]
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
    entries = list(book["Nhật ký"].iter_rows(min_row=2, values_only=True))
    assert len(entries) == found.totals.entries
    assert sum(row[7] for row in entries) == found.totals.audience
    assert {row[1].year for row in entries} == {found.year}
    communes = list(book["Các xã"].iter_rows(min_row=2, values_only=True))
    assert communes[-1][1:8] == (
        "Tổng cộng", None, None, None, found.totals.entries, found.totals.audience, found.totals.cost,
    )  # fmt: skip
    by_name = {row[1]: row for row in communes}
    assert by_name["Vạn Khánh"][6] == found.communes["Vạn Khánh"].audience
    assert "gấp" in by_name["Vạn Khánh"][10]
    channels = list(book["Hình thức"].iter_rows(min_row=2, values_only=True))
    radio = next(row for row in channels if row[0] == "Truyền thanh cơ sở")
    assert radio[1] == found.channels["radio"].entries
    assert radio[4] == found.channels["radio"].quantity[radio[5]]


def test_the_json_has_what_the_contract_names(found: Consolidation) -> None:
    figures = json.loads(build_results(found)[results.JSON])
    assert figures["totals"] == {
        key: sum(one[key] for one in figures["communes"].values()) for key in ("entries", "audience", "cost")
    }
    for key in ("received", "missing", "rejected", "duplicates", "channels", "late", "outliers", "duties"):
        assert key in figures
    assert figures["duties"][0]["text"]


def test_whoever_follows_the_progress_may_stop(tmp_path: Path) -> None:
    files = thirteen(tmp_path)
    seen: list[tuple[int, int]] = []

    def follow(done: int, total: int) -> bool:
        seen.append((done, total))
        return done < 3

    with pytest.raises(StoppedError):
        consolidate(files, progress=follow)
    assert seen == [(0, 13), (1, 13), (2, 13), (3, 13)]
    assert not (tmp_path / "out").exists()
    seen.clear()
    consolidate(files[:2], progress=lambda done, total: not seen.append((done, total)))
    assert seen == [(0, 2), (1, 2), (2, 2)]


def test_what_was_brought_together_can_be_written_when_the_files_are_gone(tmp_path: Path) -> None:
    files = thirteen(tmp_path)
    found = consolidate(files)
    for file in files:
        file.unlink()
    write(found, tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(results.RESULTS)


def test_a_disk_that_refuses_leaves_neither_files_nor_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = consolidate(thirteen(tmp_path))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ClerkError, match="Không ghi được"):
        write(found, tmp_path / "sau" / "out")
    assert not (tmp_path / "sau").exists()


def test_with_the_old_workbook_open_in_excel_all_results_stay_old(
    found: Consolidation, tmp_path: Path, held: Held
) -> None:
    write(found, tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for path in tmp_path.iterdir():
        path.write_bytes(b"old")
    held.until["tong-hop.xlsx"] = 600.0
    with pytest.raises(OutputError, match=r"tong-hop\.xlsx"):
        write(found, tmp_path)
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"old"}
    assert len(list(tmp_path.iterdir())) == len(results.RESULTS)
    held.until["tong-hop.xlsx"] = held.now + 1.0
    write(found, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == made


def test_a_source_in_letters_of_another_case_is_not_overwritten(
    found: Consolidation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "TONG-HOP.JSON"
    source.write_bytes(b"sent")
    sent = msgspec.structs.replace(found.received[0], file=source.as_posix())
    one = msgspec.structs.replace(found, received=(sent,))
    monkeypatch.setattr(Path, "samefile", lambda *_: True)  # what a folder blind to case answers
    with pytest.raises(InputError, match="trùng với tệp đưa vào"):
        write(one, tmp_path)


def test_a_folder_whose_path_is_too_long_is_told_so(found: Consolidation, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="Không tạo được thư mục") as caught:
        write(found, tmp_path / ("x" * 300))
    assert "quá dài" in caught.value.next_step
    assert list(tmp_path.iterdir()) == []


def test_reports_of_other_organs_alone_make_a_paper_that_names_no_commune(found: Consolidation) -> None:
    police = msgspec.structs.replace(found.kept[0], author=Author(name="Công an huyện"))
    alone = consolidation_merging.consolidate([police], log=found.log)
    paper = build_results(alone)[results.DOCX]
    text = words(paper)

    assert "1. Kết quả của các cơ quan, đơn vị khác" in text
    assert "1/1 đơn vị gửi báo cáo." in text
    assert "các đơn vị đã thực hiện" not in text
    errors = {each.code for each in check(paper).findings if each.severity == "error"}
    assert errors == {"signature.name/missing"}  # asked for, never made up


def test_six_month_reports_make_a_six_month_paper(found: Consolidation) -> None:
    half = msgspec.structs.replace(found, is_half=True)
    assert f"6 THÁNG ĐẦU NĂM {found.year}" in words(build_results(half)[results.DOCX]).upper()


def test_duties_of_a_plan_without_a_pack_here_have_the_words_that_came_along(tmp_path: Path) -> None:
    table = {**SAMPLE, "pack": "khong-co"}
    sample = reading.read(json.dumps(table).encode(), name="x").dossier
    named = {duty for activity in sample.plan.activities for duty in activity.duties}
    words = PlanWords("Nhiệm vụ thử {area} năm {year}", dict.fromkeys(named, "Lập tổ tự quản;"))
    export(sample, tmp_path / "a.ttdn", dt.datetime(2019, 11, 4), plan=words)
    export(sample, tmp_path / "b.ttdn", dt.datetime(2019, 11, 4))

    told, untold = consolidate([tmp_path / "a.ttdn"]), consolidate([tmp_path / "b.ttdn"])
    assert len(told.duties) == len(untold.duties) == len(named)
    assert not any("nội dung" in notice for notice in told.notices)
    assert any(f"{len(named)} nhiệm vụ chưa rõ nội dung" in notice for notice in untold.notices)

    paper, without = (
        [paragraph.text for paragraph in docx.Document(io.BytesIO(consolidated_docx(found))).paragraphs]
        for found in (told, untold)
    )
    lines = [line for line in paper if line.startswith("- Lập tổ tự quản: 1/1 đơn vị đã thực hiện")]
    assert len(lines) == len(named)
    assert f"- {len(named)} nhiệm vụ khác, ghi trong bảng tính kèm theo." in without
    assert not any("máy này" in line.lower() for line in (*paper, *without))
