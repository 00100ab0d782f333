"""A program killed while it issues papers, on every system: each number it told stands, with its file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.killed_at_random import kill_again_and_again
from tests.store.saving_child import PAPER, body_of, noon
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.store.register import Register

Tally = Callable[[str, int, int], None]


def papers_in(data_dir: Path, acknowledged: int) -> int | None:
    """Return the last number of the register, None where a number or file is wrong."""
    register = Register(data_dir, now=noon)
    try:
        lines = register.lines()
        whole = all(register.file_bytes(line, PAPER) == body_of(line.number) for line in lines)
    except ClerkError:
        return None

    last = len(lines)
    each_once = [line.number for line in lines] == list(range(1, last + 1))
    return last if whole and each_once and last in (acknowledged, acknowledged + 1) else None


def test_no_acknowledged_number_is_lost_or_given_twice(
    tmp_path: Path, tally: Tally, request: pytest.FixtureRequest
) -> None:
    kills = request.config.getoption("--kills") // 20
    saves, wrong = kill_again_and_again(
        "register", tmp_path, lambda acknowledged: papers_in(tmp_path, acknowledged), kills=kills
    )
    assert not wrong
    assert saves >= kills / 2
    tally(f"an issuing program killed at random moments ({saves} numbers acknowledged)", kills, len(wrong))


def test_the_kills_find_a_register_that_says_too_early_that_a_number_is_given(tmp_path: Path) -> None:
    _, wrong = kill_again_and_again(
        "register",
        tmp_path,
        lambda acknowledged: papers_in(tmp_path, acknowledged),
        kills=10,
        mistake="said too early",
    )
    assert wrong
