"""What goes on which page; measured on LibreOffice 7.4 with pages of nine 14-point lines."""

from tests.office.layout.word_file import drops, numbered, pages_in, paragraph, spaced, text_lines

NINE = [f"x{number}" for number in range(9)]


def test_space_below_need_not_fit() -> None:
    body = numbered(8) + paragraph("last", spaced(after=2000)) + paragraph("next")
    assert pages_in(body) == [[*NINE[:8], "last"], ["next"]]


def test_a_proportional_lines_excess_need_not_fit() -> None:
    wide = spaced(line=276)
    assert pages_in(numbered(9, wide), 2930) == [NINE[:8], ["x8"]]
    assert pages_in(paragraph(text_lines("m", 12), wide), 2930)[0] == [f"m{number}" for number in range(8)]


def test_three_lines_are_never_parted_and_of_four_two_may_stay() -> None:
    assert pages_in(numbered(7) + paragraph(text_lines("a", 3)))[1] == ["a0", "a1", "a2"]
    assert pages_in(numbered(8) + paragraph(text_lines("a", 3)))[1] == ["a0", "a1", "a2"]
    assert pages_in(numbered(6) + paragraph(text_lines("a", 4)))[1] == ["a2", "a3"]


def test_without_widow_control_single_lines_may_stand_alone() -> None:
    alone = paragraph(text_lines("a", 3), '<w:widowControl w:val="0"/>')
    assert pages_in(numbered(8) + alone)[1] == ["a1", "a2"]


def test_a_heading_goes_with_the_paragraph_that_it_is_kept_with() -> None:
    head = paragraph("head", "<w:keepNext/>" + spaced(300, 100))
    body = numbered(6) + head + paragraph(text_lines("a", 3))
    assert pages_in(body)[1] == ["head", "a0", "a1", "a2"]
    assert abs(drops(body)["a0"] - 684) <= 3


def test_a_kept_paragraph_goes_as_a_whole() -> None:
    body = numbered(5) + paragraph(text_lines("k", 3), "<w:keepNext/>") + paragraph(text_lines("a", 4))
    assert pages_in(body)[1] == ["k0", "k1", "k2", "a0", "a1", "a2", "a3"]


def test_a_chain_longer_than_a_page_starts_on_a_new_one_and_flows_on() -> None:
    chain = "".join(paragraph(f"k{number}", "<w:keepNext/>") for number in range(12))
    pages = pages_in(numbered(3) + chain + paragraph("e"))
    assert pages == [["x0", "x1", "x2"], [f"k{number}" for number in range(9)], ["k9", "k10", "k11", "e"]]


def test_lines_kept_together_move_together() -> None:
    assert pages_in(numbered(7) + paragraph(text_lines("a", 4), "<w:keepLines/>"))[1] == [
        "a0",
        "a1",
        "a2",
        "a3",
    ]


def test_a_paragraph_longer_than_a_page_is_parted_even_when_its_lines_are_kept() -> None:
    pages = pages_in(paragraph(text_lines("a", 12), "<w:keepLines/>"))
    assert [len(page) for page in pages] == [9, 3]


PAGE_BREAK = '<w:br w:type="page"/>'


def test_a_paragraph_of_a_page_break_alone_stays_empty_and_the_next_opens_the_page() -> None:
    body = numbered(2) + f"<w:p><w:r>{PAGE_BREAK}</w:r></w:p>" + paragraph("n", spaced(before=300))
    assert pages_in(body) == [["x0", "x1"], ["n"]]
    assert abs(drops(body)["n"] - 562) <= 3


def test_a_page_break_within_a_paragraph_parts_it() -> None:
    form = '<w:pPr><w:spacing w:before="200"/><w:ind w:firstLine="500"/></w:pPr>'
    middle = f"<w:p>{form}<w:r><w:t>x</w:t>{PAGE_BREAK}</w:r><w:r><w:t>mid</w:t></w:r></w:p>"
    assert pages_in(numbered(2) + middle + paragraph("n")) == [["x0", "x1", "x"], ["mid", "n"]]
    lead = f"<w:p>{form}<w:r>{PAGE_BREAK}</w:r><w:r><w:t>lead</w:t></w:r></w:p>"
    assert pages_in(numbered(2) + lead + paragraph("n")) == [["x0", "x1"], ["lead", "n"]]
    assert abs(drops(numbered(2) + lead)["lead"] - 462) <= 3
