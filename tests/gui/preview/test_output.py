"""A printer of Windows that writes a file is told its name before it prints: it asks nothing itself."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from ttdn_desktop.gui import messages
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.preview import output
from ttdn_desktop.gui.preview.print_dialog import PrintDialog
from ttdn_desktop.gui.preview.print_job import PrintJob


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, QPrinter.OutputFormat]]:
    """File name and format of each print that is sent."""
    found: list[tuple[str, QPrinter.OutputFormat]] = []

    def print_on(_window: object, _tasks: object, printer: QPrinter, _job: PrintJob, _pdf: object) -> None:
        found.append((printer.outputFileName(), printer.outputFormat()))

    monkeypatch.setattr(output, "print_on", print_on)
    monkeypatch.setattr(PrintDialog, "exec", lambda _: 1)
    return found


@pytest.mark.parametrize(
    ("printer", "name", "title", "kind"),
    [
        (None, "kh.pdf", "In ra tệp PDF", "Tệp PDF"),
        ("Microsoft Print to PDF", "kh.pdf", "In ra tệp PDF", "Tệp PDF"),
        ("Microsoft XPS Document Writer", "kh.oxps", "In ra tệp OXPS", "Tệp OXPS"),
    ],
)
def test_its_file_is_asked_for_by_our_own_dialog(
    window: MainWindow,
    sent: list[tuple[str, QPrinter.OutputFormat]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    printer: str | None,
    name: str,
    title: str,
    kind: str,
) -> None:
    asked: list[tuple[str, ...]] = []
    answers = [tmp_path / name, None]

    def ask(_window: object, *words: str) -> Path | None:
        asked.append(words)
        return answers.pop(0)

    monkeypatch.setattr(messages, "ask_save_path", ask)
    monkeypatch.setattr(PrintDialog, "job", lambda _: PrintJob(printer=printer))
    output.ask_and_print(window, window.tasks, "kh", lambda: b"")
    assert asked == [(title, name, kind, Path(name).suffix)]
    assert sent[0][0] == str(tmp_path / name)
    if name.endswith(".pdf"):
        assert sent[0][1] == QPrinter.OutputFormat.PdfFormat

    output.ask_and_print(window, window.tasks, "kh", lambda: b"")
    assert len(sent) == 1, "who gives no name prints nothing"


def test_paper_is_printed_without_a_file(
    window: MainWindow, sent: list[tuple[str, QPrinter.OutputFormat]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "ask_save_path", lambda *_: pytest.fail("a file was asked for"))
    monkeypatch.setattr(PrintDialog, "job", lambda _: PrintJob(printer="Canon LBP2900"))
    output.ask_and_print(window, window.tasks, "kh", lambda: b"")
    assert [file for file, _ in sent] == [""]
