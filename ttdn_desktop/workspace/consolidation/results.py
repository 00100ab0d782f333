"""The higher office's results: the report, the workbook, the JSON, and the list of what to look at again."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.measures import Mm
from ttdn_desktop.consolidation.messages import late_message, measure_name, outlier_message, rejection_message
from ttdn_desktop.consolidation.office_report import OfficeReport
from ttdn_desktop.consolidation.outliers import Outlier
from ttdn_desktop.consolidation.records import Consolidation, Late
from ttdn_desktop.dossier.field_sets import FieldSet
from ttdn_desktop.official_paper import eras
from ttdn_desktop.papers.consolidation.annex import bars
from ttdn_desktop.papers.consolidation.context import ConsolidationContext, consolidation_context
from ttdn_desktop.papers.consolidation.paper import compose_consolidation
from ttdn_desktop.papers.consolidation.reminder import compose_reminder
from ttdn_desktop.papers.consolidation.working_paper import compose_working_paper
from ttdn_desktop.workspace.output_files import folded, is_same_file, write_with_folders

if TYPE_CHECKING:
    from ttdn_desktop.office.render.pictures import Draw

RESULTS = DOCX, REVIEW, XLSX, JSON = "tong-hop.docx", "can-xem-lai.docx", "tong-hop.xlsx", "tong-hop.json"

_TALLEST, _DPI = 140, 200
"""Millimetres and dots an inch of the chart, as in a unit's report."""


def write(found: Consolidation, out_dir: Path, own: OfficeReport | None = None) -> None:
    """Write the results into ``out_dir``, made where it isn't there: all of them or none.

    ``own`` is what the office says itself. Raises OutputError, InputError where a result would
    replace a file that was read.
    """
    results = {out_dir / name: content for name, content in build_results(found, own).items()}
    used = [*(sent.file for sent in found.received), *(double.dropped for double in found.duplicates)]
    if _overwritten(map(Path, used), results):
        raise InputError(
            f"Tệp kết quả trong {out_dir} trùng với tệp đưa vào tổng hợp.", "Hãy chọn thư mục khác."
        )

    write_with_folders(results)


def _overwritten(used: Iterable[Path], results: Iterable[Path]) -> bool:
    made = {folded(path): path for path in results}
    return any(folded(path) in made and is_same_file(path, made[folded(path)]) for path in used)


def build_results(found: Consolidation, own: OfficeReport | None = None) -> dict[str, bytes]:
    """Return the results by file name; the same files give the same bytes. Raises ClerkError."""
    from ttdn_desktop.office.spreadsheets.consolidation import consolidated_xlsx

    context = consolidation_context(found, own)
    return {
        DOCX: report_docx(context),
        REVIEW: working_paper_docx(context),
        XLSX: consolidated_xlsx(found),
        JSON: as_json(context),
    }


def consolidated_docx(found: Consolidation, own: OfficeReport | None = None) -> bytes:
    """Return ``tong-hop.docx``, the higher office's report. Raises ClerkError."""
    return report_docx(consolidation_context(found, own))


def report_docx(context: ConsolidationContext) -> bytes:
    """Return the report made from ``context``. Raises ClerkError."""
    from ttdn_desktop.office.base_templates.consolidation import CHART, consolidated_template
    from ttdn_desktop.office.docx.reproducible import pack_parts
    from ttdn_desktop.office.render.render import assemble_parts

    paper = compose_consolidation(context)
    parts = assemble_parts(
        consolidated_template(context.rules, compared=bool(paper.channels.before)),
        msgspec.to_builtins(paper),
        author=context.by.short,
        pictures={CHART: _chart(context)},
    )
    return pack_parts(parts)


def working_paper_docx(context: ConsolidationContext) -> bytes:
    """Return ``can-xem-lai.docx``: doubts for the office's own desk. Raises ClerkError."""
    from ttdn_desktop.office.base_templates.working_paper import working_paper_template
    from ttdn_desktop.office.render.render import render_docx

    return render_docx(
        working_paper_template(context.rules),
        msgspec.to_builtins(compose_working_paper(context)),
        author=context.by.short,
    )


def reminder_docx(found: Consolidation, own: OfficeReport, before: dt.date) -> bytes:
    """Return the letter to the units whose file is missing, due ``before`` a day now. Raises ClerkError."""
    from ttdn_desktop.office.base_templates.letter import letter_template
    from ttdn_desktop.office.render.render import render_docx

    if not found.missing:
        raise InputError(
            "Không có đơn vị nào còn thiếu để đôn đốc.",
            "Hãy ghi danh sách các đơn vị phải gửi báo cáo trước.",
        )
    context = consolidation_context(found, own)
    template = letter_template(eras.rule_set_for(None, before.year))
    letter = compose_reminder(context, before)
    return render_docx(template, msgspec.to_builtins(letter), author=context.by.short)


def _chart(context: ConsolidationContext) -> "Draw":
    from ttdn_desktop.office.images.chart import chart_height, chart_png

    rows = bars(context)

    def draw(width: Mm) -> tuple[Mm, bytes]:
        height = Mm(min(_TALLEST, chart_height(rows)))
        return height, chart_png(rows, width, height, _DPI)

    return draw


def as_json(context: ConsolidationContext) -> bytes:
    """Return ``tong-hop.json``."""
    found = context.found
    table: dict[str, Any] = {
        "year": found.year,
        "received": found.received,
        "missing": found.missing,
        "rejected": [
            {"file": rejected.file, "reason": rejection_message(rejected)} for rejected in found.rejected
        ],
        "duplicates": found.duplicates,
        "late": [_late_row(late) for late in found.late],
        "outliers": [_outlier_row(outlier, found.field) for outlier in found.outliers],
        "totals": found.totals,
        "channels": found.channels,
        "subject": context.subject,
        "organs": {sent.name: sent.totals for sent in found.organs},
    }
    duties = [
        {**msgspec.to_builtins(duty), "text": found.duty_texts.get((duty.pack, duty.id))}
        for duty in found.duties
    ]
    body = msgspec.json.encode({**table, "communes": found.communes, "duties": duties})

    return msgspec.json.format(body, indent=1) + b"\n"


def _late_row(late: Late) -> dict[str, Any]:
    return {"commune": late.commune, "file": late.file, "due": late.due, "reason": late_message(late)}


def _outlier_row(outlier: Outlier, field: FieldSet) -> dict[str, Any]:
    return {
        "commune": outlier.commune,
        "measure": measure_name(outlier.measure, field),
        "value": outlier.value,
        "median": outlier.median,
        "reason": outlier_message(outlier, field),
    }
