import msgspec

from ttdn_desktop.official_paper.units import districts, known_units, neighbours, old_names, provinces

KHANH_HOA = "ubnd huyen van ninh, tinh khanh hoa"


def test_an_old_unit_became_units_of_today() -> None:
    by_key = {unit.key: unit for unit in known_units()}
    assert len(by_key) == len(known_units()) == 3_321 + 10_035
    for unit in known_units():
        assert unit.is_of_today != bool(unit.became)
        assert all(by_key[key].is_of_today for key in unit.became)
        assert unit.is_of_today == (unit.district is None)


def test_a_name_has_no_kind_of_the_lists_in_it() -> None:
    names = {unit.name for unit in known_units()}
    assert not any("(" in name for name in names)
    assert "1" in names and "Phường 1" not in names


def test_the_names_of_what_a_commune_was_made_of() -> None:
    assert "Vạn Bình" in old_names("xa van thang", KHANH_HOA)
    assert "Vạn Thắng" not in old_names("xa van thang", KHANH_HOA)
    assert old_names("xa van thang") == frozenset()  # two provinces have one
    assert old_names("xa khong co", KHANH_HOA) == frozenset()


def test_neighbours_are_of_the_same_time() -> None:
    before = neighbours("xa van thang", KHANH_HOA, now=False)
    now = neighbours("xa van thang", KHANH_HOA, now=True)
    assert "Vạn Phú" in before and "Vạn Phú" not in now
    assert "Tu Bông" in now
    assert "Vạn Thắng" not in before | now
    assert "Vạn Ninh" not in now  # can't be told from the district
    assert neighbours("xa khong co", now=True) == frozenset()


def test_districts_and_provinces() -> None:
    assert ("thị xã", "Ninh Hòa", "Khánh Hòa") in {msgspec.structs.astuple(one) for one in districts()}
    assert ("thành phố", "Huế") in provinces(now=True)
    assert (len(provinces(now=True)), len(provinces(now=False))) == (34, 63)
