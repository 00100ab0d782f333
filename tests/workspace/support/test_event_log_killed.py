"""A program killed while it writes its log, on every system: whole lines, none missing, the next program goes on."""

import re
from pathlib import Path

import pytest

from tests.store.killed_at_random import kill_again_and_again
from ttdn_desktop.workspace.support import event_log

LINE = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]{12} \d+ INFO (?:store saved number=(\d+)|\S+ start program=.*)")


def numbers_in(data_dir: Path) -> list[int] | None:
    """Return the numbers in the log's files, the oldest first; None where a line isn't whole."""
    kept: list[str] = []
    for file in reversed(event_log.files(data_dir)):
        kept += file.read_text("utf-8").splitlines()

    found = [LINE.fullmatch(line) for line in kept]
    return [int(one[1]) for one in found if one and one[1]] if all(found) else None


def last_line_in(data_dir: Path, acknowledged: int) -> int | None:
    """Return the newest number of the log, None where a line is half or one between is missing."""
    numbers = numbers_in(data_dir)
    if numbers is None:
        return None

    newest = numbers[-1] if numbers else 0
    in_a_row = numbers == list(range(newest - len(numbers) + 1, newest + 1))
    return newest if in_a_row and newest in (acknowledged, acknowledged + 1) else None


def test_no_line_is_lost_or_half(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    kills = request.config.getoption("--kills") // 20
    saves, wrong = kill_again_and_again(
        "event log", tmp_path, lambda acknowledged: last_line_in(tmp_path, acknowledged), kills=kills
    )
    assert not wrong
    assert saves > kills
    assert len(event_log.files(tmp_path)) > 1


def test_the_kills_find_a_log_that_says_too_early_that_a_line_is_written(tmp_path: Path) -> None:
    _, wrong = kill_again_and_again(
        "event log",
        tmp_path,
        lambda acknowledged: last_line_in(tmp_path, acknowledged),
        kills=10,
        mistake="said too early",
    )
    assert wrong
