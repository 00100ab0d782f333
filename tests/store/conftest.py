"""The count of faults and violations, shown after every run."""

from collections.abc import Callable

import pytest

FIGURES = "figures of faults"
"""The property of a test's report under which its line goes, also from a worker process to the summary."""

Tally = Callable[[str, int, int], None]


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Tally:
    """Note what was tried, how many faults and how many violations; fail where there are any."""

    def note(what: str, faults: int, violations: int) -> None:
        request.node.user_properties.append((FIGURES, f"{what}: {faults} faults, {violations} violations"))
        assert faults > 0
        assert violations == 0

    return note


@pytest.fixture
def remark(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Say something in the summary that isn't a count, as what this machine lacks."""
    return lambda line: request.node.user_properties.append((FIGURES, line))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    ended = [*terminalreporter.stats.get("passed", ()), *terminalreporter.stats.get("failed", ())]
    lines = [line for report in ended for name, line in report.user_properties if name == FIGURES]
    if lines:
        terminalreporter.section("faults put upon the store")
        for line in dict.fromkeys(lines):
            terminalreporter.write_line(line)
