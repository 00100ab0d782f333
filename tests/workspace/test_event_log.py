"""The program's own log: bounded, shared by windows, silent where it can't be written, without a value."""

import logging
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ttdn_desktop import __version__
from ttdn_desktop.basics import faults, money
from ttdn_desktop.workspace.support import event_log

log = logging.getLogger("ttdn_desktop.thu")
NAME = "Nguyễn Văn A"


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A data folder whose log is open."""
    opened = event_log.start(tmp_path, "window")
    yield tmp_path
    opened.close()


def written(data_dir: Path) -> str:
    return "".join(path.read_text("ascii") for path in reversed(event_log.files(data_dir)))


def fault_of(amount: int) -> BaseException:
    try:
        money.amount_in_words(amount)
    except ValueError as fault:
        return fault
    raise AssertionError(amount)


def test_the_first_and_the_last_line_tell_version_and_system(tmp_path: Path):
    event_log.start(tmp_path, "window").close()
    first, last = written(tmp_path).splitlines()
    assert re.match(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3} \d+ INFO ttdn_desktop start program=window ", first
    )
    assert f" version={__version__} python=3." in first
    assert re.search(r" stop ms=\d+$", last)


def test_numbers_and_codes_are_written_and_nothing_else(data: Path):
    log.info("task slot=%s ms=%d share=%.2f none=%s", "export", 12, 0.5, None)
    log.info("a=%s b=%s c=%s", NAME, Path("/home/nguyen"), {"name": NAME})
    log.info("a=%s b=%s", "nguyen van a", "a" * 101)
    first, second, third = [line.split(" thu ")[1] for line in written(data).splitlines()[1:]]
    assert first == "task slot=export ms=12 share=0.50 none=None"
    assert second == f"a=<str {len(NAME)}> b=<PosixPath> c=<dict>"
    assert third == "a=<str 12> b=<str 101>"


@pytest.mark.parametrize(("text", "values"), [("ms=%d", (NAME,)), ("%s", ("một", "hai")), ("%s %s", (NAME,))])
def test_a_record_that_does_not_fit_its_text_is_left_out_with_its_values(text: str, values: tuple[str, ...]):
    record = logging.LogRecord("ttdn_desktop.thu", logging.INFO, "thu.py", 7, text, values, None)
    assert event_log.SafeFormatter().format(record).endswith(" INFO thu a record that can't be written, 7")


def test_a_fault_has_its_frames_and_not_its_value(data: Path):
    fault = fault_of(-987654321)
    log.error("unforeseen code=%s\n%s", faults.code(fault), faults.report(fault))
    told = written(data)
    assert f"code={faults.code(fault)}\n    ValueError\n" in told
    assert re.search(r"\n      basics/money\.py:\d+ amount_in_words\n", told)
    assert "987654321" not in told


def test_a_fault_logged_the_usual_way_has_no_value_either(data: Path):
    try:
        raise KeyError(NAME)
    except KeyError:
        log.exception("broken")
    told = written(data)
    assert "ERROR thu broken\n    KeyError\n      test_event_log.py:" in told
    assert "Nguy" not in told


def test_only_the_programs_own_loggers_are_heard(data: Path):
    logging.getLogger("khac").error("một thư viện: %s", "van-thang")
    assert "van-thang" not in written(data)


def test_the_files_are_bounded(data: Path, monkeypatch: pytest.MonkeyPatch):
    (handler,) = [one for one in logging.getLogger("ttdn_desktop").handlers if hasattr(one, "maxBytes")]
    assert (handler.maxBytes, handler.backupCount) == (512 * 1024, 4)
    monkeypatch.setattr(handler, "maxBytes", 2000)
    for number in range(300):
        log.info("task slot=%s ms=%d", "export", number)
    files = event_log.files(data)
    assert [path.name for path in files] == ["ttdn.log", *(f"ttdn.log.{number}" for number in range(1, 5))]
    assert all(path.stat().st_size <= 2000 for path in files)
    assert "ms=299" in files[0].read_text("ascii")
    assert {path.name for path in files[0].parent.iterdir()} == {*(path.name for path in files), "ttdn.lock"}


def test_a_fault_at_every_tick_does_not_push_the_rest_out(data: Path):
    fault = fault_of(-1)
    for _ in range(1500):
        log.error("unforeseen code=%s", faults.code(fault))
    log.error("unforeseen code=%s", "Other-1")
    told = written(data)
    assert told.count(f"code={faults.code(fault)}") == 21
    assert told.count("code=Other-1") == 1


WRITER = """
import logging, sys
from pathlib import Path
from ttdn_desktop.workspace.support import event_log, event_log_file
event_log_file._LOCK_PATIENCE = 30
event_log.LARGEST_FILE = 20_000
opened = event_log.start(Path(sys.argv[1]), sys.argv[2])
for number in range(300):
    logging.getLogger("ttdn_desktop.hai").info("line=%s-%d", sys.argv[2], number)
opened.close()
"""


def test_two_windows_write_whole_lines_and_lose_none(tmp_path: Path):
    running = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name]) for name in ("a", "b")]
    assert [one.wait(60) for one in running] == [0, 0]
    told = written(tmp_path)
    assert len(event_log.files(tmp_path)) > 1
    assert all(re.match(r"\d{4}-\d\d-\d\dT", line) for line in told.splitlines())
    for name in ("a", "b"):
        assert re.findall(rf"line={name}-(\d+)\n", told) == [str(number) for number in range(300)]


def test_a_folder_that_cannot_hold_a_log_is_no_reason_to_stop(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / event_log.FOLDER).write_bytes(b"")
    opened = event_log.start(tmp_path, "window")
    log.error("unheard")
    opened.close()
    assert capsys.readouterr() == ("", "")
    assert (tmp_path / event_log.FOLDER).read_bytes() == b""
    assert event_log.files(tmp_path) == ()


def test_a_folder_that_can_only_be_read_is_no_reason_to_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    real, tries = os.open, []

    def refused(path, *rest, **more):
        if str(tmp_path) in str(path):
            tries.append(path)
            raise PermissionError(path)
        return real(path, *rest, **more)

    monkeypatch.setattr("os.open", refused)
    opened = event_log.start(tmp_path, "window")
    for _ in range(10):
        log.error("unheard")
    opened.close()
    assert capsys.readouterr() == ("", "")
    assert len(tries) == 3


def test_a_verb_logs_where_the_data_folder_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TTDN_DATA_DIR", str(tmp_path / "data"))
    event_log.start_where_kept("plan").close()
    assert not (tmp_path / "data").exists()
    (tmp_path / "data").mkdir()
    event_log.start_where_kept("plan").close()
    assert "start program=plan" in written(tmp_path / "data")
