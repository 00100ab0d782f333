"""The plan's masthead."""

import datetime as dt

import pytest

from tests.papers.paper_samples import changed, sample
from ttdn_desktop.directive.records import Directive, Duty
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.papers.plan.masthead import masthead


def test_number_and_day_are_blank_until_given():
    printed = masthead(sample("tt01"), "S")
    assert printed.number == "Số:      /KH-UBND"
    assert printed.place_date == "Vạn Thắng, ngày      tháng      năm 2019"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("5", "Số: 05/KH-UBND"),
        ("05", "Số: 05/KH-UBND"),
        ("15", "Số: 15/KH-UBND"),
        ("125", "Số: 125/KH-UBND"),
        ("7/KH-UBND", "Số: 07/KH-UBND"),
        ("15 / KH-UBND", "Số: 15/KH-UBND"),
        ("  ", "Số:      /KH-UBND"),
    ],
)
def test_a_number_under_ten_gets_one_zero_and_the_symbol_no_space(typed: str, printed: str):
    assert masthead(changed(sample("tt01"), plan__number=typed), "S").number == printed


def test_a_given_date_is_written_in_words():
    dated = changed(sample("nd30"), plan__date=dt.date(2026, 2, 5))
    assert masthead(dated, "S").place_date == "Vạn Thắng, ngày 05 tháng 02 năm 2026"


@pytest.mark.parametrize(
    ("kind", "name", "unit", "place"),
    [
        ("xã", "Vạn Thắng", "XÃ VẠN THẮNG", "Vạn Thắng,"),
        ("thị trấn", "Vạn Giã", "THỊ TRẤN VẠN GIÃ", "Vạn Giã,"),
        ("phường", "Nha Trang", "PHƯỜNG NHA TRANG", "Nha Trang,"),
        ("phường", "11", "PHƯỜNG 11", "Phường 11,"),
        ("đặc khu", "Trường Sa", "ĐẶC KHU TRƯỜNG SA", "Trường Sa,"),
    ],
)
def test_every_kind_of_commune_has_its_lines(kind: str, name: str, unit: str, place: str):
    printed = masthead(changed(sample("nd30"), commune__kind=kind, commune__name=name), "S")
    assert (printed.organ, printed.unit) == ("ỦY BAN NHÂN DÂN", unit)
    assert printed.place_date.startswith(place)
    assert (printed.subject, printed.below_parent) == ("S", False)


def test_another_organ_stands_below_the_one_above_it():
    police = Author(
        name="Công an huyện Vạn Ninh", parent="Công an tỉnh Khánh Hòa", symbol="KH-CAH", place="Vạn Ninh"
    )
    printed = masthead(changed(sample("tt01"), author=police), "S")

    assert (printed.organ, printed.unit, printed.below_parent) == (
        "CÔNG AN TỈNH KHÁNH HÒA",
        "CÔNG AN HUYỆN VẠN NINH",
        True,
    )
    assert printed.number == "Số:      /KH-CAH"
    assert printed.place_date.startswith("Vạn Ninh, ngày")


def test_an_organ_without_one_above_it_has_one_line():
    women = Author(name="Hội Liên hiệp Phụ nữ tỉnh Quảng Trị", symbol="KH-HPN", area="tỉnh Quảng Trị")
    printed = masthead(changed(sample("tt01"), author=women), "S")
    assert (printed.organ, printed.unit) == ("", "HỘI LIÊN HIỆP PHỤ NỮ\nTỈNH QUẢNG TRỊ")


@pytest.mark.parametrize(
    ("duty", "year"),
    [
        ("Ban hành kế hoạch trước ngày 31/12/2018.", 2018),
        ("Xây dựng kế hoạch, hoàn thành trước ngày 20/01/2019.", 2019),
    ],
)
def test_a_plan_wanted_before_its_year_bears_the_year_before(duty: str, year: int):
    directive = Directive(year=2019, commune_duties=(Duty(id="III.8.1", text=duty),))
    printed = masthead(sample("tt01"), "S", directive)
    assert printed.place_date == f"Vạn Thắng, ngày      tháng      năm {year}"
    given = changed(sample("tt01"), plan__date=dt.date(2019, 1, 5))
    assert masthead(given, "S", directive).place_date.endswith("ngày 05 tháng 01 năm 2019")
