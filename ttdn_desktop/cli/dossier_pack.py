"""Which pack a verb uses for a dossier, and where the stored data lies."""

import datetime as dt
import os
from pathlib import Path

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.official_paper import eras
from ttdn_desktop.packs.for_author import pack_for as pack_for_author
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.phrases import lower_first
from ttdn_desktop.workspace import installed_packs


def pack_for(dossier: Dossier, named: str | None, *, name: str) -> tuple[Pack, tuple[str, ...]]:
    """Return the pack that was asked for, else the one the window would open ``dossier`` with; and notices.

    ``name`` is the dossier's file, for the message. Raises InputError where there is no such pack.
    """
    if named:
        return pack_for_author(installed_packs.find_pack(named, data_dir=data_dir()), dossier.author), ()
    try:
        return installed_packs.for_dossier(dossier, data_dir=data_dir())
    except InputError as fault:
        raise InputError(f"Tệp {name}: {lower_first(fault.what)}", fault.next_step) from fault


def rules_mismatch(pack: Pack, day: dt.date | None, year: int) -> tuple[str, ...]:
    """Return the notice where ``pack`` isn't made by the rules of that day, else nothing.

    A paper without a date may bear any of its year: in 2020, when the decree took the circular's place in
    March, the one rule set is as right as the other.
    """
    own = pack.manifest.rules
    fitting = eras.rule_set_for(day, year, while_undated=own)
    if own == fitting:
        return ()

    return (
        f"Mẫu “{pack.id}” theo {rule_set.load(own).name}, văn bản này phải theo "
        f"{rule_set.load(fitting).name}. Hãy dùng mẫu khác (--pack) rồi làm lại.",
    )


def data_dir() -> Path | None:
    """Return the folder of all stored data where one is named, None for the usual one."""
    named = os.environ.get("TTDN_DATA_DIR")
    return Path(named) if named else None
