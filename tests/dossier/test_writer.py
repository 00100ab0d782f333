"""The organ that writes: a commune's committee, and another addressee of the higher plan."""

import pytest
from msgspec.structs import replace

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


def test_a_commune_typed_with_spaces_around_is_named_without() -> None:
    typed = Commune(name="Vạn  Thắng ", kind="xã", province="Khánh Hòa")
    assert writer(typed, None).organ == "Ủy ban nhân dân xã Vạn Thắng"


def test_a_unit_named_by_a_figure_or_a_person_has_its_kind_in_the_place() -> None:
    named = Commune(name="Lê Hồng Phong", kind="phường", province="Bình Định", district="Quy Nhơn")
    figure = Commune(name="1", kind="phường", province="Cà Mau", district="Cà Mau")

    assert (writer(named, None).place, writer(named, None).area) == ("Phường Lê Hồng Phong",) * 2
    assert writer(figure, None).organ == "Ủy ban nhân dân Phường 1"


@pytest.mark.parametrize(
    ("typed", "plan", "report"),
    [
        ("KH-CAH", "KH-CAH", "BC-CAH"),
        ("/KH-CAH", "KH-CAH", "BC-CAH"),
        ("CAH", "KH-CAH", "BC-CAH"),
        ("SKHĐT", "KH-SKHĐT", "BC-SKHĐT"),
        ("CAH-KH", "CAH-KH", "CAH-BC"),
        ("KH/TĐTN-PT", "KH-TĐTN-PT", "BC-TĐTN-PT"),
        ("/KH/ĐU", "KH-ĐU", "BC-ĐU"),
        ("KH-", "KH", "BC"),
        ("", "KH", "BC"),
    ],
)
def test_the_symbol_bears_the_kind_of_paper_also_where_the_organs_alone_is_known(
    typed: str, plan: str, report: str
) -> None:
    found = writer(_COMMUNE, replace(_POLICE, symbol=typed))
    assert (found.plan_symbol, found.report_symbol) == (plan, report)


def test_units_named_by_a_figure_have_their_capital_whatever_was_typed() -> None:
    author = Author(name="Công an phường 12", parent="Công an quận 10", area="phường 12", place="phường 12")
    found = writer(Commune(name="12", kind="phường", district="10", province="Hồ Chí Minh"), author)
    assert (found.organ, found.parent) == ("Công an Phường 12", "Công an Quận 10")
    assert (found.area, found.place, found.kind) == ("Phường 12", "Phường 12", "phường")
