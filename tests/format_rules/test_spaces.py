"""Spaces too many, and those that set columns."""

import pytest

from ttdn_desktop.format_rules.spaces import extra_spaces, sets_columns


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("ỦY BAN NHÂN DÂN     CỘNG HÒA", True),
        ("Nơi nhận:\u00a0\u00a0\u00a0\u00a0\u00a0TM. ỦY BAN", True),
        ("ỦY BAN NHÂN DÂN    CỘNG HÒA", False),
        ("     Nguyễn Văn An", False),
        ("phòng ngừa      , ứng phó", False),
        ("Số:        /KH-UBND", False),
        ("ngày      tháng      năm 2026", False),
        ("Số:      /KH-UBND        Vạn Thắng, ngày     tháng     năm 2026", True),
    ],
)
def test_five_blanks_between_words_set_columns(text: str, columns: bool) -> None:
    assert sets_columns(text) is columns


def test_what_stands_in_the_place_of_extra_spaces() -> None:
    assert list(extra_spaces("một  hai , ba")) == [(3, 5, " "), (8, 9, "")]
