from ttdn_desktop.official_paper.units import known_units, neighbours, old_names


def test_an_old_unit_became_one_of_today() -> None:
    by_key = {unit.key: unit for unit in known_units()}
    assert len(by_key) == len(known_units()) > 1
    for unit in known_units():
        assert unit.became is None or by_key[unit.became].is_of_today
        assert unit.is_of_today == (unit.district is None)


def test_the_names_of_what_a_commune_was_made_of() -> None:
    assert "Vạn Bình" in old_names("xa van thang")
    assert "Vạn Thắng" not in old_names("xa van thang")
    assert old_names("xa khong co") == frozenset()


def test_neighbours_are_of_the_same_time() -> None:
    before, now = neighbours("xa van thang", now=False), neighbours("xa van thang", now=True)
    assert "Vạn Phú" in before and "Vạn Phú" not in now
    assert "Vạn Thắng" not in before | now
    assert neighbours("xa khong co", now=True) == frozenset()
