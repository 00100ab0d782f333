"""Counts of the higher area aren't taken over; shares and what each unit is asked for are."""

import pytest

from tests.first_draft.drafts import ground
from ttdn_desktop.directive.records import Item, Section
from ttdn_desktop.first_draft.totals import is_total_of_others


@pytest.mark.parametrize(
    ("heading", "text", "is_total"),
    [
        ("MỤC TIÊU", "Toàn tỉnh có 35.000 người tham gia.", True),
        ("MỤC TIÊU", "Tỷ lệ người tham gia trên địa bàn tỉnh đạt 60%.", False),
        ("MỤC TIÊU", "Phát triển kinh tế của tỉnh năm 2026, giai đoạn 2026 - 2030.", False),
        ("MỤC TIÊU", "Đào tạo 2.500 lao động.", True),
        ("CHỈ TIÊU", "Đào tạo 2.500 lao động.", True),
        ("CHỈ TIÊU", "Mỗi xã đào tạo 40 lao động.", False),
        ("CHỈ TIÊU", "Toàn tỉnh giao 180 công dân, trong đó Phường 1: 12.", True),
        ("MỤC TIÊU", "Toàn tỉnh có 12/13 xã đạt chuẩn, thêm 03 xã.", True),
        ("MỤC TIÊU", "Mỗi xã trong tỉnh có 02 tổ.", False),
        ("CHỈ TIÊU", "100% hộ nghèo có thẻ bảo hiểm y tế.", False),
        ("CHỈ TIÊU", "Thực hiện Nghị quyết số 57-NQ/TW và Kế hoạch số 12/KH-UBND ngày 05/01/2026.", False),
    ],
)
def test_a_count_of_the_whole_area(heading: str, text: str, is_total: bool) -> None:
    item = Item(id="I.1", text=text)
    of = ground("Tập huấn", sections=(Section(number="I", heading=heading, items=(item,)),))
    assert is_total_of_others(item, of) is is_total
