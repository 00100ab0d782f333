import pytest

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.official_paper import addressees


@pytest.mark.parametrize(
    ("line", "begins", "beside"),
    [
        ("Kính gửi: Ủy ban nhân dân tỉnh", True, True),
        ("KÍNH GỬI:", True, False),
        ("Kính gửi", True, False),
        ("- Kính gửi: Sở Ngoại vụ", False, True),
        ("Căn cứ Luật", False, False),
    ],
)
def test_the_addressees_heading(line: str, begins: bool, beside: bool) -> None:
    assert addressees.begins_addressees(fold(line)) is begins
    assert addressees.names_addressee_beside(fold(line)) is beside


@pytest.mark.parametrize(
    ("line", "heading"),
    [(" Kính gửi Sở", " Kính gửi"), ("Kính gửi: Sở", ""), ("Kính gửi : Sở", ""), ("Kính gửix", "")],
)
def test_a_heading_that_lacks_its_colon(line: str, heading: str) -> None:
    assert addressees.heading_without_colon(line) == heading
