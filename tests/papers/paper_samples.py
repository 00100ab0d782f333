"""The samples of both packs, and small changes of them."""

from pathlib import Path
from typing import Any

import msgspec

from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.packs import loading
from ttdn_desktop.packs.records import Pack

GOLDEN = Path(__file__).parent / "golden"
PACKS = {"tt01": "van-ninh-2019", "nd30": "mau-nd30"}


def pack(rules: str) -> Pack:
    return loading.load_folder(templates_dir() / PACKS[rules])


def sample(rules: str) -> Dossier:
    return reading.read(pack(rules).sample or b"", name="sample.json").dossier


def changed(record: Any, **changes: Any) -> Any:
    """Return the record with changes; ``plan__number`` reaches into the plan."""
    for path, value in changes.items():
        name, _, below = path.partition("__")
        value = changed(getattr(record, name), **{below: value}) if below else value
        record = msgspec.structs.replace(record, **{name: value})
    return record
