"""``plan`` as another program calls it: status, messages, bytes, nothing half-written."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.communes import put
from ttdn_desktop.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(ROOT.glob("templates/*/sample.json"))


def sample(**changes: Any) -> dict[str, Any]:
    return {**json.loads(SAMPLES[-1].read_bytes()), **changes}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_plan_gives_the_same_bytes_in_two_processes(path: Path, tmp_path: Path) -> None:
    for name, seed in (("a", "1"), ("b", "2")):
        results = ["-o", tmp_path / f"{name}.docx", "--pdf", tmp_path / f"{name}.pdf"]
        done = subprocess.run(
            [sys.executable, "-m", "ttdn_desktop", "plan", path, *results],
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, encoding="utf-8", cwd=ROOT,
        )  # fmt: skip
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
    for kind in ("docx", "pdf"):
        assert (tmp_path / f"a.{kind}").read_bytes() == (tmp_path / f"b.{kind}").read_bytes()


def test_pack_may_be_named_by_id_and_folder(tmp_path: Path) -> None:
    dossier = put(tmp_path / "d.json", sample(pack="khong-co"))
    for pack in ("van-ninh-2019", str(ROOT / "templates/van-ninh-2019")):
        assert main(["plan", str(dossier), "-o", str(tmp_path / "out.docx"), "--pack", pack]) == 0


def test_an_edition_that_is_not_here_is_told_unless_a_pack_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dossier = put(tmp_path / "d.json", sample(pack_version="9.9"))
    call = ["plan", str(dossier), "-o", str(tmp_path / "out.docx")]
    assert main(call) == 0
    assert "bản 9.9" in capsys.readouterr().err
    assert main([*call, "--pack", SAMPLES[-1].parent.name]) == 0
    assert "bản 9.9" not in capsys.readouterr().err


BAD = {
    "broken JSON": (b"{", "JSON"),
    "empty file": (b"", "JSON"),
    "not a dossier": (b"[]", "không phải hồ sơ"),
    "another format": (b'{"format": "x"}', "ttdn-dossier"),
    "not UTF-8": (b'\xff\xfe{"a": 1}', "JSON"),
    "wrong type": (json.dumps(sample(year="2019")).encode(), "year"),
    "a list for the commune": (json.dumps(sample(commune=[])).encode(), "commune"),
    "unknown pack": (json.dumps(sample(pack="khong-co")).encode(), "khong-co"),
    "pack id that climbs": (json.dumps(sample(pack="../../etc")).encode(), "../../etc"),
    "newer version": (json.dumps(sample(version=99)).encode(), "mới hơn"),
    "version zero": (json.dumps(sample(version=0)).encode(), "version"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_dossier_gets_one_message_and_status_2(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body, named = BAD[case]
    (tmp_path / "d.json").write_bytes(body)
    assert main(["plan", str(tmp_path / "d.json"), "-o", str(tmp_path / "out.docx")]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert named in printed.err
    assert "Hãy" in printed.err
    assert [p.name for p in tmp_path.iterdir()] == ["d.json"]


def test_an_unwritable_place_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.docx"
    nowhere = tmp_path / "khong-co" / "out.pdf"
    assert main(["plan", str(SAMPLES[0]), "-o", str(out), "--pdf", str(nowhere)]) == 2
    assert "Không ghi được" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_results_may_not_overwrite_the_dossier(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dossier = put(tmp_path / "d.json", sample())
    before = dossier.read_bytes()
    assert main(["plan", str(dossier), "-o", str(dossier)]) == 2
    assert "trùng tên" in capsys.readouterr().err
    assert dossier.read_bytes() == before


def test_odd_but_usable_is_told_and_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = sample()
    odd["plan"]["activities"][0]["duties"] = ["IX.9"]
    odd["commune"]["kind"] = "làng"
    assert main(["plan", str(put(tmp_path / "d.json", odd)), "-o", str(tmp_path / "out.docx")]) == 0
    printed = capsys.readouterr().err
    assert "IX.9" in printed
    assert "làng" in printed
