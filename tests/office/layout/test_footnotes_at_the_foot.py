"""Expected values were measured on LibreOffice 7.4 with the same files (NOTES.md, Footnotes)."""

import io
import zipfile

import pytest

from tests.office.layout.word_file import (
    SPACES,
    cell,
    paragraph,
    relation,
    row,
    shown_stretches,
    table,
    word_file,
)
from ttdn_desktop.office.format_check.measure import read_words
from ttdn_desktop.office.layout import to_pdf
from ttdn_desktop.office.layout.document_reader import read_document
from ttdn_desktop.office.layout.pagination import Paginator

SMALL = '<w:sz w:val="20"/>'
RAISED = '<w:vertAlign w:val="superscript"/>'
LONG = "Ghi chú dài " * 30
PAGE_BOTTOM = 785.2


def notes(*texts: str) -> str:
    """Return footnotes.xml with notes 1, 2 … of 10 points."""
    made = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    for number, text in enumerate(texts, 1):
        mark = f"<w:r><w:rPr>{RAISED}{SMALL}</w:rPr><w:footnoteRef/></w:r>"
        words = f'<w:r><w:rPr>{SMALL}</w:rPr><w:t xml:space="preserve"> {text}</w:t></w:r>'
        made += f'<w:footnote w:id="{number}"><w:p><w:pPr/>{mark}{words}</w:p></w:footnote>'
    return f"<w:footnotes {SPACES}>{made}</w:footnotes>"


def referring(text: str, note: int) -> str:
    mark = f'<w:r><w:rPr>{RAISED}</w:rPr><w:footnoteReference w:id="{note}"/></w:r>'
    return f"<w:p><w:r><w:t>{text}</w:t></w:r>{mark}</w:p>"


def with_notes(body: str, *texts: str) -> bytes:
    parts: dict[str, str | bytes] = {"word/footnotes.xml": notes(*texts)}
    return word_file(body, parts=parts, relations=relation("f", "footnotes", "footnotes.xml"))


def pages_of(docx: bytes) -> list[tuple[int, float, str]]:
    return [(page, y, text) for page, _, y, text in shown_stretches(to_pdf(docx).pdf)]


def filler(count: int) -> str:
    return "".join(paragraph(f"x{number}") for number in range(count))


def test_notes_stand_at_the_foot_of_the_page_in_order() -> None:
    found = pages_of(with_notes(referring("A", 1) + referring("B", 2) + paragraph("C"), "Mot", "Hai"))
    assert next(y for _, y, text in found if "Hai" in text) == pytest.approx(783.0, abs=0.2)
    assert next(y for _, y, text in found if "Mot" in text) == pytest.approx(783.0 - 11.55, abs=0.2)
    assert to_pdf(with_notes(referring("A", 1), "Mot")).notes == ()


def test_text_ends_above_the_line_over_the_notes() -> None:
    """39 lines of 16.1 points would leave room for one more: notes and their line take it."""
    found = pages_of(with_notes(referring("A", 1) + filler(50), "Mot"))
    last = max(y for page, y, text in found if page == 0 and text.startswith("x"))
    assert last + 3 <= PAGE_BOTTOM - 11.55 - 6.2
    assert last + 3 + 16.1 > PAGE_BOTTOM - 11.55 - 6.2


def test_the_line_over_the_notes_is_a_quarter_of_the_texts_width() -> None:
    # A4 without its margins of 1,701 and 1,134 twips leaves 9,071; 57 lie between the line and a note of 231
    (sheet,) = Paginator(read_document(with_notes(referring("A", 1), "Mot"))).run()
    (line,) = sheet.rules
    assert (line.x1, line.x2, line.stroke) == (1701, 1701 + 9071 / 4, 10)
    assert line.y1 == line.y2 == 16_838 - 1134 - 231 - 57 - 5


def test_a_long_note_goes_on_overleaf() -> None:
    found = pages_of(with_notes(filler(41) + referring("B", 1) + paragraph("y"), LONG * 3))
    on_first = [y for page, y, text in found if page == 0 and "Ghi" in text]
    on_second = [y for page, y, text in found if page == 1 and "Ghi" in text]
    assert len(on_first) >= 2
    assert len(on_second) > 3
    assert max(on_second) == pytest.approx(783.0, abs=0.2)
    assert next(page for page, _, text in found if text == "y") == 1


def test_a_note_in_a_table_stands_at_the_foot_too() -> None:
    body = table([5000], row(cell(referring("o", 1), 5000)))
    found = pages_of(with_notes(body + paragraph("end"), "Trong bang"))
    assert next(y for _, y, text in found if "Trong" in text) == pytest.approx(783.0, abs=0.2)


def test_a_mark_is_not_a_word_of_its_paragraph() -> None:
    assert read_words(with_notes(referring("điện tử", 1), "Mot")) == ("điện tử",)


@pytest.mark.parametrize("raised", [True, False])
def test_a_notes_number_is_raised_also_where_nothing_says_so(raised: bool) -> None:
    """LibreOffice's own files leave it to their style of note marks, which says nothing in the file."""
    docx = with_notes(referring("A", 1) + paragraph("C"), "Mot")
    if not raised:
        plain = dict.fromkeys(("word/document.xml", "word/footnotes.xml"), "")
        for name in plain:
            with zipfile.ZipFile(io.BytesIO(docx)) as package:
                plain[name] = package.read(name).decode().replace(RAISED, "")
        marked = plain["word/document.xml"].partition("<w:body>")[2].partition("<w:sectPr>")[0]
        parts: dict[str, str | bytes] = {"word/footnotes.xml": plain["word/footnotes.xml"]}
        docx = word_file(marked, parts=parts, relations=relation("f", "footnotes", "footnotes.xml"))

    baselines = {text: y for _, y, text in pages_of(docx)}
    assert [round(y, 1) for text, y in baselines.items() if text == "1"][:1] != [baselines["A"]]
    assert sum(text.startswith("1") for _, _, text in pages_of(docx)) == 2
    assert "A1" not in baselines
    assert "1 Mot" not in baselines
