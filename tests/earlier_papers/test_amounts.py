import pytest

from ttdn_desktop.earlier_papers.amounts import (
    channel_of,
    counted_in,
    money_in,
    money_of_cell,
    people_in,
    unit_of_money,
)


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("Kinh phí (triệu đồng)", 1_000_000),
        ("Kinh phí (nghìn đồng)", 1_000),
        ("Dự toán (1.000đ)", 1_000),
        ("Kinh phí (đồng)", 1),
        ("Kinh phí", None),
    ],
)
def test_what_a_figure_under_a_head_stands_for(head: str, unit: int | None) -> None:
    assert unit_of_money(head) == unit


@pytest.mark.parametrize(
    ("cell", "unit", "dong"),
    [
        ("3,6", 1_000_000, 3_600_000),
        ("1.200", 1_000, 1_200_000),
        ("5,000,000", 1, 5_000_000),
        ("2.500.000", None, 2_500_000),
        ("12 triệu đồng", None, 12_000_000),
        ("Không", 1, 0),
        ("", 1, 0),
        ("Lồng ghép", None, 0),
        ("3,6", None, None),
    ],
)
def test_a_cell_of_money(cell: str, unit: int | None, dong: int | None) -> None:
    assert money_of_cell(cell, unit) == dong


def test_money_in_sentences() -> None:
    assert [one[0] for one in money_in("chi 3 triệu 500 nghìn đồng và 8.400.000 đồng")] == [
        3_500_000,
        8_400_000,
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Treo 10 băng rôn", (10, "băng rôn")),
        ("Phát 24 tin, bài về biển", (24, "tin, bài")),
        ("cấp phát 1.200 tờ rơi", (1200, "tờ rơi")),
        ("tổ chức hai buổi nói chuyện", (2, "buổi")),
    ],
)
def test_what_is_counted(text: str, found: tuple[int, str]) -> None:
    assert [(one.quantity, one.unit) for one in counted_in(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "mừng Quốc khánh 02/9",
        "ấp 12 tổ chức họp",
        "trong năm tổ chức thi",
        "02 buổi/tháng",
        "310 lượt người",
        "một số giải pháp",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert list(counted_in(text)) == []


def test_people_are_counted_apart() -> None:
    assert [(one.quantity, one.unit) for one in people_in("310 lượt người, 45 đại biểu")] == [
        (310, "lượt người"),
        (45, "đại biểu"),
    ]


def test_a_channel_by_its_words() -> None:
    assert channel_of("đăng trên trang Facebook của xã") == "social"
    assert channel_of("làm đường") == ""
    assert channel_of("thực tập phương án chữa cháy tại chợ") == ""
    assert channel_of("treo 20 phướn dọc đường") == "visual"
    assert channel_of("hỗ trợ quảng bá sản phẩm của xã") == ""
    assert channel_of("phát ấn phẩm đến hộ gia đình") == "leaflet"
    assert channel_of("phù hợp bảo đảm điều kiện") == ""
    assert channel_of("phối hợp với Công an kiểm tra các trường hợp vi phạm hợp đồng") == ""
    assert channel_of("tổ chức họp thôn") == "meeting"
    assert channel_of("tổ chức họp báo") == "press"
