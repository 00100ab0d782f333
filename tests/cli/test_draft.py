"""``draft`` over the command line."""

import json
from pathlib import Path

import pytest

from tests.samples.first_drafts import make
from ttdn_desktop.__main__ import main


@pytest.fixture
def case(tmp_path: Path) -> Path:
    make.build(tmp_path)
    folder = tmp_path / "tre-em-2026"
    assert main(["intake", str(folder / "ke-hoach.txt"), "-o", str(folder / "mau")]) == 0
    return folder


def test_a_draft_is_written_and_assembled(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = case / "ho-so.json"
    asked = ["draft", str(case / "mau"), "--for", str(case / "settings-1.json"), "-o", str(made)]
    assert main(asked) == 0
    assert "hoạt động" in capsys.readouterr().err
    first = made.read_bytes()
    assert main(asked) == 0
    assert made.read_bytes() == first
    assert main(["plan", str(made), "--pack", str(case / "mau"), "-o", str(case / "a.docx")]) == 0
    assert main(["ready", str(made), "--pack", str(case / "mau")]) == 0


def test_year_and_assignment(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = case / "ho-so.json"
    asked = ["draft", str(case / "mau"), "--for", str(case / "settings-4.json"), "-o", str(made)]
    assert main([*asked, "--as", "IV.3", "--year", "2027"]) == 0
    dossier = json.loads(made.read_text("utf-8"))
    assert (dossier["year"], dossier["author"]["assignment"]) == (2027, "IV.3")
    assert "dời sang năm 2027" in capsys.readouterr().err
    assert main([*asked, "--as", "IV.2"]) == 2
    assert "Mục IV.2 giao cho Sở Giáo dục và Đào tạo" in capsys.readouterr().err
    assert main([*asked, "--year", "12"]) == 2


def test_last_years_dossier(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    last, made = case / "2025.json", case / "2026.json"
    asked = ["draft", str(case / "mau"), "--for", str(case / "settings-1.json")]
    assert main([*asked, "--year", "2025", "-o", str(last)]) == 0
    assert main([*asked, "-o", str(made), "--from", str(last)]) == 0
    assert json.loads(made.read_text("utf-8"))["year"] == 2026
    assert main([*asked, "-o", str(last), "--from", str(made)]) == 0
    assert "không phải của năm trước 2026" in capsys.readouterr().err


def test_what_cannot_be_used_writes_nothing(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = case / "ho-so.json"
    assert main(["draft", str(case / "mau"), "--for", str(case / "khong.json"), "-o", str(made)]) == 2
    assert main(["draft", "khong-co", "--for", str(case / "settings-1.json"), "-o", str(made)]) == 2
    own = case / "settings-1.json"
    assert main(["draft", str(case / "mau"), "--for", str(own), "-o", str(own)]) == 2
    assert "khong-co" in capsys.readouterr().err
    assert not made.exists()
