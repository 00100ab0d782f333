"""Which slot draws a character, and whether a text is drawn in given ones."""

import pytest

from ttdn_desktop.format_rules.font_slots import is_drawn_in, slot_of


@pytest.mark.parametrize(
    ("character", "slot"),
    [
        ("a", "ascii"), ("~", "ascii"), ("\x7f", "ascii"), ("\x80", "hAnsi"), ("ế", "hAnsi"), ("Đ", "hAnsi"),
        ("…", "hAnsi"), ("“", "hAnsi"), ("\u058f", "hAnsi"), ("\u0590", "cs"), ("ا", "cs"), ("ไ", "cs"),
        ("越", "eastAsia"), ("한", "eastAsia"), ("あ", "eastAsia"), ("！", "eastAsia"), ("\u10ff", "hAnsi"),
    ],
)  # fmt: skip
def test_slots(character: str, slot: str) -> None:
    assert slot_of(character) == slot


def test_white_space_is_drawn_in_none() -> None:
    assert not is_drawn_in(" \t\n", {"ascii", "hAnsi"})
    assert is_drawn_in("Xã Vạn Thắng", {"hAnsi"})
    assert not is_drawn_in("Xa Van Thang", {"hAnsi"})
    assert not is_drawn_in("Xã Vạn Thắng", {"eastAsia", "cs"})
