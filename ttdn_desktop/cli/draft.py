"""``draft``: a whole first draft of a plan, every section filled with proposals."""

import argparse
from pathlib import Path

from ttdn_desktop.cli.dossier_pack import data_dir
from ttdn_desktop.dossier import reading, settings
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.packs.generate import era
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
    earlier = first_draft.read_earlier(sources)
    made = first_draft.make_draft(
        pack,
        settings.read(read_input(own), name=own.name),
        assignment=options.assignment,
        year=options.year,
        earlier=earlier,
        data_dir=data_dir(),
    )

    write_all({options.output: reading.write(made)})
    notices = (
        _summary(made),
        _on_year(made, era.year_of(pack.directive)),
        _not_before(earlier, made),
        made.private_notes,
    )
    return tuple(filter(None, notices))


def _not_before(earlier: tuple[Dossier, ...], made: Dossier) -> str:
    """Return that some sources are of no year before, so that nothing was taken from them; empty for none."""
    later = ", ".join(str(each.year) for each in earlier if each.year >= made.year)
    if not later:
        return ""
    return f"Hồ sơ, văn bản năm {later} không phải của năm trước {made.year}: không lấy gì từ đó."


def _on_year(made: Dossier, year: int) -> str:
    """Return that the higher plan is of another ``year``, empty where it isn't."""
    if made.year == year:
        return ""
    return (
        f"Kế hoạch cấp trên là của năm {year}: ngày và thời hạn được dời sang năm {made.year},"
        " hãy đối chiếu với kế hoạch cấp trên của năm ấy."
    )


def _summary(made: Dossier) -> str:
    plan = made.plan
    return (
        f"Đã soạn bản đầu: {len(plan.activities)} hoạt động, {len(plan.assignments)} đơn vị được phân công,"
        f" {len(plan.choices)} mục lấy từ kế hoạch cấp trên. Hãy xem lại từng đề nghị trước khi trình ký."
    )
