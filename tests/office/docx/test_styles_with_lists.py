"""What docDefaults, styles and lists say together; measured on LibreOffice 7.4."""

import pytest

from tests.office.layout.word_file import SPACES, STYLES, paragraph, word_file
from ttdn_desktop.office.docx.model import Paragraph
from ttdn_desktop.office.layout.document_reader import read_document

NUMBERING = (
    f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/><w:pPr><w:ind w:left="1800" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def style(name: str, base: str, properties: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:basedOn w:val="{base}"/>'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )


NUMBERED = STYLES.replace(
    "</w:styles>",
    style("Numbered", "Normal", f'{LISTED}<w:ind w:left="1080"/>')
    + style("Deeper", "Numbered", '<w:ind w:left="2400"/>')
    + style("First", "Numbered", '<w:ind w:firstLine="500"/>')
    + style("Same", "Numbered", "")
    + style("Indented", "Normal", '<w:ind w:left="600" w:firstLine="300"/>')
    + style("IndentedBelow", "Indented", LISTED)
    + "</w:styles>",
)


@pytest.mark.parametrize(
    ("name", "direct", "indents"),
    [
        ("Numbered", "", (1080, -360)),
        ("Deeper", "", (2400, -360)),
        ("First", "", (1080, 500)),
        ("Same", "", (1080, -360)),
        ("IndentedBelow", "", (1800, -360)),
        ("Indented", LISTED, (1800, -360)),
        ("Numbered", LISTED, (1800, -360)),
        ("Numbered", '<w:ind w:left="700"/>', (700, -360)),
    ],
)
def test_a_style_that_numbers_itself_indents_over_its_list_and_a_listed_paragraph_does_not(
    name: str, direct: str, indents: tuple[int, int]
) -> None:
    body = paragraph("a", f'<w:pStyle w:val="{name}"/>{direct}')
    block = (
        read_document(word_file(body, styles=NUMBERED, parts={"word/numbering.xml": NUMBERING}))
        .sections[0]
        .blocks[0]
    )

    assert isinstance(block, Paragraph)
    assert (block.format.left, block.format.first) == indents


@pytest.mark.parametrize(("named", "bold"), [("", False), ('<w:pStyle w:val="EmptyCell"/>', True)])
def test_a_style_without_an_id_is_known_by_its_name_and_nobodys_base(named: str, bold: bool) -> None:
    """Reporting servers write one; taken for the base of all others it set every text in one point."""
    nameless = (
        '<w:style><w:name w:val="EmptyCell"/><w:rPr><w:sz w:val="2"/><w:b/></w:rPr></w:style></w:styles>'
    )
    block = (
        read_document(word_file(paragraph("a", named), styles=STYLES.replace("</w:styles>", nameless)))
        .sections[0]
        .blocks[0]
    )

    assert isinstance(block, Paragraph)
    assert block.pieces[0].style.bold is bold
