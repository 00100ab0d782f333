"""A desk with the sample's commune, on a data folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.workspace.data_folder import DataFolder


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DataFolder]:
    opened = DataFolder.open(tmp_path / "data")
    opened.save_settings(CommuneSettings(commune=opened.open_sample().dossier.commune))
    yield opened
    opened.close()
