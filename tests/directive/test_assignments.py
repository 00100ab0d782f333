"""Who is given work by a sentence: the body ends where it says what the body does."""

import pytest

from ttdn_desktop.directive.assignments import body_of_sentence


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Sở Xây dựng có trách nhiệm thẩm định thiết kế.", "Sở Xây dựng"),
        ("Trung tâm quản lý chợ niêm yết giá.", "Trung tâm quản lý chợ"),
        ("Ban quản lý chợ trang bị bình chữa cháy.", "Ban quản lý chợ"),
        ("Ban Quản lý rừng phòng hộ theo dõi diễn biến rừng.", "Ban Quản lý rừng phòng hộ"),
        ("UBND cấp xã giao cán bộ chuyên trách.", "UBND cấp xã"),
        ("UBND các xã, phường giao chỉ tiêu đến từng khu phố.", "UBND các xã, phường"),
        ("Đề nghị Báo Khánh Hòa tăng thời lượng tuyên truyền.", "Đề nghị Báo Khánh Hòa"),
        ("Điện lực huyện cấp điện cho trạm bơm.", "Điện lực huyện"),
        ("Sở Giao thông vận tải sửa cầu.", ""),
        ("Tăng cường tuần tra ban đêm.", ""),
    ],
)
def test_a_body_ends_before_what_it_does(sentence: str, body: str) -> None:
    assert body_of_sentence(sentence) == body
