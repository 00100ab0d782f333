"""Reading a part from memory gives what reading it anew gives."""

from collections.abc import Iterator

import pytest

from tests.office.layout.word_file import A4, SPACES, cell, paragraph, relation, row, table, word_file
from ttdn_desktop.office.docx import parse_cache
from ttdn_desktop.office.format_check.measure import measure
from ttdn_desktop.office.layout import to_pdf

NUMBERING = (
    f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    parse_cache._kept.clear()
    yield
    parse_cache._kept.clear()


def plan(words: str, run: str = "") -> bytes:
    rows = [row(cell(paragraph(f"{n}. {words if n == 3 else 'như cũ'}"), 4000)) for n in range(1, 6)]
    return word_file(paragraph(words, run=run) + paragraph("như cũ") + table([4000], *rows) + paragraph())


def test_a_changed_document_is_laid_out_as_if_it_were_the_first() -> None:
    anew = to_pdf(plan("đổi một chữ"))
    parse_cache._kept.clear()
    to_pdf(plan("trước khi đổi"))
    assert to_pdf(plan("đổi một chữ")) == anew


def test_only_the_newest_document_of_a_look_is_remembered() -> None:
    for number in range(50):
        to_pdf(plan(f"lần {number}"))
    (parts,) = parse_cache._kept.values()
    assert len(parts) < 12


def test_a_note_is_told_each_time() -> None:
    strange = plan("phông lạ", run='<w:rFonts w:ascii="Comic Sans MS" w:hAnsi="Comic Sans MS"/>')
    first = to_pdf(strange)
    assert any("Comic Sans MS" in note for note in first.notes)
    assert to_pdf(strange) == first
    assert parse_cache._kept == {}


def test_a_row_met_in_a_header_is_read_anew_in_the_text() -> None:
    """In a header its paragraphs have no numbers, by which a mend finds them."""
    rows = table([4000], row(cell(paragraph("một") + paragraph("hai") + paragraph("ba"), 4000)))
    header = f"<w:hdr {SPACES}>{rows}{paragraph('đầu trang')}</w:hdr>"
    in_text = word_file(rows + paragraph("sau"))
    anew = [para.source for para in measure(in_text).paras]

    parse_cache._kept.clear()
    with_header = word_file(
        paragraph("chỉ có chữ"),
        section='<w:headerReference w:type="default" r:id="rIdTop"/>' + A4,
        parts={"word/header1.xml": header},
        relations=relation("rIdTop", "header", "header1.xml"),
    )
    measure(with_header)
    assert [para.source for para in measure(in_text).paras] == anew == [1, 2, 3, 4]


def test_numbers_are_counted_anew() -> None:
    parts = {"word/numbering.xml": NUMBERING}
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = paragraph("một", listed) + paragraph("một", listed)
    longer = paragraph("không", listed) + body
    to_pdf(word_file(body, parts=parts))
    assert [place.text for place in to_pdf(word_file(longer, parts=parts)).places] == places_anew(
        longer, parts
    )


def places_anew(body: str, parts: dict[str, str | bytes]) -> list[str]:
    parse_cache._kept.clear()
    return [place.text for place in to_pdf(word_file(body, parts=parts)).places]


def test_another_look_reads_anew() -> None:
    body = paragraph("cùng lời")
    plain = to_pdf(word_file(body))
    bold = "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"
    changed = to_pdf(word_file(body, styles=f"<w:styles {SPACES}>{bold}</w:styles>"))
    assert changed.pdf != plain.pdf
