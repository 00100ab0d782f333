"""``ready`` over the command line: what it prints, and its exit status."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.sense.dossiers import base, with_changes
from ttdn_desktop.__main__ import main

KEYS = {"rule", "severity", "where", "found", "expected", "why", "fix", "key"}


def written(folder: Path, changes: dict[str, Any], name: str = "phường") -> str:
    path = folder / "ho-so.json"
    path.write_text(json.dumps(with_changes(base(name), changes)), encoding="utf-8")
    return str(path)


def answer(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("flags", [[], ["--report"]])
def test_a_good_dossier_is_ready(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], flags: list[str]
) -> None:
    assert main(["ready", written(tmp_path, {}), *flags, "--json"]) == 0
    assert answer(capsys) == {"ready": True, "findings": []}


def test_an_error_gives_status_1_and_every_key_of_the_contract(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ready", written(tmp_path, {"/plan/activities/1/lead": ""}), "--json"]) == 1
    told = answer(capsys)
    assert told["ready"] is False
    (finding,) = told["findings"]
    assert finding.keys() == KEYS
    assert (finding["rule"], finding["where"]) == ("sense.lead-missing", "activity a2")
    assert finding["key"] == "sense.lead-missing:a2"


def test_faults_of_format_of_the_assembled_paper_count(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tasks = ["Báo cáo với ủy ban nhân dân phường."]
    main(["ready", written(tmp_path, {"/plan/assignments/1/tasks": tasks}), "--json"])
    assert {one["rule"] for one in answer(capsys)["findings"]} == {"text.capital"}


def test_a_suppressed_warning_stays_visible_and_an_error_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changes = {
        "/plan/activities/1/lead": "",
        "/superior/number": None,
        "/waived": {"sense.lead-missing:a2": "Kệ.", "sense.superior-number-missing:superior": "Chưa có."},
    }
    assert main(["ready", written(tmp_path, changes), "--json"]) == 1
    found = {one["rule"]: one.get("waived", False) for one in answer(capsys)["findings"]}
    assert found == {"sense.lead-missing": False, "sense.superior-number-missing": True}


def test_the_fix_is_what_the_program_would_put_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changes = {"/plan/recipients/0": "Ban Thường vụ Đảng ủy", "/plan/recipients/1": "Thường trực HĐND phường"}
    main(["ready", written(tmp_path, changes), "--json"])
    (finding,) = answer(capsys)["findings"]
    assert finding["fix"] == "Ủy ban nhân dân tỉnh Khánh Hòa (b/c)"


def test_without_json_it_speaks_in_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ready", written(tmp_path, {"/plan/activities/1/title": "Làm"})]) == 1
    said = capsys.readouterr().out
    assert said.startswith("Lỗi: Hoạt động 2 “Làm” có tên chưa nói lên việc gì.")
    assert said.endswith("chỗ nên xem.\n")


def test_half_a_year_is_asked_for_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ready", written(tmp_path, {}), "--half", "--json"])
    assert {one["key"].rpartition(":")[2] for one in answer(capsys)["findings"]} == {"half"}
