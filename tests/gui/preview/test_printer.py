"""Pages on a printer, here a file: marks, orientation, the whole page."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.preview.output import Output
from ttdn_desktop.gui.preview.print_job import PrintJob
from ttdn_desktop.gui.preview.printer import prepare_printer

Printed = Callable[[Path, PrintJob], bytes]


@pytest.fixture
def printed(qtbot: QtBot, window: MainWindow, page: DraftingPage, monkeypatch: pytest.MonkeyPatch) -> Printed:
    def to(path: Path, job: PrintJob) -> bytes:
        printer = prepare_printer(job, "kế hoạch")
        printer.setResolution(72)
        assert printer.outputFormat() == QPrinter.OutputFormat.PdfFormat
        printer.setOutputFileName(str(path))
        shown_messages: list[str] = []
        monkeypatch.setattr(
            "ttdn_desktop.gui.messages.show_note", lambda _window, what: shown_messages.append(what)
        )
        Output(lambda: page.session.plan, window.tasks, window).print_on(printer, job)
        qtbot.waitUntil(lambda: bool(shown_messages), timeout=20_000)
        return path.read_bytes()

    return to


def edges(image: Image.Image) -> tuple[int, int, int, int]:
    """Return the box around all ink."""
    found = image.point(lambda point: 255 if point < 200 else 0).getbbox()
    assert found is not None
    return found


def ink(pdf: bytes, page: int) -> float:
    """Return the share of a page's points that aren't white."""
    shown = pdfium.PdfDocument(pdf)[page].render(scale=0.5).to_pil().convert("L")
    points = shown.tobytes()
    return sum(point < 250 for point in points) / len(points)


def test_a_print_set_lies_in_the_pdf_with_its_marks(
    printed: Printed, page: DraftingPage, tmp_path: Path
) -> None:
    assert page.preview.view.pages is not None
    count = len(page.preview.view.pages.sizes)
    plain = printed(tmp_path / "một.pdf", PrintJob())
    whole = printed(tmp_path / "bộ.pdf", PrintJob(draft=True, file_copy=True))
    assert len(pdfium.PdfDocument(plain)) == count
    assert len(pdfium.PdfDocument(whole)) == 2 * count
    assert ink(whole, 0) > ink(plain, 0) * 1.04


def test_a_lying_page_is_printed_lying_and_whole(
    printed: Printed, page: DraftingPage, tmp_path: Path
) -> None:
    assert page.preview.view.pages is not None
    drawn = pdfium.PdfDocument(page.preview.view.pages.pdf)
    paper = pdfium.PdfDocument(printed(tmp_path / "một.pdf", PrintJob()))
    lying = [number for number, one in enumerate(drawn) if one.get_width() > one.get_height()]
    assert lying, "the annex lies"
    for number in lying:
        ours, theirs = (one[number].render(scale=0.5).to_pil().convert("L") for one in (drawn, paper))
        assert theirs.size == ours.size
        assert edges(theirs) == pytest.approx(edges(ours), abs=6)
