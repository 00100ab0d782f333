"""Days and targets of the next year: steps of rounding and halves on both sides."""

import pytest

from ttdn_desktop.packs.rollover.figures import proposed_target, round_up_target


@pytest.mark.parametrize(
    ("quantity", "rounded"),
    [
        (0.1, 1),
        (19, 19),
        (19.5, 20),
        (20, 20),
        (20.5, 25),
        (21, 25),
        (95, 95),
        (96, 100),
        (99.9, 100),
        (100, 100),
        (101, 110),
        (110, 110),
    ],
)
def test_whole_below_twenty_to_fives_below_a_hundred_to_tens_above(quantity: float, rounded: int) -> None:
    assert round_up_target(quantity) == rounded


@pytest.mark.parametrize(
    ("target", "done", "reason", "wanted"),
    [
        (10, 0, "", 10),
        (10, 0.1, "", 1),
        (10, 4.9, "", 5),
        (10, 5, "", 10),
        (10, 9.9, "", 10),
        (10, 10, "", 10),
        (10, 10.1, "", 11),
        (10, 4, "Đài hỏng", 10),
        (10, 4, " ", 4),
        (10, 12, "Đài hỏng", 12),
    ],
)
def test_next_years_target(target: float, done: float, reason: str, wanted: float) -> None:
    assert proposed_target(target, done, reason)[0] == wanted
