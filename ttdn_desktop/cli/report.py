"""``report``: a dossier's log to the commune's report, .docx and, when asked, PDF and Excel."""

import argparse
import json
from pathlib import Path

import msgspec

from ttdn_desktop.activity_log.figures import Figures
from ttdn_desktop.cli.dossier_pack import pack_for, rules_mismatch
from ttdn_desktop.cli.outcome import Outcome
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.versions import in_force
from ttdn_desktop.interview.validation import unknown_reference_messages
from ttdn_desktop.workspace.documents.layout import layout_docx
from ttdn_desktop.workspace.output_files import read_input, refuse_same, write_all
from ttdn_desktop.workspace.report import rendering


def run(options: argparse.Namespace) -> Outcome:
    """Write the report; return its figures where asked. Raises ClerkError, then nothing is written."""
    path: Path = options.dossier
    refuse_same(path, options.output, options.pdf, options.xlsx, options.last_year)

    read = reading.read(read_input(path), name=path.name)
    dossier = rendering.with_report(read.dossier, "half") if options.half else in_force(read.dossier)
    pack, pack_notices = pack_for(dossier, options.pack, name=path.name)
    notices = [*read.notices, *pack_notices, *unknown_reference_messages(dossier, pack.directive)]
    notices += rules_mismatch(pack, dossier.report.date if dossier.report else None, dossier.year)

    if dossier.report is None:
        dossier = rendering.with_report(dossier, "report", pack.directive)
        notices.append(
            f"Tệp {path.name}: hồ sơ chưa có phần báo cáo; số liệu tính "
            f"{rendering.period_in_words(rendering.figures_of(dossier, pack).period)}."
        )

    last_year = _last_year(options.last_year)
    results: dict[Path, bytes] = {options.output: rendering.report_docx(dossier, pack, last_year=last_year)}

    if options.pdf:
        laid_out = layout_docx(results[options.output])
        results[options.pdf] = laid_out.pdf
        notices += laid_out.notes

    if options.xlsx:
        results[options.xlsx] = rendering.report_xlsx(dossier, pack)

    # all at the end: no .docx without the PDF and the sheet that were asked for beside it
    output = _as_json(rendering.figures_of(dossier, pack)) if options.json else ""
    write_all(results)
    return Outcome(output=output, notices=tuple(notices))


def _last_year(path: Path | None) -> Dossier | None:
    return reading.read(read_input(path), name=path.name).dossier if path else None


def _as_json(figures: Figures) -> str:
    # the keys of docs/contract.md, «report --json»: `from` is none of Python's names
    period = {"from": figures.period.start, "to": figures.period.end}
    table = {**msgspec.structs.asdict(figures), "period": period}
    return json.dumps(msgspec.to_builtins(table), ensure_ascii=False, indent=1) + "\n"
