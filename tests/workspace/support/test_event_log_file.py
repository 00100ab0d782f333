import logging
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.held_files import Held
from tests.workspace.support.event_log_samples import fault_of, written
from ttdn_desktop.basics import faults
from ttdn_desktop.workspace.support import event_log, event_log_file

log = logging.getLogger("ttdn_desktop.thu")


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
    beside = {path.name for path in files[0].parent.iterdir()} - {path.name for path in files}
    assert beside <= {"ttdn.lock"}  # Windows' lock takes its file away when it is released


def test_a_fault_at_every_tick_does_not_push_the_rest_out(data: Path):
    fault = fault_of(-1)
    for _ in range(1500):
        log.error("unforeseen code=%s", faults.code(fault))
    log.error("unforeseen code=%s", "Other-1")
    log_text = written(data)
    assert log_text.count(f"code={faults.code(fault)}") == 21
    assert log_text.count("code=Other-1") == 1


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
    log_text = written(tmp_path)
    assert len(event_log.files(tmp_path)) > 1
    assert all(re.match(r"\d{4}-\d\d-\d\dT", line) for line in log_text.splitlines())
    for name in ("a", "b"):
        assert re.findall(rf"line={name}-(\d+)\n", log_text) == [str(number) for number in range(300)]


def test_a_folder_that_can_only_be_read_is_no_reason_to_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    tries = 0

    def refused(*_, **__):
        nonlocal tries
        tries += 1
        raise PermissionError(tmp_path)

    monkeypatch.setattr(event_log_file.FileLock, "acquire", refused)
    opened = event_log.start(tmp_path, "window")
    for _ in range(10):
        log.error("unheard")
    opened.close()
    assert capsys.readouterr() == ("", "")
    assert tries == 3


def test_an_older_log_that_is_held_silences_none_of_the_lines(
    data: Path, monkeypatch: pytest.MonkeyPatch, held: Held
):
    (handler,) = [one for one in logging.getLogger("ttdn_desktop").handlers if hasattr(one, "maxBytes")]
    monkeypatch.setattr(handler, "maxBytes", 500)
    held.until["ttdn.log"] = 60.0
    for number in range(50):
        log.info("line=%d", number)
    assert [path.name for path in event_log.files(data)] == ["ttdn.log"]
    held.until.clear()
    log.info("line=%d", 50)
    assert len(event_log.files(data)) == 2
    assert re.findall(r"line=(\d+)\n", written(data)) == [str(number) for number in range(51)]
