"""The channels of docs/contract.md, «Dossier», as the general field set names them.

What a field calls them, and in which units it counts, says its own set (``field_sets``).
"""

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.paths import resources_dir


class Channel(msgspec.Struct, frozen=True):
    """A channel's Vietnamese name and the unit its figures are usually counted in."""

    id: str
    name: str
    unit: str


class _GeneralSet(msgspec.Struct, frozen=True):
    channels: tuple[Channel, ...]


def _general() -> dict[str, Channel]:
    body = (resources_dir() / "fields" / "chung.json").read_bytes()
    return {channel.id: channel for channel in typed_data.decode(body, _GeneralSet).channels}


CHANNELS: dict[str, Channel] = _general()
"""The channels by id, in the order of the contract."""
