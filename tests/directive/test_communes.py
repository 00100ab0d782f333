"""How far headings speak to the communes: all, some, or another body of theirs."""

import pytest

from ttdn_desktop.directive.communes import addresses_communes


@pytest.mark.parametrize(
    ("heading", "degree"),
    [
        (
            "Ủy ban nhân dân các xã, thị trấn trên địa bàn huyện Phù Mỹ (trong đó có các xã bãi ngang)",
            "COMMUNES",
        ),
        ("Đảng ủy, UBND các xã, phường", "COMMUNES"),
        ("Chủ tịch UBND các xã, thị trấn", "COMMUNES"),
        ("UBND các xã, phường, đặc khu Hoàng Sa", "COMMUNES"),
        ("Các sở, ban, ngành; UBND các xã, phường", "COMMUNES_AND_OTHERS"),
        ("Đảng ủy, HĐND, UBND, UBMTTQ các xã", "COMMUNES_AND_OTHERS"),
        ("UBND thị trấn Mậu A và UBND các xã: Đông Cuông, Viễn Sơn", "SOME_COMMUNES"),
        ("UBND các xã, phường có trách nhiệm", "COMMUNES"),
        ("UBND các xã, phường phối hợp với các cơ quan, đơn vị", "COMMUNES"),
        ("Các xã, phường tổ chức triển khai thực hiện", "COMMUNES"),
        ("UBND các xã có nhiệm vụ sau", "COMMUNES"),
        ("UBND các xã và các tổ chức chính trị - xã hội", "COMMUNES_AND_OTHERS"),
        ("UBND các đơn vị hành chính cấp xã", "COMMUNES"),
        ("UBND các xã có di tích", "SOME_COMMUNES"),
        ("UBND các xã biên giới", "SOME_COMMUNES"),
        ("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam các xã, phường", "OTHERS"),
        ("Đảng ủy các xã, thị trấn", "OTHERS"),
        ("Công an các xã, phường", "OTHERS"),
    ],
)
def test_whom_a_heading_speaks_to(heading: str, degree: str) -> None:
    assert addresses_communes(heading).name == degree
