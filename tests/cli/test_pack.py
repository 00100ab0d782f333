"""``pack`` as another program calls it: status, lines, nothing half-written."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ttdn_desktop.__main__ import main
from ttdn_desktop.basics.paths import templates_dir

ROOT = Path(__file__).resolve().parents[2]
RULES = ("nd30", "tt01")


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Return a pack whose interview is gone."""
    pack = Path(shutil.copytree(templates_dir() / "mau-nd30", tmp_path / "mau-nd30"))
    (pack / "interview.json").unlink()
    return pack


def test_a_clean_pack_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", "check", str(templates_dir() / "mau-nd30")]) == 0
    assert capsys.readouterr().out == "Bộ mẫu dùng được, không thấy lỗi.\n"


def test_errors_are_lines_and_status_1(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", "check", str(faulty)]) == 1
    printed = capsys.readouterr()
    first, total = printed.out.splitlines()
    assert first.startswith("Lỗi: interview.json: thiếu tệp này.")
    assert total == "Có 1 lỗi phải sửa, 0 chỗ nên xem."
    assert printed.err == ""


def test_json_holds_the_findings_alone(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", "check", str(faulty), "--json"]) == 1
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert (found["code"], found["severity"], found["file"]) == ("file.missing", "error", "interview.json")


def test_warnings_alone_are_status_0(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(templates_dir() / "mau-nd30" / "interview.json", faulty)
    (faulty / "sample.json").unlink()
    assert main(["pack", "check", str(faulty)]) == 0
    assert capsys.readouterr().out.startswith("Nên xem: sample.json")


@pytest.mark.parametrize("name", ["khong-co", "a.zip"])
def test_no_pack_is_status_2_and_one_line(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.zip").write_bytes(b"no zip")
    assert main(["pack", "check", str(tmp_path / name)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert name in printed.err
    assert "Hãy" in printed.err


def test_checking_changes_nothing(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(templates_dir() / "mau-nd30", tmp_path / "mau-nd30"))
    before = {path.name: path.read_bytes() for path in pack.iterdir()}
    assert main(["pack", "check", str(pack)]) == 0
    assert {path.name: path.read_bytes() for path in pack.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["mau-nd30"]


@pytest.mark.parametrize(
    "argv", [[], ["check"], ["new", "-o", "x"], ["new", "--rules", "nd99", "-o", "x"], ["sai", "x"]]
)
def test_a_wrong_command_is_answered_in_vietnamese(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pack", *argv]) == 2
    assert "Cách dùng" in capsys.readouterr().err


@pytest.mark.parametrize("rules", RULES)
def test_a_new_pack_is_clean_and_its_sample_is_assembled(
    rules: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "Mẫu Xã 2026"
    assert main(["pack", "new", "--rules", rules, "-o", str(pack)]) == 0
    assert str(pack) in capsys.readouterr().err
    assert {path.name for path in pack.iterdir()} == {
        "pack.json", "interview.json", "plan.docx", "report.docx", "sample.json", "HUONG-DAN.md",
    }  # fmt: skip
    assert json.loads((pack / "pack.json").read_bytes())["id"] == "mau-xa-2026"
    assert main(["pack", "check", str(pack)]) == 0
    assert capsys.readouterr().out == "Bộ mẫu dùng được, không thấy lỗi.\n"
    made = tmp_path / "x.docx"
    assert main(["plan", str(pack / "sample.json"), "--pack", str(pack), "-o", str(made)]) == 0
    assert made.stat().st_size > 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("rules", RULES)
def test_a_new_pack_is_the_same_bytes_each_time(rules: str, tmp_path: Path) -> None:
    for place, seed in (("a", "1"), ("b", "2")):
        target = tmp_path / place / "mau"
        done = subprocess.run(
            [sys.executable, "-m", "ttdn_desktop", "pack", "new", "--rules", rules, "-o", target],
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, encoding="utf-8", cwd=ROOT,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in (tmp_path / "a" / "mau").iterdir())
    for name in names:
        assert (tmp_path / "a" / "mau" / name).read_bytes() == (tmp_path / "b" / "mau" / name).read_bytes()


def test_a_folder_with_files_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "cua-toi.txt").write_text("x")
    assert main(["pack", "new", "--rules", "nd30", "-o", str(tmp_path)]) == 2
    assert "đã có tệp" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["cua-toi.txt"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    pack = tmp_path / "mau-moi"
    pack.mkdir()
    assert main(["pack", "new", "--rules", "nd30", "-o", str(pack)]) == 0
    assert (pack / "pack.json").is_file()


def test_a_name_that_gives_no_id_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", "new", "--rules", "nd30", "-o", str(tmp_path / "---")]) == 2
    assert "mã mẫu" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def _settings(tmp_path: Path, **more: object) -> Path:
    commune = {"name": "Vạn Thắng", "kind": "xã", "district": "Vạn Ninh", "province": "Khánh Hòa"}
    path = tmp_path / "cai-dat.json"
    path.write_text(json.dumps({"format": "ttdn-commune", "version": 1, "commune": commune, **more}), "utf-8")
    return path


def test_the_subject_is_that_of_the_unit_and_the_year(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = "Hoạt động thông tin đối ngoại trên địa bàn {} năm {}\n"
    police = {"name": "Công an huyện Vạn Ninh", "assignment": "III.4", "area": "huyện Vạn Ninh"}
    pack = str(templates_dir() / "van-ninh-2019")

    assert main(["pack", "subject", pack, "--for", str(_settings(tmp_path))]) == 0
    assert capsys.readouterr().out == line.format("xã Vạn Thắng", 2019)
    assert (
        main(["pack", "subject", pack, "--for", str(_settings(tmp_path, author=police)), "--year", "2020"])
        == 0
    )
    assert capsys.readouterr().out == line.format("huyện Vạn Ninh", 2020)
    assert main(["pack", "subject", "mau-nd30"]) == 0
    assert capsys.readouterr().out == line.format("{area}", 2026)


def test_settings_that_are_none_are_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cai-dat.json"
    path.write_text("[]", "utf-8")
    assert main(["pack", "subject", "van-ninh-2019", "--for", str(path)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "cai-dat.json" in printed.err
