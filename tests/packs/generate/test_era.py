"""Year, levels and rule set of a made pack: the days on which they change, on both sides."""

import datetime as dt

import msgspec
import pytest

from tests.packs.generate.higher_plans import of
from ttdn_desktop.directive.records import BodyAssignment, Item, Section
from ttdn_desktop.packs.generate import era as generate_era


def test_the_year_is_told_by_the_plan_then_its_due_date_then_its_own() -> None:
    due, dated = dt.date(2018, 11, 5), dt.date(2017, 1, 20)
    assert generate_era.year_of(of(2019, report_due=due, date=dated)) == 2019
    assert generate_era.year_of(of(report_due=due, date=dated)) == 2018
    assert generate_era.year_of(of(date=dated)) == 2017
    assert generate_era.year_of(of()) == 2026


def test_the_day_is_the_higher_plans_or_the_first_of_its_year() -> None:
    assert generate_era.day_of(of(2019, date=dt.date(2019, 1, 20))) == dt.date(2019, 1, 20)
    assert generate_era.day_of(of(2019, date=dt.date(2018, 12, 20))) == dt.date(2019, 1, 1)
    assert generate_era.day_of(of(2019)) == dt.date(2019, 1, 1)


@pytest.mark.parametrize(
    ("day", "era"),
    [
        (dt.date(2025, 6, 30), "three_levels"),
        (dt.date(2025, 7, 1), "two_levels"),
        (dt.date(2026, 1, 1), "two_levels"),
        (dt.date(2024, 12, 31), "three_levels"),
    ],
)
def test_districts_ended_on_the_first_of_july_2025(day: dt.date, era: str) -> None:
    assert generate_era.era_of(of(day.year, date=day)) == era


@pytest.mark.parametrize(("year", "era"), [(2024, "three_levels"), (2025, "two_levels")])
def test_a_plan_of_that_year_to_special_zones_is_of_two_levels(year: int, era: str) -> None:
    directive = of(year, recipients=("UBND các xã, phường, đặc khu",))
    assert generate_era.kinds_of(directive) == ("xã", "phường", "đặc khu")
    assert generate_era.era_of(directive) == era


@pytest.mark.parametrize(("year", "rules"), [(2019, "tt01"), (2020, "nd30"), (2021, "nd30")])
def test_the_rule_set_by_the_year(year: int, rules: str) -> None:
    assert generate_era.rules_of(of(year)) == rules


@pytest.mark.parametrize(
    ("issuer", "area"),
    [
        ("Ủy ban nhân dân huyện Vạn Ninh", ("huyện", "Vạn Ninh")),
        ("UBND TỈNH KHÁNH HÒA", ("tỉnh", "Khánh Hòa")),
        ("UBND huyện Vạn Ninh năm 2019", ("huyện", "Vạn Ninh")),
        ("Sở Ngoại vụ", ("", "")),
    ],
)
def test_whose_area_it_is(issuer: str, area: tuple[str, str]) -> None:
    assert generate_era.area_of(of(issuer=issuer)) == area


@pytest.mark.parametrize(
    ("year", "issuer", "kinds"),
    [
        (2019, "UBND huyện Vạn Ninh", ("xã", "thị trấn")),
        (2019, "UBND thị xã Ninh Hòa", ("xã", "phường")),
        (2019, "UBND quận 1", ("xã", "phường")),
        (2019, "UBND tỉnh Khánh Hòa", ("xã", "phường", "thị trấn")),
        (2026, "UBND tỉnh Khánh Hòa", ("xã", "phường", "đặc khu")),
    ],
)
def test_the_kinds_of_communes_where_the_plan_names_none(
    year: int, issuer: str, kinds: tuple[str, ...]
) -> None:
    assert generate_era.kinds_of(of(year, issuer=issuer)) == kinds


def test_the_sections_of_the_duties() -> None:
    duty = Item(id="III.8.1", text="Việc")
    directive = of(
        sections=(Section(number="III", heading="TỔ CHỨC", items=(Item(id="III.8", text="UBND xã"),)),),
        commune_duties=(duty, Item(id="III.8.2", text="Việc khác"), Item(id="IX.1", text="Lạ")),
    )
    assert generate_era.duty_sections(directive) == ("III.8",)
    given = BodyAssignment(number="III", to="UBND các xã", items=("III.8.1",))
    answered = msgspec.structs.replace(directive, assignments=(given,))
    assert generate_era.duty_sections(answered) == ("III", "III.8")
