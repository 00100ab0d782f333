"""Tables: columns, heights, borders, repeated headers, parted rows; measured on LibreOffice 7.4."""

import pytest

from tests.office.layout.word_file import (
    BORDERS,
    FIXED,
    GRID,
    NARROW_CELLS,
    cell,
    drops,
    lines_in,
    numbered,
    pages_in,
    paragraph,
    row,
    small_page,
    spaced,
    table,
    text_lines,
    word_file,
)
from ttdn_desktop.office.docx.model import Rules, Table
from ttdn_desktop.office.layout import to_pdf
from ttdn_desktop.office.layout.block_layout import layout_cell
from ttdn_desktop.office.layout.document_reader import read_document
from ttdn_desktop.office.layout.pagination import Paginator
from ttdn_desktop.office.layout.tables import layout_table

TWO = [2000, 2000]


def pair(left: str, right: str, properties: str = "") -> str:
    return row(cell(left, 2000), cell(right, 2000), properties=properties)


def starts(properties: str, mode: int = 15) -> list[float]:
    shown = lines_in(table([3000], row(cell("a", 3000)), properties=properties), mode=mode)
    return [x for _, x, _, _ in shown]


def test_in_word_2013_mode_the_border_stands_at_the_margin() -> None:
    assert starts(GRID) == pytest.approx([90.8], abs=0.15)
    assert starts(GRID + '<w:tblInd w:w="400" w:type="dxa"/>') == pytest.approx([110.8], abs=0.15)


def test_in_older_modes_the_text_stands_at_the_margin() -> None:
    assert starts(GRID, 14) == pytest.approx([85.2], abs=0.15)
    assert starts(GRID + '<w:tblInd w:w="400" w:type="dxa"/>', 14) == pytest.approx([105.2], abs=0.15)


def test_a_table_may_stand_in_the_middle_or_on_the_right() -> None:
    assert starts(GRID + '<w:jc w:val="center"/>') == pytest.approx([242.3], abs=0.15)
    assert starts(GRID + '<w:jc w:val="right"/>') == pytest.approx([394.1], abs=0.15)


@pytest.mark.parametrize(
    ("grid", "width", "columns"),
    [
        ([500, 1500], '<w:tblW w:w="5000" w:type="pct"/>', (2268, 6803)),
        ([500, 1500], '<w:tblW w:w="50%" w:type="pct"/>', (1134, 3402)),
        ([500, 1500], '<w:tblW w:w="6000" w:type="dxa"/>', (1500, 4500)),
        ([500, 1500], '<w:tblW w:w="0" w:type="auto"/>', (500, 1500)),
        ([], '<w:tblW w:w="0" w:type="auto"/>', (2268, 6803)),
    ],
)
def test_columns_are_drawn_to_the_width_the_table_asks_for(
    grid: list[int], width: str, columns: tuple[int, int]
) -> None:
    body = table(grid, row(cell("a", 500), cell("b", 1500)), properties=width + GRID)
    block = read_document(word_file(body)).sections[0].blocks[0]
    assert isinstance(block, Table)
    assert layout_table(block, 9071, Rules(), layout_cell).table.columns == pytest.approx(columns, abs=1)


@pytest.mark.parametrize(("height", "lines"), [(332, ["a0"]), (340, ["a0", "a1"]), (700, ["a0", "a1", "a2"])])
def test_a_row_of_exact_height_shows_the_lines_that_begin_within_it(height: int, lines: list[str]) -> None:
    exact = f'<w:trHeight w:val="{height}" w:hRule="exact"/>'
    body = table([3000], row(cell(text_lines("a", 5), 3000), properties=exact))
    assert [text for _, _, _, text in lines_in(body)] == lines


def test_turned_text_in_a_cell_is_drawn_level_and_named() -> None:
    body = table([3000], row(cell("a", 3000, '<w:textDirection w:val="btLr"/>')))
    made = to_pdf(word_file(body))
    assert made.notes == ("Chữ xoay dọc trong ô bảng được vẽ nằm ngang.",)


def test_each_row_counts_the_border_above_it_and_the_last_one_the_border_below() -> None:
    found = drops(paragraph("x") + table(TWO, pair("a", "b"), pair("c", "d")) + paragraph("y"))
    assert (found["ab"], found["cd"], found["y"]) == pytest.approx((594, 926, 1258), abs=3)


def test_a_row_fits_only_with_the_border_below_it() -> None:
    rows = [pair(f"a{number}", "b", "<w:cantSplit/>") for number in range(8)]
    five = 5 * (322 + 10)
    assert [len(page) for page in pages_in(table(TWO, *rows), five + 10)] == [5, 3]
    assert [len(page) for page in pages_in(table(TWO, *rows), five + 9)] == [4, 4]


def test_a_heading_row_goes_to_the_page_of_its_next_row() -> None:
    heading = row(cell(paragraph("h", "<w:keepNext/>"), 2000), cell("", 2000), properties="<w:cantSplit/>")
    rows = [pair(f"a{number}", "b", "<w:cantSplit/>") for number in range(4)]
    xml = table(TWO, *rows, heading, pair("c", "d", "<w:cantSplit/>"))
    pages = pages_in(xml, 5 * 332 + 10)
    assert [page[0] for page in pages] == ["a0b", "h"]


def test_spacing_counts_within_a_cell() -> None:
    inner = paragraph("a", spaced(100, 80)) + paragraph("b", spaced(100, 80))
    found = drops(table([2000], row(cell(inner, 2000))) + paragraph("y"))
    assert (found["a"], found["b"], found["y"]) == pytest.approx((372, 794, 1206), abs=3)


def test_a_least_height_includes_the_upper_border_alone() -> None:
    found = drops(table(TWO, pair("a", "b", '<w:trHeight w:val="1000"/>')) + paragraph("y"))
    assert found["y"] == pytest.approx(1272, abs=3)


def test_text_stands_at_the_top_in_the_middle_or_at_the_bottom_of_a_cell() -> None:
    cells = (
        cell("a", 1000),
        cell("b", 1000, '<w:vAlign w:val="center"/>'),
        cell("c", 1000, '<w:vAlign w:val="bottom"/>'),
    )
    found = drops(table([1000] * 3, row(*cells, properties='<w:trHeight w:val="1000"/>')))
    assert (found["b"] - found["a"], found["c"] - found["b"]) == pytest.approx((334, 334), abs=4)


def test_a_merged_cell_pulls_its_last_row_down() -> None:
    merged = cell(paragraph("m\nn\no"), 1000, '<w:vMerge w:val="restart"/>')
    first = row(cell("a", 2000, '<w:gridSpan w:val="2"/>'), merged)
    second = row(cell("b", 1000), cell("c", 1000), cell("", 1000, "<w:vMerge/>"))
    found = drops(table([1000] * 3, first, second) + paragraph("y"))
    assert found["y"] == pytest.approx(10 + 3 * 322 + 10 + 262, abs=4)


def test_header_rows_are_repeated() -> None:
    rows = [pair("h", "h", "<w:tblHeader/>"), *(pair(f"r{number}", "s") for number in range(12))]
    pages = pages_in(numbered(4) + table(TWO, *rows))
    assert pages[0][4:] == ["hh", "r0s", "r1s", "r2s", "r3s"]
    assert pages[1] == ["hh", *(f"r{number}s" for number in range(4, 12))]


def test_a_row_may_be_parted_and_keeps_each_line() -> None:
    long = row(cell(paragraph(text_lines("c", 6)), 2000), cell(paragraph(text_lines("d", 3)), 2000))
    pages = pages_in(numbered(6) + table(TWO, long, pair("z", "y")))
    assert pages[0][6:] == ["c0", "c1", "c2", "d0", "d1", "d2"]
    assert pages[1] == ["c3", "c4", "c5", "zy"]


def test_a_row_that_must_not_be_parted_goes_to_the_next_page() -> None:
    whole = row(cell(paragraph(text_lines("c", 4)), 2000), properties="<w:cantSplit/>")
    body = numbered(6) + paragraph("head", "<w:keepNext/>") + table([2000], whole)
    assert pages_in(body) == [[f"x{number}" for number in range(6)], ["head", "c0", "c1", "c2", "c3"]]


def test_a_row_higher_than_a_page_loses_no_line() -> None:
    whole = row(cell(paragraph(text_lines("c", 20)), 2000), properties="<w:cantSplit/>")
    pages = pages_in(numbered(2) + table([2000], whole) + paragraph("y"))
    assert [line for page in pages for line in page][2:] == [*(f"c{number}" for number in range(20)), "y"]
    assert all(len(page) <= 9 for page in pages)


def test_a_row_of_a_least_height_is_not_parted_when_its_text_needs_less() -> None:
    body = numbered(7) + table([2000], row(cell("a", 2000), properties='<w:trHeight w:val="1000"/>'))
    assert pages_in(body)[1] == ["a"]


def test_a_table_whose_rows_are_all_kept_stays_with_the_next_paragraph() -> None:
    kept = "".join(row(cell(paragraph(f"k{number}", "<w:keepNext/>"), 2000)) for number in range(3))
    pages = pages_in(numbered(5) + table([2000], kept, properties=FIXED) + paragraph(text_lines("e", 3)))
    assert pages[1] == ["k0", "k1", "k2", "e0", "e1", "e2"]


def test_a_cell_over_rows_on_two_pages_keeps_its_text_and_box_on_both() -> None:
    def joined(number: int) -> str:
        inner = cell(paragraph(text_lines("m", 10)), 2000, '<w:vMerge w:val="restart"/>')
        return row(cell(f"r{number}", 2000), inner if not number else cell("", 2000, "<w:vMerge/>"))

    body = numbered(4) + table(TWO, *(joined(number) for number in range(10)))
    pages = pages_in(body)
    shown = "".join("".join(page) for page in pages)
    assert all(f"m{number}" in shown for number in range(10))
    sheets = Paginator(read_document(word_file(body))).run()
    assert all(rule.y2 <= sheet.section.height for sheet in sheets for rule in sheet.rules)


def borders_of(properties: str) -> list[tuple[float, float, float, float]]:
    body = table([2000], row(cell("a", 2000)), properties=FIXED + NARROW_CELLS + properties)
    (sheet,) = Paginator(read_document(word_file(body))).run()
    return [(rule.x1, rule.y1, rule.x2, rule.y2) for rule in sheet.rules]


def test_borders_are_drawn_once_a_side_or_not_at_all() -> None:
    assert len(borders_of(BORDERS)) == 4
    assert borders_of("") == []


@pytest.mark.parametrize(("size", "room"), [(0, 0), (2, 5), (4, 28), (6, 30), (8, 40), (12, 60)])
def test_a_parted_row_keeps_room_for_its_borders(size: int, room: int) -> None:
    edges = BORDERS.replace('w:sz="4"', f'w:sz="{size}"') if size else ""
    body = table([3000], row(cell(text_lines("a", 12), 3000)), properties=FIXED + edges)
    first = [len(pages_in(body, 6 * 322 + room + more)[0]) for more in (-2, 1)]
    assert first == [5, 6]


def kind_of_border(kind: str, size: int) -> tuple[float, list[float]]:
    """Return how much higher than its line a row is between borders of a kind, and how wide its lines are."""
    edges = BORDERS.replace('w:val="single"', f'w:val="{kind}"').replace('w:sz="4"', f'w:sz="{size}"')
    inside = f'<w:tblBorders><w:insideH w:val="{kind}" w:sz="{size}"/></w:tblBorders>'
    rows = [row(cell(name, 2000)) for name in "ab"]
    first, second = lines_in(table([2000], *rows, properties=FIXED + inside))
    (sheet,) = Paginator(
        read_document(word_file(table([2000], row(cell("a", 2000)), properties=FIXED + edges)))
    ).run()
    return (second[2] - first[2]) * 20 - 322, sorted({rule.stroke for rule in sheet.rules})


@pytest.mark.parametrize(
    ("kind", "size", "room", "strokes"),
    [
        ("single", 6, 15, [15]),
        ("double", 6, 45, [15]),
        ("triple", 6, 45, [15]),
        ("thick", 6, 30, [30]),
        ("outset", 6, 31, [15]),
        ("inset", 2, 17, [5]),
        ("threeDEmboss", 6, 30, [15]),
        ("dashSmallGap", 4, 20, [10]),
        ("dashSmallGap", 12, 30, [30]),
        ("thinThickSmallGap", 12, 60, [15, 30]),
        ("thickThinMediumGap", 12, 60, [15, 30]),
        ("thinThickLargeGap", 12, 75, [15, 30]),
    ],
)
def test_a_border_takes_the_room_of_its_kind(kind: str, size: int, room: int, strokes: list[int]) -> None:
    found, lines = kind_of_border(kind, size)
    assert found == pytest.approx(room, abs=2.5)
    assert lines == strokes


def test_a_double_border_is_two_lines_a_side() -> None:
    double = BORDERS.replace('w:val="single"', 'w:val="double"')
    assert len(borders_of(double)) == 2 * len(borders_of(BORDERS))


def test_a_row_may_have_borders_and_margins_of_its_own() -> None:
    own = (
        f"<w:tblPrEx>{BORDERS}<w:tblCellMar>"
        '<w:top w:w="100" w:type="dxa"/><w:left w:w="300" w:type="dxa"/></w:tblCellMar></w:tblPrEx>'
    )
    rows = pair("a", "b") + pair("c", "d").replace("<w:tr>", f"<w:tr>{own}") + pair("e", "f")
    body = table(TWO, rows, properties=FIXED + NARROW_CELLS)
    (sheet,) = Paginator(read_document(word_file(body))).run()
    assert len([rule for rule in sheet.rules if rule.x1 == rule.x2]) == 3  # of the middle row alone
    assert len({rule.y1 for rule in sheet.rules if rule.y1 == rule.y2}) == 2

    first, second, third = lines_in(body)
    assert second[1] - first[1] == pytest.approx((300 - 108) / 20, abs=0.1)
    assert second[2] - first[2] == pytest.approx((322 + 100 + 10) / 20, abs=0.1)
    assert third[1] == first[1]


SPACE = spaced(0, 288)


def test_a_row_leaves_an_empty_line_where_its_space_below_does_not_fit() -> None:
    rows = [row(cell(paragraph(f"r{number}", SPACE), 2000)) for number in range(4)]
    body = table([2000], *rows, properties=FIXED) + paragraph("y")
    line = 322 + 288
    whole, short = (lines_in(body, section=small_page(3 * line + more)) for more in (0, -100))
    assert [(page, text) for page, *_, text in short] == [
        (0, "r0"),
        (0, "r1"),
        (0, "r2"),
        (1, "r3"),
        (1, "y"),
    ]
    assert (short[3][2] - whole[3][2]) * 20 == pytest.approx(line, abs=3)


def test_a_last_line_whose_space_below_does_not_fit_goes_on_alone() -> None:
    long = row(cell(paragraph(text_lines("c", 3), SPACE), 2000), cell("d", 2000))
    body = numbered(3) + table(TWO, long, properties=FIXED) + paragraph("y")
    shown = lines_in(body, section=small_page(6 * 322 + 200))
    assert [text for page, *_, text in shown if page] == ["c2", "y"]


def test_text_in_the_middle_of_a_parted_row_stands_at_its_top() -> None:
    middle = '<w:vAlign w:val="center"/>'
    long = row(cell(paragraph(text_lines("c", 8)), 2000), cell(paragraph("d"), 2000, middle))
    shown = {text: y for *_, y, text in lines_in(numbered(3) + table(TWO, long), section=small_page(3000))}
    assert shown["d"] == shown["c0"]
