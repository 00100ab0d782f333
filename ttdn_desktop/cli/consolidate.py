"""``consolidate``: the files of many communes to the higher office's report, workbook and JSON."""

import argparse
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from ttdn_desktop.cli.dossier_pack import data_dir
from ttdn_desktop.cli.outcome import Outcome
from ttdn_desktop.consolidation import merging
from ttdn_desktop.consolidation.messages import late_message, outlier_message, rejection_message
from ttdn_desktop.consolidation.office_report import OfficeReport
from ttdn_desktop.consolidation.records import Consolidation
from ttdn_desktop.papers.consolidation.context import consolidation_context
from ttdn_desktop.papers.consolidation.reminder import proposed_day
from ttdn_desktop.workspace.consolidation import consolidate, office
from ttdn_desktop.workspace.consolidation.results import RESULTS, reminder_docx, write
from ttdn_desktop.workspace.output_files import refuse_same, write_all


def run(options: argparse.Namespace) -> Outcome:
    """Write the results and return a summary. Raises ClerkError, then nothing is written."""
    # the list of communes may lie in the output folder under a result's name; the sent files are checked by
    # the verb itself, which knows which of them it read
    results = [options.output / name for name in RESULTS]
    for named in (options.communes, options.office, options.last_year, options.remind):
        refuse_same(named, *results)

    own = office.read_office(options.office, options.last_year)
    expected = consolidate.expected_communes(options.communes) if options.communes else own.units
    read = consolidate.consolidate(options.files, expected, data_dir=data_dir())
    merged = merging.by_receipt(read, own.receipts)
    write(merged, options.output, own)
    if options.remind:
        before = proposed_day(dt.date.today())
        write_all({options.remind: reminder_docx(merged, own, before)})
    summary = "".join(f"{line}\n" for line in _lines(merged, own, options.output))

    return Outcome(output=summary, notices=merged.notices)


def _lines(merged: Consolidation, own: OfficeReport, out_dir: Path) -> Iterator[str]:
    yield f"Đã tổng hợp {len(merged.received)} đơn vị, năm {merged.year}, vào {out_dir}."
    if merged.missing:
        yield f"Chưa có báo cáo của {len(merged.missing)} đơn vị: {'; '.join(merged.missing)}."

    yield from (f"Bị loại: {row.file}: {rejection_message(row)}" for row in merged.rejected)
    yield from (f"{row.commune}: dùng {row.kept}, bỏ {row.dropped}." for row in merged.duplicates)
    yield from (f"Muộn: {row.commune}, {late_message(row)}." for row in merged.all_late)
    yield from (
        f"Cần xem lại: {row.commune}, {outlier_message(row, merged.field)}." for row in merged.outliers
    )
    yield from office.open_questions(consolidation_context(merged, own))
