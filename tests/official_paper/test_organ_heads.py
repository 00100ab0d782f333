"""Who heads an organ."""

import pytest

from ttdn_desktop.official_paper.organ_heads import has_own_rules, head_of, rules_own_ranks


@pytest.mark.parametrize(
    ("organ", "head", "collective"),
    [
        ("Sở Nội vụ", "GIÁM ĐỐC", ""),
        ("Công an huyện Vạn Ninh", "TRƯỞNG CÔNG AN HUYỆN", ""),
        ("Công an tỉnh Khánh Hòa", "GIÁM ĐỐC", ""),
        ("Ban Chỉ huy Quân sự huyện", "CHỈ HUY TRƯỞNG", ""),
        ("Ủy ban nhân dân huyện Vạn Ninh", "CHỦ TỊCH", "ỦY BAN NHÂN DÂN"),
        ("Uỷ ban Mặt trận Tổ quốc Việt Nam huyện", "CHỦ TỊCH", "BAN THƯỜNG TRỰC"),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh", "BÍ THƯ", "BAN THƯỜNG VỤ"),
        ("Trung tâm Y tế huyện", "GIÁM ĐỐC", ""),
        ("Hạt Kiểm lâm huyện", "HẠT TRƯỞNG", ""),
        ("Ban Chấp hành Đoàn xã Cam Lộ", "BÍ THƯ", "BAN CHẤP HÀNH"),
        ("Đoàn phường Đông Hà", "BÍ THƯ", "BAN THƯỜNG VỤ"),
        ("Đảng ủy xã Cam Lộ", "BÍ THƯ", "BAN THƯỜNG VỤ"),
        ("Thường trực Hội đồng nhân dân xã Cam Lộ", "CHỦ TỊCH", "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN"),
    ],
)
def test_the_longest_beginning_that_fits_says_who_heads_it(organ: str, head: str, collective: str) -> None:
    assert (head_of(organ).head, head_of(organ).collective) == (head, collective)


@pytest.mark.parametrize(
    ("organ", "own"),
    [
        ("CÔNG AN XÃ VẠN THẮNG", True),
        ("Ban CHQS huyện", True),
        ("Đồn Biên phòng Đầm Môn", True),
        ("Trường THCS Lê Lợi", True),
        ("Sở Y tế", False),
        ("Hội Cựu Công an nhân dân", False),
        ("Viện Kiểm sát nhân dân", False),
        ("Công anh", False),
    ],
)
def test_whose_branch_says_if_ranks_are_printed(organ: str, own: bool) -> None:
    assert rules_own_ranks(organ) is own


@pytest.mark.parametrize(
    ("organ", "own"),
    [
        ("Tỉnh Đoàn Quảng Trị", True),
        ("Đoàn phường Đông Hà", True),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam xã Cam Lộ", True),
        ("Đảng ủy phường Đông Hà", True),
        ("Liên đoàn Lao động huyện Ba Tơ", True),
        ("Hội đồng nhân dân xã Cam Lộ", False),
        ("Công an phường Đoàn Kết", False),
        ("Sở Nội vụ", False),
        ("Đoàn Đại biểu Quốc hội tỉnh", False),
    ],
)
def test_whose_organisation_may_have_rules_of_its_own(organ: str, own: bool) -> None:
    assert has_own_rules(organ) is own
