"""``export`` as the contract has it: nothing private, nothing half-written, what is odd is noticed."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.cli.communes import dossier, export, put
from ttdn_desktop.__main__ import main


def test_a_draft_is_exported_without_private_notes(tmp_path: Path) -> None:
    draft = dossier(private_notes="kín", log=[], helper={"private_notes": "kín", "kept": 1})
    draft["plan"] |= {"number": None, "date": None, "activities": []}
    del draft["report"]
    file = export(tmp_path, "a.ttdn", draft)
    with zipfile.ZipFile(file) as package:
        sent = json.loads(package.read("ho-so.json"))
    assert "kín" not in json.dumps(sent, ensure_ascii=False)
    assert sent["helper"] == {"kept": 1}
    assert main(["consolidate", str(file), "-o", str(tmp_path / "out")]) == 0
    merged = json.loads((tmp_path / "out" / "tong-hop.json").read_text("utf-8"))
    assert merged["communes"] == {"Vạn Thắng": {"entries": 0, "audience": 0, "cost": 0}}


def test_export_of_a_bad_dossier_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = dossier()
    bad["log"][0]["cost"] = -1
    source = put(tmp_path / "d.json", bad)
    assert main(["export", str(source), "-o", str(tmp_path / "a.ttdn")]) == 2
    assert "d.json" in capsys.readouterr().err
    assert main(["export", str(tmp_path / "khong-co.json"), "-o", str(tmp_path / "a.ttdn")]) == 2
    assert main(["export", str(source), "-o", str(source)]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["d.json"]


def test_export_tells_what_is_odd(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = dossier()
    odd["commune"]["kind"] = "làng"
    export(tmp_path, "a.ttdn", odd)
    assert "làng" in capsys.readouterr().err


def test_a_dossier_whose_pack_is_not_here_is_exported_and_that_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export(tmp_path, "a.ttdn", dossier(pack="khong-co"))
    assert "Tệp nguon.json: không có mẫu “khong-co” trên máy này." in capsys.readouterr().err
