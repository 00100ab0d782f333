"""Text of before Unicode, known by the font's name alone."""

import pytest

from ttdn_desktop.basics.legacy_text import encoding_of, is_capital_font, to_unicode


@pytest.mark.parametrize(
    ("font", "encoding"),
    [(".VnTime", "tcvn3"), (".VnTimeH", "tcvn3"), (".vnarial", "tcvn3"), ("VNI-Times", "vni"),
     ("VNI Times", "vni"), ("Times New Roman", None), ("", None)],
)  # fmt: skip
def test_the_fonts_name_tells_the_encoding(font: str, encoding: str | None) -> None:
    assert encoding_of(font) == encoding


def test_tcvn3_becomes_unicode() -> None:
    assert to_unicode("KÕ ho¹ch th«ng tin ®èi ngo¹i", "tcvn3") == "Kế hoạch thông tin đối ngoại"
    assert to_unicode("ñy ban nh©n d©n huyÖn", "tcvn3") == "ủy ban nhân dân huyện"


def test_a_capital_font_gives_capitals() -> None:
    assert is_capital_font(".VnTimeH")
    assert not is_capital_font(".VnTime")
    assert to_unicode("kÕ ho¹ch", "tcvn3", capitals=True) == "KẾ HOẠCH"


def test_vni_signs_stand_after_their_letter() -> None:
    assert to_unicode("Keá hoaïch thoâng tin ñoái ngoaïi", "vni") == "Kế hoạch thông tin đối ngoại"
    assert to_unicode("ÑÖÔØNG", "vni") == "ĐƯỜNG"
    assert (
        to_unicode("höôùng ñeán Nhaân daân, sinh ñeû, æ, kyõ", "vni") == "hướng đến Nhân dân, sinh đẻ, ỉ, kỹ"
    )


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_plain_letters_stay(encoding: str) -> None:
    assert to_unicode("UBND 2019, a-z", encoding) == "UBND 2019, a-z"


@pytest.mark.parametrize(
    ("vni", "unicode"),
    [
        ("aù", "á"),
        ("aùù", "áù"),
        ("tù", "tù"),
        ("ù", "ù"),
        ("ôù", "ớ"),
        ("öù", "ứ"),
        ("1ù", "1ù"),
        ("AÙ", "Á"),
    ],
)
def test_a_vowel_takes_one_mark_character_and_nothing_else_takes_any(vni: str, unicode: str) -> None:
    assert to_unicode(vni, "vni") == unicode


@pytest.mark.parametrize(
    ("font", "capital"), [(".VnTimeH", True), (".VnTimeh", False), ("VNI-TimesH", False)]
)
def test_only_a_tcvn3_font_with_a_capital_h_draws_capitals(font: str, capital: bool) -> None:
    assert is_capital_font(font) is capital
