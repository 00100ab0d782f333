"""The channels of docs/contract.md, «Dossier», as the general field set names them.

What a field calls them, and in which units it counts, says its own set (``field_sets``).
"""

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.basics.vietnamese import fold


class Channel(msgspec.Struct, frozen=True):
    """A channel's Vietnamese name and the unit its figures are usually counted in.

    ``names`` are what it is called where somebody else than a rural commune writes: by the kind of commune,
    ``organ`` for any other organ.
    """

    id: str
    name: str
    unit: str
    names: dict[str, str] = {}


class _GeneralSet(msgspec.Struct, frozen=True):
    channels: tuple[Channel, ...]


def _general() -> dict[str, Channel]:
    body = (resources_dir() / "fields" / "chung.json").read_bytes()
    return {channel.id: channel for channel in typed_data.decode(body, _GeneralSet).channels}


CHANNELS: dict[str, Channel] = _general()
"""The channels by id, in the order of the contract."""


def unit_of_changed(unit: str, before: Channel | None, after: Channel | None) -> str:
    """Return the unit of measure of what is done through another channel now.

    It follows where there was none or it was the default of the channel before; one of the clerk's own stays.
    """
    follows = not unit.strip() or (before is not None and fold(unit) == fold(before.unit))
    return after.unit if after is not None and follows else unit
