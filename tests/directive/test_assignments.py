"""Who is given work by a sentence: the body ends where it says what the body does."""

import pytest

from tests.directive.plans import plan
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
        (
            "Hội đồng phối hợp phổ biến, giáo dục pháp luật huyện phối hợp thực hiện.",
            "Hội đồng phối hợp phổ biến, giáo dục pháp luật huyện",
        ),
        ("Các đơn vị sự nghiệp công lập phối hợp thực hiện.", "Các đơn vị sự nghiệp công lập"),
        ("Đội Quản lý thị trường số 3 kiểm tra các chợ.", "Đội Quản lý thị trường số 3"),
        ("Đội ngũ cán bộ tham gia tập huấn.", ""),
        ("Sở Giao thông vận tải sửa cầu.", ""),
        ("Tăng cường tuần tra ban đêm.", ""),
    ],
)
def test_a_body_ends_before_what_it_does(sentence: str, body: str) -> None:
    assert body_of_sentence(sentence) == body


def test_whose_the_work_is_may_be_no_organ() -> None:
    body = "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Một.\n2. Các hộ nuôi tôm có trách nhiệm:\n- Hai."
    assert [one.to for one in plan(body).assignments] == ["Sở Y tế", "Các hộ nuôi tôm có trách nhiệm"]


def test_a_verb_within_an_offices_name_ends_no_name() -> None:
    assert body_of_sentence("Sở Giáo dục và Đào tạo: lồng ghép trong trường học.") == "Sở Giáo dục và Đào tạo"
    assert body_of_sentence("Sở Nội vụ tạo điều kiện cho cán bộ.") == "Sở Nội vụ"
