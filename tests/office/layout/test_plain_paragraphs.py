"""Paragraphs of one run of one text: read by others of their kind they are what they are by themselves."""

from pathlib import Path

import pytest
from lxml import etree

from tests.office.layout.word_file import SPACES
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.office.docx.model import Document, Paragraph, Piece, TextStyle
from ttdn_desktop.office.docx.package import Package
from ttdn_desktop.office.docx.styles import ParagraphFormat
from ttdn_desktop.office.layout import document_reader
from ttdn_desktop.office.layout.document_reader import Reader
from ttdn_desktop.office.layout.plain_paragraphs import Models, as_plain

_SAMPLES = Path(__file__).parents[2] / "samples"
_FILES = [*sorted(_SAMPLES.rglob("*.docx")), *sorted(templates_dir().rglob("*.docx"))]


def _read(docx: bytes) -> Document | str:
    try:
        return Reader(Package(docx)).read()
    except InputError as error:
        return str(error)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_whole_file_reads_the_same_without_the_short_way(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docx = path.read_bytes()
    found = _read(docx)

    monkeypatch.setattr(document_reader, "as_plain", lambda _: None)
    assert found == _read(docx)


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "<w:pPr/>",
        "<w:r/>",
        "<w:r><w:t/></w:r>",
        "<w:r><w:t> </w:t></w:r>",
        "<w:r><w:t>a</w:t><w:tab/></w:r>",
        "<w:r><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>",
        "<w:r><w:br/><w:t>a</w:t></w:r>",
        "<w:bookmarkStart/><w:r><w:t>a</w:t></w:r>",
        "<w:pPr/><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink>",
    ],
)
def test_any_other_paragraph_is_read_by_itself(inside: str) -> None:
    assert as_plain(etree.fromstring(f"<w:p {SPACES}>{inside}</w:p>")) is None


def test_properties_tell_paragraphs_apart() -> None:
    plain, centred, bold, other = (
        as_plain(etree.fromstring(f"<w:p {SPACES}>{inside}</w:p>"))
        for inside in (
            "<w:r><w:t>a</w:t></w:r>",
            '<w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>a</w:t></w:r>',
            "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>",
            "<w:r><w:t>b</w:t></w:r>",
        )
    )
    assert plain and centred and bold and other
    model = Paragraph(ParagraphFormat(), (Piece("a", TextStyle()),), TextStyle())
    models = Models()
    models.keep([model], plain, ({}, {"bold": True}))

    assert models.of(other, ({}, {"bold": True})) is model
    assert models.of(centred, ({}, {"bold": True})) is None
    assert models.of(bold, ({}, {"bold": True})) is None
    assert models.of(other, ({}, {})) is None
    assert models.of(other, None) is None
