"""Options of the tests."""

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.held_files import Held
from tests.systems import WINDOWS

if WINDOWS:  # without a screen Qt doesn't ask Windows for its fonts, and looks in a folder of its own
    os.environ.setdefault("QT_QPA_FONTDIR", rf"{os.environ['SYSTEMROOT']}\Fonts")

# a busy machine is slow now and then, and Wine always: how long a test may take says the limit of tests alone
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
if settings.get_current_profile_name() == "default":  # the mutation's trials have one of their own
    settings.load_profile("house")


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
