"""``intake``: what a higher office's plan says, as a summary or as JSON, and a pack made from it."""

import argparse
from collections.abc import Iterator

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.cli.outcome import Outcome
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.workspace.intake import read_plan
from ttdn_desktop.workspace.pack_library import write_folder

_UNKNOWN = "chưa thấy trong văn bản"


def run(options: argparse.Namespace) -> Outcome:
    """Return what was understood, write the pack where asked. Raises ClerkError, then nothing is written."""
    directive = read_plan.read_and_parse(options.document).directive
    output = read_plan.as_json(directive).decode() if options.json else summary(directive)
    notices: list[str] = []

    # before anything is printed: where the pack can't be written, a script must get no document either
    if options.output:
        write_folder.write_parts(options.output, read_plan.make_parts(directive))
        notices.append(f"Đã ghi bộ mẫu vào {options.output}.")

    return Outcome(output=output, notices=tuple(notices))


def summary(directive: Directive) -> str:
    """Return what was understood, in lines for a person to check."""
    return "".join(f"{line}\n" for line in _lines(directive))


def _lines(directive: Directive) -> Iterator[str]:
    number = directive.number or "chưa có số"
    date = f"ngày {day_month_year(directive.date)}" if directive.date else "chưa có ngày"
    due = day_month_year(directive.report_due) if directive.report_due else _UNKNOWN

    yield f"{directive.kind}: {directive.title or _UNKNOWN}"
    yield f"Cơ quan ban hành: {directive.issuer or _UNKNOWN} ({number}, {date})"
    yield f"Hạn báo cáo năm: {due}; nơi nhận báo cáo: {directive.report_to or _UNKNOWN}"
    yield (
        f"Căn cứ: {len(directive.legal_bases)}; mục đích, yêu cầu: {len(directive.purposes)};"
        f" nội dung: {len(directive.contents)}; hình thức: {len(directive.forms)};"
        f" đơn vị được giao việc: {len(directive.assignments)}"
    )

    yield f"Nhiệm vụ giao cấp xã: {len(directive.commune_duties)}"
    yield from (f"  {duty.id}  {duty.text}" for duty in directive.commune_duties)
    yield from _listed("Đã sửa khi đọc", directive.repairs)
    yield from _listed("Cần xem lại", directive.warnings)


def _listed(heading: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield f"{heading}:"
        yield from (f"  - {line}" for line in lines)
