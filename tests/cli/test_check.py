"""``check`` as another program calls it: lines or JSON, status 1 for errors, the paper itself left alone."""

import json
from pathlib import Path

import pytest

from ttdn_desktop.__main__ import main
from ttdn_desktop.basics.paths import templates_dir

TEMPLATE = templates_dir() / "mau-nd30" / "plan.docx"
"""A template is full of errors: its fields are left over."""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a paper that has no error."""
    path = tmp_path_factory.mktemp("plan") / "a.docx"
    assert main(["plan", str(templates_dir() / "mau-nd30" / "sample.json"), "-o", str(path)]) == 0
    return path


def test_a_paper_without_errors_is_status_0(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(plan)]) == 0
    first, last = capsys.readouterr().out.splitlines()
    assert first == "Kiểm tra theo Nghị định 30/2020/NĐ-CP."
    assert last == "Đúng thể thức, không thấy lỗi."


def test_errors_are_lines_a_total_and_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(TEMPLATE)]) == 1
    _, *findings, total = capsys.readouterr().out.splitlines()
    errors = sum(line.startswith("Lỗi [") for line in findings)
    assert errors > 0
    assert total == f"Có {errors} lỗi phải sửa, {len(findings) - errors} chỗ nên xem."


def test_json_has_the_contracts_keys_and_the_rules_that_were_named(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(TEMPLATE), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["rules"] == "nd30"
    assert {frozenset(row) for row in found["findings"]} == {
        frozenset({"rule", "severity", "where", "found", "expected", "clause", "fixable"})
    }
    main(["check", str(plan), "--json", "--rules", "tt01"])
    assert json.loads(capsys.readouterr().out)["rules"] == "tt01"


def test_a_fixed_copy_is_written_and_judged_and_the_paper_left_alone(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = plan.read_bytes()
    assert main(["check", str(plan), "--rules", "tt01", "--json"]) == main(
        ["check", str(plan), "--rules", "tt01", "--json", "--mend", str(tmp_path / "b.docx")]
    )
    capsys.readouterr()
    assert plan.read_bytes() == before
    assert (tmp_path / "b.docx").read_bytes().startswith(b"PK")
    assert main(["check", str(plan), "--mend", str(plan)]) == 2
    assert "trùng tên" in capsys.readouterr().err
    assert plan.read_bytes() == before


def test_what_is_no_docx_is_one_message_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.docx").write_bytes(b"no zip")
    assert main(["check", str(tmp_path / "a.docx"), "--mend", str(tmp_path / "b.docx")]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]
