"""ST_NumberFormat: figures and English words as LibreOffice prints them, Vietnamese ones as they are said."""

import pytest

from ttdn_desktop.office.docx.number_formats import format_number, is_drawn_alike


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("decimal", ("1", "4", "21", "105")),
        ("upperRoman", ("I", "IV", "XXI", "CV")),
        ("lowerLetter", ("a", "d", "u", "aaaaa")),
        ("upperLetter", ("A", "D", "U", "AAAAA")),
        ("decimalZero", ("01", "04", "21", "105")),
        ("ordinal", ("1st", "4th", "21st", "105th")),
        ("cardinalText", ("One", "Four", "Twenty-one", "One hundred five")),
        ("ordinalText", ("First", "Fourth", "Twenty-first", "One hundred fifth")),
        ("hex", ("1", "4", "15", "69")),
        ("chicago", ("*", "§", "*" * 6, "*" * 27)),
        ("numberInDash", ("- 1 -", "- 4 -", "- 21 -", "- 105 -")),
        ("vietnameseCounting", ("một", "bốn", "hai mươi mốt", "một trăm linh năm")),
        ("000", ("001", "004", "021", "105")),
        ("none", ("", "", "", "")),
        ("chineseCounting", ("1", "4", "21", "105")),
    ],
)
def test_numbers_are_written_in_each_format(form: str, shown: tuple[str, ...]) -> None:
    assert tuple(format_number(number, form) for number in (1, 4, 21, 105)) == shown


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("ordinal", ("1", "4", "21")),
        ("cardinalText", ("Một", "Bốn", "Hai mươi mốt")),
        ("ordinalText", ("Thứ nhất", "Thứ tư", "Thứ hai mươi mốt")),
    ],
)
def test_words_are_vietnamese_in_a_vietnamese_text(form: str, shown: tuple[str, ...]) -> None:
    assert tuple(format_number(number, form, "vi-VN") for number in (1, 4, 21)) == shown


@pytest.mark.parametrize("number", [11, 12, 13, 111])
def test_the_teens_are_ordinals_on_th(number: int) -> None:
    assert format_number(number, "ordinal") == f"{number}th"


@pytest.mark.parametrize("form", ["upperLetter", "chicago", "upperRoman", "cardinalText", "ordinalText"])
def test_a_wild_number_stays_short(form: str) -> None:
    assert len(format_number(10**9, form)) <= 40


def test_formats_of_other_scripts_are_known_as_such() -> None:
    assert is_drawn_alike("cardinalText")
    assert is_drawn_alike("00")
    assert not is_drawn_alike("thaiNumbers")
