"""Kind and name of a unit as papers write them."""

import pytest

from ttdn_desktop.official_paper.unit_titles import place_of_unit, unit_title


@pytest.mark.parametrize(
    ("kind", "name", "title", "place"),
    [
        ("xã", "Vạn Thắng", "xã Vạn Thắng", "Vạn Thắng"),
        ("phường", "1", "Phường 1", "Phường 1"),
        ("phường", "1 Bảo Lộc", "Phường 1 Bảo Lộc", "Phường 1 Bảo Lộc"),
        ("phường", "Phường 5", "Phường 5", "Phường 5"),
        ("phường", "VII", "Phường VII", "Phường VII"),
        ("phường", "Lê Hồng Phong", "Phường Lê Hồng Phong", "Phường Lê Hồng Phong"),
        ("phường", "Điện Biên Phủ", "Phường Điện Biên Phủ", "Phường Điện Biên Phủ"),
        ("xã", "Sơn Kim 1", "xã Sơn Kim 1", "Sơn Kim 1"),
        ("phường", "Phường Đúc", "phường Phường Đúc", "Phường Đúc"),
        ("đặc khu", "Côn Đảo", "đặc khu Côn Đảo", "Côn Đảo"),
    ],
)
def test_a_figure_or_a_persons_name_keeps_its_kind(kind: str, name: str, title: str, place: str) -> None:
    assert (unit_title(kind, name), place_of_unit(kind, name)) == (title, place)
