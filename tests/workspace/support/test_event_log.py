"""The program's own log: bounded, shared by windows, silent where it can't be written, without a value."""

import logging
import re
from pathlib import Path

import pytest

from tests.workspace.support.event_log_samples import fault_of, written
from ttdn_desktop import __version__
from ttdn_desktop.basics import faults
from ttdn_desktop.workspace.support import event_log

log = logging.getLogger("ttdn_desktop.thu")
NAME = "Nguyễn Văn A"


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
    assert second == f"a=<str {len(NAME)}> b=<{type(Path()).__name__}> c=<dict>"
    assert third == "a=<str 12> b=<str 101>"


@pytest.mark.parametrize(("text", "values"), [("ms=%d", (NAME,)), ("%s", ("một", "hai")), ("%s %s", (NAME,))])
def test_a_record_that_does_not_fit_its_text_is_left_out_with_its_values(text: str, values: tuple[str, ...]):
    record = logging.LogRecord("ttdn_desktop.thu", logging.INFO, "thu.py", 7, text, values, None)
    assert event_log.SafeFormatter().format(record).endswith(" INFO thu a record that can't be written, 7")


def test_a_fault_has_its_frames_and_not_its_value(data: Path):
    fault = fault_of(-987654321)
    log.error("unforeseen code=%s\n%s", faults.code(fault), faults.report(fault))
    log_text = written(data)
    assert f"code={faults.code(fault)}\n    ValueError\n" in log_text
    assert re.search(r"\n      basics/money\.py:\d+ amount_in_words\n", log_text)
    assert "987654321" not in log_text


def test_a_fault_logged_the_usual_way_has_no_value_either(data: Path):
    try:
        raise KeyError(NAME)
    except KeyError:
        log.exception("broken")
    log_text = written(data)
    assert "ERROR thu broken\n    KeyError\n      test_event_log.py:" in log_text
    assert "Nguy" not in log_text


def test_only_the_programs_own_loggers_are_heard(data: Path):
    logging.getLogger("khac").error("một thư viện: %s", "van-thang")
    assert "van-thang" not in written(data)


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


def test_a_verb_logs_where_the_data_folder_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TTDN_DATA_DIR", str(tmp_path / "data"))
    event_log.start_where_kept("plan").close()
    assert not (tmp_path / "data").exists()
    (tmp_path / "data").mkdir()
    event_log.start_where_kept("plan").close()
    assert "start program=plan" in written(tmp_path / "data")
