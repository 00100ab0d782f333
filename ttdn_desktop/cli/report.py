"""``report``: a dossier's log to the commune's report, .docx and, when asked, PDF and Excel."""

import argparse
import json
from pathlib import Path

import msgspec

from ttdn_desktop.cli.dossier_pack import other_rules, pack_for
from ttdn_desktop.cli.outcome import Outcome
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.validation import oddities_against
from ttdn_desktop.reports.figures import Figures
from ttdn_desktop.workspace import reporting
from ttdn_desktop.workspace.laying_out import plan_pdf
from ttdn_desktop.workspace.output_files import read_input, refuse_same, write_all


def run(options: argparse.Namespace) -> Outcome:
    """Write the report; tell its figures where asked. Raises ClerkError, then nothing is written."""
    path: Path = options.dossier
    refuse_same(path, options.output, options.pdf, options.xlsx, options.last_year)
    read = reading.read(read_input(path), name=path.name)
    dossier = reporting.with_report(read.dossier, "half") if options.half else read.dossier
    pack, told = pack_for(dossier, options.pack, name=path.name)
    notices = [*read.notices, *told, *oddities_against(dossier, pack.directive)]
    notices += other_rules(pack, dossier.report.date if dossier.report else None, dossier.year)
    if dossier.report is None:
        notices.append(
            f"Tệp {path.name}: hồ sơ chưa có phần báo cáo; số liệu tính cho cả năm {dossier.year}."
        )
    last_year = _last_year(options.last_year)
    results: dict[Path, bytes] = {options.output: reporting.report_docx(dossier, pack, last_year=last_year)}
    if options.pdf:
        laid_out = plan_pdf(results[options.output])
        results[options.pdf] = laid_out.pdf
        notices += laid_out.notes
    if options.xlsx:
        results[options.xlsx] = reporting.report_xlsx(dossier, pack)
    said = _as_json(reporting.figures_of(dossier, pack)) if options.json else ""
    write_all(results)
    return Outcome(output=said, notices=tuple(notices))


def _last_year(path: Path | None) -> Dossier | None:
    return reading.read(read_input(path), name=path.name).dossier if path else None


def _as_json(found: Figures) -> str:
    period = {"from": found.period.start, "to": found.period.end}
    told = {**msgspec.structs.asdict(found), "period": period}
    return json.dumps(msgspec.to_builtins(told), ensure_ascii=False, indent=1) + "\n"
