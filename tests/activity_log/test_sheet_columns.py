"""Which row is the heading, and how far down it's looked for."""

import pytest

from ttdn_desktop.activity_log.sheet_columns import Columns, field_of, find_columns

HEADING = ("STT", "Ngày tháng", "Nội dung", "Số lượng")


def rows(before: int, *headings: tuple[object, ...]) -> list[tuple[int, tuple[object, ...]]]:
    texts: list[tuple[object, ...]] = [("x",)] * before + [*headings]
    return [(number, text) for number, text in enumerate(texts, start=1)]


@pytest.mark.parametrize(("before", "is_found"), [(0, True), (29, True), (30, False)])
def test_the_heading_is_looked_for_in_thirty_rows(before: int, is_found: bool) -> None:
    found = find_columns(rows(before, HEADING))
    wanted = Columns(before + 1, {"date": 1, "title": 2, "quantity": 3})
    assert found == (wanted if is_found else None)


def test_a_heading_names_the_date_and_what_was_done() -> None:
    assert find_columns(rows(0, ("Ngày", "Nội dung"))) is not None
    assert find_columns(rows(0, ("Ngày", "Số lượng"))) is not None
    assert find_columns(rows(0, ("Ngày", "Ghi chú"))) is None
    assert find_columns(rows(0, ("Nội dung", "Số lượng"))) is None


def test_the_fullest_heading_counts_and_of_equal_ones_the_first() -> None:
    fuller = find_columns(rows(0, ("Ngày", "Nội dung"), HEADING))
    assert fuller is not None
    assert fuller.row == 2
    equal = find_columns(rows(0, HEADING, HEADING))
    assert equal is not None
    assert equal.row == 1


def test_of_two_columns_of_one_name_the_first_counts() -> None:
    found = find_columns(rows(0, ("Ngày", "Nội dung", "Nội dung", None, 5)))
    assert found == Columns(1, {"date": 0, "title": 1})


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Kinh phí (đồng)", "cost"),
        ("  SỐ-LƯỢNG: ", "quantity"),
        ("Ngày", "date"),
        ("Ngày mai", None),
        ("", None),
    ],
)
def test_accents_case_marks_and_brackets_do_not_count(heading: str, field: str | None) -> None:
    assert field_of(heading) == field
