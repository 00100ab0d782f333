"""A data folder with the sample's commune, for each test its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.workspace.data_folder import DataFolder


@pytest.fixture
def data_folder(tmp_path: Path) -> Iterator[DataFolder]:
    opened = DataFolder.open(tmp_path / "data")
    opened.save_settings(CommuneSettings(commune=opened.open_sample().dossier.commune))
    yield opened
    opened.close()
