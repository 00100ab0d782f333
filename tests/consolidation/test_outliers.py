"""What stands out among many communes: how many it takes, and how far above the middle."""

import pytest

from ttdn_desktop.activity_log.figures import ChannelFigures, Totals
from ttdn_desktop.consolidation.outliers import Measure, comparable_figures, find_outliers

ENTRIES = Measure("entries")
PEOPLE = Measure("audience")


def among(*values: float) -> list[tuple[str, float, float | None]]:
    """The communes that stand out by their attendances, with the median told."""
    named = [(f"X{at}", {ENTRIES: 1, PEOPLE: value}) for at, value in enumerate(values)]
    return [(one.commune, one.value, one.median) for one in find_outliers(named)]


@pytest.mark.parametrize(("value", "out"), [(49, False), (50, False), (50.1, True), (51, True)])
def test_more_than_five_times_the_median(value: float, out: bool) -> None:
    assert among(10, 10, 10, 10, value) == ([("X4", value, 10)] if out else [])


def test_five_communes_are_enough_and_four_are_not() -> None:
    assert among(10, 10, 10, 10, 1000) == [("X4", 1000, 10)]
    assert among(10, 10, 10, 1000) == []


def test_the_median_is_of_those_that_have_the_figure() -> None:
    named = [(f"X{at}", {ENTRIES: 1, PEOPLE: 10}) for at in range(4)]
    idle = [(f"Y{at}", {ENTRIES: 1}) for at in range(9)]
    far = ("Z", {ENTRIES: 1, PEOPLE: 51})
    assert [one.commune for one in find_outliers([*named, *idle, far])] == ["Z"]
    assert find_outliers([*named[:3], *idle, far]) == ()


def test_of_an_even_number_the_median_lies_between() -> None:
    # between 10 and 20: 15, so that 75 is five times it
    assert among(10, 10, 10, 20, 75, 75) == []
    assert among(10, 10, 10, 20, 75, 76) == [("X5", 76, 15)]


def test_nothing_done_stands_out_among_any_number() -> None:
    (one,) = find_outliers([("X", {})])
    assert (one.commune, one.measure, one.value, one.median) == ("X", ENTRIES, 0, None)
    assert find_outliers([("X", {ENTRIES: 1})]) == ()


def test_only_figures_above_zero_are_measured() -> None:
    channels = {"radio": ChannelFigures(1, {"bài": 2, "": 0.5, "phút": 0})}
    found = comparable_figures(Totals(1, 0, 7), channels)
    assert sorted(found.values()) == [0.5, 1, 2, 7]
    assert PEOPLE not in found
    assert comparable_figures(Totals(), {}) == {}
    assert comparable_figures(Totals(0, 1, 0), {}) == {PEOPLE: 1}
