"""``export``: a dossier to the exchange file that the commune sends to the higher office."""

import argparse
import datetime as dt
from pathlib import Path

from ttdn_desktop.dossier import reading
from ttdn_desktop.workspace import sending
from ttdn_desktop.workspace.output_files import read_input, refuse_same


def run(options: argparse.Namespace) -> tuple[str, ...]:
    """Write the .ttdn; return what is odd in the dossier. Raises ClerkError, then nothing is written."""
    path: Path = options.dossier
    refuse_same(path, options.output)
    read = reading.read(read_input(path), name=path.name)
    sending.export(read.dossier, options.output, dt.datetime.now().astimezone())
    return read.notices
