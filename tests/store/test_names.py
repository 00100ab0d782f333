"""Names that every system takes: lengths, characters and reserved words on both sides."""

import pytest

from ttdn_desktop.store import names


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("a", True),
        ("0", True),
        ("a-b", True),
        ("a-", True),
        ("-a", False),
        ("", False),
        ("a.b", False),
        ("a.", False),
        ("a ", False),
        ("A", False),
        ("á", False),
        ("a/b", False),
        ("a\n", False),
    ],
)
def test_what_is_an_id(text: str, is_one: bool) -> None:
    assert names.is_id(text) is is_one


def test_a_name_has_sixty_characters_at_most_and_no_hyphen_at_its_end() -> None:
    assert names.file_name("a" * 60) == "a" * 60
    assert names.file_name("a" * 61) == "a" * 60
    assert names.file_name("a" * 59 + " b") == "a" * 59
    assert names.file_name("a" * 58 + " b") == "a" * 58 + "-b"


@pytest.mark.parametrize(
    ("suggested", "name"),
    [
        ("Vạn Thắng 2019", "van-thang-2019"),
        ("Đặc khu Trường Sa.", "dac-khu-truong-sa"),
        ("Hồ sơ...", "ho-so"),
        ("con", "ho-so-con"),
        ("CON.", "ho-so-con"),
        ("nul", "ho-so-nul"),
        ("com0", "ho-so-com0"),
        ("com1", "ho-so-com1"),
        ("com9", "ho-so-com9"),
        ("com10", "com10"),
        ("lpt0", "ho-so-lpt0"),
        ("lpt9", "ho-so-lpt9"),
        ("lpt10", "lpt10"),
        ("conga", "conga"),
        ("…", "ho-so"),
        ("", "ho-so"),
    ],
)
def test_a_suggested_name_in_safe_characters(suggested: str, name: str) -> None:
    assert names.file_name(suggested) == name
    assert names.is_id(name)


def test_a_taken_name_gets_the_next_free_number_from_two_on() -> None:
    assert names.free_name("a", []) == "a"
    assert names.free_name("a", ["b"]) == "a"
    assert names.free_name("a", ["a"]) == "a-2"
    assert names.free_name("a", ["a", "a-2"]) == "a-3"
    assert names.free_name("a", ["a", "a-3"]) == "a-2"
