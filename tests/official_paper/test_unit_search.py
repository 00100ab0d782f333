import pytest

from ttdn_desktop.official_paper.unit_search import described, search


def lines(typed: str, province: str = "") -> list[str]:
    return [described(match.unit) for match in search(typed, province)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("van gia", "xã Vạn Ninh, tỉnh Khánh Hòa"),
        ("thi tran Vạn Giã", "xã Vạn Ninh, tỉnh Khánh Hòa"),
        ("tt van gia", "xã Vạn Ninh, tỉnh Khánh Hòa"),
        ("p1 go vap", "phường Hạnh Thông, thành phố Hồ Chí Minh"),
        ("Phường 1 Gò Vấp", "phường Hạnh Thông, thành phố Hồ Chí Minh"),
        ("con dao", "đặc khu Côn Đảo, thành phố Hồ Chí Minh"),
        ("cu mgar", "xã Cư M'gar, tỉnh Đắk Lắk"),
        ("tan thanh lam dong", "xã Tân Thành, tỉnh Lâm Đồng"),
        ("tân thành", "phường Tân Thành, tỉnh Cà Mau"),
    ],
)
def test_the_best_match_comes_first(typed: str, first: str) -> None:
    assert lines(typed)[0] == first


def test_a_unit_of_before_is_found_behind_what_it_became() -> None:
    assert lines("thi tran van gia")[1] == "thị trấn Vạn Giã, huyện Vạn Ninh, tỉnh Khánh Hòa"


def test_a_number_is_no_beginning_of_another() -> None:
    assert lines("phuong 1 quan go vap thanh pho ho chi minh")[1].startswith("Phường 1,")
    assert not any("Phường 1" in line and "Phường 1," not in line for line in lines("p1 go vap"))


def test_same_names_are_told_apart() -> None:
    found = lines("le hong phong")
    assert len(found) == len(set(found)) > 4
    assert "Phường Lê Hồng Phong, thành phố Quảng Ngãi, tỉnh Quảng Ngãi" in found


def test_a_province_narrows_and_lists_by_itself() -> None:
    assert lines("tan thanh", "Khánh Hòa") == []
    assert all(line.endswith("thành phố Huế") for line in lines("", "Huế"))
    assert lines("") == []


def test_the_names_that_found_it_are_told() -> None:
    match = search("van gia")[0]
    assert [unit.name for unit in match.former] == ["Vạn Giã"]
