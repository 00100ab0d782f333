"""Rules on a page, however they are drawn."""

import io

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from ttdn_desktop.office.intake.pdf_rules import Rules, rules_of


def drawn(draw: str, *, turn: int = 0) -> Rules:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(500, 500))
    canvas.translate(100, 0)
    if draw == "line":
        canvas.line(0, 200, 50, 200)
    elif draw == "thick box":
        canvas.rect(0, 200, 50, 3.5, stroke=0, fill=1)
    elif draw == "thin box":
        canvas.rect(0, 199, 50, 2, stroke=0, fill=1)
    elif draw == "frame":
        canvas.rect(0, 200, 50, 30, stroke=1, fill=0)
    elif draw == "dot":
        canvas.line(0, 200, 5, 200)
    if turn:
        canvas.setPageRotation(turn)
    canvas.save()
    return rules_of(pypdfium2.PdfDocument(stream.getvalue())[0])


def test_strokes_and_thin_boxes_are_rules_where_they_stand_on_the_page() -> None:
    for draw in ("line", "thin box"):
        found = drawn(draw)
        assert [(round(rule.at), rule.start, rule.end) for rule in found.horizontal] == [(200, 100, 150)]
        assert found.vertical == []


def test_a_frames_sides_are_rules() -> None:
    found = drawn("frame")
    assert sorted(round(rule.at) for rule in found.horizontal) == [200, 230]
    assert sorted(round(rule.at) for rule in found.vertical) == [100, 150]


def test_shading_dots_and_turned_pages_have_none() -> None:
    for found in (drawn("thick box"), drawn("dot"), drawn("line", turn=90)):
        assert found == Rules([], [])
