"""The report's page on the sample."""

import pytest

from tests.gui.report.opened import opened, sample
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.report.page import ReportPage


@pytest.fixture
def report(window: MainWindow) -> ReportPage:
    return opened(window, sample(window.data_folder))
