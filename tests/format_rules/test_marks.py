"""Numbers of headings and clauses: lengths and spellings on both sides."""

import pytest
from msgspec.structs import replace

from tests.format_rules.measured import decree
from ttdn_desktop.format_rules.marks import WrongMark, is_heading, is_numbered, wrong_mark

PARA = decree().para("1. Mục đích")


def heading(text: str) -> bool:
    return is_heading(replace(PARA, text=text))


@pytest.mark.parametrize(("length", "is_one"), [(149, True), (150, False)])
def test_a_heading_is_shorter_than_150_letters(length: int, is_one: bool) -> None:
    assert heading("1. " + "x" * (length - 3)) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("1. Mục đích", True),
        ("12. Mục đích", True),
        ("123. Mục đích", False),
        ("1.Mục đích", True),
        ("1.5 triệu", True),
        ("1,5 triệu", False),
        ("1.1. Mục đích", True),
        ("1.1.12. Mục đích", True),
        ("1.123. Mục đích", False),
        ("I. Mục đích", True),
        ("H. MỤC ĐÍCH", True),
        ("K. MỤC ĐÍCH", False),
        ("a) Mục đích", False),
        ("Mục đích", False),
    ],
)
def test_what_begins_a_heading(text: str, is_one: bool) -> None:
    assert heading(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("1. Một", True),
        ("a) Một", True),
        ("đ) Một", True),
        ("1.1 Một", True),
        ("I. Một", False),
        ("- Một", False),
        ("aa) Một", False),
    ],
)
def test_what_begins_a_clause_or_point(text: str, is_one: bool) -> None:
    assert is_numbered(replace(PARA, text=text)) is is_one


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("1) Mục đích", "1) ", "1. "),
        ("1.Mục đích", "1.", "1. "),
        ("a. Mục đích", "a. ", "a) "),
        ("I) MỤC ĐÍCH", "I) ", "I. "),
    ],
)
def test_a_number_written_wrong_is_told_as_written_and_as_it_should_be(
    text: str, written: str, right: str
) -> None:
    assert wrong_mark(replace(PARA, text=text)) == WrongMark(written, right)


@pytest.mark.parametrize("text", ["1. Mục đích", "a) Mục đích", "I. MỤC ĐÍCH", "1.1. Mục đích", "Mục đích"])
def test_a_number_written_right_is_none(text: str) -> None:
    assert wrong_mark(replace(PARA, text=text)) is None
