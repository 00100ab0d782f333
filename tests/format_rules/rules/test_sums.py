"""Totals against their parts, their words and the table's figures."""

import pytest

from tests.format_rules.measured import Paper, decree

PLAIN = "Tham mưu bố trí"

HEADER = ("STT", "Nội dung", "Kinh phí (đồng)", "Ghi chú")


def says(text: str) -> Paper:
    return decree().says(PLAIN, text)


def table(*rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> Paper:
    """The annex's table with those rows."""
    return decree().with_table(2, rows=(header, *rows))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Chi 5.000.000 đồng (Năm triệu đồng).", True),
        ("Chi 5.000.000 đồng (Sáu triệu đồng).", False),
        ("Chi 5.000.000 đồng, bằng chữ: Năm triệu đồng.", True),
        ("Chi 5.000.000 đồng, bằng chữ: Sáu triệu đồng.", False),
        ("Chi 1.024.000 đồng (một triệu không trăm hai mươi tư ngàn đồng chẵn).", True),
        ("Chi 105.000 đồng (một trăm lẻ năm nghìn đồng).", True),
        ("Chi 121.000 đồng (một trăm hai mươi mốt nghìn đồng).", True),
        ("Chi 115.000 đồng (một trăm mười lăm nghìn đồng).", True),
        # three letters are a note, not an amount in words
        ("Chi 5.000.000 đồng (xem).", True),
        # beyond what our words reach
        ("Chi 1.000.000.000.000.000 đồng (một triệu tỷ đồng).", True),
        ("Chi 999.999.999.999.999 đồng (một đồng).", False),
    ],
)
def test_an_amount_against_its_words(text: str, kept: bool) -> None:
    assert ("text.sum" not in says(text).broken()) is kept


def test_words_in_a_paragraph_of_their_own_are_of_the_last_amount_above() -> None:
    paper = decree().says(PLAIN, "Chi 3.000.000 đồng và 5.000.000 đồng")
    assert "text.sum" not in paper.added("Chi 3", "(Bằng chữ: Năm triệu đồng)").broken()
    assert "text.sum" in paper.added("Chi 3", "(Bằng chữ: Ba triệu đồng)").broken()
    bare = decree().says(PLAIN, "5.000.000")
    assert "text.sum" in bare.added("5.000.000", "Bằng chữ: Ba triệu đồng").broken()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Chi 9.000.000 đồng, trong đó: in 4.000.000 đồng, loa 5.000.000 đồng;", True),
        ("Chi 9.000.000 đồng, trong đó: in 4.000.000 đồng, loa 5.001.000 đồng;", False),
        ("Chi 9.000.000 đồng, trong đó: in 4.000.000 đồng, loa 4.999.000 đồng;", False),
        # one part isn't the whole
        ("Chi 9.000.000 đồng, trong đó: in 4.000.000 đồng;", True),
        ("Chi 9.000.000 đồng, trong đó: in 4.000.000 đồng, loa 1.000.000 đồng, còn lại chi khác;", True),
        ("Chi 9.000.000 đồng, gồm in 3.000.000 đồng, loa 3.000.000 đồng, xe 3.000.000 đồng.", True),
        ("Chi 9.000.000 đồng, gồm in 3.000.000 đồng, loa 3.000.000 đồng, xe 2.000.000 đồng.", False),
    ],
)
def test_a_total_against_its_parts(text: str, kept: bool) -> None:
    assert ("text.sum" not in says(text).broken()) is kept


def test_the_budget_in_the_text_against_the_tables() -> None:
    assert "text.sum" not in table(("1", "In", "8.300.000", ""), ("2", "Loa", "20.000.000", "")).broken()
    short = table(("1", "In", "8.300.000", ""), ("2", "Loa", "19.999.000", ""))
    assert short.places("text.sum") == [(36,)]
    # a column of another kind isn't the budget
    other = ("STT", "Nội dung", "Số lượng", "Ghi chú")
    assert "text.sum" not in table(("1", "In", "5", ""), ("2", "Loa", "6", ""), header=other).broken()


def test_a_row_of_totals_against_the_rows_above() -> None:
    rows = (("1", "In", "8.300.000", ""), ("2", "Loa", "20.000.000", ""))
    assert "text.sum" not in table(*rows, ("Tổng cộng", "28.300.000", "")).broken()
    assert "text.sum" in table(*rows, ("Tổng cộng", "28.300.001", "")).broken()
    assert "text.sum" in table(*rows, ("", "Tổng", "28.299.999", "")).broken()


def test_a_total_of_one_figure_is_its_figure_and_a_column_without_a_total_is_added_up() -> None:
    one = (("1", "In", "28.300.000", ""), ("2", "Loa", "không", ""))
    assert "text.sum" not in table(*one, ("Tổng cộng", "28.300.000", "")).broken()
    # with one figure alone a total isn't compared with it, only with the text
    assert "text.sum" not in table(("1", "In", "1.000", ""), ("Tổng cộng", "28.300.000", "")).broken()
    assert "text.sum" in table(("1", "In", "28.300.000", ""), ("Tổng cộng", "1.000", "")).broken()
    # a total that gives no figure for the budget's column leaves the rows' own sum
    assert "text.sum" not in table(*one, ("Tổng cộng", "", "")).broken()
    assert "text.sum" in table(("1", "In", "28.300.001", ""), ("Tổng cộng", "", "")).broken()


def test_the_number_of_rows_is_no_sum() -> None:
    rows = (("1", "In", "8.300.000", ""), ("2", "Loa", "20.000.000", ""))
    # the first column counts the rows: nobody adds it up
    assert "text.sum" not in table(*rows, ("5", "Tổng cộng", "28.300.000", "")).broken()


def test_a_table_of_two_columns_is_no_table_of_figures() -> None:
    header = ("Nội dung", "Kinh phí (đồng)")
    assert "text.sum" not in table(("In", "5"), ("Loa", "6"), header=header).broken()
    assert "text.sum" in table(("1", "In", "5"), ("2", "Loa", "6"), header=("STT", *header)).broken()


def test_a_table_that_only_arranges_text_is_not_added_up() -> None:
    rows = (HEADER, ("1", "In", "1.000", ""))
    assert "text.sum" not in decree().with_table(2, rows=rows, is_data=False).broken()
