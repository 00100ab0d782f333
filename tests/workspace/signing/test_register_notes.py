"""What the register says of the lines that are there, and of a number before it is given."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from tests.workspace.issued import DAY, issue_now, issued, stored
from ttdn_desktop.dossier.records import Period
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.report.editing import edit_report
from ttdn_desktop.workspace.signing import register_notes
from ttdn_desktop.workspace.signing.issuing import Issue


def notes(data_folder: DataFolder) -> list[list[str]]:
    lines = data_folder.register.lines()
    dossiers = register_notes.dossiers_of(data_folder, lines)
    found = register_notes.notes_of_lines(lines, dossiers, "one")
    return [[register_notes.note_text(one) for one in each] for each in found]


def before(data_folder: DataFolder, number: int, day: dt.date, kind: PaperKind = "plan") -> list[str]:
    session = data_folder.open_dossier(stored(data_folder))
    lines = data_folder.register.lines()
    return [
        register_notes.note_text(one)
        for one in register_notes.notes_of_issue(lines, session, Issue(number, day), kind)
    ]


def test_a_line_without_a_signed_copy_is_told_of(data_folder: DataFolder, tmp_path: Path) -> None:
    issued(data_folder)
    scan = tmp_path / "ký.pdf"
    scan.write_bytes(b"%PDF-1.7")
    issued(data_folder, 6, signed=scan)
    assert [["Chưa có bản đã ký" in one for one in each] for each in notes(data_folder)] == [[True], []]


def test_lines_of_an_older_register_are_judged_too(data_folder: DataFolder) -> None:
    """Lines that earlier programs let through: each says what is wrong, once the dossier is there to say it."""
    dossier_id = stored(data_folder)
    issue_now(data_folder, data_folder.open_dossier(dossier_id), Issue(12, dt.date(2019, 11, 4)), "report")
    (line,) = data_folder.register.lines()
    dossier = data_folder.read_dossier(dossier_id)
    late = edit_report(dossier, "year", period=Period(end=dt.date(2019, 12, 15)))
    other = msgspec.structs.replace(line, number=3, date=dt.date(2021, 1, 5), dossier="", paper="half")
    lines = (line, other, msgspec.structs.replace(other, dossier=dossier_id))
    found = register_notes.notes_of_lines(lines, {dossier_id: late}, "one")
    assert [[one.code for one in each if one.severity == "error"] for each in found] == [
        ["sense.period-after-date"],
        [],  # nobody knows of which year it is
        ["sense.number-order", "sense.year-of-date"],
    ]


def test_a_dossier_on_the_shelf_still_says_what_its_line_is_of(data_folder: DataFolder) -> None:
    dossier_id = issued(data_folder)
    lines = data_folder.register.lines()
    data_folder.set_removed(dossier_id, removed=True)
    assert set(register_notes.dossiers_of(data_folder, lines)) == {dossier_id}
    gone = (msgspec.structs.replace(lines[0], dossier="không-có"),)
    assert register_notes.dossiers_of(data_folder, gone) == {}


@pytest.mark.parametrize(
    ("number", "day", "said"),
    [
        (6, DAY, ""),
        (5, DAY, "đã cấp cho văn bản"),
        (4, DAY + dt.timedelta(1), "không theo thứ tự"),
        (6, dt.date(2021, 3, 8), "không hợp với kế hoạch năm 2019"),
    ],
)
def test_what_is_wrong_is_told_before_the_number_is_given(
    data_folder: DataFolder, number: int, day: dt.date, said: str
) -> None:
    issued(data_folder, 5)
    *wrong, unsigned = before(data_folder, number, day)
    assert "Chưa có bản đã ký" in unsigned
    assert [said in one for one in wrong] == ([True] if said else [])


def test_a_report_before_the_end_of_its_period_is_told_of(data_folder: DataFolder) -> None:
    found = before(data_folder, 12, dt.date(2019, 6, 1), "report")
    assert any("trước ngày cuối của kỳ" in one for one in found)
