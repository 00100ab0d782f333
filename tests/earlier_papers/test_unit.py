import pytest

from ttdn_desktop.earlier_papers.unit import unit_of

HEAD = ["", "ỦY BAN NHÂN DÂN XÃ {}"]


@pytest.mark.parametrize(
    ("name", "texts", "district", "province"),
    [
        ("VẠN LƯƠNG", [], "Vạn Ninh", "Khánh Hòa"),  # the only one of its name
        ("TÂN TIẾN", [], None, ""),  # one of many
        ("TÂN TIẾN", ["Ủy ban nhân dân huyện Vĩnh Tường, tỉnh Vĩnh Phúc"], "Vĩnh Tường", "Vĩnh Phúc"),
        ("TÂN LẬP", ["của Ủy ban nhân dân huyện Vũ Thư về trẻ em"], "Vũ Thư", "Thái Bình"),
        ("KHÔNG CÓ THẬT", ["của UBND huyện Vạn Ninh"], "Vạn Ninh", "Khánh Hòa"),
    ],
)
def test_district_and_province_only_where_text_or_name_decides(
    name: str, texts: list[str], district: str | None, province: str
) -> None:
    head = [part.format(name) for part in HEAD]
    unit = unit_of(head, "", texts, has_districts=True)
    assert unit is not None
    assert (unit.district, unit.province) == (district, province)


def test_today_there_are_no_districts() -> None:
    unit = unit_of(["", "ỦY BAN NHÂN DÂN PHƯỜNG ĐÔNG HÀ"], "", ["UBND tỉnh Quảng Trị"], has_districts=False)
    assert unit is not None and (unit.district, unit.province) == (None, "Quảng Trị")


def test_a_name_is_spelled_as_its_place() -> None:
    unit = unit_of(
        ["", "ỦY BAN NHÂN DÂN XÃ EA H'LEO"], "Ea H'leo, ngày 3 tháng 3 năm 2019", [], has_districts=True
    )
    assert unit is not None and unit.name == "Ea H'leo"


def test_a_higher_office_is_no_unit() -> None:
    assert unit_of(["", "ỦY BAN NHÂN DÂN HUYỆN VẠN NINH"], "", [], has_districts=True) is None


@pytest.mark.parametrize(
    ("head", "place", "texts", "found"),
    [
        ("XÃ A LƯỚI 1", "A Lưới 1, ngày 5 tháng 2 năm 2026", [], ("xã", "A Lưới 1", "Huế", "20056")),
        ("PHƯỜNG 1 BẢO LỘC", "", ["UBND tỉnh Lâm Đồng"], ("phường", "1 Bảo Lộc", "Lâm Đồng", "24823")),
        (
            "ĐẶC KHU PHÚ QUÝ",
            "Phú Quý, ngày 5 tháng 2 năm 2026",
            [],
            ("đặc khu", "Phú Quý", "Lâm Đồng", "23272"),
        ),
        ("XÃ EA H’LEO", "Ea H’Leo, ngày 5 tháng 2 năm 2026", [], ("xã", "Ea H'Leo", "Đắk Lắk", "24184")),
    ],
)
def test_names_with_figures_and_marks(
    head: str, place: str, texts: list[str], found: tuple[str, str, str, str]
) -> None:
    unit = unit_of(["", f"ỦY BAN NHÂN DÂN {head}"], place, texts, has_districts=False)
    assert unit is not None
    assert (unit.kind, unit.name, unit.province, unit.code) == found
