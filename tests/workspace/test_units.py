import msgspec

from ttdn_desktop.dossier.records import (
    Commune,
)
from ttdn_desktop.workspace import units

replace = msgspec.structs.replace


BINH = Commune(name="Vạn Bình", kind="xã", district="Vạn Ninh", province="Khánh Hòa", code="22501")


THANG = replace(BINH, name="Vạn Thắng", code="22516")


def test_a_unit_is_known_by_its_time_not_by_name_or_code_alone() -> None:
    now = replace(THANG, district=None)
    assert units.successor(BINH) == units.successor(THANG) == now
    assert units.successor(now) is None
    town = replace(BINH, kind="thị trấn", name="Vạn Giã", code="22489")
    assert units.successor(town) == replace(now, name="Vạn Ninh", code="22489")
