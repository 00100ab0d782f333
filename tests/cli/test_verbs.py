"""The verbs as another program calls them: status, messages, bytes, nothing half-written."""

import re
from pathlib import Path

import pytest

from ttdn_desktop.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(ROOT.glob("templates/*/sample.json"))


def test_a_fault_nobody_foresaw_is_told_without_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: bytes) -> None:
        raise KeyError("Nguyễn Văn A")

    monkeypatch.setattr("ttdn_desktop.cli.pdf.layout_docx", broken)
    (tmp_path / "a.docx").write_bytes(b"")
    assert main(["pdf", str(tmp_path / "a.docx"), "-o", str(tmp_path / "a.pdf")]) == 2
    printed = capsys.readouterr().err
    assert len(printed.splitlines()) == 1
    assert "KeyError" in printed
    assert "Nguyễn" not in printed


def test_a_verb_logs_only_in_a_data_folder_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TTDN_DATA_DIR", str(tmp_path / "data"))
    call = ["plan", str(SAMPLES[-1]), "-o", str(tmp_path / "out.docx")]
    assert main(call) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"out.docx"}
    (tmp_path / "data").mkdir()
    assert main(call) == 0
    assert {path.name for path in (tmp_path / "data").iterdir()} == {"nhat-ky-chuong-trinh"}
    log_text = (tmp_path / "data" / "nhat-ky-chuong-trinh" / "ttdn.log").read_text("ascii")
    assert re.search(r" cli\.verbs verb name=plan ms=\d+ status=0\n", log_text)
    assert "out.docx" not in log_text


def test_the_code_told_of_an_unforeseen_fault_is_the_one_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_path: Path) -> bytes:
        raise KeyError("Nguyễn Văn A")

    monkeypatch.setenv("TTDN_DATA_DIR", str(tmp_path))
    monkeypatch.setattr("ttdn_desktop.cli.plan.read_input", broken)
    assert main(["plan", str(SAMPLES[-1]), "-o", str(tmp_path / "out.docx")]) == 2
    printed = capsys.readouterr().err
    code = re.findall(r"\(mã (\S+)\)", printed)[0]
    log_text = (tmp_path / "nhat-ky-chuong-trinh" / "ttdn.log").read_text("ascii")
    assert f"unforeseen code={code}\n    KeyError\n" in log_text
    assert re.search(r"\n      cli/plan\.py:\d+ run\n", log_text)
    assert "Nguy" not in printed + log_text
    assert printed.count("\n") == 1
