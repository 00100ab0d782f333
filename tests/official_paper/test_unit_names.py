from ttdn_desktop.official_paper.unit_names import unit_names
from ttdn_desktop.official_paper.units import known_units


def test_units_of_today_have_two_levels() -> None:
    now = unit_names(now=True)
    assert set(now) == {"tỉnh", "thành phố", "xã", "phường", "đặc khu"}
    assert (len(now["tỉnh"] | now["thành phố"]), len(now["đặc khu"])) == (34, 13)
    assert "Khánh Hòa" in now["tỉnh"]
    assert "Bình Thuận" not in now["tỉnh"]


def test_units_of_before_have_three() -> None:
    before = unit_names(now=False)
    assert set(before) == {
        "tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường",
    }  # fmt: skip
    assert {"Thừa Thiên Huế", "Bà Rịa - Vũng Tàu"} < before["tỉnh"]
    assert {"Vạn Ninh", "Côn Đảo"} < before["huyện"]


def test_both_times_together() -> None:
    together, now, before = unit_names(), unit_names(now=True), unit_names(now=False)
    for kind, names in together.items():
        assert names == now.get(kind, frozenset()) | before.get(kind, frozenset())


def test_a_name_is_told_without_its_kind() -> None:
    for kind, names in unit_names().items():
        assert not [name for name in names if name.lower().startswith(f"{kind} ") and name[-1].isdigit()]
        assert not [name for name in names if "(" in name or name != " ".join(name.split())]


def test_the_known_units_are_among_them() -> None:
    for unit in known_units():
        assert unit.name in unit_names(now=unit.is_of_today)[unit.kind]
