"""What the office says of its report: read from files, and what it hasn't said yet."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from msgspec.structs import replace

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.consolidation import office_report
from ttdn_desktop.consolidation.office_report import OfficeReport, YearFigures
from ttdn_desktop.consolidation.records import SECTIONS, Consolidation
from ttdn_desktop.dossier import settings
from ttdn_desktop.dossier.records_json import convert, parse
from ttdn_desktop.papers.consolidation.context import ConsolidationContext
from ttdn_desktop.workspace.output_files import read_input


def read_office(path: Path | None, last_year: Path | None = None) -> OfficeReport:
    """Return what the office says in ``path``: its record, or the settings of a unit, else nothing.

    ``last_year`` is the JSON of last year's consolidation. Raises InputError.
    """
    own = _read(path) if path else OfficeReport()
    return replace(own, before=_read_figures(last_year)) if last_year else own


def _read(path: Path) -> OfficeReport:
    body = read_input(path)
    raw = parse(body, name=path.name)
    table = cast(dict[str, Any], raw) if isinstance(raw, dict) else {}
    if table.get("format") != settings.FORMAT:
        return office_report.read(body, name=path.name)

    own = settings.read(body, name=path.name)
    return OfficeReport(author=own.author, signer=own.signer, recipients=own.recipients, archive=own.archive)


def _read_figures(path: Path) -> YearFigures:
    raw = parse(read_input(path), name=path.name)
    table = cast(dict[str, Any], raw) if isinstance(raw, dict) else {}
    if not {"year", "totals", "channels", "communes"} <= table.keys():
        raise InputError(
            f"Tệp {path.name} không phải kết quả tổng hợp.", "Hãy chọn tệp tong-hop.json của năm trước."
        )
    return convert({key: table[key] for key in ("year", "totals", "channels")}, YearFigures, name=path.name)


def figures_of(found: Consolidation) -> YearFigures:
    """Return what the consolidation came to, as the next year's is compared with it."""
    return YearFigures(year=found.year, totals=found.totals, channels=found.channels)


def open_questions(context: ConsolidationContext) -> Iterator[str]:
    """Yield what the office still has to say before its report is ready to be signed."""
    found, own = context.found, context.own
    if len(own.signer.name.split()) < 2:
        yield "Còn thiếu họ và tên người ký báo cáo tổng hợp."
    if not own.author and not context.office.reports_to and not own.addressees:
        yield "Còn thiếu nơi nhận báo cáo tổng hợp (Kính gửi)."
    if not own.legal_bases and not found.cited:
        yield "Còn thiếu căn cứ của báo cáo tổng hợp."
    for section, name in (("strengths", "ưu điểm"), ("next_year", "phương hướng, nhiệm vụ")):
        if not context.picked[section]:
            yield f"Các đơn vị chưa nêu {name}: hãy viết phần này của báo cáo tổng hợp."
    if new := sum(len(context.came_new(section)) for section in SECTIONS):
        yield f"Có {new} ý kiến mới của các đơn vị chưa được xem, ở thẻ Đánh giá."
    if not (own.number and own.date):
        yield "Số và ngày của báo cáo tổng hợp ghi sau khi ký."
