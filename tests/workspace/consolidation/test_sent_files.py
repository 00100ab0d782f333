import json
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import pytest

from tests.workspace.consolidation.sent_communes import SAMPLE, thirteen
from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.consolidation.messages import rejection_message
from ttdn_desktop.consolidation.records import Rejected, Sent
from ttdn_desktop.consolidation.sent_log import SentLog
from ttdn_desktop.workspace.consolidation import sent_files
from ttdn_desktop.workspace.consolidation.sent_files import SentFiles, shown_path


def put(path: Path, **changes: Any) -> Path:
    path.write_text(json.dumps(SAMPLE | changes, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_fault_nobody_foresaw_is_that_files_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyError("bất ngờ")

    monkeypatch.setattr(sent_files, "figures", fail)
    found = SentFiles(None).read(put(tmp_path / "a.json"))
    assert isinstance(found, Rejected)
    assert "KeyError" in rejection_message(found)


def test_a_machine_without_room_is_no_fault_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OutputError("Máy không còn chỗ trống để tổng hợp.", "Hãy xóa bớt tệp.")

    monkeypatch.setattr(SentLog, "add", full)
    with pytest.raises(OutputError):
        SentFiles(None).read(put(tmp_path / "a.json"))


def test_the_due_day_is_known_of_the_packs_own_year_alone(tmp_path: Path) -> None:
    reader = SentFiles(None)
    this, other = reader.read(put(tmp_path / "a.json")), reader.read(put(tmp_path / "b.json", year=2018))
    unknown = reader.read(put(tmp_path / "c.json", pack="khong-co"))
    half = reader.read(put(tmp_path / "d.json", report={**SAMPLE["report"], "kind": "half"}))
    dues = [one.due for one in (this, other, unknown, half) if isinstance(one, Sent)]
    assert [str(due) for due in dues] == ["2019-11-05", "None", "None", "None"]


def test_only_entries_of_the_period_are_put_by(tmp_path: Path) -> None:
    period = {"from": "2019-03-01", "to": "2019-03-31"}
    reader = SentFiles(None)
    found = reader.read(put(tmp_path / "a.json", report={**SAMPLE["report"], "period": period}))
    assert isinstance(found, Sent)
    rows = list(reader.log.rows(found.entries))
    assert found.entries.count == found.totals.entries == len(rows) > 0
    assert {row.date.month for row in rows} == {3}


def test_of_very_many_oddities_the_first_are_told_and_the_rest_counted(tmp_path: Path) -> None:
    log = [{**SAMPLE["log"][0], "id": f"l{at}", "channel": "la"} for at in range(50)]
    reader = SentFiles(None)
    reader.read(put(tmp_path / "a.json", log=log))
    assert len(reader.notices) == 21
    assert reader.notices[-1] == "Còn 30 điều khác thường nữa trong các tệp."


def test_entries_beyond_what_memory_is_for_lie_in_a_file_of_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ttdn_desktop.consolidation.sent_log._IN_MEMORY", 500)
    reader = SentFiles(None)
    found = [one for one in map(reader.read, thirteen(tmp_path)) if isinstance(one, Sent)]
    for one in found:
        assert len(list(reader.log.rows(one.entries))) == one.totals.entries


def test_a_path_has_slashes_on_every_system() -> None:
    assert shown_path(PureWindowsPath(r"C:\Hồ sơ\xã.ttdn")) == "C:/Hồ sơ/xã.ttdn"
    assert shown_path(PureWindowsPath(r"\\may-chu\chung\xã.ttdn")) == "//may-chu/chung/xã.ttdn"
    assert shown_path(PurePosixPath("a/b.ttdn")) == "a/b.ttdn"


def test_a_subject_of_its_own_is_what_a_file_is_about(tmp_path: Path) -> None:
    subject = "Chuyển đổi số trên địa bàn xã Vạn Thắng năm 2019"
    usual = SentFiles(None).read(put(tmp_path / "a.json"))
    other = SentFiles(None).read(put(tmp_path / "b.json", plan=SAMPLE["plan"] | {"subject": subject}))
    assert isinstance(usual, Sent)
    assert isinstance(other, Sent)
    assert (usual.topic, other.topic) == ("thông tin đối ngoại", "chuyển đổi số")
    assert usual.subject == other.subject
