"""``export``: a dossier to the exchange file that the commune sends to the higher office."""

import argparse
import datetime as dt
from pathlib import Path

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.cli.dossier_pack import pack_for
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.versions import in_force
from ttdn_desktop.interview.validation import unknown_reference_messages
from ttdn_desktop.workspace import export
from ttdn_desktop.workspace.output_files import read_input, refuse_same


def run(options: argparse.Namespace) -> tuple[str, ...]:
    """Write the .ttdn; return what is odd in the dossier. Raises ClerkError, then nothing is written."""
    path: Path = options.dossier
    refuse_same(path, options.output)
    read = reading.read(read_input(path), name=path.name)
    plan, notices = _against_higher_plan(read.dossier, path.name)
    export.export(in_force(read.dossier), options.output, dt.datetime.now().astimezone(), plan=plan)
    return (*read.notices, *notices)


def _against_higher_plan(dossier: Dossier, name: str) -> tuple[export.PlanWords | None, tuple[str, ...]]:
    """Return the plan's words that go along, and what ``dossier`` names and the higher plan doesn't have.

    Where the pack isn't installed there are none, and a notice says so.
    """
    # no reason to refuse: the file goes to the office that made the plan, and that has it
    try:
        pack, notices = pack_for(dossier, None, name=name)
    except InputError as fault:
        told = f"{fault.what} Nhiệm vụ, nội dung ghi trong hồ sơ chưa được đối chiếu với kế hoạch cấp trên."
        return None, (told,)
    unknown = unknown_reference_messages(dossier, pack.directive)
    return export.plan_words(pack.manifest, dossier.superior), (*notices, *unknown)
