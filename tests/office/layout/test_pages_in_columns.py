"""Newspaper columns, placed as LibreOffice 7.4 does (tests/benchmarks/layout_of_the_world.py)."""

from tests.office.layout.word_file import numbered, paragraph, shown_stretches, small_page, word_file
from tests.samples.world_files.parts import section_break
from ttdn_desktop.office.layout import to_pdf

TWO = '<w:cols w:num="2" w:space="400"/>'


def columns_of(body: str, section: str) -> dict[tuple[int, float], list[str]]:
    """Return {(page, x): lines}."""
    found: dict[tuple[int, float], list[str]] = {}
    for page, x, _, text in shown_stretches(to_pdf(word_file(body, section=section)).pdf):
        found.setdefault((page, round(x)), []).append(text)
    return found


def test_text_fills_one_column_after_the_other_then_the_next_page() -> None:
    found = columns_of(numbered(22), small_page(3000) + TWO)
    assert found == {
        (0, 25): [f"x{n}" for n in range(9)],
        (0, 160): [f"x{n}" for n in range(9, 18)],
        (1, 25): [f"x{n}" for n in range(18, 22)],
    }


def test_columns_that_text_follows_below_end_at_one_height() -> None:
    plain = small_page(9000)
    body = (
        paragraph("đầu")
        + section_break(plain)
        + numbered(7)
        + section_break('<w:type w:val="continuous"/>' + plain + TWO)
    )
    found = columns_of(body + paragraph("cuối"), '<w:type w:val="continuous"/>' + plain)
    assert found == {(0, 25): ["đầu", "x0", "x1", "x2", "x3", "cuối"], (0, 160): ["x4", "x5", "x6"]}


def test_a_column_break_goes_to_the_next_column() -> None:
    broken = '<w:p><w:r><w:t>a</w:t><w:br w:type="column"/><w:t>b</w:t></w:r></w:p>'
    assert columns_of(broken, small_page(3000) + TWO) == {(0, 25): ["a"], (0, 160): ["b"]}
    assert columns_of(broken, small_page(3000)) == {(0, 25): ["a"], (1, 25): ["b"]}


def test_columns_have_their_own_widths() -> None:
    uneven = (
        '<w:cols w:equalWidth="0" w:num="2"><w:col w:w="1000" w:space="500"/><w:col w:w="3500"/></w:cols>'
    )
    found = columns_of(numbered(11), small_page(3000) + uneven)
    assert list(found) == [(0, 25), (0, 100)]


def test_a_page_break_leaves_the_other_columns_empty() -> None:
    broken = '<w:p><w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r></w:p>'
    assert columns_of(broken, small_page(3000) + TWO) == {(0, 25): ["a"], (1, 25): ["b"]}
