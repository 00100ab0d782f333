"""``plan``: a dossier to the commune's plan, .docx and, when asked, PDF."""

import argparse
from pathlib import Path

from ttdn_desktop.cli.dossier_pack import pack_for, rules_mismatch
from ttdn_desktop.dossier import reading
from ttdn_desktop.interview.validation import unknown_reference_messages
from ttdn_desktop.workspace.documents import rendering
from ttdn_desktop.workspace.output_files import read_input, refuse_same, write_all


def run(options: argparse.Namespace) -> list[str]:
    """Write the plan; return the notices. Raises ClerkError, then nothing is written."""
    path: Path = options.dossier
    refuse_same(path, options.output, options.pdf)

    read = reading.read(read_input(path), name=path.name)
    pack, pack_notices = pack_for(read.dossier, options.pack, name=path.name)
    notices = [*read.notices, *pack_notices, *unknown_reference_messages(read.dossier, pack.directive)]
    notices += rules_mismatch(pack, read.dossier.plan.date, read.dossier.year)
    results: dict[Path, bytes] = {options.output: rendering.render_plan(read.dossier, pack)}

    if options.pdf:
        laid_out = rendering.layout_docx(results[options.output])
        results[options.pdf] = laid_out.pdf
        notices += laid_out.notes

    # both at the end: no .docx without the PDF that was asked for beside it
    write_all(results)
    return notices
