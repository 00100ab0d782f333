"""What a page shows: its own characters and those of form fields, without a signature's."""

import io

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from ttdn_desktop.office.intake.pdf_glyphs import glyphs_of


def shown(*values: tuple[str, float]) -> str:
    """Return what a page with form fields of those values shows, each at its height."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(500, 500))
    canvas.drawString(50, 400, "KE HOACH")
    for index, (value, y) in enumerate(values):
        canvas.acroForm.textfield(
            name=f"f{index}", value=value, x=50, y=y, width=300, height=20, borderWidth=0, fontSize=10
        )
    canvas.save()
    document = pypdfium2.PdfDocument(stream.getvalue())
    document.init_forms()
    return "".join(glyph.text for glyph in glyphs_of(document, 0))


def test_what_a_form_field_shows_is_read() -> None:
    assert shown() == "KEHOACH"
    assert sorted(shown(("173", 300.0))) == sorted("KEHOACH173")


def test_what_a_signature_shows_is_left_out() -> None:
    for words in ("Nguoi ky: UBND tinh", "Thoi gian ky: 05.02.2026 10:20:31", "Signature Not Verified"):
        assert sorted(shown((words, 300.0), ("173", 200.0))) == sorted("KEHOACH173")
