"""How a change of wording is told: where a long text is cut."""

import datetime as dt

import pytest

from ttdn_desktop.packs.migrate import messages


def test_a_text_of_120_letters_is_told_whole() -> None:
    whole = "x" * 59 + " " + "y" * 60
    assert messages.shortened(whole) == f"“{whole}”"
    assert messages.shortened(whole + "z") == f"“{'x' * 59} …”"


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (dt.date(2019, 11, 5), "05/11/2019"),
        (None, "chưa có"),
        ("", "chưa có"),
        ("a", "“a”"),
        (0, "0"),
        (5, "5"),
    ],
)
def test_a_fact_in_a_sentence(value: object, sentence: str) -> None:
    assert messages.format_fact(value) == sentence


def numbered(count: int, **changed: str) -> str:
    return " ".join(changed.get(f"w{at}", f"w{at}") for at in range(count))


def test_sixteen_words_of_both_are_told_whole() -> None:
    assert (
        messages.describe_rewording(numbered(8), numbered(8, w0="x"))
        == f"“{numbered(8)}” thành “{numbered(8, w0='x')}”"
    )
    sentence = messages.describe_rewording(numbered(9), numbered(8, w0="x"))
    assert sentence == "“w0 w1 w2 w3 w4 w5 w6 w7 w8” thành “x w1 w2 w3 w4 w5 w6 w7”"


@pytest.mark.parametrize(
    ("place", "old", "new"),
    [
        (0, "w0 w1 w2 w3 w4 …", "x w1 w2 w3 w4 …"),
        (4, "w0 w1 w2 w3 w4 w5 w6 w7 w8 …", "w0 w1 w2 w3 x w5 w6 w7 w8 …"),
        (5, "… w1 w2 w3 w4 w5 w6 w7 w8 w9 …", "… w1 w2 w3 w4 x w6 w7 w8 w9 …"),
        (15, "… w11 w12 w13 w14 w15 w16 w17 w18 w19", "… w11 w12 w13 w14 x w16 w17 w18 w19"),
        (19, "… w15 w16 w17 w18 w19", "… w15 w16 w17 w18 x"),
    ],
)
def test_four_words_on_each_side_of_a_changed_place(place: int, old: str, new: str) -> None:
    sentence = messages.describe_rewording(numbered(20), numbered(20, **{f"w{place}": "x"}))
    assert sentence == f"“{old}” thành “{new}”"


def test_of_two_places_all_between_them_is_shown() -> None:
    sentence = messages.describe_rewording(numbered(30), numbered(30, w10="x", w14="y"))
    assert sentence == (
        "“… w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w17 w18 …”"
        " thành “… w6 w7 w8 w9 x w11 w12 w13 y w15 w16 w17 w18 …”"
    )


@pytest.mark.parametrize(("length", "cut"), [(240, False), (241, True)])
def test_a_changed_place_of_more_than_240_letters_is_told_by_both_texts(length: int, cut: bool) -> None:
    # "w0 w1 w2 w3 " and " w5 w6 w7 w8 …" around the place take 26 letters
    long = "x" * (length - 26)
    sentence = messages.describe_rewording(numbered(20), numbered(20, w4=long))
    assert (long in sentence) is not cut
