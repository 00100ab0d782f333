"""Areas as offices name them."""

import pytest

from ttdn_desktop.basics.vietnamese import tones_at_end
from ttdn_desktop.official_paper.areas import COMMUNES, KINDS, area_in, area_of_committee, with_large_kinds
from ttdn_desktop.official_paper.unit_names import unit_names
from ttdn_desktop.official_paper.units import known_units


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("trên địa bàn huyện Vạn Ninh năm 2026", "huyện Vạn Ninh"),
        ("ỦY BAN NHÂN DÂN HUYỆN PHÙ MỸ NĂM 2024", "huyện Phù Mỹ"),
        ("ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "tỉnh Đắk Lắk"),
        ("UBND TP. Hồ Chí Minh ban hành", "Thành phố Hồ Chí Minh"),
        ("tỉnh Bà Rịa - Vũng Tàu, năm 2020", "tỉnh Bà Rịa - Vũng Tàu"),
        ("quận 1 và quận 3", "Quận 1"),
        ("QUẬN 2 TỔ CHỨC HỘI THI", "Quận 2"),
        ("THÀNH PHỐ 50 NĂM", None),
        ("KỶ NIỆM QUẬN 10 NĂM XÂY DỰNG", None),
        ("QUẬN 10 NĂM 2024", "Quận 10"),
        ("THỊ XÃ AN NHƠN", "thị xã An Nhơn"),
        ("TRÊN ĐỊA BÀN TỈNH NĂM 2024", None),
        ("TRÊN ĐỊA BÀN HUYỆN GIAI ĐOẠN 2024 - 2030", None),
        ("HUYỆN NĂM CĂN NĂM 2024", "huyện Năm Căn"),
        ("TỈNH VÀ HUYỆN BA TƠ", "huyện Ba Tơ"),
        ("PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI HUYỆN BA TƠ", "huyện Ba Tơ"),
        ("huyện Ea H'Leo", "huyện Ea H'Leo"),
        ("Tỉnh ủy, huyện ủy", None),
        ("Huyện đoàn Ba Tơ", None),
        ("trên địa bàn tỉnh năm 2026", None),
        ("xã Vạn Thắng", None),
        ("", None),
    ],
)
def test_the_first_area_that_a_text_names(text: str, named: str | None) -> None:
    found = area_in(text)
    assert (found.area.named if found else None) == named


def test_its_place_is_told_in_characters() -> None:
    text = "UBND HUYỆN PHÙ MỸ NĂM 2024"
    found = area_in(text)
    assert found is not None
    assert text[found.start : found.end] == "HUYỆN PHÙ MỸ"


def test_of_a_kind_that_is_not_asked_for_none_is_found() -> None:
    text = "các xã của huyện Vạn Ninh: xã Vạn Thắng"
    found = area_in(text, kinds=("xã",))
    assert found is not None
    assert found.area.named == "xã Vạn Thắng"


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Huyện ủy Đức Trọng", "huyện Đức Trọng"),
        ("TỈNH ỦY LÂM ĐỒNG", "tỉnh Lâm Đồng"),
        ("Thành ủy Huế", "thành phố Huế"),
        ("Thị đoàn An Nhơn", "thị xã An Nhơn"),
        ("Ủy ban nhân dân huyện Đức Trọng", None),
        ("Huyện ủy", None),
    ],
)
def test_a_party_or_youth_committees_name_holds_its_area(name: str, named: str | None) -> None:
    found = area_of_committee(name)
    assert (found.named if found else None) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("BẢO HIỂM XÃ HỘI TỰ NGUYỆN", None),
        ("UBND XÃ HỘI AN", "xã Hội An"),
        ("XÃ HỘI SƠN NĂM 2026", "xã Hội Sơn"),
    ],
)
def test_the_word_for_society_is_no_commune(text: str, named: str | None) -> None:
    found = area_in(text, kinds=("xã",))
    assert (found.area.named if found else None) == named


def test_of_two_writings_of_a_name_todays_is_taken() -> None:
    found = [area_in(f"XÃ {name}", kinds=("xã",)) for name in ("EA H'LEO", "MƯỜNG É", "PA Ủ", "KRÔNG BÚK")]
    assert [one.area.name for one in found if one] == ["Ea H'Leo", "Mường É", "Pa Ủ", "Krông Búk"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("PHƯỜNG 1 BẢO LỘC, TỈNH LÂM ĐỒNG", "Phường 1 Bảo Lộc"),
        ("phường 12 Quận 8", "Phường 12"),
        ("XÃ 5", "Xã 5"),
        ("XÂY DỰNG XÃ 5 KHÔNG", None),
        ("XÃ 7 HUYỆN", None),
        ("XÃ A LƯỚI 2", "xã A Lưới 2"),
    ],
)
def test_a_name_that_begins_with_a_figure(text: str, named: str | None) -> None:
    found = area_in(text, kinds=("xã", "phường"))
    assert (found.area.named if found else None) == named


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("giữa quận 1 và quận 3, huyện Ba Tơ", "giữa Quận 1 và Quận 3, huyện Ba Tơ"),
        ("các phường 1, 2 và 3", "các phường 1, 2 và 3"),
        ("phường 12, quận 8 năm 2023", "Phường 12, Quận 8 năm 2023"),
        ("quận Gò Vấp", "quận Gò Vấp"),
    ],
)
def test_kinds_before_figures_have_a_capital(text: str, written: str) -> None:
    assert with_large_kinds(text) == written


def test_all_units_named_by_a_figure_have_their_kinds_capital() -> None:
    numbered = [(kind, name) for kind, names in unit_names().items() for name in names if name[0].isdigit()]
    assert len(numbered) > 30
    for kind, name in numbered:
        found = area_in(f"HỘI THI TẠI {kind} {name} NĂM 2024".upper(), kinds=(kind,))
        assert found is not None
        assert found.area.named == f"{kind[0].upper()}{kind[1:]} {name}"


@pytest.mark.parametrize("now", [True, False])
def test_every_commune_of_the_country_is_read_from_a_head_in_capitals(now: bool) -> None:
    for unit in known_units():
        if unit.is_of_today != now:
            continue
        found = area_in(f"ỦY BAN NHÂN DÂN {unit.kind} {unit.name}".upper(), kinds=COMMUNES)
        assert found, unit
        assert found.area.kind == unit.kind
        assert tones_at_end(found.area.name.lower()) == tones_at_end(unit.name.lower())


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ủy ban nhân dân xã A Lưới 1 ban hành", "xã A Lưới 1"),
        ("trên địa bàn phường Móng Cái 2 năm 2026", "phường Móng Cái 2"),
        ("UBND xã Bàu Hàm 2, huyện Thống Nhất", "xã Bàu Hàm 2"),
        ("tại xã Vạn Thắng 6 tháng đầu năm", "xã Vạn Thắng"),
        ("UBND xã Đam Rông 3 tháng báo cáo một lần", "xã Đam Rông"),
        ("XÃ CÁT TIÊN 2", "xã Cát Tiên 2"),
        ("XÃ VẠN THẮNG 2", "xã Vạn Thắng"),
        ("UBND xã Ea H’Leo báo cáo", "xã Ea H’Leo"),
        ("UBND phường Đoàn Kết", "phường Đoàn Kết"),
        ("XÃ ĐOÀN VẠN THẮNG", None),
        ("BAN CHẤP HÀNH XÃ ĐOÀN", None),
        ("HUYỆN ỦY VẠN NINH", None),
        ("THỊ TRẤN NÔNG TRƯỜNG PHONG HẢI", "thị trấn Nông trường Phong Hải"),
    ],
)
def test_names_with_figures_and_of_words_that_organs_bear(text: str, named: str | None) -> None:
    found = area_in(text, kinds=KINDS)
    assert (found.area.named if found else None) == named
