"""The window of the gui's tests, for walks through the whole program."""

import pytest

from tests.gui.window_fixtures import (
    data_folder,
    mark_window_tests,
    page,
    patient_under_wine,
    ready,
    shown_boxes,
    window,
    workers_hold_frozen_data,
)

__all__ = [
    "data_folder",
    "page",
    "patient_under_wine",
    "ready",
    "shown_boxes",
    "window",
    "workers_hold_frozen_data",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    mark_window_tests(items, "tests/journeys")
