"""The plan on pages: what must stand together does, whatever length the text has."""

from io import BytesIO
from typing import Any

import docx
import pytest

from tests.office.assembly_samples import fields, template
from ttdn_desktop.office.layout import LaidOut, to_pdf
from ttdn_desktop.office.render.render import render_docx

RULES = ["tt01", "nd30"]


def laid_out(rules: str, given: dict[str, Any]) -> LaidOut:
    return to_pdf(render_docx(template(rules), given, author=""))


def page_of(pages: LaidOut, start: str) -> int:
    return next(place.page for place in pages.places if place.text.startswith(start))


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("lines", range(0, 44, 4))
def test_the_signature_stands_with_the_closing_sentence(rules: str, lines: int):
    given = fields(rules)
    given["kinh_phi"] += [f"Dòng thêm {line}." for line in range(lines)]
    pages = laid_out(rules, given)
    closing = page_of(pages, "Trên đây là Kế hoạch")
    assert page_of(pages, "TM. ỦY BAN NHÂN DÂN") == page_of(pages, "Nơi nhận:") == closing
    assert page_of(pages, given["chu_ky"]["ho_ten"]) == closing


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("rows", [1, 8, 30])
def test_no_page_is_empty(rules: str, rows: int):
    given = fields(rules)
    one = given["phu_luc"]["hoat_dong"][0]
    given["phu_luc"]["hoat_dong"] = [one] * rows
    pages = laid_out(rules, given)
    assert {place.page for place in pages.places} == set(range(pages.pages))
    assert page_of(pages, "Phụ lục") > page_of(pages, "Nơi nhận:")


@pytest.mark.parametrize("rules", RULES)
def test_an_annex_without_rows_has_no_page(rules: str):
    given = fields(rules)
    given["phu_luc"] = {"ten": "", "kem_theo": "", "hoat_dong": [], "tong_kinh_phi": ""}
    pages = laid_out(rules, given)
    assert not [place.text for place in pages.places if place.text.startswith("Phụ lục")]
    assert {place.page for place in pages.places} == set(range(pages.pages))


@pytest.mark.parametrize("rules", RULES)
def test_no_paragraph_is_empty_but_those_that_carry_a_line_or_a_section(rules: str):
    document = docx.Document(BytesIO(render_docx(template(rules), fields(rules), author="")))
    cells = [cell for table in document.tables[:2] for row in table.rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]
    empty = {paragraph.style.name for paragraph in paragraphs if not paragraph.text.strip()}
    assert empty == {"Đường kẻ", "Ngắt phần"}
