"""Pages on a printer, here a file: marks, orientation, the whole page."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath, QTransform
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.preview.output import Output
from ttdn_desktop.gui.preview.print_job import DRAFT, FILE_COPY, PrintJob
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


def drawn_box(marked: bytes, plain: bytes, page: int) -> tuple[int, int, int, int]:
    """Return the box around what ``marked`` has on a page beyond ``plain``, in points."""
    shown = [pdfium.PdfDocument(pdf)[page].render(scale=1).to_pil().convert("L") for pdf in (marked, plain)]
    found = ImageChops.difference(*shown).getbbox()
    assert found is not None
    return found


def mark_font(pixels: float) -> QFont:
    font = QFont("Times New Roman")
    font.setPixelSize(round(pixels))
    font.setBold(True)
    return font


def text_size(text: str, pixels: float, turned: float = 0) -> tuple[float, float]:
    """Return width and height of the ink of ``text`` in letters of that size, turned by so many degrees."""
    outline = QPainterPath()
    outline.addText(0, 0, mark_font(pixels), text)
    box = QTransform().rotate(turned).map(outline).boundingRect()
    return box.width(), box.height()


def test_the_drafts_mark_stands_aslant_in_letters_of_16_percent_of_the_width(
    printed: Printed, tmp_path: Path
) -> None:
    plain = printed(tmp_path / "một.pdf", PrintJob())
    draft = printed(tmp_path / "dự thảo.pdf", PrintJob(draft=True))
    left, top, right, bottom = drawn_box(draft, plain, 0)
    # whichever font stands for Times New Roman here: its letters turned as a whole
    assert (right - left, bottom - top) == pytest.approx(text_size(DRAFT, 595 * 0.16, turned=-45), rel=0.03)
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((595 / 2, 842 / 2), abs=15)


def test_the_file_copys_mark_stands_in_the_upper_right_corner_in_letters_of_2_percent(
    printed: Printed, page: DraftingPage, tmp_path: Path
) -> None:
    assert page.preview.view.pages is not None
    count = len(page.preview.view.pages.sizes)
    both = pdfium.PdfDocument(printed(tmp_path / "bộ.pdf", PrintJob(file_copy=True)))
    plain, marked = (both[index].render(scale=1).to_pil().convert("L") for index in (0, count))
    found = ImageChops.difference(plain, marked).getbbox()
    assert found is not None
    left, top, right, bottom = found
    assert (right - left, bottom - top) == pytest.approx(text_size(FILE_COPY, 595 * 0.02), abs=3)
    assert right == pytest.approx(595 * 0.95, abs=3)
    # the line of text begins 2 % of the width down; its ink lies as far in it as the font has it
    metrics = QFontMetricsF(mark_font(595 * 0.02))
    below = metrics.ascent() + metrics.tightBoundingRect(FILE_COPY).top()
    assert top == pytest.approx(595 * 0.02 + below, abs=2)


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
