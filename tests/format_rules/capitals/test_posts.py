"""Posts (rows s14, s15, l9)."""

import pytest

from tests.format_rules.capitals.telling import told

TOLD = [
    # s14
    ("Mời chủ tịch Lê Văn Bình dự", "s14", "chủ tịch Lê Văn Bình", "Chủ tịch Lê Văn Bình"),
    ("Con đường mang tên giáo sư Tôn Thất Tùng", "s14", "giáo sư Tôn Thất Tùng", "Giáo sư Tôn Thất Tùng"),
    ("Giao trưởng thôn Nguyễn Thị Mai", "s14", "trưởng thôn Nguyễn Thị Mai", "Trưởng thôn Nguyễn Thị Mai"),
    ("phó chủ tịch Đỗ Minh chủ trì", "s14", "phó chủ tịch Đỗ Minh", "Phó Chủ tịch Đỗ Minh"),
    ("theo tiến sĩ Vũ Hải, thạc sĩ", "s14", "tiến sĩ Vũ Hải", "Tiến sĩ Vũ Hải"),
    # s15
    ("thư của chủ tịch nước", "s15", "chủ tịch nước", "Chủ tịch nước"),
    ("ý kiến thủ tướng Chính phủ", "s15", "thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
    (
        "do chủ tịch Ủy ban nhân dân xã ký", "s15", "chủ tịch Ủy ban nhân dân", "Chủ tịch Ủy ban nhân dân",
    ),
    ("giám đốc Sở Du lịch kết luận", "s15", "giám đốc Sở", "Giám đốc Sở"),
    ("bộ trưởng Bộ Nội vụ ban hành", "s15", "bộ trưởng Bộ", "Bộ trưởng Bộ"),
    ("báo cáo chủ tịch UBND xã", "s15", "chủ tịch UBND", "Chủ tịch UBND"),
    # l9
    ("Chủ Tịch xã chủ trì", "l9", "Chủ Tịch", "Chủ tịch"),
    ("các Phó Chủ Tịch", "l9", "Phó Chủ Tịch", "Phó Chủ tịch"),
    ("Thủ Tướng giao", "l9", "Thủ Tướng", "Thủ tướng"),
    ("Giám Đốc, Trưởng phòng dự họp", "l9", "Giám Đốc", "Giám đốc"),
    ("- Trưởng Phòng Kinh tế;", "l9", "Trưởng Phòng", "Trưởng phòng"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "row", "words", "right"), TOLD)
def test_told(text: str, row: str, words: str, right: str) -> None:
    assert told(text) == [(row, words, right)]


@pytest.mark.parametrize(
    "text",
    [
        # s14
        "thủ tướng Thái Lan thăm, giám đốc Hà Nội, bí thư Đoàn Thanh niên",
        "trưởng thôn Trần Phú báo cáo, tổng thống Hoa Kỳ",
        "chủ tịch, trưởng thôn, các phó chủ tịch",
        "Phó chủ tịch Lê Văn Bình",
        "Chủ tịch Lê Văn Bình, ông Lê Văn Bình",
        # s15
        "Chủ tịch nước, Thủ tướng Chính phủ, Giám đốc Sở Y tế",
        "giám đốc sở, bộ trưởng các nước, chủ tịch hội đồng trường",
        "chủ tịch xã, chủ tịch công đoàn",
        # l9
        "CHỦ TỊCH",
        "Phó Chủ tịch, Trưởng phòng, Giám đốc",
        "Phó Trưởng ban Chỉ đạo",
    ],
)
def test_untold(text: str) -> None:
    assert told(text) == []
