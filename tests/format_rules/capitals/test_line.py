import pytest

from ttdn_desktop.format_rules.capitals.line import Line, key_of, keys_of


def test_a_key_is_small_with_each_tone_where_all_write_it() -> None:
    assert keys_of("Hoà Thuỷ Uỷ Quý Khoản Loan") == ("hòa", "thủy", "ủy", "quý", "khoản", "loan")
    assert [key_of(dash) for dash in "–—-"] == ["-", "-", "-"]


def test_tokens_are_words_figures_and_marks() -> None:
    line = Line("Ea H'leo, Mát-xcơ-va 2")
    assert line.words == ["Ea", "H'leo", ",", "Mát", "-", "xcơ", "-", "va", "2"]
    assert [line.is_word(at) for at in (0, 2, 8, 99)] == [True, False, False, False]


def test_capitals_throughout_are_no_capital() -> None:
    line = Line("ỦY Y Ủy ủy")
    assert [line.is_capital(at) for at in range(4)] == [False, True, True, False]
    assert [line.is_shouted(at) for at in range(4)] == [True, False, False, False]


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("Xã Vạn", True),
        ("- Xã Vạn", True),
        ("tin: Xã Vạn", True),
        ("tin. Xã Vạn", True),
        ("tin “Xã Vạn", True),
        ("a) Xã Vạn", True),
        ("tin\nXã Vạn", True),
        ("tin - Xã Vạn", True),
        ("tin Xã Vạn", False),
        ("tin, Xã Vạn", False),
        ("tin; Xã Vạn", False),
        ("tin (Xã Vạn", False),
        ("tin (có ảnh) Xã Vạn", False),
        ("tin-Xã Vạn", False),
    ],
)
def test_where_a_word_may_be_a_capital(text: str, free: bool) -> None:
    line = Line(text)
    assert line.is_free(line.words.index("Xã")) is free
