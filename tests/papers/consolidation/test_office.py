"""Which office brings reports together."""

import pytest

from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.papers.consolidation.office import higher_office

MINISTRY = "Bộ Nội vụ"
RECIPIENTS = ("Bộ Nội vụ (b/c)", "UBND các xã", "Lưu: VT, NC")


def commune(province: str = "Khánh Hòa", district: str | None = None) -> Commune:
    return Commune(name="A", kind="xã", province=province, district=district)


@pytest.mark.parametrize(
    ("communes", "year", "title", "reports_to"),
    [
        ([commune(district="Vạn Ninh")], 2019, "huyện Vạn Ninh", "Ủy ban nhân dân tỉnh Khánh Hòa"),
        ([commune(district="thị xã Ninh Hòa")], 2019, "thị xã Ninh Hòa", "Ủy ban nhân dân tỉnh Khánh Hòa"),
        ([commune(district="Cam Ranh")], 2019, "thành phố Cam Ranh", "Ủy ban nhân dân tỉnh Khánh Hòa"),
        ([commune("Hà Nội", "A"), commune("Hà Nội", "B")], 2019, "thành phố Hà Nội", MINISTRY),
        ([commune()], 2026, "tỉnh Khánh Hòa", MINISTRY),
        ([commune("Đà Nẵng")], 2026, "thành phố Đà Nẵng", MINISTRY),
        ([commune("Huế")], 2026, "thành phố Huế", MINISTRY),
        ([commune("A"), commune("B"), commune("B")], 2026, "tỉnh B", MINISTRY),
    ],
)  # fmt: skip
def test_the_office_is_told_from_the_communes(
    communes: list[Commune], year: int, title: str, reports_to: str
) -> None:
    office = higher_office(
        communes, year, ["Uỷ ban nhân dân x", "Ủy ban nhân dân thành phố Cam Ranh"], RECIPIENTS
    )
    assert (office.title, office.reports_to) == (title, reports_to)
    assert office.committee == f"Ủy ban nhân dân {title}"
    assert title.endswith(office.name)
    assert office.archive == "VT, NC"


def test_a_province_whose_plan_is_not_here_names_nobody_above_it() -> None:
    office = higher_office([commune()], 2026)
    assert (office.reports_to, office.archive) == ("", "VT")
