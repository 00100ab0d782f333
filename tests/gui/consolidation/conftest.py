"""Files that communes sent, and what the window tells and asks."""

import datetime as dt
import os
from pathlib import Path

import msgspec
import pytest

from tests.gui.consolidation.opened import WHEN, entry
from tests.gui.recorded_messages import record_messages
from ttdn_desktop.exchange import package
from ttdn_desktop.workspace.data_folder import DataFolder


@pytest.fixture
def sent(data_folder: DataFolder, tmp_path: Path) -> Path:
    """Twelve of the thirteen communes: the first corrupt, the second twice, the third far above others."""
    folder = tmp_path / "các xã gửi"
    folder.mkdir()
    sample = data_folder.open_sample().dossier
    for place, unit in enumerate([unit for unit in data_folder.units() if unit.district == "Vạn Ninh"][:-1]):
        log = (entry(100_000 if place == 2 else 100 + place),)
        made = package.write(msgspec.structs.replace(sample, commune=unit, log=log), exported=WHEN)
        (folder / f"{place:02}.ttdn").write_bytes(made[:-9] if place == 0 else made)
        if place == 1:
            later = msgspec.structs.replace(sample, commune=unit, log=(entry(500),))
            newer = package.write(later, exported=WHEN + dt.timedelta(hours=1))
            (folder / "gửi lại.ttdn").write_bytes(newer)
    for path in folder.iterdir():
        os.utime(path, (WHEN.timestamp(), WHEN.timestamp()))
    return folder


@pytest.fixture
def shown_messages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was shown or asked; every question is answered with yes."""
    return record_messages(monkeypatch)
