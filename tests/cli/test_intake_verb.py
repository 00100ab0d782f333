"""``intake`` as another program calls it: one JSON document or nothing, status, messages."""

from pathlib import Path

import pytest

from ttdn_desktop.__main__ import main

ROOT = Path(__file__).resolve().parents[2]

BAD = {
    "a.docx": b"",
    "b.txt": b"",
    "c.pdf": b"",
    "d.rtf": b"{\\rtf1 Hello}",
    "e.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "f.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "g": "KẾ HOẠCH".encode(),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_read_gets_one_message_that_names_it(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(BAD[name])
    assert main(["intake", str(tmp_path / name), "--json", "-o", str(tmp_path / "mau")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert name in said.err
    assert "Hãy" in said.err
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_missing_file_and_a_folder_are_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["intake", str(tmp_path / "khong-co.docx")]) == 2
    assert "Không tìm thấy tệp" in capsys.readouterr().err
    assert main(["intake", str(tmp_path)]) == 2
    assert "là thư mục" in capsys.readouterr().err


def test_intake_without_a_file_is_answered_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["intake"]) == 2
    assert "intake KẾ_HOẠCH_CẤP_TRÊN.docx" in capsys.readouterr().err
