"""``intake`` as another program calls it: one JSON document or nothing, status, messages."""

import json
from pathlib import Path

import pytest

from ttdn_desktop.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "tests/packs/samples/ke-hoach-van-ninh-2019.txt"

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
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert name in printed.err
    assert "Hãy" in printed.err
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


def test_json_is_one_document_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["intake", str(SEED), "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert (
        json.loads(printed.out)
        == json.loads((ROOT / "templates/van-ninh-2019/pack.json").read_bytes())["directive"]
    )


def test_a_person_is_told_due_date_duties_and_repairs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["intake", str(SEED)]) == 0
    printed = capsys.readouterr().out
    for words in ("05/11/2019", "III.8.3", "nối đoạn bị ngắt bởi trang"):
        assert words in printed


@pytest.mark.parametrize("there", [False, True], ids=["new folder", "empty folder"])
def test_a_pack_is_written_whole_and_may_be_written_again(there: bool, tmp_path: Path) -> None:
    folder = tmp_path / "mau"
    if there:
        folder.mkdir()
    for _ in range(2):
        assert main(["intake", str(SEED), "-o", str(folder)]) == 0
    assert {path.name for path in folder.iterdir()} == {
        "pack.json", "interview.json", "plan.docx", "report.docx", "sample.json",
    }  # fmt: skip
    assert list(tmp_path.iterdir()) == [folder]
    assert (
        main(["plan", str(folder / "sample.json"), "--pack", str(folder), "-o", str(tmp_path / "k.docx")])
        == 0
    )


@pytest.mark.parametrize("name", ["ghi-chu.txt", "pack.json"])
def test_a_folder_with_other_files_is_left_as_it_is(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text("của tôi", "utf-8")
    assert main(["intake", str(SEED), "--json", "-o", str(tmp_path)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "không ghi đè" in printed.err
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [(name, "của tôi")]


def test_a_pack_that_cannot_be_put_in_place_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError("hết chỗ")

    monkeypatch.setattr(Path, "replace", refused)
    assert main(["intake", str(SEED), "--json", "-o", str(tmp_path / "mau")]) == 2
    assert capsys.readouterr().out == ""
    assert list(tmp_path.iterdir()) == []
