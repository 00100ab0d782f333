from collections.abc import Iterator
from pathlib import Path

import pytest

from ttdn_desktop.workspace.support import event_log


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A data folder whose log is open."""
    opened = event_log.start(tmp_path, "window")
    yield tmp_path
    opened.close()
