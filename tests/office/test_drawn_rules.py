import pytest
from lxml import etree

from tests.office.assembly_samples import fields, part, template
from ttdn_desktop.office.layout import text_width
from ttdn_desktop.office.render.drawn_rules import DESCRIPTIONS, Underlined
from ttdn_desktop.office.render.render import render_docx

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
VML = "{urn:schemas-microsoft-com:vml}"


def lengths(made: bytes) -> dict[str, float]:
    """Return the length in points of each drawn line by its alternative text."""
    root = etree.fromstring(part(made, "word/document.xml"))
    return {
        anchor.find(f"{WP}docPr").get("descr"): int(anchor.find(f"{WP}extent").get("cx")) / 12700
        for anchor in root.iter(f"{WP}anchor")
    }


@pytest.mark.parametrize("rules", ["tt01", "nd30"])
def test_the_lines_have_the_lengths_of_their_rules(rules: str):
    found = lengths(render_docx(template(rules), fields(rules), author=""))
    motto = text_width("Độc lập - Tự do - Hạnh phúc", size=14, bold=True)
    issuer = text_width("XÃ VẠN THẮNG", size=13, bold=True)
    assert found[DESCRIPTIONS[Underlined.MOTTO]] == pytest.approx(motto, rel=0.01)
    assert 1 / 3 <= found[DESCRIPTIONS[Underlined.ISSUER]] / issuer <= 1 / 2
    assert len(found) == 3


def test_a_wrapped_text_counts_by_its_last_line():
    long = fields("nd30")
    long["dau_trang"]["don_vi"] = "PHƯỜNG PHAN RANG - THÁP CHÀM ĐÔNG HẢI"
    found = lengths(render_docx(template("nd30"), long, author=""))
    whole = text_width("PHƯỜNG PHAN RANG - THÁP CHÀM ĐÔNG HẢI", size=13, bold=True)
    assert found[DESCRIPTIONS[Underlined.ISSUER]] < whole / 3


def test_the_older_drawing_has_the_same_length():
    made = render_docx(template("nd30"), fields("nd30"), author="")
    root = etree.fromstring(part(made, "word/document.xml"))
    older = sorted(float(line.get("to").partition("pt")[0]) for line in root.iter(f"{VML}line"))
    assert older == pytest.approx(sorted(lengths(made).values()), abs=0.01)
