"""The organ that writes: a commune's committee, and another addressee of the higher plan."""

from ttdn_desktop.dossier.records import Author, Commune
from ttdn_desktop.dossier.writer import writer

_COMMUNE = Commune(name="Vạn Thắng", kind="xã", province="Khánh Hòa", district="Vạn Ninh")
_POLICE = Author(
    assignment="III.4",
    name="Công an huyện Vạn Ninh",
    parent="Công an tỉnh Khánh Hòa",
    symbol="KH-CAH",
    area="huyện Vạn Ninh",
    place="Vạn Ninh",
)


def test_a_committee_writes_without_an_organ_above_it() -> None:
    found = writer(_COMMUNE, None)

    assert (found.organ, found.parent, found.place) == ("Ủy ban nhân dân xã Vạn Thắng", None, "Vạn Thắng")
    assert (found.plan_symbol, found.report_symbol) == ("KH-UBND", "BC-UBND")
    assert found.is_commune


def test_another_addressee_writes_in_its_own_name() -> None:
    found = writer(_COMMUNE, _POLICE)

    assert (found.organ, found.parent) == ("Công an huyện Vạn Ninh", "Công an tỉnh Khánh Hòa")
    assert (found.kind, found.area, found.place) == ("huyện", "huyện Vạn Ninh", "Vạn Ninh")
    assert (found.plan_symbol, found.report_symbol) == ("KH-CAH", "BC-CAH")
    assert not found.is_commune


def test_the_level_of_a_city_has_two_words() -> None:
    assert writer(_COMMUNE, Author(area="thành phố Huế")).kind == "thành phố"
