import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.basics.vietnamese import fold, fold_by_character, tones_at_end, tones_on_first_vowel


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đài Truyền thanh", "dai truyen thanh"),
        ("ĐẶC KHU TRƯỜNG SA", "dac khu truong sa"),
        ("Va\u0323n", "van"),
        ("ǖ", "u"),
        ("Пётр", "петр"),
    ],
)
def test_folding_takes_accents_and_case_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_letter_for_letter_keeps_every_place(text: str) -> None:
    assert len(fold_by_character(text)) == len(text)


def test_folding_letter_for_letter_says_the_same_words() -> None:
    text = "Trước ngày 05/11 gửi báo cáo về Ủy ban – “huyện”"
    assert fold_by_character(text) == fold(text)
    assert fold_by_character("a\u0301b") == "a\u0301b"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("hoà", "hòa", True), ("thuỷ", "thủy", True), ("khoẻ", "khỏe", True), ("Hoà", "Hòa", True),
        ("hoá", "hòa", False), ("hóa", "hoa", False), ("cân", "can", False), ("mơ", "mo", False),
        ("ả", "á", False), ("ạ", "ã", False),
    ],
)  # fmt: skip
def test_a_tone_counts_but_not_where_it_is_written(one: str, other: str, same: bool) -> None:
    assert (tones_at_end(one) == tones_at_end(other)) == same


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("xã hoà bình", "xã hòa bình"),
        ("Uỷ ban", "Ủy ban"),
        ("UỶ BAN", "ỦY BAN"),
        ("THUỶ, hoè, khoẻ, toả", "THỦY, hòe, khỏe, tỏa"),
        ("hoá hoã hoạ quý QUỲ", "hóa hõa họa quý QUỲ"),
        ("hòa, đoàn khoản TOÀN hoài huýt xoè2", "hòa, đoàn khoản TOÀN hoài huýt xòe2"),
    ],
)
def test_tones_go_to_the_first_vowel_letter_for_letter(text: str, first: str) -> None:
    assert tones_on_first_vowel(text) == first
    assert len(tones_on_first_vowel(text)) == len(text)


@given(st.text(alphabet="oaueyàáảãạèéẻẽẹỳýỷỹỵòóỏõọùúủũụ OUA"))
def test_moving_tones_never_changes_the_word(text: str) -> None:
    moved = tones_on_first_vowel(unicodedata.normalize("NFC", text))
    assert fold(moved) == fold(text)
    assert tones_on_first_vowel(moved) == moved


def test_marks_beyond_those_of_vietnamese_are_folded_away_too():
    assert fold("a\u1dc4b\u1dc5c") == "abc"
    assert fold("Ω") == "ω"
