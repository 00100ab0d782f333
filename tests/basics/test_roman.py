"""Each length and number by which a plan is understood, on both sides of its border."""

import pytest

from ttdn_desktop.basics.roman import heading_number, lenient_value, to_roman

RIGHT = [
    (1, "I"), (2, "II"), (3, "III"), (4, "IV"), (5, "V"), (6, "VI"), (8, "VIII"), (9, "IX"), (10, "X"),
    (14, "XIV"), (19, "XIX"), (38, "XXXVIII"), (39, "XXXIX"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "numeral"), RIGHT)
def test_headings_numerals_are_written_and_read(number: int, numeral: str) -> None:
    assert to_roman(number) == numeral
    assert heading_number(numeral) == lenient_value(numeral) == number


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(0, ""), (-1, ""), (40, "XL"), (49, "XLIX"), (90, "XC"), (400, "CD"), (900, "CM"), (1994, "MCMXCIV"),
     (3888, "MMMDCCCLXXXVIII")],
)  # fmt: skip
def test_other_numbers_are_written_too(number: int, numeral: str) -> None:
    assert to_roman(number) == numeral


@pytest.mark.parametrize(
    "label", ["", "IIII", "VV", "IXX", "IC", "XL", "L", "C", "D", "M", "A", "Đ", "i", "1"]
)
def test_what_is_no_headings_numeral_is_nought(label: str) -> None:
    assert heading_number(label) == 0


@pytest.mark.parametrize(
    ("letters", "value"),
    [
        ("IIII", 4),
        ("VV", 10),
        ("IC", 99),
        ("IXX", 19),
        ("XL", 40),
        ("", 0),
        ("L", 50),
        ("C", 100),
        ("D", 500),
        ("M", 1000),
        ("MDCLXVI", 1666),
    ],
)
def test_a_wrong_numeral_has_the_value_it_is_meant_to_have(letters: str, value: int) -> None:
    assert lenient_value(letters) == value


def test_other_letters_have_no_value() -> None:
    with pytest.raises(KeyError):
        lenient_value("IA")


def test_roman_numerals_from_one_to_39() -> None:
    numerals = {1: "I", 4: "IV", 5: "V", 9: "IX", 10: "X", 14: "XIV", 19: "XIX", 20: "XX", 39: "XXXIX"}
    assert {number: to_roman(number) for number in numerals} == numerals
    assert [heading_number(to_roman(number)) for number in range(1, 40)] == [*range(1, 40)]
    assert (heading_number("XL"), heading_number(""), heading_number("A")) == (0, 0, 0)
