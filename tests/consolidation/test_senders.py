"""Whose a file is: how names are compared, which files are of one unit, and who is missing."""

from typing import Any

import pytest

from ttdn_desktop.consolidation.senders import comparison_name, missing_names, same_units, unique_names
from ttdn_desktop.dossier.records import Commune


def commune(name: str = "Tân Lập", kind: str = "xã", code: str | None = "1", **more: Any) -> Commune:
    return Commune(name=name, kind=kind, code=code, province="Khánh Hòa", **{"district": "Vạn Ninh", **more})


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hòa Thắng", "hoà  thắng", True),
        ("Hòa", "Hoa", False),
        ("Hòa", "Hóa", False),
        ("Thủy", "Thuỷ", True),
        ("Tân Lập", "Tan Lap", False),
        ("Đại Lãnh", "Dại Lãnh", False),
    ],
)
def test_names_compared(one: str, other: str, same: bool) -> None:
    assert (comparison_name(one) == comparison_name(other)) is same


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        (commune(kind="thị trấn"), True),
        (commune(code="2"), True),
        (commune(code=None), False),
        (commune(kind="Xã"), False),
        (commune(name="Tân  lập"), False),
        (commune(district="huyện khác"), False),
        (commune(code=None, district="Diên Khánh"), True),
    ],
    ids=["kind", "code", "no code", "case of the kind", "spaces", "same code", "no code, another district"],
)
def test_what_tells_two_units_apart(other: Commune, apart: bool) -> None:
    assert same_units([commune(), other]) == ([[0], [1]] if apart else [[0, 1]])


def test_a_unit_without_code_stays_by_itself_between_two_with_codes() -> None:
    assert same_units([commune(), commune(code="2"), commune(code=None)]) == [[0], [1], [2]]


def test_units_stand_in_the_order_of_their_first_file() -> None:
    files = [commune("B"), commune("A"), commune("B"), commune("A", code=" 1 ")]
    assert same_units(files) == [[0, 2], [1, 3]]


def test_names_that_collide_get_the_kind_and_then_the_code() -> None:
    units = [commune(), commune(code="2"), commune(kind="thị trấn", code="3"), commune("Vạn Giã", code="4")]
    assert unique_names(units) == ["xã Tân Lập 1", "xã Tân Lập 2", "thị trấn Tân Lập", "Vạn Giã"]


def test_without_a_code_the_district_then_the_province_and_last_a_star_keep_names_unique() -> None:
    units = [commune(code=None), commune(code=None, district=None), commune(code=None)]
    assert unique_names(units) == ["xã Tân Lập Vạn Ninh", "xã Tân Lập Khánh Hòa", "xã Tân Lập Vạn Ninh*"]


@pytest.mark.parametrize(
    ("listed", "missing"),
    [
        (["Tân Lập"], []),
        (["xã tân  lập", "TÂN LẬP"], []),
        (["Tân Lập", "Xã Tân Lập", "Thị trấn Tân Lập"], ["Tân Lập"]),
        (["thị trấn Tân Lập", "Vạn Giã"], ["Vạn Giã"]),
        (["phường Tân Lập"], ["phường Tân Lập"]),
        (["Hòa Thắng", "Ho\u0300a Tha\u0306\u0301ng"], ["Hòa Thắng"]),
        ([], []),
    ],
)
def test_who_is_missing_of_a_list(listed: list[str], missing: list[str]) -> None:
    units = [commune(), commune(kind="thị trấn", code="2"), commune("Hoà Thắng")]
    assert list(missing_names(listed, units)) == missing
