import shutil
from pathlib import Path

import pytest

from ttdn_desktop.basics.paths import templates_dir


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(templates_dir() / "mau-nd30", tmp_path / "mau-nd30"))
