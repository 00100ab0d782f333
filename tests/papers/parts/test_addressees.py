"""Whom the higher plan wants a report sent to."""

import pytest

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Author, Commune
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.papers.parts.addressees import usual_receivers

COMMUNE = Commune(name="Vạn Thắng", kind="xã", district="Vạn Ninh", province="Khánh Hòa")
DISTRICT, PROVINCE = "Ủy ban nhân dân huyện Vạn Ninh", "Ủy ban nhân dân tỉnh Khánh Hòa"
SHORT = "Phòng VH&TT huyện Vạn Ninh"
OFFICE = "Phòng Văn hóa và Thông tin huyện Vạn Ninh"


@pytest.mark.parametrize(
    ("issuer", "to", "addressees", "copies"),
    [
        (DISTRICT, "UBND huyện (qua Phòng Văn hóa và Thông tin)", (DISTRICT,), (OFFICE,)),
        (DISTRICT, "UBND huyện (thông qua Phòng VH&TT huyện)", (DISTRICT,), (SHORT,)),
        (DISTRICT, "Công an huyện", ("Công an huyện Vạn Ninh",), (DISTRICT,)),
        (PROVINCE, "Sở Nội vụ", ("Sở Nội vụ tỉnh Khánh Hòa",), (PROVINCE,)),
        (PROVINCE, "UBND tỉnh", (PROVINCE,), ()),
        (PROVINCE, "", (PROVINCE,), ()),
        ("", "", (), ()),
    ],
)
def test_the_addressee_is_whom_reports_go_to_and_the_office_gets_a_copy(
    issuer: str, to: str, addressees: tuple[str, ...], copies: tuple[str, ...]
) -> None:
    found = usual_receivers(Directive(issuer=issuer, report_to=to), writer(COMMUNE, None))
    assert (found.addressees, found.copies) == (addressees, copies)


def test_the_office_that_takes_reports_in_sends_its_own_to_the_one_above() -> None:
    office = Author(assignment="III.2", name="Phòng Văn hóa và Thông tin", area="huyện Vạn Ninh")
    directive = Directive(issuer=DISTRICT, report_to="UBND huyện (qua Phòng Văn hóa và Thông tin)")
    found = usual_receivers(directive, writer(COMMUNE, office))
    assert (found.addressees, found.copies) == ((DISTRICT,), ())
