"""The days on which rules changed, on each side."""

import datetime as dt

import pytest

from ttdn_desktop.directive.head import level_of
from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.official_paper import eras
from ttdn_desktop.papers.consolidation.office import higher_office

DECREE = pytest.mark.parametrize(
    ("day", "rules"), [(dt.date(2020, 3, 4), "tt01"), (dt.date(2020, 3, 5), "nd30")]
)

REFORM = pytest.mark.parametrize(
    ("day", "districts"), [(dt.date(2025, 6, 30), True), (dt.date(2025, 7, 1), False)]
)


@DECREE
def test_a_papers_date_chooses_its_rule_set(day: dt.date, rules: str) -> None:
    assert eras.rule_set_on(day) == eras.rule_set_for(day, 1999) == rules


@pytest.mark.parametrize(("year", "rules"), [(2019, "tt01"), (2020, "nd30"), (2026, "nd30")])
def test_without_a_date_the_end_of_its_year_chooses_it(year: int, rules: str) -> None:
    assert eras.rule_set_for(None, year) == rules


@pytest.mark.parametrize(("year", "sets"), [(2019, {"tt01"}), (2020, {"tt01", "nd30"}), (2021, {"nd30"})])
def test_a_year_has_the_sets_that_hold_on_some_day_of_it(year: int, sets: set[str]) -> None:
    assert eras.rule_sets_in(year) == sets


@REFORM
def test_there_are_districts_until_the_reform(day: dt.date, districts: bool) -> None:
    assert eras.has_district_level(day) == districts


@pytest.mark.parametrize(("day", "central"), [(dt.date(2024, 12, 31), False), (dt.date(2025, 1, 1), True)])
def test_hue_is_under_the_centre_from_2025_on(day: dt.date, central: bool) -> None:
    assert ("hue" in eras.cities_under_the_centre(day)) == central
    assert level_of("Ủy ban nhân dân thành phố Huế", day, None) == ("tỉnh" if central else "huyện")
    office = higher_office([Commune(name="A", kind="xã", province="Huế")], day.year)
    assert office.title == ("thành phố Huế" if central else "tỉnh Huế")
