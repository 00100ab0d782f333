"""The window of the gui's tests, for walks through the whole program."""

import pytest

from tests.gui.window_fixtures import (
    desk,
    mark_window_tests,
    page,
    ready,
    shown_boxes,
    window,
    workers_hold_frozen_data,
)

__all__ = ["desk", "page", "ready", "shown_boxes", "window", "workers_hold_frozen_data"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    mark_window_tests(items, "tests/journeys")
