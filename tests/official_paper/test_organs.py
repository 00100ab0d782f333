"""What begins an organ's name, beside ordinary words that begin alike."""

import pytest

from ttdn_desktop.official_paper.organs import begins_organ_name, plain


@pytest.mark.parametrize(
    ("words", "organ"),
    [
        ("Phòng Văn hóa và Thông tin", True),
        ("Phòng chống thiên tai", False),
        ("Phòng, chống ma túy", False),
        ("Sở Nội vụ", True),
        ("Số lượng xã", False),
        ("Ban Chỉ huy Quân sự", True),
        ("Ban hành kế hoạch", False),
        ("Hội Nông dân", True),
        ("Hội nghị tổng kết", False),
        ("Đoàn Thanh niên", True),
        ("Đoàn kết toàn dân", False),
        ("Trường Tiểu học", True),
        ("Trường hợp khẩn cấp", False),
        ("UBND các xã", True),
        ("Uỷ ban nhân dân", True),
        ("Xã hội hóa", False),
        ("xã Vạn Thắng", True),
        ("Báo và Phát thanh, Truyền hình", True),
        ("Báo cáo kết quả", False),
        ("Phương án", False),
        ("Bộ máy", False),
        ("Bộ Chỉ huy", True),
        ("Đơn vị chủ trì", False),
    ],
)
def test_organs_and_words_that_begin_alike(words: str, organ: bool) -> None:
    assert begins_organ_name(plain(words)) is organ


def test_plain_words_are_composed_in_lower_case_with_one_way_of_tones() -> None:
    assert plain("Ho\u0300a HOÀ") == plain("hòa hoà".upper()) == plain("hoà hòa")
