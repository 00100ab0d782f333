"""Starting the program where nobody reads standard error, as a window program of Windows is started."""

import os
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest

from tests.systems import linux_only
from ttdn_desktop import __main__
from ttdn_desktop.__main__ import main
from ttdn_desktop.store import folders
from ttdn_desktop.workspace import data_place

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "templates" / "van-ninh-2019" / "sample.json"


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What message boxes say; unless a test makes it there is no data folder."""
    shown: list[str] = []
    monkeypatch.setattr(__main__, "_show_box", shown.append)
    monkeypatch.setenv("TTDN_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return shown


def start(*words: str) -> int:
    """Start the program in this process as one without streams."""
    with mock.patch.multiple(sys, stdout=None, stderr=None):
        return main(list(words))


def log_of(data_dir: Path) -> str:
    return (data_dir / "nhat-ky-chuong-trinh" / "ttdn.log").read_text("ascii")


def test_a_data_folder_that_is_a_file_is_told_in_a_box(boxes: list[str], tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    assert start() == 2
    assert len(boxes) == 1
    assert boxes[0].startswith("Không ghi được vào thư mục dữ liệu")


def test_a_read_only_data_folder_is_told_in_a_box(boxes: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(folders, "_try_writing", refuse)
    assert start() == 2
    assert boxes[0].startswith("Không ghi được vào thư mục dữ liệu")


NEWER = '{"format": "ttdn-data", "version": 2}'


@pytest.mark.parametrize("words", [(), ("--sample",), ("plan", str(SAMPLE), "-o", "a.docx")])
def test_a_newer_programs_data_is_refused_by_window_and_verbs(
    boxes: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "phien-ban.json").write_text(NEWER, "utf-8")
    assert start(*words) == 2
    assert len(boxes) == 1
    assert "phiên bản mới hơn" in boxes[0]
    assert {path.name for path in tmp_path.iterdir()} == {"data"}
    assert "refused InputError" in log_of(tmp_path / "data")


def test_portable_where_nothing_can_be_written_is_told_in_a_box(
    boxes: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TTDN_DATA_DIR")
    monkeypatch.setattr(data_place, "_beside_this_program", lambda: tmp_path)
    (tmp_path / "du-lieu").write_text("")
    assert start("--portable") == 2
    assert boxes[0].startswith("Không ghi được dữ liệu cạnh chương trình")


def test_a_verb_takes_portable_too(boxes: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beside = tmp_path / "stick"
    monkeypatch.setattr(data_place, "_beside_this_program", lambda: beside)
    environment: dict[str, str] = {}
    keep = data_place.keep_data_beside_program
    monkeypatch.setattr(data_place, "keep_data_beside_program", lambda: keep(environment))
    assert start("--portable", "export", str(SAMPLE), "-o", str(tmp_path / "xa.ttdn")) == 0
    assert environment == {"TTDN_DATA_DIR": str(beside / "du-lieu")}
    assert boxes == []


def test_an_unknown_argument_is_told_in_a_box_and_logged(boxes: list[str], tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert start("--khong-co") == 2
    assert boxes[0].startswith("Lệnh chưa đúng hoặc còn thiếu.\nCách dùng:")
    assert "refused arguments" in log_of(tmp_path / "data")


def test_help_is_shown_in_a_box(boxes: list[str]) -> None:
    assert start("--help") == 0
    assert boxes[0].startswith("Cách dùng:")


def test_a_verb_without_a_console_tells_its_refusal_in_a_box(boxes: list[str], tmp_path: Path) -> None:
    assert start("pdf", str(tmp_path / "khong-co.docx"), "-o", str(tmp_path / "a.pdf")) == 2
    assert len(boxes) == 1
    assert "khong-co.docx" in boxes[0]


def test_a_verb_whose_output_nobody_gets_says_so(boxes: list[str]) -> None:
    assert start("check", str(ROOT / "templates" / "van-ninh-2019" / "plan.docx"), "--json") == 2
    assert boxes == [
        "Không có chỗ để in kết quả của lệnh này. Hãy chạy bằng lệnh ttdn trong cửa sổ dòng lệnh."
    ]


def test_a_verb_that_only_writes_its_file_needs_no_console(boxes: list[str], tmp_path: Path) -> None:
    target = tmp_path / "xa.ttdn"
    assert start("export", str(SAMPLE), "-o", str(target)) == 0
    assert target.is_file()
    assert boxes == []


def test_a_window_that_breaks_while_starting_is_told_and_logged(
    boxes: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ttdn_desktop.gui import app

    def broken() -> None:
        raise KeyError("Nguyễn Văn A")

    (tmp_path / "data").mkdir()
    monkeypatch.setattr(app, "prepare_app", broken)
    assert start() == 2
    assert "lỗi chưa lường trước" in boxes[0]
    assert "Nguy" not in boxes[0] + log_of(tmp_path / "data")
    assert "unforeseen code=" in log_of(tmp_path / "data")


def test_a_window_whose_files_are_missing_is_told(boxes: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ttdn_desktop.gui.app", None)
    monkeypatch.delattr("ttdn_desktop.gui.app", raising=False)
    assert start() == 2
    assert boxes[0].startswith("Không mở được cửa sổ: thiếu hoặc hỏng tệp")


def test_without_qt_windows_own_box_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(__main__.native_box, "show", shown.append)
    monkeypatch.setitem(sys.modules, "ttdn_desktop.gui.start_box", None)
    monkeypatch.delattr("ttdn_desktop.gui.start_box", raising=False)
    __main__._show_box("Không mở được.")
    assert shown == ["Không mở được."]


def test_where_nobody_may_sit_no_box_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(__main__.native_box, "show", shown.append)
    monkeypatch.setattr(__main__.native_box, "somebody_sits_there", lambda: False)
    monkeypatch.setattr("ttdn_desktop.gui.start_box.show", shown.append)
    __main__._show_box("Không mở được.")
    assert shown == []


def test_with_standard_error_there_is_no_box(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(__main__, "_show_box", shown.append)
    assert main(["--khong-co"]) == 2
    assert shown == []
    assert capsys.readouterr().err.startswith("Lệnh chưa đúng")


@linux_only("closes descriptors as a POSIX shell does")
@pytest.mark.parametrize("words", ["--khong-co", "--help", "plan", "", "pdf khong-co.docx -o a.pdf"])
def test_a_process_without_streams_ends_in_order(words: str, tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    command = f'"{sys.executable}" -m ttdn_desktop {words} >&- 2>&- <&-'
    ended = subprocess.run(
        command, shell=True, cwd=ROOT, env={**env, "TTDN_DATA_DIR": str(tmp_path / "data")}, timeout=90
    )
    assert ended.returncode == (0 if words == "--help" else 2)


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1258"])
@pytest.mark.parametrize("words", [["--help"], ["--khong-co"], ["pdf", "không có.docx", "-o", "a.pdf"]])
def test_what_is_said_is_utf_8_whatever_the_machines_code_page(words: list[str], encoding: str) -> None:
    env = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "ttdn_desktop", *words]
    ended = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, timeout=90, check=False)
    assert ended.returncode == (0 if words == ["--help"] else 2)
    said = (ended.stdout + ended.stderr).decode("utf-8")
    assert "Traceback" not in said
    assert ("Cách dùng" in said) == (words[0] != "pdf")
    assert ("không có.docx" in said) == (words[0] == "pdf")
