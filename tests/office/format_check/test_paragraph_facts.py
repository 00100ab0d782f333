"""Which tables hold data, and which only set texts in their places."""

import pytest

from tests.office.layout.word_file import FIXED, cell, paragraph, row, table, word_file
from ttdn_desktop.office.format_check.measure import measure

UNDER = '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tcBorders>'


@pytest.mark.parametrize(
    ("lined", "is_data"),
    [
        ((True, True), False),
        ((True, True, True), True),
        ((True, True, False), True),
        ((True, False, False), False),
    ],
    ids=["a head's two rows", "ruled rows", "the last without a line", "one line alone"],
)
def test_lines_between_three_rows_or_more_are_of_data(lined: tuple[bool, ...], is_data: bool) -> None:
    rows = [
        row(*(cell(paragraph("chữ"), 3000, UNDER if has_line else "") for _ in range(2)))
        for has_line in lined
    ]
    body = table([3000, 3000], *rows, properties=FIXED) + paragraph()
    (found,) = measure(word_file(body)).tables
    assert found.is_data is is_data
