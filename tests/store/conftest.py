"""The count of faults and violations, shown after every run."""

from collections.abc import Callable

import pytest

FIGURES = pytest.StashKey[list[str]]()

Tally = Callable[[str, int, int], None]


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Tally:
    """Note what was tried, how many faults and how many violations; fail where there are any."""

    def note(what: str, faults: int, violations: int) -> None:
        lines = request.config.stash.setdefault(FIGURES, [])
        lines.append(f"{what}: {faults} faults, {violations} violations")
        assert faults > 0
        assert violations == 0

    return note


@pytest.fixture
def remark(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Say something in the summary that isn't a count, as what this machine lacks."""
    return request.config.stash.setdefault(FIGURES, []).append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    lines = config.stash.get(FIGURES, [])
    if lines:
        terminalreporter.section("faults put upon the store")
        for line in lines:
            terminalreporter.write_line(line)
