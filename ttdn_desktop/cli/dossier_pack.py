"""Which pack a verb uses for a dossier, and where the stored data lies."""

import os
from pathlib import Path

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.phrases import lower_first
from ttdn_desktop.workspace import packs_at_hand


def pack_for(dossier: Dossier, named: str | None, *, name: str) -> tuple[Pack, tuple[str, ...]]:
    """Return the pack that was asked for, else the one the window would open ``dossier`` with.

    Beside it what the clerk should hear. ``name`` is the dossier's file, for the message. Raises InputError.
    """
    if named:
        return packs_at_hand.named(named, data_dir=data_dir()), ()
    try:
        return packs_at_hand.for_dossier(dossier, data_dir=data_dir())
    except InputError as fault:
        raise InputError(f"Tệp {name}: {lower_first(fault.what)}", fault.next_step) from fault


def data_dir() -> Path | None:
    """Return the folder of all stored data where one is named, None for the usual one."""
    named = os.environ.get("TTDN_DATA_DIR")
    return Path(named) if named else None
