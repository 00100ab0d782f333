import json
from pathlib import Path

import pytest

from tests.samples.earlier_papers import written
from ttdn_desktop.__main__ import main


def test_a_dossier_is_written_and_told_as_one_json_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = written.write("word-lists-2020", tmp_path)
    out = tmp_path / "D.json"
    assert main(["learn", *map(str, paths), "-o", str(out), "--json"]) == 0

    answer = json.loads(capsys.readouterr().out)
    assert set(answer) == {"documents", "warnings"}
    assert json.loads(out.read_text("utf-8"))["format"] == "ttdn-dossier"


def test_what_was_read_is_told_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = written.write("dac-khu-2026", tmp_path)
    assert main(["learn", *map(str, paths), "-o", str(tmp_path / "D.json")]) == 0
    assert "41/KH-UBND" in capsys.readouterr().out


def test_a_file_that_cant_be_used_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "anh.pdf"
    bad.write_bytes(b"%PDF-1.4 khong phai")
    out = tmp_path / "D.json"
    assert main(["learn", str(bad), "-o", str(out)]) == 2
    assert "anh.pdf" in capsys.readouterr().err and not out.exists()
