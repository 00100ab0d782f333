import pytest

from ttdn_desktop.official_paper import numbers


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Số: 05/KH-UBND", (":", " 05", "KH-UBND")),
        (" Số : 5 / KH-UBND", (" :", " 5 ", " KH-UBND")),
        ("Số 05/2026/KH-UBND", (None, " 05", "2026/KH-UBND")),
        ("05/KH-UBND", None),
        ("Số: 05", None),
    ],
)
def test_the_parts_of_a_number_line(line: str, parts: tuple[str | None, str, str] | None) -> None:
    read = numbers.read_number_line(line)
    assert (read and (read.colon, read.digits, read.symbol)) == parts


def test_a_year_before_the_symbol_is_no_part_of_it() -> None:
    line = numbers.read_number_line("Số: 05/ 2026/KH-UBND ")
    assert line is not None
    assert line.symbol_without_year == "KH-UBND"


@pytest.mark.parametrize(
    ("digits", "right"),
    [("01", True), ("09", True), ("10", True), ("100", True), ("9", False), ("00", False), ("010", False)],
)
def test_two_figures_at_least(digits: str, right: bool) -> None:
    assert numbers.has_right_digits(digits) is right


@pytest.mark.parametrize(
    ("symbol", "right"),
    [("KH-UBND", True), ("QĐ-TTg", True), ("2026/KH-UBND", True), ("kh-UBND", False), ("KH-", False)],
)
def test_how_a_symbol_is_written(symbol: str, right: bool) -> None:
    assert numbers.is_right_symbol(symbol) is right


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("Số : 5 / KH - UBND", "Số: 05/KH-UBND"),
        ("Số: 105/KH-UBND", "Số: 105/KH-UBND"),
        ("Số:    /KH-UBND", ""),
        ("Số: x/KH-UBND", ""),
        ("KH-UBND", ""),
    ],
)
def test_a_number_line_put_right(line: str, right: str) -> None:
    assert numbers.right_number_line(line) == right


@pytest.mark.parametrize(
    ("text", "anywhere", "whole"),
    [
        ("Số: 05/KH-UBND", "05", "05"),
        ("(Kèm theo Kế hoạch số 12/KH-UBND ngày 05)", "12", None),
        ("Số: 5/KH-UBND", None, None),
        ("Số: /KH-UBND", None, None),
    ],
)
def test_a_rightly_written_number(text: str, anywhere: str | None, whole: str | None) -> None:
    assert (numbers.rightly_written_number(text), numbers.number_of_line(text)) == (anywhere, whole)
