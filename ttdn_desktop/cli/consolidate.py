"""``consolidate``: the files of many communes to the higher office's report, workbook and JSON."""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from ttdn_desktop.cli.outcome import Outcome
from ttdn_desktop.consolidation.merging import Consolidation
from ttdn_desktop.consolidation.messages import late_message, outlier_message, rejection_message
from ttdn_desktop.workspace.consolidation import consolidate
from ttdn_desktop.workspace.output_files import refuse_same


def run(options: argparse.Namespace) -> Outcome:
    """Write the three results and tell what they come to. Raises ClerkError, then nothing is written."""
    results = (options.output / name for name in consolidate.RESULTS)
    refuse_same(options.communes, *results)
    expected = consolidate.expected_communes(options.communes) if options.communes else ()
    named = os.environ.get("TTDN_DATA_DIR")
    found = consolidate.consolidate(
        options.files, options.output, expected, data_dir=Path(named) if named else None
    )
    told = "".join(f"{line}\n" for line in _lines(found, options.output))

    return Outcome(output=told, notices=found.notices)


def _lines(found: Consolidation, out_dir: Path) -> Iterator[str]:
    yield f"Đã tổng hợp {len(found.received)} đơn vị, năm {found.year}, vào {out_dir}."
    if found.missing:
        yield f"Chưa có báo cáo của {len(found.missing)} đơn vị: {'; '.join(found.missing)}."

    yield from (f"Bị loại: {one.file}: {rejection_message(one)}" for one in found.rejected)
    yield from (f"{one.commune}: dùng {one.kept}, bỏ {one.dropped}." for one in found.duplicates)
    yield from (f"Muộn: {one.commune}, {late_message(one)}." for one in found.late)
    yield from (f"Cần xem lại: {one.commune}, {outlier_message(one)}." for one in found.outliers)
    yield "Hãy ghi số, ngày và người ký vào tong-hop.docx trước khi trình ký."
