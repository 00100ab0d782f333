"""``plan``: a dossier to the commune's plan, .docx and, when asked, PDF."""

import argparse
import os
from pathlib import Path

from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.validation import oddities_against
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.workspace import packs_at_hand, printing
from ttdn_desktop.workspace.output_files import read_input, refuse_same, write_all


def run(options: argparse.Namespace) -> list[str]:
    """Write the plan; return what is odd in the dossier. Raises ClerkError, then nothing is written."""
    path: Path = options.dossier
    refuse_same(path, options.output, options.pdf)
    read = reading.read(read_input(path), name=path.name)
    pack, told = _pack(options.pack, read.dossier)
    notices = [*read.notices, *told, *oddities_against(read.dossier, pack.directive)]
    results: dict[Path, bytes] = {options.output: printing.plan_docx(read.dossier, pack)}
    if options.pdf:
        laid_out = printing.plan_pdf(results[options.output])
        results[options.pdf] = laid_out.pdf
        notices += laid_out.notes
    write_all(results)
    return notices


def _pack(named: str | None, dossier: Dossier) -> tuple[Pack, tuple[str, ...]]:
    """Return the pack that was asked for, else the one the window would open ``dossier`` with."""
    if named:
        return packs_at_hand.named(named, data_dir=_data_dir()), ()
    return packs_at_hand.for_dossier(dossier, data_dir=_data_dir())


def _data_dir() -> Path | None:
    named = os.environ.get("TTDN_DATA_DIR")
    return Path(named) if named else None
