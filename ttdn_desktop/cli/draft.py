"""``draft``: a whole first draft of a plan, every section filled with proposals."""

import argparse
from pathlib import Path

from ttdn_desktop.cli.dossier_pack import data_dir
from ttdn_desktop.dossier import reading, settings
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.workspace import first_draft, installed_packs
from ttdn_desktop.workspace.output_files import read_input, refuse_same, write_all


def run(options: argparse.Namespace) -> tuple[str, ...]:
    """Write the draft; return the notices. Raises ClerkError, then nothing is written."""
    own: Path = options.settings
    sources: list[Path] = options.sources or []
    refuse_same(options.output, own)
    for source in sources:
        refuse_same(options.output, source)

    pack = installed_packs.find_pack(options.pack, data_dir=data_dir())
    made = first_draft.make_draft(
        pack,
        settings.read(read_input(own), name=own.name),
        assignment=options.assignment,
        year=options.year,
        earlier=first_draft.read_earlier(sources),
        data_dir=data_dir(),
    )

    write_all({options.output: reading.write(made)})
    return (_summary(made),)


def _summary(made: Dossier) -> str:
    plan = made.plan
    return (
        f"Đã soạn bản đầu: {len(plan.activities)} hoạt động, {len(plan.assignments)} đơn vị được phân công,"
        f" {len(plan.choices)} mục lấy từ kế hoạch cấp trên. Hãy xem lại từng đề nghị trước khi trình ký."
    )
