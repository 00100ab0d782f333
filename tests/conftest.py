"""Options of the tests."""

import pytest

from tests.held_files import Held


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--kills",
        type=int,
        default=200,
        help="random kills of a saving process (tests/store), 1000 before a release",
    )


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    """Files that another program holds open; the waiting takes no time."""
    return Held(monkeypatch)
