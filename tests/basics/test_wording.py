import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.basics.wording import (
    FIELD_LIMIT,
    first_upper,
    is_normalized,
    join_lines,
    normalize,
    without_spaces,
)


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        ("Va\u0323n Tha\u0306\u0301ng", "Vạn Thắng"),
        ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"),
        ("a\tb", "a\tb"),
        ("a\x00\x07\x1bb\x7f\x85", "ab"),
        ("a\ud800b", "ab"),
        ("a\ufffeb\uffff", "ab"),
        ("{{ a }} & <b>", "{{ a }} & <b>"),
        ("“Biển Đông” – đảo…", "“Biển Đông” – đảo…"),
        ("😀", "😀"),
    ],
)
def test_text_is_composed_and_freed_of_what_paper_cannot_hold(text: str, ordered: str):
    assert normalize(text) == ordered


@given(st.text())
def test_putting_in_order_twice_changes_nothing_more(text: str):
    once = normalize(text)
    assert normalize(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode()


def test_only_the_first_letter_is_raised():
    assert first_upper("ủy ban nhân dân xã") == "Ủy ban nhân dân xã"
    assert first_upper("") == ""


@given(st.text())
def test_a_text_is_in_order_when_putting_it_in_order_changes_nothing(text: str):
    assert is_normalized(text) == (normalize(text) == text)
    assert is_normalized(normalize(text))


@pytest.mark.parametrize("odd", ["\r", "\u2028", "\u2029", "\x00", "\x7f", "\ud800", "\uffff", "a\u0301"])
def test_a_text_with_one_odd_character_is_out_of_order(odd: str):
    assert not is_normalized(f"Vạn Thắng{odd}")
    assert is_normalized("Vạn Thắng\t\n“Biển Đông”")


def test_a_field_holds_twenty_thousand_characters():
    assert FIELD_LIMIT == 20_000


def test_words_are_the_same_across_line_breaks_and_no_break_spaces():
    assert without_spaces(" Vạn\tThắng\n\u00a0xã ") == "VạnThắngxã"


def test_a_line_that_ends_with_a_hyphen_goes_on_without_a_space():
    for first, second, joined in (
        ("số 15/KH-", "UBND", "số 15/KH-UBND"),
        ("giai đoạn 2021-", "2030", "giai đoạn 2021-2030"),
        ("kinh tế -", "xã hội", "kinh tế - xã hội"),
        ("của huyện ", " Vạn Ninh", "của huyện Vạn Ninh"),
        ("-", "Một", "- Một"),
        ("", "Một", "Một"),
        ("Một", "", "Một"),
    ):
        assert join_lines(first, second) == joined
