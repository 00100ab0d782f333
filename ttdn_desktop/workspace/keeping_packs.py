"""The shelf of packs: listed, brought in, sent out, renewed, put aside."""

from pathlib import Path
from typing import Literal

import msgspec

from ttdn_desktop.packs.comparing import Changes
from ttdn_desktop.workspace.desk import Desk

Origin = Literal["shipped", "made", "imported", "unknown"]
"""With the program; made here from a higher plan; brought in from a file; from before this was recorded."""


class ShelfCard(msgspec.Struct, frozen=True, kw_only=True):
    """One version of one pack on the shelf; ``trouble`` says why it can't be used, else it is empty."""

    id: str
    version: str
    title: str = ""
    rules: str = ""
    year: int | None = None
    origin: Origin = "unknown"
    source: str = ""
    used_by: int = 0
    newest: bool = True
    trouble: str = ""

    @property
    def shipped(self) -> bool:
        """Whether it came with the program and so can't be removed."""
        return self.origin == "shipped"


class Installed(msgspec.Struct, frozen=True, kw_only=True):
    """A pack on the shelf now; ``already``: it was there before, with the same content.

    ``changes`` are those against the newest version that was there before, None where there was none.
    """

    pack_id: str
    version: str
    changes: Changes | None = None
    already: bool = False


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """A newer version of a dossier's pack; ``changes`` are sentences."""

    pack_id: str
    version: str
    changes: tuple[str, ...] = ()


def shelf(desk: Desk) -> tuple[ShelfCard, ...]:
    """Return a card for every version of every pack at hand, by id, the newest version first."""
    raise NotImplementedError


def import_pack(desk: Desk, path: Path) -> Installed:
    """Bring in the pack in ``path`` (.zip or folder). Raises ClerkError; the shelf is then as before."""
    raise NotImplementedError


def install_made(desk: Desk, parts: dict[str, bytes]) -> Installed:
    """Put a pack made here on the shelf; a changed one of the same id gets the next version.

    Raises ClerkError; the shelf is then as before.
    """
    raise NotImplementedError


def export_pack(desk: Desk, pack_id: str, version: str, path: Path) -> None:
    """Write the pack as the .zip ``path``, the same bytes every time. Raises ClerkError."""
    raise NotImplementedError


def remove(desk: Desk, pack_id: str, version: str) -> None:
    """Put the commune's own pack aside, never deleted. Raises InputError for a shipped or used one."""
    raise NotImplementedError


def offer(desk: Desk, dossier_id: str) -> Offer | None:
    """Return the newer version of the dossier's pack, None where there is none or the plan is issued."""
    raise NotImplementedError


def carry(desk: Desk, dossier_id: str) -> tuple[str, ...]:
    """Carry the stored dossier over to its pack's newest version; return what needs a look.

    A drafting of that dossier that is open must be closed before and opened again after. The dossier as it
    was stays among the store's older copies. Raises ClerkError; the dossier is then as before.
    """
    raise NotImplementedError
