"""Standard output and error: UTF-8 everywhere, kept messages where there is none."""

import io
import os
import sys

import pytest

from ttdn_desktop.basics import console


class Unusable(io.StringIO):
    """A stream whose handle leads nowhere, as a window program's may."""

    def flush(self) -> None:
        raise OSError(9, "Bad file descriptor")


def test_a_stream_of_any_code_page_takes_vietnamese(monkeypatch: pytest.MonkeyPatch) -> None:
    for encoding in ("ascii", "cp437", "cp1258"):
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
        monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BytesIO(), encoding=encoding))
        console.prepare()
        sys.stdout.write("Cách dùng \udcff")
        sys.stdout.flush()
        assert raw.getvalue() == "Cách dùng ".encode() + b"\\udcff"


def test_without_streams_nothing_raises_and_messages_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    console.prepare()
    assert not console.takes_output()
    print("kết quả")  # noqa: T201
    print("lời của thư viện", file=sys.stderr)  # noqa: T201
    sys.stdout.flush()
    console.tell("Không mở được.")
    console.tell("Hãy thử lại.")
    assert console.untold() == "Không mở được.\nHãy thử lại."
    console.prepare()
    assert console.untold() == ""


def test_a_handle_that_leads_nowhere_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Unusable())
    console.prepare()
    console.tell("Không mở được.")
    assert console.untold() == "Không mở được."


def test_a_closed_stream_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stderr", closed)
    console.prepare()
    console.tell("Không mở được.")
    assert console.untold() == "Không mở được."


def test_with_standard_error_nothing_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    console.prepare()
    console.tell("Không mở được.")
    assert (console.untold(), capsys.readouterr().err) == ("", "Không mở được.\n")
    assert console.takes_output()


def test_no_descriptor_is_left_open() -> None:
    before = os.open(os.devnull, os.O_RDONLY)
    os.close(before)
    console.prepare()
    after = os.open(os.devnull, os.O_RDONLY)
    os.close(after)
    assert before == after
